/** Pages of a PDF that hold pictures and no text, read off their pictures. */
import type { DocumentOptions } from '../document.js';
import type { KeepTo } from '../limit.js';
import { MOST_PICTURE_PAGES, MOST_PIXELS } from '../ocr/limits.js';
import { readPage } from '../ocr/page.js';
import type { PicturePage } from '../ocr/picture-page.js';
import type { Recogniser } from '../ocr/recogniser.js';
import { openPdf } from './engine.js';
import { pictureOf } from './pictures.js';

/** Told of each page that was read, and of how many there are. */
export type Progress = (done: number, all: number) => void;

/**
 * Reads pages. Of no more than one is kept what it shows.
 *
 * @param numbers from 1
 * @returns those that show a picture, blank ones included
 * @throws {InputError} `too-large`
 */
export async function readPictures(
  bytes: Uint8Array,
  numbers: readonly number[],
  recogniser: Recogniser,
  keepTo: KeepTo,
  progress: Progress = () => {},
): Promise<PicturePage[]> {
  const engine = await openPdf(bytes, keepTo, MOST_PIXELS);
  try {
    const pages: PicturePage[] = [];
    for (const [i, number] of numbers.entries()) {
      const page = await engine.page(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const picture = await pictureOf(page, await engine.drawn(page), engine.OPS);
      page.cleanup();
      if (picture) pages.push({ number, width, height, read: await readPage(picture, recogniser) });
      progress(i + 1, numbers.length);
    }
    return pages;
  } finally {
    await engine.close();
  }
}

/**
 * Reads pages, side by side with other processes where there are such.
 *
 * @param numbers from 1
 * @returns those that show a picture, blank ones included
 * @throws {InputError} `too-large`
 */
export async function readPicturesBeside(
  bytes: Uint8Array,
  numbers: readonly number[],
  recogniser: Recogniser,
  keepTo: KeepTo,
  { readPages, limits = 1, progress = () => {} }: DocumentOptions,
): Promise<PicturePage[]> {
  keepTo(MOST_PICTURE_PAGES, numbers.length, 'pages of pictures');
  if (!readPages || numbers.length < 2) return readPictures(bytes, numbers, recogniser, keepTo, progress);
  return readPages(bytes, numbers, limits, progress, (own, tell) => readPictures(bytes, own, recogniser, keepTo, tell));
}
