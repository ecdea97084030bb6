/** Compiles a text as if it stood in the package's folder, where the package finds itself by its name. */
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './inputs.js';

const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
};

/** What does not change between two compilations is read and parsed once. */
const read = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a text under `strict`. */
export function complaints(text: string, name: string): string[] {
  const path = join(ROOT, name);
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => file === path || fileExists(file);
  host.readFile = (file) => (file === path ? text : readFile(file));
  host.getSourceFile = (file, ...rest) => {
    if (file === path) return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    if (!read.has(file)) read.set(file, getSourceFile(file, ...rest));
    return read.get(file);
  };
  const program = ts.createProgram([path], OPTIONS, host);
  const source = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}
