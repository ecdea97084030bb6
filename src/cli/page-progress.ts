/** How far the reading of a scan is, page by page, for a person who waits at a terminal. */
import type { Catalogue } from './messages.js';

/** Where nobody waits, nothing is shown. */
const HIDDEN: PageProgress = { update: () => {}, clear: () => {} };

/** What shows the progress of a command: nothing unless standard error is a terminal. */
export const pageProgressFor = (say: Catalogue, quiet: boolean | undefined): PageProgress =>
  quiet || process.stderr.isTTY !== true ? HIDDEN : pageProgress(say, (text) => void process.stderr.write(text));

export interface PageProgress {
  /** Shows that so many pages of all were read. */
  update(done: number, all: number): void;
  /** Takes the line away. */
  clear(): void;
}

/** Draws one line over and over. */
export function pageProgress(say: Catalogue, write: (text: string) => void): PageProgress {
  let drawn = false;
  return {
    update(done, all) {
      write(`\r${say.pagesRead(done, all)}\u001b[K`);
      drawn = true;
    },
    clear() {
      if (drawn) write('\r\u001b[K');
      drawn = false;
    },
  };
}
