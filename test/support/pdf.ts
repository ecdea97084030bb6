/**
 * Makes PDF files for tests: what stands where on each page, in a Chinese font that is not embedded, so that a reader
 * needs its character map. Points from the page's upper left corner.
 */
import { zlibSync } from 'fflate';

export interface Shown {
  text: string;
  x: number;
  /** The line that it stands on. */
  y: number;
  size?: number;
  /** Degrees by which it is turned, against the clock. */
  angle?: number;
  /** Points added behind each character. */
  spacing?: number;
  artifact?: boolean;
}

export interface PdfPage {
  shown?: readonly Shown[];
  /** Straight lines: from, to. */
  rules?: readonly [x1: number, y1: number, x2: number, y2: number][];
  picture?: boolean;
  /** Operators of one's own, behind all others. */
  content?: string;
  width?: number;
  height?: number;
  /** Degrees by which a viewer turns the page, with the clock. */
  rotate?: number;
}

export const [A4_WIDTH, A4_HEIGHT] = [595, 842];

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
const number = (value: number): string => String(Math.round(value * 1000) / 1000);

function contentOf({ shown = [], rules = [], picture, content = '', height = A4_HEIGHT }: PdfPage): string {
  const parts = shown.map(({ text, x, y, size = 16, angle = 0, spacing = 0, artifact }) => {
    const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const matrix = [c, s, -s, c, x, height - y].map(number).join(' ');
    const block = `BT /F1 ${size} Tf ${number(spacing)} Tc ${matrix} Tm <${hex(text)}> Tj ET`;
    return artifact ? `/Artifact <</Type /Pagination>> BDC ${block} EMC` : block;
  });
  for (const [x1, y1, x2, y2] of rules) parts.push(`${x1} ${height - y1} m ${x2} ${height - y2} l S`);
  if (picture) parts.push(`q ${A4_WIDTH} 0 0 ${A4_HEIGHT} 0 0 cm /Im1 Do Q`);
  return `${parts.join('\n')}\n${content}`;
}

/** The objects of a file by their numbers, as they stand in it. */
export type Objects = Map<number, Uint8Array>;

export function concat(...parts: (string | Uint8Array)[]): Uint8Array {
  const all = parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part));
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A stream object with its dictionary. */
export const stream = (dictionary: string, data: Uint8Array): Uint8Array =>
  concat(`<<${dictionary} /Length ${data.length}>>\nstream\n`, data, '\nendstream');

/** Puts objects into a file; the first is the catalog. */
export function fileOf(objects: Objects, trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [concat('%PDF-1.7\n%', Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3), '\n')];
  let length = parts[0].length;
  const offsets = new Map<number, number>();
  for (const [id, body] of objects) {
    const object = concat(`${id} 0 obj\n`, body, '\nendobj\n');
    offsets.set(id, length);
    parts.push(object);
    length += object.length;
  }
  const last = Math.max(...objects.keys());
  const rows = Array.from({ length: last }, (_, i) => {
    const at = offsets.get(i + 1);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}`;
  return concat(
    ...parts,
    `${table}trailer\n<</Size ${last + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
  );
}

const FONT =
  '<</Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<</Type /Font ' +
  '/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 4>> ' +
  '/DW 1000 /W [1 95 500] /FontDescriptor <</Type /FontDescriptor /FontName /STSong-Light /Flags 4 ' +
  '/FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80>> >>] >>';

const [CATALOG, PAGES, FONT_ID, PICTURE, FIRST] = [1, 2, 3, 4, 5];

/** The objects of a file of pages: catalog 1, pages 2, font 3, picture 4, then two a page. */
export function objectsOf(pages: readonly PdfPage[], { packed = true } = {}): Objects {
  const objects: Objects = new Map();
  const ids = pages.map((_, i) => FIRST + 2 * i);
  const put = (id: number, text: string | Uint8Array) => objects.set(id, concat(text));
  put(CATALOG, `<</Type /Catalog /Pages ${PAGES} 0 R>>`);
  put(PAGES, `<</Type /Pages /Count ${pages.length} /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}]>>`);
  put(FONT_ID, FONT);
  if (pages.some(({ picture }) => picture))
    put(
      PICTURE,
      stream(
        '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
        new Uint8Array(64).fill(200),
      ),
    );
  pages.forEach((page, i) => {
    const { width = A4_WIDTH, height = A4_HEIGHT, rotate = 0 } = page;
    const pictures = page.picture ? ` /XObject <</Im1 ${PICTURE} 0 R>>` : '';
    put(
      ids[i],
      `<</Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
        `/Resources <</Font <</F1 ${FONT_ID} 0 R>>${pictures}>> /Contents ${ids[i] + 1} 0 R>>`,
    );
    const content = bytesOf(contentOf(page));
    put(ids[i] + 1, packed ? stream('/Filter /FlateDecode', zlibSync(content)) : stream('', content));
  });
  return objects;
}

/** A file of pages. */
export const pdf = (pages: readonly PdfPage[], options: { packed?: boolean } = {}): Uint8Array =>
  fileOf(objectsOf(pages, options));
