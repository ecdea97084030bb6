/** The workbook: read back by hucre and by LibreOffice, and its package looked into. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/ledger/columns.js';
import { type LedgerOptions, ledgerXlsx } from '../../src/ledger/index.js';
import { LISTED } from '../../src/ledger/remarks.js';
import { cellText } from '../../src/ledger/xlsx/cells.js';
import { crc32 } from '../../src/ledger/xlsx/crc.js';
import { rowHeight } from '../../src/ledger/xlsx/height.js';
import { unzipped } from '../../src/ledger/xlsx/unzip.js';
import { zipped } from '../../src/ledger/xlsx/zip.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import { Summarizer } from '../../src/stats/summary.js';
import { emptyRecord } from '../output/sample.js';
import { altered, bytesOf, notice, stream } from '../support/many.js';
import { converted, office } from '../support/office.js';

const ZH: LedgerOptions = { rows: 'problems', lang: 'zh' };
const write = (records: NoticeRecord[], options = ZH, limits?: Parameters<typeof ledgerXlsx>[2]) =>
  bytesOf(ledgerXlsx(stream(records), options, limits));
const sheetsOf = async (bytes: Uint8Array) =>
  (await readXlsx(bytes)).sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
const gap = () =>
  notice('c.txt', '某局关于审计整改情况的公告\n1.关于甲的问题\n整改情况：改。\n3.关于乙的问题\n整改情况：改。\n');

/** Texts that spreadsheets stumble over. */
const HARD = ['=1+1', '+1', '@a', "'a", 'a\nb', '<a> & "b"', ' a ', '😀', '_x0041_', '1e5', '001', '2024-1-1', '张*月'];

const withFinding = (finding: string) =>
  altered((problem) => {
    problem.finding = finding;
  });

describe('the workbook', () => {
  it('has the ledger, its statistics and diagnostics', async () => {
    const sheets = await sheetsOf(await write([notice(), emptyRecord(), gap()]));
    expect(sheets.map(({ name }) => name)).toEqual(['整改台账', '统计', '诊断']);
    const [ledger, statistics, diagnostics] = sheets.map(({ rows }) => rows);
    expect(ledger[0]).toEqual(COLUMNS.map(({ heading }) => heading.zh));
    expect(ledger).toHaveLength(5);
    expect(ledger[1].slice(0, 4)).toEqual([1, '中共安州县林场镇委员会', '县委第一巡察组', '2023-05-06']);
    expect(ledger[1][COLUMNS.findIndex(({ key }) => key === 'amount')]).toBe(125000);
    const figures = new Map(statistics.map(([label, count, share]) => [label, [count, share]]));
    expect(figures.get('通报（份）')).toEqual([3, null]);
    expect(figures.get('未读出问题的通报（份）')).toEqual([1, null]);
    expect(figures.get('存疑的通报（份）')).toEqual([1, null]);
    expect(figures.get('问题（个）')).toEqual([4, null]);
    expect(figures.get('已完成')).toEqual([1, 0.25]);
    expect(figures.get('未说明')).toEqual([3, 0.75]);
    expect(diagnostics[0]).toEqual(['出处', '级别', '规则', '说明']);
    expect(diagnostics[1].slice(0, 3)).toEqual(['<stdin>', '提示', 'no-problems']);
    expect(diagnostics[2].slice(0, 3)).toEqual(['c.txt:4', '警告', 'numbering-gap']);
    expect(diagnostics[2][3]).toMatch(/^序号不连续：/);
  });
  it('counts what is in doubt, and marks it', async () => {
    const doubted = altered((problem) => {
      problem.confidence = 0.3;
    });
    const records = [doubted, notice(), { ...notice(), confidence: 0.5 }];
    const [ledger, statistics] = await sheetsOf(await write(records));
    const figures = new Map(statistics.rows.map(([label, count]) => [label, count]));
    expect(figures.get('存疑的通报（份）')).toBe(1);
    expect(figures.get('存疑的问题（个，含存疑通报中的）')).toBe(3);
    const column = COLUMNS.findIndex(({ key }) => key === 'doubt');
    expect(ledger.rows.map((row) => row[column] ?? null)).toEqual([
      '存疑',
      '本条，可信度 0.3',
      null,
      null,
      null,
      '整份通报，可信度 0.5',
      '整份通报，可信度 0.5',
    ]);
  });
  it('adds up as the statistics do, and says what each figure counts', async () => {
    const outside = { ...notice(), preamble: { paragraphs: [], measures: [] } };
    outside.statistics = { ...outside.statistics, measures: 9, money: 123.45 };
    const records = [notice(), outside, { ...notice(), problems: [] }];
    const summarizer = new Summarizer([]);
    for (const record of records) summarizer.add(record);
    const { notices, empty, problems, measures, measuresOfProblems, money, doubt } = summarizer.summary();
    const [, statistics] = await sheetsOf(await write(records));
    const figures = new Map(statistics.rows.map(([label, count]) => [label, count]));
    expect(measures).not.toBe(measuresOfProblems);
    expect(Object.fromEntries(figures)).toMatchObject({
      '通报（份）': notices,
      '未读出问题的通报（份）': empty,
      '问题（个）': problems,
      '措施（条，含不属于任何问题的）': measures,
      '其中属于问题的措施（条，即台账所列）': measuresOfProblems,
      '提及金额（元）：措施和成效中出现的全部金额，不论用途': money,
      '存疑的通报（份）': doubt.notices.count,
    });
  });
  it('speaks English', async () => {
    const sheets = await sheetsOf(await write([notice()], { rows: 'measures', lang: 'en' }));
    expect(sheets.map(({ name }) => name)).toEqual(['Ledger', 'Statistics', 'Diagnostics']);
    expect(sheets[0].rows).toHaveLength(4);
    expect(sheets[1].rows[1][0]).toBe('Totals');
  });
  it('of nothing has its headings', async () => {
    const [ledger, , diagnostics] = await sheetsOf(await write([]));
    expect(ledger.rows).toEqual([COLUMNS.map(({ heading }) => heading.zh)]);
    expect(diagnostics.rows).toHaveLength(1);
  });
  it.each(HARD)('keeps the text %j, and makes no formula of it', async (finding) => {
    const bytes = await write([withFinding(finding)]);
    expect((await sheetsOf(bytes))[0].rows[1][5]).toBe(finding);
    expect((await unzipped(bytes)).get('xl/worksheets/sheet1.xml')).not.toContain('<f');
  });
  it('keeps controls as the format has them, and no half of a character', async () => {
    const [ledger] = await sheetsOf(await write([withFinding('a\u0007b\u0000c\ufffed\ud800e')]));
    expect(ledger.rows[1][5]).toBe('a\u0007b\u0000c\ufffdd\ufffde');
  });
  it('goes on in a further sheet with its heading', async () => {
    const records = [notice('a.txt'), notice('b.txt'), notice('c.txt')];
    const bytes = await write(records, ZH, { rows: 3, characters: 1e9 });
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['整改台账', '整改台账_2', '整改台账_3', '统计', '诊断']);
    expect(sheets.slice(0, 3).map(({ rows }) => rows.map(([number]) => number))).toEqual([
      ['序号', 1, 2],
      ['序号', 3, 4],
      ['序号', 5, 6],
    ]);
    expect((await sheetsOf(await write(records, ZH, { rows: 100, characters: 1 }))).length).toBe(8);
  });
  it('is the same bytes at any time', async () => {
    const first = await write([notice(), gap()]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(first, await write([notice(), gap()]))).toBe(0);
  });
  it('lists so many diagnostics and counts the rest', async () => {
    const many = gap();
    many.diagnostics = Array.from({ length: LISTED + 5 }, () => many.diagnostics[0]);
    const [, statistics, diagnostics] = await sheetsOf(await write([many]));
    expect(diagnostics.rows).toHaveLength(1 + LISTED + 1);
    expect(diagnostics.rows.at(-1)?.[3]).toContain('另有 5 条');
    expect(statistics.rows.find(([label]) => label === '诊断（条）')?.[1]).toBe(LISTED + 5);
  });
  it('tells the failure of its input, and lets go of it', async () => {
    const broken = (async function* () {
      yield notice();
      throw new Error('gone');
    })();
    await expect(bytesOf(ledgerXlsx(broken, ZH))).rejects.toThrow('gone');
    let closed = false;
    const endless = (async function* () {
      try {
        for (;;) yield notice();
      } finally {
        closed = true;
      }
    })();
    for await (const _ of ledgerXlsx(endless, ZH)) break;
    expect(closed).toBe(true);
  });
});

describe('the package', () => {
  const parts = async () => unzipped(await write([notice(), gap()], ZH, { rows: 4, characters: 1e9 }));
  const attributes = (xml: string, name: string) =>
    [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((one) => one[1]);

  it('names each part that it has, once', async () => {
    const found = await parts();
    const types = found.get('[Content_Types].xml') as string;
    const named = attributes(types, 'PartName');
    expect(new Set(named).size).toBe(named.length);
    for (const part of named) expect(found.has(part.slice(1)), part).toBe(true);
    for (const part of found.keys()) if (!/^\[|\.rels$/.test(part)) expect(named, part).toContain(`/${part}`);
  });
  it('relates the workbook to its sheets by ids that are used once', async () => {
    const found = await parts();
    const workbook = found.get('xl/workbook.xml') as string;
    const relations = found.get('xl/_rels/workbook.xml.rels') as string;
    const ids = attributes(relations, 'Id');
    expect(new Set(ids).size).toBe(ids.length);
    const used = attributes(workbook, 'r:id');
    expect(used).toHaveLength(4);
    expect(new Set(used).size).toBe(4);
    for (const id of used) expect(ids).toContain(id);
    expect(new Set(attributes(workbook, 'sheetId')).size).toBe(4);
    for (const target of attributes(relations, 'Target')) expect(found.has(`xl/${target}`), target).toBe(true);
  });
  it('has sheet names that Excel takes', async () => {
    const names = attributes((await parts()).get('xl/workbook.xml') as string, 'name').filter(
      (name) => !name.startsWith('_xlnm'),
    );
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
  });
  it('freezes, filters and prints each ledger with its heading', async () => {
    const found = await parts();
    for (const [sheet, rows] of [
      ['1', 4],
      ['2', 2],
    ] as const) {
      const xml = found.get(`xl/worksheets/sheet${sheet}.xml`) as string;
      expect(xml).toContain('ySplit="1"');
      expect(xml).toContain(`<autoFilter ref="A1:O${rows}"/>`);
      expect(xml).toContain('orientation="landscape"');
      expect(xml).not.toContain('<dimension');
      expect(attributes(xml, 'r').filter((at) => /^\d+$/.test(at))).toHaveLength(rows);
    }
    const workbook = found.get('xl/workbook.xml') as string;
    expect(workbook).toContain('localSheetId="1">整改台账_2!$1:$1<');
    expect(workbook).toContain('name="_xlnm._FilterDatabase" hidden="1" localSheetId="1">整改台账_2!$A$1:$O$2<');
  });
  it('refers to styles that there are', async () => {
    const found = await parts();
    const styles = found.get('xl/styles.xml') as string;
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const used = attributes(found.get('xl/worksheets/sheet1.xml') as string, 's').map(Number);
    expect(Math.max(...used)).toBeLessThan(count);
    expect(styles).toContain('#,##0.00');
  });
});

describe('a cell', () => {
  it('is cut where Excel would call the file damaged', () => {
    expect(cellText('字'.repeat(32_767), '…')).toBe('字'.repeat(32_767));
    const cut = cellText('字'.repeat(32_768), '…（截断）');
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith('字…（截断）')).toBe(true);
  });
  it('is cut between characters, before what it says is escaped', () => {
    expect(cellText('😀'.repeat(20_000), '…')).toMatch(/^(?:😀)+…$/u);
    expect(cellText('\u0001'.repeat(32_767), '…')).toBe('_x0001_'.repeat(32_767));
  });
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['_x00g1_', '_x00g1_'],
    ['\r\n\r', '\n\n'],
    ['\t', '\t'],
    ['\u001b[31m', '_x001B_[31m'],
  ])('of %j holds %j', (text, held) => expect(cellText(text, '…')).toBe(held));
  it('makes its row as high as its lines', () => {
    const height = (text: string) => rowHeight([1, text], [6, 20]);
    expect(height('一行')).toBe(18);
    expect(height('a\nb\nc')).toBe(45);
    expect(height('整'.repeat(24))).toBe(45);
    expect(height('a\n'.repeat(100))).toBe(409);
  });
});

describe('the archive', () => {
  it('has the checksum of the standard', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
  it('holds its entries, an empty one and one of many pieces too', async () => {
    const long = Array.from({ length: 5000 }, (_, index) => `整改 ${index} `);
    const bytes = await bytesOf(
      zipped(
        stream([
          { path: 'a.xml', pieces: [] },
          { path: '整改/b.xml', pieces: long },
          { path: 'c', pieces: ['c'] },
        ]),
      ),
    );
    expect([...(await unzipped(bytes))]).toEqual([
      ['a.xml', ''],
      ['整改/b.xml', long.join('')],
      ['c', 'c'],
    ]);
    // The first entry’s data, without any code of ours.
    const second = bytes.indexOf(Buffer.from('整改/b.xml')) + Buffer.byteLength('整改/b.xml');
    expect(inflateRawSync(bytes.subarray(second)).toString('utf8')).toBe(long.join(''));
  });
});

describe.skipIf(!office)('LibreOffice', () => {
  const records = [notice(), ...HARD.map((finding) => withFinding(finding)), gap(), emptyRecord()];
  const findings = records.flatMap(({ problems }) => problems.map(({ finding }) => finding));

  it('opens the workbook and sees its cells', async () => {
    const bytes = await write(records);
    // Filter options: comma, quotes, UTF-8, all cells as shown, every sheet (-1).
    const format = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    await converted(bytes, format, (folder) => {
      const files = readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .sort();
      expect(files).toEqual(['ledger-整改台账.csv', 'ledger-统计.csv', 'ledger-诊断.csv'].sort());
      const rows = parseCsv(readFileSync(join(folder, 'ledger-整改台账.csv')), { bom: true }) as string[][];
      expect(rows[0]).toEqual(COLUMNS.map(({ heading }) => heading.zh));
      expect(rows.slice(1).map((row) => row[5])).toEqual(findings);
    });
  });

  it('saves it again without a loss', async () => {
    await converted(await write(records), 'xlsx:Calc MS Excel 2007 XML', async (folder) => {
      const again = await readXlsx(readFileSync(join(folder, 'ledger.xlsx')));
      expect(again.sheets.map(({ name }) => name)).toEqual(['整改台账', '统计', '诊断']);
      const [ledger] = again.sheets;
      expect(ledger.rows.slice(1).map((row) => row[5])).toEqual(findings);
      expect(ledger.rows[1][11]).toBe(125000);
      expect(ledger.autoFilter?.range).toBe(`A1:O${findings.length + 1}`);
      expect(ledger.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$1:$1' });
    });
  });
});
