import { promises as files } from 'node:fs';
import { join, parse, sep } from 'node:path';
import { onDisk } from '../batch/on-disk.js';
import type { Input } from './inputs.js';
import type { Catalogue } from './messages.js';
import { UsageError } from './usage.js';

/** Where the outputs go. */
export interface Targets {
  /** To be made if it is missing; `null` where the only target is a file. */
  directory: string | null;
  files: Map<Input, string>;
}

/**
 * One input goes to the file `out`, or into it where it is a directory or ends in a slash; several go into the
 * directory `out`, each under its name with the extension of the format.
 *
 * @throws {UsageError} before anything is read, where an output would overwrite another or an input
 */
export async function planTargets(
  inputs: readonly Input[],
  out: string,
  extension: string,
  say: Catalogue,
): Promise<Targets> {
  const existing = await identity(out);
  const isDirectory = existing?.directory ?? (inputs.length > 1 || out.endsWith('/') || out.endsWith(sep));
  if (!isDirectory && inputs.length > 1) throw new UsageError(say.outIsFile(out));
  const files = new Map(inputs.map((input) => [input, isDirectory ? join(out, nameOf(input) + extension) : out]));
  refuseDoubles(files, say);
  await refuseInputs(files, say);
  return { directory: isDirectory ? out : null, files };
}

/**
 * One output of all inputs.
 *
 * @throws {UsageError} where it would overwrite an input
 */
export const refuseOverwriting = (inputs: readonly Input[], out: string, say: Catalogue): Promise<void> =>
  refuseInputs(new Map(inputs.map((input) => [input, out])), say);

const nameOf = ({ path }: Input) => (path === null ? 'stdin' : parse(path).name);

function refuseDoubles(files: Map<Input, string>, say: Catalogue): void {
  const taken = new Map<string, Input>();
  for (const [input, file] of files) {
    const other = taken.get(file);
    if (other !== undefined && other.path !== input.path) {
      throw new UsageError(say.sameTarget(file, other.name, input.name));
    }
    taken.set(file, input);
  }
}

/** Compared by what the names lead to: `./a.txt`, a link to it and `a.txt` are one file. */
async function refuseInputs(files: Map<Input, string>, say: Catalogue): Promise<void> {
  const sources = new Set<string>();
  for (const { path } of files.keys()) {
    const found = path === null ? null : await identity(path);
    if (found?.regular) sources.add(found.id);
  }
  for (const file of files.values()) {
    const found = await identity(file);
    if (found && sources.has(found.id)) throw new UsageError(say.overwritesInput(file));
  }
}

async function identity(path: string) {
  try {
    const found = await files.stat(onDisk(path));
    return { id: `${found.dev}:${found.ino}`, directory: found.isDirectory(), regular: found.isFile() };
  } catch {
    return null;
  }
}
