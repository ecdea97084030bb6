/** The factor on the limits belongs to one reading: documents that are read side by side keep their own. */
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/batch/worker.js';
import { InputError, open } from '../../src/index.js';
import { MOST_BYTES as MOST_DOC_BYTES } from '../../src/source/doc/limits.js';
import { MOST_TEXT } from '../../src/source/text-limits.js';
import { docx, filesOf, p, table, td, tr, zipped } from '../support/docx.js';
import { fixtures } from '../support/inputs.js';
import { packed } from '../support/mht.js';
import { pdf } from '../support/pdf.js';
import { xlsx } from '../support/xlsx.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What comes of a document: its format, or the code and detail of the error. */
async function outcome(bytes: Uint8Array, limits?: number, path?: string): Promise<string> {
  try {
    const opened = await open(bytes, { limits, path });
    return 'extract' in opened ? opened.format : 'text';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}

/** A page ruled into squares: more cells than one table may have, and twice as many are enough. */
const ruled = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => {
    const [at, end] = [i * 6, (lines - 1) * 6];
    return `0 ${at} m ${end} ${at} l S ${at} 0 m ${at} ${end} l S`;
  }).join(' ');
const LARGE_TABLE = pdf([{ content: ruled(250) }]);
const TABLE_REFUSED = 'too-large: PDF, cells of a table > 40000';
/** More lines on a page than are read, and twice as many are enough. */
const MANY_LINES = pdf([{ content: '0 0 m 9 0 l S '.repeat(25_000) }]);
const LINES_REFUSED = 'too-large: PDF, lines drawn on a page > 20000';

const NOTICE = '某局关于巡察整改情况的通报';
const DOC = fixtures().find(({ path }) => path.endsWith('merged-cells/input.doc'))?.bytes as Uint8Array;
/** Documents within the limits, by format. */
const SMALL: [format: string, bytes: Uint8Array, path?: string][] = [
  ['html', utf8(`<html><body><p>${NOTICE}</p></body></html>`)],
  ['html', utf8(packed(`<p>${NOTICE}</p>`))],
  ['docx', docx({ body: p(NOTICE) })],
  ['doc', DOC],
  ['xlsx', xlsx({ sheets: [{ rows: [[NOTICE]] }] })],
  ['csv', utf8('序号,问题,整改措施\n1,甲,乙\n'), 'a.csv'],
  ['pdf', pdf([{ shown: [{ text: NOTICE, x: 72, y: 72 }] }])],
];

const nest = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const multiparts = (depth: number): string => {
  let inner = `Content-Type: text/html\r\n\r\n<p>${NOTICE}</p>`;
  for (let i = 0; i < depth; i++)
    inner = `Content-Type: multipart/related; boundary="b${i}"\r\n\r\n--b${i}\r\n${inner}\r\n--b${i}--`;
  return `MIME-Version: 1.0\r\n${inner}`;
};
const manyFiles = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`word/media/${i}.xml`, '']));
/** Documents beyond a limit, and within twice as much. */
const LARGE: [format: string, detail: string, bytes: () => Uint8Array, path?: string][] = [
  ['html', 'HTML, nesting > 12000', () => utf8(`<html><body>${'<div>'.repeat(12_100)}${NOTICE}`)],
  ['html', 'MHTML, multiparts inside one another > 16', () => utf8(multiparts(20))],
  [
    'docx',
    'DOCX, word/document.xml, depth > 256',
    () => docx({ body: nest('<w:sdt><w:sdtContent>', p(NOTICE), '</w:sdtContent></w:sdt>', 150) }),
  ],
  [
    'docx',
    'DOCX, cells of a table > 200000',
    () => docx({ body: table(tr(...Array.from({ length: 3_200 }, () => td('', '<w:gridSpan w:val="63"/>')))) }),
  ],
  // What is read stands behind the files that are too many.
  ['docx', 'DOCX, files > 20000', () => zipped({ ...manyFiles(20_100), ...filesOf({ body: p(NOTICE) }) })],
  ['xlsx', 'XLSX, sheets > 256', () => xlsx({ sheets: Array.from({ length: 300 }, () => ({ rows: [] })) })],
  ['csv', 'CSV, cells > 200000', () => utf8(`序号,问题,整改措施,整改状态\n${','.repeat(300_000)}`), 'a.csv'],
  ['pdf', 'PDF, cells of a table > 40000', () => LARGE_TABLE],
];

describe('documents that are opened side by side', () => {
  it.each([
    ['whose table is too large', LARGE_TABLE, TABLE_REFUSED],
    ['with too many lines on a page', MANY_LINES, LINES_REFUSED],
  ])('keep their own factors: PDFs %s', async (_, file, refused) => {
    // Whichever is opened first.
    expect(await Promise.all([outcome(file, 10), outcome(file)])).toEqual(['pdf', refused]);
    expect(await Promise.all([outcome(file), outcome(file, 10)])).toEqual([refused, 'pdf']);
  });

  it.each(SMALL)('keep their own factors: a PDF while %s is opened', async (format, small, path) => {
    expect(await Promise.all([outcome(LARGE_TABLE, 2), outcome(small, undefined, path)])).toEqual(['pdf', format]);
    expect(await Promise.all([outcome(LARGE_TABLE), outcome(small, 10, path)])).toEqual([TABLE_REFUSED, format]);
  });

  it.each(LARGE)(
    'keep their own factors: %s, beyond %s, while a PDF is opened',
    async (format, detail, bytes, path) => {
      const file = bytes();
      const refused = `too-large: ${detail}`;
      expect(await Promise.all([outcome(LARGE_TABLE), outcome(file, 2, path)])).toEqual([TABLE_REFUSED, format]);
      expect(await Promise.all([outcome(LARGE_TABLE, 2), outcome(file, undefined, path)])).toEqual(['pdf', refused]);
    },
  );

  it('keep their own factors: all formats at once, each with the limits and with twice as much', async () => {
    const wanted = LARGE.map(([format, detail]) => [`too-large: ${detail}`, format]);
    const opened = LARGE.map(([, , bytes, path]) => {
      const file = bytes();
      return Promise.all([outcome(file, undefined, path), outcome(file, 2, path)]);
    });
    expect(await Promise.all(opened)).toEqual(wanted);
  });

  it('keep their own factors: text beside text', async () => {
    const long = utf8('整改'.repeat((MOST_TEXT >> 2) / 1.4));
    const refused = `too-large: text, bytes > ${MOST_TEXT}`;
    expect(long.length).toBeGreaterThan(MOST_TEXT);
    expect(await Promise.all([outcome(long, 2, 'a.txt'), outcome(long, undefined, 'a.txt')])).toEqual([
      'text',
      refused,
    ]);
  });

  it('keep their own factors in a batch', async () => {
    const read = async (limits?: number): Promise<string> => {
      const reading = await readBytes(LARGE_TABLE, { limits });
      return 'failure' in reading ? `${reading.failure.code}: ${reading.failure.detail}` : 'read';
    };
    expect(await Promise.all([read(), read(10), read(), read(2)])).toEqual([
      TABLE_REFUSED,
      'read',
      TABLE_REFUSED,
      'read',
    ]);
  });
});

describe('a factor', () => {
  it.each(LARGE)('is for one reading: %s, beyond %s', async (format, detail, bytes, path) => {
    const file = bytes();
    const refused = `too-large: ${detail}`;
    expect(await outcome(file, undefined, path)).toBe(refused);
    expect(await outcome(file, 2, path)).toBe(format);
    expect(await outcome(file, undefined, path)).toBe(refused);
  });

  it('that is too small is named in the refusal as the limit that it makes', async () => {
    expect(await outcome(LARGE_TABLE, 1.5)).toBe('too-large: PDF, cells of a table > 60000');
  });

  it.each(SMALL)('below one makes the limits narrower: %s', async (format, bytes, path) => {
    expect(await outcome(bytes, 1e-9, path)).toMatch(/^too-large: /);
    expect(await outcome(bytes, 1, path)).toBe(format);
  });

  it.each([0, -1, Number.NaN])('of %s lets nothing through', async (factor) => {
    for (const [, bytes, path] of SMALL) expect(await outcome(bytes, factor, path)).toMatch(/^too-large: /);
  });

  it('reaches what the engine of PDFs hands on', async () => {
    const file = pdf([{ content: 'BT ET '.repeat(10_000) }]);
    expect(await outcome(file)).toBe('pdf');
    expect(await outcome(file, 0.02)).toBe('too-large: PDF, operators on a page > 10000');
  });

  it('reaches what is inside an old document', async () => {
    // As many bytes as it has, and less of everything else.
    const factor = DOC.length / MOST_DOC_BYTES;
    expect(await outcome(DOC, factor)).toMatch(/^too-large: DOC, (?!bytes)/);
    expect(await Promise.all([outcome(LARGE_TABLE, 2), outcome(DOC, factor), outcome(DOC)])).toEqual([
      'pdf',
      expect.stringMatching(/^too-large: DOC, (?!bytes)/),
      'doc',
    ]);
  });
});
