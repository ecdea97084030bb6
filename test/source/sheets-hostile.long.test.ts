/** Workbooks, tables in text, old documents and packed pages that are broken or made to do harm: refused, or read, at once. */
import { describe, expect, it } from 'vitest';
import { InputError, open, read } from '../../src/index.js';
import { changed, directoryOf, entryOf, nextOf, startOf } from '../support/cfb.js';
import { zipped } from '../support/docx.js';
import { fixtures } from '../support/inputs.js';
import { packed } from '../support/mht.js';
import { provenanceFaults } from '../support/provenance.js';
import { random } from '../support/random.js';
import { tilingFaults } from '../support/tiling.js';
import { type BookParts, bookFiles, sheet, sheetXml, xlsx } from '../support/xlsx.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const LONGEST_PROVEN = 20_000;
const HEADER = ['序号', '问题', '整改措施', '整改状态'];
const ROWS = [HEADER, ...Array.from({ length: 40 }, (_, i) => [i + 1, `第${i + 1}项台账不清`, '补记台账。', '已完成'])];
const WHOLE = sheet(ROWS);
const DOC = fixtures().find(({ path }) => path.endsWith('merged-cells/input.doc'))?.bytes as Uint8Array;
const CSV = ROWS.map((row) => row.join(',')).join('\r\n');
const PAGE = '<html><body><h1>某局关于巡察整改情况的通报</h1><p>1.针对台账不清的问题。一是补账。</p></body></html>';

const withSheet = (inner: string, parts: Partial<BookParts> = {}): Uint8Array =>
  xlsx({ sheets: [{ rows: [] }], ...parts, files: { 'xl/worksheets/sheet1.xml': sheetXml(inner) } });
const withFile = (name: string, content: string): Uint8Array =>
  zipped({ ...bookFiles({ sheets: [{ rows: ROWS }], strings: '' }), [name]: content });
const without = (name: string): Uint8Array => {
  const { [name]: _, ...files } = bookFiles({ sheets: [{ rows: ROWS }] });
  return zipped(files);
};
const cell = (name: string, value: string) => `<c r="${name}" t="str"><v>${value}</v></c>`;
const entities = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const nested = (depth: number): string => {
  let inner = 'Content-Type: text/html\r\n\r\n<p>甲</p>';
  for (let i = 0; i < depth; i++)
    inner = `Content-Type: multipart/related; boundary="b${i}"\r\n\r\n--b${i}\r\n${inner}\r\n--b${i}--`;
  return `MIME-Version: 1.0\r\n${inner}`;
};

/** What comes of it: the error's code and detail, or how many problems were read. */
async function outcome(bytes: Uint8Array, path?: string): Promise<string> {
  try {
    const opened = await open(bytes, { path });
    const { tree, record, file } = read(opened, { path });
    const text = String(file);
    // The proof takes its time on texts that no notice has.
    const proven = text.length < LONGEST_PROVEN;
    const faults = proven ? [...tilingFaults(tree, text), ...provenanceFaults(record, tree, text)] : [];
    return faults[0] ?? `${record.source.format} ${record.problems.length}`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}

const CORPUS: [name: string, bytes: () => Uint8Array, path: string | undefined, outcome: string | RegExp][] = [
  ['a workbook', () => WHOLE, 'a.xlsx', 'xlsx 40'],
  ['a workbook called .docx', () => WHOLE, 'a.docx', 'xlsx 40'],
  ['a workbook called .txt', () => WHOLE, 'a.txt', 'xlsx 40'],
  ['a workbook called .csv', () => WHOLE, 'a.csv', 'xlsx 40'],
  ['text called .xlsx', () => utf8('某局关于巡察整改情况的通报'), 'a.xlsx', 'text 0'],
  ['half a workbook', () => WHOLE.subarray(0, WHOLE.length / 2), 'a.xlsx', 'damaged: ZIP'],
  [
    'a binary workbook in a package',
    () => xlsx({ sheets: [], type: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
    'a.xlsb',
    'binary: XLSB (Excel)',
  ],
  ['no workbook in it', () => without('xl/workbook.xml'), undefined, 'damaged: xl/workbook.xml'],
  ['a sheet that is not there', () => without('xl/worksheets/sheet1.xml'), undefined, /^damaged: xl\/worksheets/],
  ['an empty sheet', () => withFile('xl/worksheets/sheet1.xml', ''), undefined, /^damaged: .*XML$/],
  ['an empty list of styles', () => withFile('xl/styles.xml', ''), undefined, 'damaged: xl/styles.xml, XML'],
  ['another root', () => withFile('xl/workbook.xml', '<a/>'), undefined, 'damaged: xl/workbook.xml, workbook'],
  ['sheets related to nothing', () => without('xl/_rels/workbook.xml.rels'), undefined, /^damaged: xl\/workbook.xml/],
  ['no sheets at all', () => xlsx({ sheets: [] }), undefined, 'xlsx 0'],
  [
    '300 sheets',
    () => xlsx({ sheets: Array.from({ length: 300 }, () => ({ rows: [] })) }),
    undefined,
    'too-large: XLSX, sheets > 256',
  ],
  [
    'a shared text beyond the last',
    () => withSheet('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>', { strings: '' }),
    undefined,
    'damaged: xl/worksheets/sheet1.xml, A1',
  ],
  [
    'a cell outside any sheet',
    () => withSheet('<sheetData><row r="1"><c r="ZZZZ99999999"><v>7</v></c></row></sheetData>'),
    undefined,
    'damaged: xl/worksheets/sheet1.xml, cell',
  ],
  [
    'a million rows declared, and two filled',
    () =>
      withSheet(
        `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1', '甲')}</row><row r="1048576">${cell('XFD1048576', '乙')}</row></sheetData>`,
      ),
    undefined,
    'xlsx 0',
  ],
  [
    'a million empty rows',
    () => withSheet(`<sheetData>${'<row s="1"/>'.repeat(1_000_000)}</sheetData>`),
    undefined,
    /^(?:xlsx 0|too-large)/,
  ],
  [
    'four million styled cells',
    () => withSheet(`<sheetData>${`<row>${'<c s="1"/>'.repeat(4000)}</row>`.repeat(1000)}</sheetData>`),
    undefined,
    'too-large: XLSX, xl/worksheets/sheet1.xml, unpacked : packed > 300',
  ],
  [
    '10,000 columns that all name the problem',
    () =>
      sheet(
        Array.from({ length: 4 }, (_, r) => Array.from({ length: 10_000 }, () => (r === 0 ? '问题' : `甲${r}`))),
      ).slice(),
    undefined,
    /^(?:xlsx|damaged|too-large)/,
  ],
  [
    'more cells than are read',
    () => sheet(Array.from({ length: 20_001 }, () => Array.from({ length: 10 }, (_, c) => c))),
    undefined,
    'too-large: XLSX, cells > 200000',
  ],
  [
    'merged cells over one another, over all',
    () =>
      xlsx({
        sheets: [{ rows: ROWS, merges: Array.from({ length: 45_000 }, (_, i) => `A1:XFD${1_048_576 - i}`) }],
      }),
    undefined,
    'too-large: XLSX, merged cells > 200000',
  ],
  [
    'merged cells that are none',
    () => sheet(ROWS, ['B2', 'A1:', ':', 'A9:A1', 'A0:B0', '甲:乙']),
    undefined,
    'xlsx 40',
  ],
  [
    'a bomb',
    () => withSheet(`<sheetData>${' '.repeat(40 << 20)}</sheetData>`),
    undefined,
    /^too-large: XLSX, .*unpacked : packed > 300$/,
  ],
  [
    'entities',
    () => withFile('xl/sharedStrings.xml', `${entities}<sst/>`),
    undefined,
    'damaged: xl/sharedStrings.xml, DOCTYPE',
  ],
  [
    'an external entity',
    () => withFile('xl/worksheets/sheet1.xml', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>'),
    undefined,
    'damaged: xl/worksheets/sheet1.xml, DOCTYPE',
  ],
  [
    'elements 10,000 deep',
    () => withSheet(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`),
    undefined,
    'too-large: XLSX, xl/worksheets/sheet1.xml, depth > 256',
  ],
  [
    'a code for numbers as long as a book',
    () => sheet([HEADER, [1, '甲', { value: 1, code: `"${'整'.repeat(10_000)}"0` }, '已完成']]),
    undefined,
    'xlsx 1',
  ],
  [
    'fractions of a trillion parts',
    () => sheet([HEADER, [1, '甲', { value: 0.123, code: `# ${'?'.repeat(12)}/${'?'.repeat(12)}` }, '已完成']]),
    undefined,
    'xlsx 1',
  ],
  ['a workbook behind a password', () => ole('EncryptedPackage'), 'a.xlsx', 'encrypted: OLE'],
  ['nothing but the entry of an old workbook', () => ole('Workbook'), 'a.xls', 'damaged: OLE, header'],
  ['nothing but the entry of an older workbook', () => ole('Book'), 'a.et', 'damaged: OLE, header'],

  ['a table in text', () => utf8(CSV), 'a.csv', 'csv 40'],
  ['the same under another name', () => utf8(CSV), 'a.txt', 'text 0'],
  ['text called .csv', () => utf8('某局关于巡察整改情况的通报，\n1.针对台账不清的问题\n一是补账。'), 'a.csv', 'text 1'],
  ['nothing, called .csv', () => new Uint8Array(), 'a.csv', 'text 0'],
  [
    'a mark that is not closed, and 5 MB behind it',
    () => utf8(`${HEADER.join()}\n1,"${'整改。'.repeat(600_000)}`),
    'a.csv',
    /^damaged: CSV, \d+, CSV_QUOTE_NOT_CLOSED$/,
  ],
  ['a cell of 5 MB', () => utf8(`${HEADER.join()}\n1,甲,"${'补记，'.repeat(600_000)}",已完成`), 'a.csv', 'csv 1'],
  ['signs behind a closed mark', () => utf8(`${HEADER.join()}\n1,"甲"乙,补记,已完成`), 'a.csv', /^(?:csv|damaged)/],
  ['rows of any length', () => utf8(`${HEADER.join()}\n1\n2,甲,补记,已完成,,,,,\n\n,,,`), 'a.csv', 'csv 1'],
  [
    '300,000 empty cells',
    () => utf8(`${HEADER.join()}\n${','.repeat(300_000)}`),
    'a.csv',
    'too-large: CSV, cells > 200000',
  ],
  ['a program called .csv', () => Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 1, 2, 3), 'a.csv', 'binary: ELF'],
  ['NULs called .csv', () => new Uint8Array(5000), 'a.csv', 'binary: NUL'],

  ['an old document', () => DOC, 'a.doc', 'doc 3'],
  ['an old document called .docx', () => DOC, 'a.docx', 'doc 3'],
  ['one called .wps', () => DOC, 'a.wps', 'doc 3'],
  [
    'one behind a password',
    () => withFib((view, at) => view.setUint16(at + 10, view.getUint16(at + 10, true) | 0x100, true)),
    'a.doc',
    'encrypted: DOC',
  ],
  [
    'one of Word 95',
    () => withFib((view, at) => view.setUint16(at + 2, 0x68, true)),
    'a.doc',
    'unsupported: Word 95, DOC',
  ],
  [
    'one of Word 6 in Chinese',
    () => withFib((view, at) => view.setUint32(at, 0x68a699, true)),
    'a.doc',
    'unsupported: Word 95, DOC',
  ],
  ['one that is none', () => withFib((view, at) => view.setUint16(at, 0, true)), 'a.doc', 'damaged: DOC, WordDocument'],
  [
    'one without its table',
    () => withEntry('1Table', (view, at) => view.setUint16(at, 0x39, true)),
    'a.doc',
    /^damaged: DOC, [01]Table$/,
  ],
  [
    'one that says it is longer',
    () => withFib((view, at) => view.setUint32(at + 76, 0x7fffffff, true)),
    'a.doc',
    'damaged: DOC, text',
  ],
  [
    'one whose pieces lie beyond its end',
    () => withFib((view, at) => view.setUint32(at + 0x1a2, 0x7ffffff0, true)),
    'a.doc',
    /^damaged: DOC/,
  ],
  [
    'a directory that leads in a circle',
    () => changed(DOC, (view) => view.setUint32(nextOf(view, directoryOf(view)), directoryOf(view), true)),
    'a.doc',
    'damaged: OLE, circle',
  ],
  [
    'a directory of two sectors that lead in a circle',
    () =>
      changed(DOC, (view) => {
        const first = directoryOf(view);
        view.setUint32(nextOf(view, first), first + 1, true);
        view.setUint32(nextOf(view, first + 1), first, true);
      }),
    'a.doc',
    'damaged: OLE, circle',
  ],
  [
    'a directory beyond the end',
    () => changed(DOC, (view) => view.setUint32(48, 0x00ffffff, true)),
    'a.doc',
    'damaged: OLE, table',
  ],
  [
    'a million tables of sectors',
    () => changed(DOC, (view) => view.setUint32(44, 1_000_000, true)),
    'a.doc',
    /^(?:doc 3|damaged: OLE)/,
  ],
  [
    'sectors of no known size',
    () => changed(DOC, (view) => view.setUint16(30, 31, true)),
    'a.doc',
    'damaged: OLE, header',
  ],
  [
    'entries that are one another’s children',
    () => withEntry('WordDocument', (view, at) => view.setUint32(at + 68, 1, true)),
    'a.doc',
    /^(?:doc 3|damaged|binary)/,
  ],
  [
    'a stream longer than the file',
    () => withEntry('WordDocument', (view, at) => view.setUint32(at + 120, 0x7fffffff, true)),
    'a.doc',
    'damaged: OLE, size',
  ],
  ['half an old document', () => DOC.subarray(0, DOC.length / 2), 'a.doc', 'damaged: OLE'],
  ['nothing but a directory’s entry', () => ole('WordDocument'), 'a.doc', /^damaged: OLE/],

  ['a packed page', () => utf8(packed(PAGE)), 'a.mht', 'html 1'],
  ['one under another name', () => utf8(packed(PAGE)), 'a.txt', 'html 1'],
  ['multiparts 1,000 deep', () => utf8(nested(1000)), 'a.mht', 'too-large: MHTML, multiparts inside one another > 16'],
  ['multiparts three deep', () => utf8(nested(3)), 'a.mht', 'html 0'],
  [
    'a message without a boundary',
    () => utf8('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>甲</p>'),
    'a.mht',
    'damaged: MHTML, boundary',
  ],
  [
    'a boundary that never comes',
    () => utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n<p>甲</p>'),
    'a.mht',
    'damaged: MHTML, boundary',
  ],
  [
    'a message without a page',
    () => utf8(packed(PAGE).replaceAll('text/html', 'text/css')),
    'a.mht',
    'damaged: MHTML, text/html',
  ],
  ['a message that breaks off', () => utf8(packed(PAGE)).subarray(0, 420), 'a.mht', /^(?:html|damaged)/],
  [
    'a header without end',
    () => utf8(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary=${'x'.repeat(200_000)}`),
    'a.mht',
    /^(?:damaged|text)/,
  ],
  [
    '30,000 parts',
    () => utf8(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${'--x\n\n'.repeat(30_000)}`),
    'a.mht',
    'too-large: MHTML, parts > 20000',
  ],
  ['an encoding that nobody knows', () => utf8(packed(PAGE, 'x-整改')), 'a.mht', 'html 1'],
];

function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Buffer.from(stream, 'utf16le')), 1024 + 128);
  bytes[1024 + 128 + 66] = 2;
  return bytes;
}
const withFib = (change: (view: DataView, at: number) => void): Uint8Array =>
  changed(DOC, (view, copy) => change(view, startOf(copy, 'WordDocument')));
const withEntry = (name: string, change: (view: DataView, at: number) => void): Uint8Array =>
  changed(DOC, (view, copy) => change(view, entryOf(copy, name)));

describe('a hostile file', () => {
  it.each(CORPUS)('%s', async (_, bytes, path, expected) => {
    const found = await outcome(bytes(), path);
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toBe(expected);
  });
});

describe.each<[string, () => Uint8Array, string]>([
  ['workbook', () => fixtures().find(({ path }) => path.endsWith('.xlsx'))?.bytes as Uint8Array, 'a.xlsx'],
  ['old document', () => DOC, 'a.doc'],
  ['packed page', () => utf8(packed(PAGE)), 'a.mht'],
  ['table in text', () => utf8(CSV), 'a.csv'],
])('a damaged %s', (_, whole, path) => {
  it('that was cut anywhere is read or refused', async () => {
    const bytes = whole();
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 60))
      expect(await outcome(bytes.slice(0, length), path)).toMatch(/^(?:[a-z-]+: |\w+ \d+$)/);
  });
  it('with bits turned over is read or refused', async () => {
    const chance = random(11);
    for (let i = 0; i < 150; i++) {
      const bytes = Uint8Array.from(whole());
      for (let left = chance.between(1, 6); left > 0; left--)
        bytes[chance.between(0, bytes.length - 1)] ^= 1 << chance.between(0, 7);
      expect(await outcome(bytes, path)).toMatch(/^(?:[a-z-]+: |\w+ \d+$)/);
    }
  });
});
