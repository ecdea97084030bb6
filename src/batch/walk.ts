/** The notices below a folder, in an order that is the same on every machine. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { Excluded } from './exclude.js';
import { isTaken } from './extensions.js';
import { endingOf, isUnseen, type SkipReason } from './skipped.js';
import type { Entry } from './types.js';
import { isCalledWarc } from './warc/members.js';

interface Level {
  /** As it is called, with a slash at its end. */
  folder: string;
  /** The same from the root of the walk on; empty for the root. */
  inner: string;
  entries: Dirent[];
  next: number;
}

interface WalkOptions {
  excluded: Excluded;
  /** Whether a folder is not to be entered: the one that is written to. */
  closed(folder: string): Promise<boolean>;
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * Yields the files of a folder and the folders in it, names sorted by UTF-16 code units. Only the names of the folders
 * on the way down are in memory. Hidden names are passed by; a link to a file is taken and one to a folder is not
 * followed, so that no loop of links has an effect. What is left out is an entry with the reason, unless it was to be;
 * a folder that cannot be listed is an entry with an error.
 */
export async function* walk(root: string, options: WalkOptions): AsyncGenerator<Entry> {
  const top = root.replace(/(?<=.)\/+$/, '');
  const levels: Level[] = [];
  const enter = async (folder: string, inner: string): Promise<Entry | null> => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      levels.push({
        folder: folder.endsWith('/') ? folder : `${folder}/`,
        inner,
        entries: entries.sort(byName),
        next: 0,
      });
      return null;
    } catch (error) {
      return { path: folder, error: (error as NodeJS.ErrnoException).code ?? 'EIO' };
    }
  };
  const unlisted = await enter(top, '');
  if (unlisted) yield unlisted;
  while (levels.length > 0) {
    const level = levels[levels.length - 1];
    const entry = level.entries[level.next++];
    if (!entry) {
      levels.pop();
      continue;
    }
    const { name } = entry;
    if (isUnseen(name)) continue;
    const [path, inner] = [level.folder + name, level.inner + name];
    if (entry.isDirectory()) {
      if (options.excluded(`${inner}/`) || (await options.closed(path))) continue;
      const failed = await enter(path, `${inner}/`);
      if (failed) yield failed;
    } else if (!options.excluded(inner)) {
      const skipped = await reasonAgainst(entry, path);
      yield skipped === null ? { path } : { path, skipped };
    }
  }
}

/** Why something that is no folder is not taken; `null` where it is. */
async function reasonAgainst(entry: Dirent, path: string): Promise<SkipReason | null> {
  const kind = entry.isSymbolicLink() ? await targetOf(path) : entry.isFile() ? 'file' : 'special';
  if (kind !== 'file') return kind;
  return isTaken(entry.name) || isCalledWarc(entry.name) ? null : endingOf(entry.name);
}

/** Where a link leads. One to nothing is taken for one to a file: that it is missing is to be said. */
async function targetOf(path: string): Promise<'file' | 'folder-link' | 'special'> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isFile()) return 'file';
  return found.isDirectory() ? 'folder-link' : 'special';
}
