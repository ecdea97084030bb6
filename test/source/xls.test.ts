/** Workbooks of Excel 97 to 2003: what their cells show, and what is made of those that are broken. */
import { describe, expect, it } from 'vitest';
import { InputError, open, parse } from '../../src/index.js';
import { readXls } from '../../src/source/xls/index.js';
import { LONG } from '../support/long.js';
import { random } from '../support/random.js';
import { cells, compound, labels, record, string, workbook, type XlsBook, xls } from '../support/xls.js';

const HEADER = ['序号', '问题', '整改措施', '整改状态'];
const ROWS = [
  HEADER,
  ...Array.from({ length: 30 }, (_, i) => [`${i + 1}`, `第${i + 1}项台账不清`, '补记台账。', '已完成']),
];
const WHOLE = xls({ sheets: [{ name: 'Sheet1', records: labels(ROWS) }] });

/** The cells of one sheet, one after another. */
function shown(records: number[], book: Partial<XlsBook> = {}): string[] {
  const { extract } = readXls(xls({ sheets: [{ name: 'Sheet1', records }], ...book }));
  return extract.text.trimEnd().split('\n').slice(1);
}

describe('a cell shows', () => {
  const [text, wide] = ['台账', '𠮷'];
  it.each<[what: string, records: number[], book: Partial<XlsBook>, line: string]>([
    ['its text', cells.label(0, 0, text), {}, text],
    [
      'a text of one byte a character',
      record(0x204, [0, 0, 0, 0, 0, 0, ...string('No. 1', { narrow: true })]),
      {},
      'No. 1',
    ],
    ['a text that it shares', cells.shared(0, 0, 1), { strings: ['甲', text] }, text],
    ['a character beyond the first plane', cells.label(0, 0, wide), {}, wide],
    ['a number', cells.number(0, 0, 12.5), {}, '12.5'],
    ['an integer in four bytes', cells.rk(0, 0, (126 << 2) | 2), {}, '126'],
    ['a negative one', cells.rk(0, 0, ((-3 << 2) | 2) >>> 0), {}, '-3'],
    ['hundredths in four bytes', cells.rk(0, 0, (320 << 2) | 3), {}, '3.2'],
    ['the upper half of a double', cells.rk(0, 0, 0x40290000), {}, '12.5'],
    ['several numbers of a row', cells.rks(0, 0, (1 << 2) | 2, (2 << 2) | 2), {}, '1, 2'],
    ['a day', cells.number(0, 0, 45443, 1), { formats: ['yyyy"年"m"月"d"日"'], styles: [0, 164] }, '2024年5月31日'],
    [
      'a day of old Macs',
      cells.number(0, 0, 45443 - 1462, 1),
      { styles: [0, 14], more: record(0x22, [1, 0]) },
      '2024/5/31',
    ],
    ['a share', cells.number(0, 0, 0.85, 1), { styles: [0, 9] }, '85%'],
    ['a truth', cells.truth(0, 0, 1), {}, 'TRUE'],
    ['an error', cells.truth(0, 0, 0x2a, 1), {}, '#N/A'],
    ['what a formula gives', cells.formula(0, 0, cells.result(7)), {}, '7'],
    ['the text of a formula', [...cells.formula(0, 0, [0, 0, 0, 0, 0, 0, 255, 255]), ...cells.text(text)], {}, text],
    ['the truth of a formula', cells.formula(0, 0, [1, 0, 0, 0, 0, 0, 255, 255]), {}, 'FALSE'],
    ['the error of a formula', cells.formula(0, 0, [2, 0, 7, 0, 0, 0, 255, 255]), {}, '#DIV/0!'],
  ])('%s', (_, records, book, line) => expect(shown(records, book)).toEqual(line.split(', ')));

  it('nothing where a formula gives nothing, or a number is none', () => {
    const nothing = [...cells.formula(0, 1, [3, 0, 0, 0, 0, 0, 255, 255]), ...cells.number(0, 2, Number.NaN)];
    expect(shown([...cells.label(0, 0, '甲'), ...nothing])).toEqual(['甲']);
  });
});

describe('shared texts', () => {
  it('go on in another record, with other bytes a character', () => {
    const first = [2, 0, 0, 0, 2, 0, 0, 0, 6, 0, 0, ...[...'abc'].map((char) => char.charCodeAt(0))];
    const second = [
      1,
      ...[...'台账清'].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
      ...string('乙'),
    ];
    expect(shown([...cells.shared(0, 0, 0), ...cells.shared(0, 1, 1)], { strings: [first, second] })).toEqual([
      'abc台账清',
      '乙',
    ]);
  });
  it('leave out how they look and are spoken', () => {
    const rich = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0x0d, 1, 0, 2, 0, 0, 0, 0x32, 0x75, 9, 9, 9, 9, 8, 8];
    expect(shown(cells.shared(0, 0, 0), { strings: [rich] })).toEqual(['甲']);
  });
});

describe('a workbook', () => {
  it('gives the problems of a ledger, with the places of its cells', async () => {
    const record = parse(await open(WHOLE, { path: '台账.xls' }), { path: '台账.xls' });
    expect([record.source.format, record.problems.length]).toEqual(['xls', 30]);
    expect(record.problems[4]).toMatchObject({ finding: '第5项台账不清', status: { state: 'completed' } });
    expect(record.source.origins?.some(({ place }) => place === 'sheet[1]/B6')).toBe(true);
  });
  it('is read for what it is under another name', async () => {
    for (const path of ['台账.et', '台账.doc', '台账.xlsx', undefined])
      expect(parse(await open(WHOLE, { path })).source.format).toBe('xls');
  });
  it('has merged cells go on in the rows below', async () => {
    const rows = [HEADER, ['1', '台账不清', '补记台账', '已完成'], ['', '', '专人管理', '']];
    const records = [...labels(rows), ...cells.merged([1, 2, 0, 0], [1, 2, 1, 1], [1, 2, 3, 3])];
    const { problems } = parse(await open(xls({ sheets: [{ name: '台账', records }] })));
    expect(problems.map(({ finding, measures }) => [finding, measures.length])).toEqual([['台账不清', 2]]);
  });
  it('names its sheets, and has hidden ones as furniture', () => {
    const sheets = [
      { name: '整改台账', records: labels([['甲', '乙']]) },
      { name: '底稿', state: 1, records: labels([['丙']]) },
      { name: '空', records: [] },
    ];
    const { extract } = readXls(xls({ sheets }));
    expect(extract.text.slice(0, extract.end)).toBe('整改台账\n甲\n乙\n');
    expect(extract.text.slice(extract.end)).toContain('丙');
  });
});

/** What comes of it: the code and detail of the error, or `read`. */
function outcome(bytes: Uint8Array): string {
  try {
    readXls(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}
const one = (records: number[], book: Partial<XlsBook> = {}) => xls({ sheets: [{ name: 'a', records }], ...book });

describe('a workbook that is none, or broken, or made to do harm', () => {
  it.each<[what: string, bytes: Uint8Array, outcome: string | RegExp]>([
    ['text', new TextEncoder().encode('台账'), 'damaged: XLS'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'binary: PNG'],
    ['one of Excel 95', one([], { version: 0x500 }), 'unsupported: Excel 95, XLS'],
    ['one with the stream of Excel 95', compound(workbook({ sheets: [] }), 'Book'), 'unsupported: Excel 95, XLS'],
    ['one with a password', one([], { more: record(0x2f, [1, 0, 1, 0]) }), 'encrypted: XLS'],
    ['a text that nobody shares', one(cells.shared(0, 0, 9)), 'damaged: XLS, shared strings'],
    ['a column that no sheet has', one(cells.label(0, 300, '甲')), 'damaged: XLS, cell'],
    [
      'a count of texts that is a lie',
      one([], { strings: [[1, 0, 0, 0, 255, 255, 255, 255]] }),
      /^too-large: XLS, shared/,
    ],
    [
      'fewer texts than it counts',
      one([], { strings: [[9, 0, 0, 0, 9, 0, 0, 0, ...string('甲')]] }),
      'damaged: XLS, record',
    ],
    ['a text longer than its record', one(record(0x204, [0, 0, 0, 0, 0, 0, 255, 255, 1, 0])), 'damaged: XLS, record'],
    ['ranges that are not there', one(record(0xe5, [255, 255])), 'damaged: XLS, record'],
    [
      'more merged cells than anybody has',
      one(
        Array.from({ length: 60 }, () =>
          cells.merged(...Array.from({ length: 1000 }, (): [number, number, number, number] => [0, 1, 0, 1])),
        ).flat(),
      ),
      'too-large: XLS, merged cells > 50000',
    ],
    [
      '300 sheets',
      xls({ sheets: Array.from({ length: 300 }, () => ({ name: 'a', records: [] })) }),
      'too-large: XLS, sheets > 256',
    ],
  ])('is refused, or read: %s', (_, bytes, wanted) =>
    expect(outcome(bytes)).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted)),
  );
  it('is refused where it was cut', () => {
    for (let share = 1; share < 20; share++) {
      const cut = WHOLE.subarray(0, Math.floor((WHOLE.length * share) / 20));
      expect(outcome(cut)).not.toBe('read');
    }
  });
  it('throws nothing else, whatever byte is changed', () => {
    const chance = random(12);
    for (let i = 0; i < (LONG ? 400 : 80); i++) {
      const copy = WHOLE.slice();
      for (let k = chance.between(1, 8); k > 0; k--) copy[chance.between(0, copy.length - 1)] = chance.between(0, 255);
      expect(outcome(copy)).toMatch(/^(?:read|damaged|encrypted|unsupported|too-large|binary)/);
    }
  });
});
