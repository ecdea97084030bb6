/** Pages that show many different characters: each is an outline of its own, and none is a reason to refuse a page. */
import { describe, expect, it } from 'vitest';
import { open, parse } from '../../../src/index.js';
import { readPdf } from '../../../src/source/pdf/index.js';
import { fileOf, objectsOf, type PdfPage, type Shown } from '../../support/pdf.js';
import { embedFont } from '../../support/pdf-font.js';

const [A3_WIDTH, A3_HEIGHT] = [842, 1191];
const SIZE = 9;

/** Pages in a font that the file brings along, as most writers make them. */
function withOwnFont(pages: readonly PdfPage[]): Uint8Array {
  const objects = objectsOf(pages);
  const shown = pages.flatMap((page) => (page.shown ?? []).flatMap(({ text }) => [...text]));
  embedFont(objects, 3, Math.max(...objects.keys()) + 1, [...new Set(shown)]);
  return fileOf(objects);
}

/** So many characters, each another one. */
const different = (count: number, from = 0x4e00): string =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(from + i * 7)).join('');

const COLUMNS = [60, 100, 420, 780];
/** A ledger on a sheet of A3, of which no two rows share a character. */
function ledger(rows: number): PdfPage {
  const cells = [
    ['序号', '存在问题', '整改措施'],
    ...Array.from({ length: rows }, (_, i) => [
      String(i + 1),
      different(28, 0x4e00 + i * 400),
      different(28, 0x4f00 + 3 + i * 400),
    ]),
  ];
  const top = (row: number) => 80 + row * 24;
  const shown = cells.flatMap((row, r) =>
    row.map((text, c): Shown => ({ text, x: COLUMNS[c] + 4, y: top(r) + 16, size: SIZE })),
  );
  const across = Array.from({ length: cells.length + 1 }, (_, r) => [60, top(r), 780, top(r)] as const);
  const down = COLUMNS.map((x) => [x, top(0), x, top(cells.length)] as const);
  return { width: A3_WIDTH, height: A3_HEIGHT, shown, rules: [...across, ...down].map((rule) => [...rule]) };
}

describe('a dense page', () => {
  it('of more characters than there are in most fonts is read whole', async () => {
    const text = different(1500);
    const lines = text.match(/.{1,50}/g) as string[];
    const shown = lines.map((line, i): Shown => ({ text: line, x: 60, y: 60 + i * 14, size: SIZE }));
    const { extract } = await readPdf(withOwnFont([{ width: A3_WIDTH, height: A3_HEIGHT, shown }]));
    expect(extract.text.replace(/\s/g, '')).toBe(text);
  });

  it('that is a ledger of 560 characters is read to its problems', async () => {
    const page = ledger(10);
    expect(new Set(page.shown?.flatMap(({ text }) => [...text])).size).toBeGreaterThan(560);
    expect(parse(await open(withOwnFont([page]))).problems).toHaveLength(10);
  });

  it('is refused where it draws without end', async () => {
    const shown = [{ text: '整改', x: 60, y: 60 }];
    const file = withOwnFont([{ shown, content: '1 g '.repeat(510_000) }]);
    await expect(readPdf(file)).rejects.toMatchObject({
      code: 'too-large',
      detail: 'PDF, operators on a page > 500000',
    });
  });
});
