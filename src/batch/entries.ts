/** All inputs of a run, one by one. */
import { stat } from 'node:fs/promises';
import { excluding } from './exclude.js';
import type { FormerOutput } from './former-output.js';
import { holdsMany, inputsIn } from './inside.js';
import { onDisk } from './on-disk.js';
import type { OwnOutput } from './own-output.js';
import { pathsOf } from './path-list.js';
import { isLockFile } from './skipped.js';
import type { Entry } from './types.js';
import { walk } from './walk.js';

export interface Inputs {
  /** Files, folders and patterns as they were named. */
  names: readonly string[];
  /** A list of paths, read after them. */
  list?: AsyncIterable<Uint8Array>;
  /** Patterns as in .gitignore. */
  exclude: readonly string[];
  /** What the limits on archives are multiplied by. */
  limits?: number;
  /** Pictures in folders are inputs too. */
  pictures?: boolean;
}

/**
 * Yields the inputs in the order in which they were named. Names that exist are files or folders, whatever signs are in
 * them; others may be patterns. What a list names is never a pattern. What is left out is an entry too, with the reason,
 * but for what this run is to write and what was to be left out.
 */
export async function* entriesOf(
  { names, list, exclude, limits, pictures }: Inputs,
  own: OwnOutput,
  isFormer: FormerOutput,
): AsyncGenerator<Entry> {
  const excluded = excluding(exclude);
  const file = async function* (path: string): AsyncGenerator<Entry> {
    if (excluded(path) || (await own.isFile(path))) return;
    if (isLockFile(path)) yield { path, skipped: 'lock-file' };
    else {
      let barren = true;
      for await (const entry of opened({ path })) {
        barren &&= entry.skipped !== undefined;
        yield entry;
      }
      if (barren) yield { path, skipped: 'nothing-read' };
    }
  };
  /** An archive stands for the files in it. */
  const opened = async function* (entry: Entry): AsyncGenerator<Entry> {
    const { path } = entry;
    if (entry.skipped !== undefined || entry.error !== undefined || !holdsMany(path)) yield entry;
    else for await (const inner of inputsIn(path, limits)) if (!excluded(inner.path)) yield inner;
  };
  const named = async function* (path: string, mayBePattern: boolean): AsyncGenerator<Entry> {
    const found = await stat(onDisk(path)).catch(() => null);
    if (found?.isDirectory()) yield* inFolder(path);
    else if (found === null && mayBePattern) yield* matching(path);
    else yield* file(path);
  };
  /** In a folder nobody has chosen the file: what looks like a document may be none. */
  const judged = async (entry: Entry): Promise<Entry> => {
    if (isLockFile(entry.path)) return { ...entry, skipped: 'lock-file' };
    return (await isFormer(entry.path)) ? { ...entry, skipped: 'former-output' } : entry;
  };
  const inFolder = async function* (root: string): AsyncGenerator<Entry> {
    let barren = true;
    for await (const found of walk(root, { excluded, closed: own.isFolder, pictures })) {
      if (found.error === undefined && (await own.isFile(found.path))) continue;
      const judgedEntry = found.error === undefined ? await judged(found) : found;
      for await (const entry of opened(judgedEntry)) {
        barren &&= entry.skipped !== undefined;
        yield entry;
      }
    }
    if (barren) yield { path: root, skipped: 'nothing-read' };
  };
  const matching = async function* (name: string): AsyncGenerator<Entry> {
    const { filesOf, isFolder, isPattern } = await import('./glob.js');
    if (!isPattern(name)) return yield { path: name };
    const paths = await filesOf(name);
    // Nothing matches: the name itself is what cannot be found.
    if (paths.length === 0) yield { path: name };
    for (const path of paths) if (!(await isFolder(path))) yield* file(path);
  };
  for (const name of names) yield* named(name, true);
  if (list) for await (const path of pathsOf(list)) yield* named(path, false);
}
