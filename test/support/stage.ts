/**
 * The stage for the commands of the READMEs: a folder that looks like a clone after `npm ci`, with the files that the
 * READMEs name. `rectify` is the built command line, as after `npm link`; `import 'rectify-notice'` finds the built
 * library; `duckdb` stands in for the program of that name. `npm` does nothing there: an installation inside a running test would saw at the branch that it sits on.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a user's script may import. */
const PACKAGES = ['unified', 'unist-util-visit'];

export interface Stage {
  folder: string;
  env: NodeJS.ProcessEnv;
  close(): void;
}

/** The newest change below a folder, in milliseconds. */
const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** Throws where the build is missing or does not show the sources. */
export function demandBuild(): void {
  const built = ['dist/rectify.cjs', 'dist/rectify.bundle.cjs', 'dist/src/index.js', 'dist/lib/index.js'].map((path) =>
    join(ROOT, path),
  );
  const sources = Math.max(...['bin', 'src', 'grammars'].map((folder) => newest(join(ROOT, folder))));
  if (!built.every(existsSync)) throw new Error('dist is missing, and the READMEs run what is built: npm run build');
  if (statSync(built[0]).mtimeMs < sources) throw new Error('dist is older than its sources: npm run build');
}

function program(folder: string, name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** Sets the stage; `files` by name; `lang` is the reader's locale. */
export function setStage(files: ReadonlyMap<string, string>, lang: string): Stage {
  demandBuild();
  const folder = mkdtempSync(join(tmpdir(), 'rectify-readme-'));
  for (const name of ['dist', 'fixtures']) symlinkSync(join(ROOT, name), join(folder, name));
  mkdirSync(join(folder, 'node_modules'));
  const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  symlinkSync(ROOT, join(folder, 'node_modules', name));
  for (const other of PACKAGES) symlinkSync(join(ROOT, 'node_modules', other), join(folder, 'node_modules', other));
  const tools = join(folder, 'node_modules', '.bin');
  mkdirSync(tools);
  program(tools, 'rectify', `exec '${process.execPath}' '${join(ROOT, 'dist/rectify.cjs')}' "$@"`);
  program(tools, 'npm', '[ "$*" = ci ]');
  program(tools, 'duckdb', `exec '${process.execPath}' '${join(ROOT, 'test/support/duckdb.mjs')}' "$@"`);
  for (const [path, text] of files) writeFileSync(join(folder, path), `${text}\n`);
  const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...rest } = process.env;
  return {
    folder,
    env: { ...rest, LANG: lang, PATH: `${tools}${delimiter}${process.env.PATH}` },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
