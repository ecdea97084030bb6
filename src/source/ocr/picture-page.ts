import type { ReadPage } from './page.js';

/** A page that was read, with which it is and how large it is, in points. */
export interface PicturePage {
  number: number;
  width: number;
  height: number;
  read: ReadPage;
}
