/** Why a file of a folder is no input. */

/**
 * An ending that is not read, as `.ofd` (empty where the name has none), or what else kept it from being one: the file
 * by which an office program says that a document is open, what a former run wrote, an archive inside an archive, a link to a folder, a pipe or a
 * device; a record of a web archive that has no page; or a folder that was named and gives no input at all.
 */
export type SkipReason =
  | `.${string}`
  | ''
  | 'lock-file'
  | 'former-output'
  | 'nested-archive'
  | 'folder-link'
  | 'special'
  | 'revisit'
  | 'no-answer'
  | 'media-type'
  | 'nothing-read';

/** How many files were left out, by their reasons. */
export type Skips = Map<SkipReason | 'other', number>;

/** Names may end in anything; past so many different endings they are counted together. */
const MOST_KINDS = 100;

/** Whether a file is one by which Word, Excel or WPS says that a document is open: a name and no text. */
export const isLockFile = (path: string): boolean => /(?:^|[\\/])~\$[^\\/]*$/.test(path);

/** What Windows puts into folders without being asked: as little worth a word as hidden files. */
const CLUTTER = /^(?:thumbs\.db|desktop\.ini)$/i;
export const isUnseen = (name: string): boolean => name.startsWith('.') || CLUTTER.test(name);

/** The ending by which a file is not read, in lower case. */
export const endingOf = (name: string): SkipReason =>
  (/.(\.[^.\s]{1,12})$/.exec(name)?.[1].toLowerCase() ?? '') as SkipReason;

/** Counts one more. */
export function addSkip(skips: Skips, reason: SkipReason): void {
  const key = skips.has(reason) || skips.size < MOST_KINDS ? reason : 'other';
  skips.set(key, (skips.get(key) ?? 0) + 1);
}

/** How many there are in all. */
export const skipsIn = (skips: Skips): number => [...skips.values()].reduce((sum, count) => sum + count, 0);
