/** The notices below a folder, in an order that is the same on every machine. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { Excluded } from './exclude.js';
import { isPicture, isTaken } from './extensions.js';
import { onDisk, shownNames } from './on-disk.js';
import { endingOf, isUnseen, type SkipReason } from './skipped.js';
import type { Entry } from './types.js';
import { isCalledWarc } from './warc/members.js';

interface Level {
  /** As it is called, with a slash at its end. */
  folder: string;
  /** The same from the root of the walk on; empty for the root. */
  inner: string;
  entries: Named[];
  next: number;
}

interface WalkOptions {
  /** Pictures are taken too. */
  pictures?: boolean;
  excluded: Excluded;
  /** Whether a folder is not to be entered: the one that is written to. */
  closed(folder: string): Promise<boolean>;
}

/** One thing in a folder, and its name as it is shown. */
interface Named {
  name: string;
  found: Dirent<Buffer>;
}

const byName = (a: Named, b: Named): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

async function entriesOf(folder: string): Promise<Named[]> {
  const all = await readdir(onDisk(folder), { withFileTypes: true, encoding: 'buffer' });
  const byBytes = new Map<Buffer, Dirent<Buffer>>(all.map((found) => [found.name, found]));
  const names = [...shownNames([...byBytes.keys()])];
  return names.map(([name, bytes]) => ({ name, found: byBytes.get(bytes) as Dirent<Buffer> })).sort(byName);
}

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
      const entries = await entriesOf(folder);
      levels.push({
        folder: folder.endsWith('/') ? folder : `${folder}/`,
        inner,
        entries,
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
    const { name, found } = entry;
    if (isUnseen(name)) continue;
    const [path, inner] = [level.folder + name, level.inner + name];
    if (found.isDirectory()) {
      if (options.excluded(`${inner}/`) || (await options.closed(path))) continue;
      const failed = await enter(path, `${inner}/`);
      if (failed) yield failed;
    } else if (!options.excluded(inner)) {
      const skipped = await reasonAgainst(found, name, path, options.pictures);
      yield skipped === null ? { path } : { path, skipped };
    }
  }
}

/** Why something that is no folder is not taken; `null` where it is. */
async function reasonAgainst(
  entry: Dirent<Buffer>,
  name: string,
  path: string,
  pictures = false,
): Promise<SkipReason | null> {
  const kind = entry.isSymbolicLink() ? await targetOf(path) : entry.isFile() ? 'file' : 'special';
  if (kind !== 'file') return kind;
  return isTaken(name) || isCalledWarc(name) || (pictures && isPicture(name)) ? null : endingOf(name);
}

/** Where a link leads. One to nothing is taken for one to a file: that it is missing is to be said. */
async function targetOf(path: string): Promise<'file' | 'folder-link' | 'special'> {
  const found = await stat(onDisk(path)).catch(() => null);
  if (found === null || found.isFile()) return 'file';
  return found.isDirectory() ? 'folder-link' : 'special';
}
