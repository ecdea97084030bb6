/** PDF documents (ISO 32000-1): their text in the order in which a page is read. */
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { type KeepTo, limiter } from '../limit.js';
import { withRecognised } from '../ocr/doubts.js';
import type { PicturePage } from '../ocr/picture-page.js';
import { readerOfPictures } from '../ocr/recogniser.js';
import { sheetsOfPictures } from '../ocr/sheets.js';
import { binaryFormat } from '../signatures.js';
import { openPdf } from './engine.js';
import { undrawnOn } from './fields.js';
import { shownOn } from './glyphs.js';
import { MOST_BYTES, MOST_GLYPHS, MOST_RULES } from './limits.js';
import { readPictures, readPicturesBeside } from './read-pictures.js';
import { type Sheet, sheetOf } from './sheet.js';
import { holdsPictures, keepUnpacked } from './unpacked.js';
import { extractOf } from './write.js';

// What unpacks the pictures of PDFs unpacks others too: they share a part of the bundle.
export { readImage } from '../image/index.js';
export { type CharacterMaps, useCharacterMaps } from './character-maps.js';

/**
 * Reads a PDF. Behind the text stand, as furniture, running heads, feet and page numbers, and what runs askew.
 *
 * @throws {InputError} `binary` for what is no PDF, `no-text` for pictures of text,
 * `nothing-read` for pictures on which what reads them found none, `encrypted`, `damaged`, `too-large`
 */
export async function readPdf(bytes: Uint8Array, options: DocumentOptions = {}): Promise<DocumentText> {
  const { limits } = options;
  const keepTo = limiter('PDF', limits);
  const format = binaryFormat(bytes);
  if (format !== null && format !== 'PDF') throw new InputError('binary', format);
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  keepUnpacked(bytes, keepTo);
  const sheets = await sheetsOf(bytes, keepTo);
  const empty = holdsPictures(bytes) ? sheets.filter(isEmpty).map(({ number }) => number) : [];
  const reader =
    empty.length > 0 ? await readerOfPictures(options, empty.length === sheets.length, `PDF, ${empty.length}`) : null;
  const pages = reader ? await readPicturesBeside(bytes, empty, reader, keepTo, options) : [];
  const read = sheetsOfPictures(pages);
  const numbers = read.map(({ number }) => number);
  const all = sheets.map((sheet) => read[numbers.indexOf(sheet.number)] ?? sheet);
  if (empty.length > 0 && all.every(isEmpty))
    throw new InputError(reader ? 'nothing-read' : 'no-text', `PDF, ${sheets.length}`);
  const unread = empty.filter((number) => !numbers.includes(number));
  const extract = extractOf(all, unread, keepTo);
  return {
    format: 'pdf',
    encoding: 'utf-8',
    lossy: false,
    extract: reader ? withRecognised(extract, { engine: reader.engine, model: reader.model, pages: numbers }) : extract,
  };
}

/**
 * Reads the share of a document's pages that a process reads beside others.
 *
 * @param numbers from 1, of pages that are pictures
 * @throws {InputError} `too-large`, and `no-recogniser` where nothing reads pictures
 */
export async function readShare(
  bytes: Uint8Array,
  numbers: readonly number[],
  { limits, ...options }: DocumentOptions,
): Promise<PicturePage[]> {
  const reader = await readerOfPictures(options, true, `PDF, ${numbers.length}`);
  return reader ? readPictures(bytes, numbers, reader, limiter('PDF', limits), options.progress) : [];
}

const isEmpty = ({ glyphs }: Sheet): boolean => glyphs.every(({ blank }) => blank);

/** The pages, one after another: of no more than one is kept what the file draws. */
async function sheetsOf(bytes: Uint8Array, keepTo: KeepTo): Promise<Sheet[]> {
  const engine = await openPdf(bytes, keepTo);
  try {
    const sheets: Sheet[] = [];
    let glyphs = 0;
    for (let number = 1; number <= engine.pages; number++) {
      const page = await engine.page(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const drawn = await engine.drawn(page);
      const shown = shownOn(page, drawn, engine.OPS);
      shown.glyphs.push(...undrawnOn(page, await engine.annotations(page), drawn, engine.OPS));
      glyphs += shown.glyphs.length;
      keepTo(MOST_GLYPHS, glyphs, 'characters');
      keepTo(MOST_RULES, shown.rules.length, 'lines drawn on a page');
      sheets.push(sheetOf(number, width, height, shown));
      page.cleanup();
    }
    return sheets;
  } finally {
    await engine.close();
  }
}
