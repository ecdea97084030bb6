/** Prints pages as pictures, in the fonts of the machine, by its browser. */
import { unzlibSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { blankPicture, type Picture } from '../../../src/source/ocr/picture.js';
import { A4_HEIGHT, A4_WIDTH, type PdfPage } from '../../support/pdf.js';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Characters of ASCII from a font in which they are half as wide as the others: in none do they run into one another. */
const HALF = "@font-face{font-family:Half;src:local('Noto Sans Mono CJK SC');unicode-range:U+20-7E}";

/** A page with each line where it stands. */
function htmlOf({ shown = [], rules = [], width = A4_WIDTH, height = A4_HEIGHT }: PdfPage, font: string): string {
  const lines = shown.map(({ text, x, y, size = 16, spacing = 0 }) => {
    // Each character where a PDF would have it: those of ASCII are half as wide as the others.
    let at = x;
    const places = Array.from(text, (char) => {
      const own = at;
      at += (char.charCodeAt(0) > 0x7e ? size : size / 2) + spacing;
      return own.toFixed(2);
    });
    // Blanks side by side would be one, and shift what stands behind them.
    const kept = text.replace(/ /g, '\u00a0');
    return `<text x="${places.join(' ')}" y="${y}" font-size="${size}">${escaped(kept)}</text>`;
  });
  const ruled = rules.map(
    ([x1, y1, x2, y2]) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#000" stroke-width="0.7"/>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${HALF}</style><body style="margin:0;background:#fff"><svg xmlns="http://www.w3.org/2000/svg"
    width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" style="display:block;font-family:Half,${font}" xml:space="preserve">${[...lines, ...ruled].join('')}</svg>`;
}

/** The points of a PNG as browsers write them: eight bits, two or four colours, not interlaced (ISO 15948). */
export function ofPng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, colours] = [view.getUint32(16), view.getUint32(20), bytes[25]];
  const size = colours === 6 ? 4 : colours === 2 ? 3 : 0;
  if (size === 0 || bytes[24] !== 8 || bytes[28] !== 0) throw new Error('a PNG of another kind');
  const parts: Uint8Array[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49444154) parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = unzlibSync(Buffer.concat(parts));
  const row = width * size;
  const out = blankPicture(width, height);
  let above = new Uint8Array(row);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)];
    const own = raw.slice(y * (row + 1) + 1, (y + 1) * (row + 1));
    for (let i = 0; i < row; i++) {
      const left = i >= size ? own[i - size] : 0;
      const up = above[i];
      const corner = i >= size ? above[i - size] : 0;
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      own[i] += filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth : 0;
    }
    for (let x = 0; x < width; x++) for (let c = 0; c < 3; c++) out.data[(y * width + x) * 3 + c] = own[x * size + c];
    above = own;
  }
  return out;
}

/** Prints pages. @param dpi points an inch @param font families as CSS names them */
export async function printed(
  browser: Browser,
  pages: readonly PdfPage[],
  dpi: number,
  font = "'Noto Serif CJK SC', serif",
): Promise<Picture[]> {
  // A unit of the page is a CSS pixel.
  const page = await browser.newPage({ deviceScaleFactor: dpi / 72 });
  try {
    const pictures: Picture[] = [];
    for (const one of pages) {
      await page.setViewportSize({ width: one.width ?? A4_WIDTH, height: one.height ?? A4_HEIGHT });
      await page.setContent(htmlOf(one, font));
      pictures.push(ofPng(await page.screenshot({ type: 'png' })));
    }
    return pictures;
  } finally {
    await page.close();
  }
}
