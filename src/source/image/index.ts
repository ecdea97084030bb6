/** Pictures of text: PNG, JPEG, TIFF and bitmaps, read by what reads the pictures in PDFs. */
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { limiter } from '../limit.js';
import { withRecognised } from '../ocr/doubts.js';
import { FINEST, MOST_WORKED } from '../ocr/limits.js';
import { readPage } from '../ocr/page.js';
import { type Picture, resized, within } from '../ocr/picture.js';
import { type Recogniser, readerOfPictures } from '../ocr/recogniser.js';
import { sheetsOfPictures } from '../ocr/sheets.js';
import { readPicturesBeside } from '../pdf/read-pictures.js';
import type { Sheet } from '../pdf/sheet.js';
import { extractOf } from '../pdf/write.js';
import { asPdf, sizeOnPaper } from './as-pdf.js';
import { pictureOfBmp } from './bmp.js';
import { pageOfJpeg } from './jpeg.js';
import { MOST_BYTES } from './limits.js';
import { pictureOfPng } from './png.js';
import { type PictureKind, pictureKind } from './sniff.js';
import { pagesOfTiff } from './tiff.js';

/**
 * Reads a picture of text.
 *
 * @throws {InputError} `binary` for what is no picture or is not to be read, `no-recogniser`, `nothing-read`, `damaged`, `too-large`
 */
export async function readImage(bytes: Uint8Array, options: DocumentOptions = {}): Promise<DocumentText> {
  const kind = pictureKind(bytes);
  if (kind === null) throw new InputError('binary', 'picture');
  const keepTo = limiter(kind, options.limits);
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  const reader = await readerOfPictures(options, true, kind);
  if (!reader) throw new InputError('binary', kind);
  const sheets = await sheetsOf(kind, bytes, reader, keepTo, options);
  if (sheets.every(({ glyphs }) => glyphs.length === 0))
    throw new InputError('nothing-read', `${kind}, ${sheets.length}`);
  const pages = sheets.map(({ number }) => number);
  const extract = withRecognised(extractOf(sheets, [], keepTo), { engine: reader.engine, model: reader.model, pages });
  return { format: 'image', encoding: 'utf-8', lossy: false, extract };
}

async function sheetsOf(
  kind: PictureKind,
  bytes: Uint8Array,
  reader: Recogniser,
  keepTo: KeepTo,
  options: DocumentOptions,
): Promise<Sheet[]> {
  if (kind === 'JPEG' || kind === 'TIFF') {
    const pages = kind === 'JPEG' ? [pageOfJpeg(bytes, keepTo)] : pagesOfTiff(bytes, keepTo);
    const numbers = pages.map((_, i) => i + 1);
    const read = await readPicturesBeside(asPdf(pages), numbers, reader, keepTo, options);
    if (read.length === 0) throw new InputError('damaged', `${kind}, its points`);
    return sheetsOfPictures(read);
  }
  const picture = fine(kind === 'PNG' ? pictureOfPng(bytes, keepTo) : pictureOfBmp(bytes, keepTo));
  const [width, height] = sizeOnPaper(picture.width, picture.height);
  return sheetsOfPictures([{ number: 1, width, height, read: await readPage(picture, reader) }]);
}

/** A picture no finer than reading wants it. */
function fine(picture: Picture): Picture {
  const factor = within(picture.width, picture.height, FINEST, MOST_WORKED);
  const side = (length: number) => Math.max(1, Math.round(length * factor));
  return resized(picture, side(picture.width), side(picture.height));
}
