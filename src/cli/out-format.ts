/** What the ending of --out says of the format. */
import { isFolder } from './is-folder.js';
import type { Catalogue } from './messages.js';
import { UsageError } from './usage.js';

/** Formats that an ending can stand for, the first where nothing else says which. */
export type Endings<F extends string> = Readonly<Record<string, readonly F[]>>;

/** Endings that name a format wherever they stand: one that a command cannot write is a mistake and no name. */
const NAMED = ['.xlsx', '.csv', '.md', '.parquet', '.ndjson', '.json', '.html'];

/** The ending of a name, in lower case with its dot; empty where it has none. */
const endingOf = (path: string): string => /[^/\\](\.[^./\\]+)$/.exec(path)?.[1].toLowerCase() ?? '';

/** Whether --out names a folder: one that is there, or by the slash at its end. */
export const isFolderName = (out: string): boolean => /[/\\]$/.test(out) || isFolder(out) === true;

/** Whether --out names a file of one of the formats, and no folder. */
export const isFileOf = (out: string, endings: Endings<string>): boolean =>
  !isFolderName(out) && Object.hasOwn(endings, endingOf(out));

/**
 * The format that --out asks for by its ending, held against the one that was asked for by name.
 *
 * @param chosen with --format, if it was given
 * @returns `undefined` where neither says anything
 * @throws {UsageError} where the two contradict each other, or the command has no such format
 */
export function formatOfOut<F extends string>(
  out: string | undefined,
  chosen: F | undefined,
  endings: Endings<F>,
  say: Catalogue,
): F | undefined {
  if (out === undefined || out === '-' || isFolderName(out)) return chosen;
  const ending = endingOf(out);
  const formats = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (!formats) {
    if (NAMED.includes(ending)) throw new UsageError(say.outUnknown(out, Object.keys(endings)));
    return chosen;
  }
  if (chosen !== undefined && !formats.includes(chosen)) throw new UsageError(say.outContradicts(out, chosen));
  return chosen ?? formats[0];
}
