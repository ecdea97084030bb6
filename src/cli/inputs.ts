import { fstatSync, readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { onDisk } from '../batch/on-disk.js';
import type { ReadOptions } from '../core.js';
import { countInput, countXml } from './compilers.js';
import { mayBeInside } from './is-inside.js';
import type { Catalogue } from './messages.js';
import { UsageError } from './usage.js';

/** One thing to read. `name` is how messages call it. */
export interface Input {
  name: string;
  /** `null` for standard input. */
  path: string | null;
  /** Its bytes, where they had to be read already. */
  bytes?: Uint8Array;
  /** What a web archive says of it, once it has been read. */
  told?: Pick<ReadOptions, 'capture' | 'encoding' | 'inputFormat'>;
}

const STANDARD: Input = { name: '<stdin>', path: null };

/**
 * The inputs in the order in which they were named; standard input where none was named and something is piped in.
 *
 * @throws {UsageError} where there is nothing to read, or standard input is named twice
 */
export function nameInputs(names: readonly string[], say: Catalogue, command: Command): Input[] {
  if (names.filter((name) => name === '-').length > 1) throw new UsageError(say.stdinTwice);
  if (names.length > 0) return names.map((name) => (name === '-' ? { ...STANDARD } : { name, path: name }));
  if (!isPiped()) throw new UsageError(say.noInput, command);
  return [{ ...STANDARD }];
}

/** A pipe, a socket or a file stands at standard input: neither a terminal nor /dev/null. */
function isPiped(): boolean {
  try {
    return !fstatSync(0).isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * The bytes of an input. What is beyond every format is not read whole.
 *
 * @throws {InputError} `too-large`
 */
export async function readInput(input: Input, limits?: number): Promise<Uint8Array> {
  if (input.bytes) return input.bytes;
  const { unpackedXml } = await import('../core.js');
  const bytes = await bytesOf(input, limits);
  countXml(unpackedXml(bytes));
  return bytes;
}

async function bytesOf(input: Input, limits: number | undefined): Promise<Uint8Array> {
  const { path } = input;
  const { limiter, MOST_FILE } = await import('../core.js');
  const keepTo = limiter('file', limits);
  // One input after another: nothing is gained by not waiting, and the promises of node:fs cost a start.
  if (path !== null && mayBeInside(path)) {
    const { bytes, ...told } = (await import('../batch/index.js')).contentAt(path, limits) ?? {};
    input.told = told;
    if (bytes) {
      countInput(bytes.length);
      return bytes;
    }
  }
  if (path !== null) {
    const file = onDisk(path);
    const { size } = statSync(file);
    keepTo(MOST_FILE, size, 'bytes');
    countInput(size);
    return readFileSync(file);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    length += chunk.length;
    keepTo(MOST_FILE, length, 'bytes');
    countInput(chunk.length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
