/** PDF documents (ISO 32000-1): their text in the order in which a page is read. */
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { type KeepTo, limiter } from '../limit.js';
import { binaryFormat } from '../signatures.js';
import { openPdf } from './engine.js';
import { undrawnOn } from './fields.js';
import { shownOn } from './glyphs.js';
import { MOST_BYTES, MOST_GLYPHS, MOST_RULES } from './limits.js';
import { type Sheet, sheetOf } from './sheet.js';
import { holdsPictures, keepUnpacked } from './unpacked.js';
import { extractOf } from './write.js';

export { type CharacterMaps, useCharacterMaps } from './character-maps.js';

/**
 * Reads a PDF. Behind the text stand, as furniture, running heads, feet and page numbers, and what runs askew.
 *
 * @throws {InputError} `binary` for what is no PDF, `no-text` for pictures of text, `encrypted`, `damaged`, `too-large`
 */
export async function readPdf(bytes: Uint8Array, { limits }: DocumentOptions = {}): Promise<DocumentText> {
  const keepTo = limiter('PDF', limits);
  const format = binaryFormat(bytes);
  if (format !== null && format !== 'PDF') throw new InputError('binary', format);
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  keepUnpacked(bytes, keepTo);
  const sheets = await sheetsOf(bytes, keepTo);
  const pictures = holdsPictures(bytes);
  const empty = sheets.filter(({ glyphs }) => glyphs.every(({ blank }) => blank)).map(({ number }) => number);
  if (pictures && empty.length === sheets.length) throw new InputError('no-text', `PDF, ${sheets.length}`);
  return { format: 'pdf', encoding: 'utf-8', lossy: false, extract: extractOf(sheets, pictures ? empty : [], keepTo) };
}

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
