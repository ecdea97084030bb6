/** Files that hold many inputs: archives of files (`.zip`) and web archives. Each input in one has a path of its own. */

import type { Entry } from './types.js';
import { insideWarc, isCalledWarc, pagesIn, readPage, refuseArchive } from './warc/members.js';
import type { Page } from './warc/page.js';
import { insideZip, isCalledZip, membersIn, readInside } from './zip-members.js';

/** Bytes of an input, and what is known of them that they do not say themselves. */
export type Content = Pick<Page, 'bytes'> & Partial<Page>;

/** Whether a file is called one that holds many inputs. */
export const holdsMany = (path: string): boolean => isCalledZip(path) || isCalledWarc(path);

/** The inputs in a file that is called so, in its order, and what of it is left out. */
export const inputsIn = (path: string, limits?: number): Iterable<Entry> | AsyncIterable<Entry> =>
  isCalledZip(path) ? membersIn(path, limits) : pagesIn(path, limits);

/** Whether a path leads into such a file. */
export const isInside = (path: string): boolean => insideZip(path) !== null || insideWarc(path) !== null;

/**
 * The input that a path into such a file leads to; `null` for any other path.
 *
 * @throws the system's error, or InputError for what is broken; with `code` ENOENT where the file has no such input
 */
export function contentAt(path: string, limits?: number): Content | null {
  const inZip = insideZip(path);
  if (inZip) return { bytes: readInside(inZip, limits) };
  const inWarc = insideWarc(path);
  if (inWarc) return readPage(inWarc, limits);
  // In a web archive there are inputs, or something is wrong with it: by itself it is none.
  return isCalledWarc(path) ? refuseArchive(path) : null;
}
