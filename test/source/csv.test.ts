/** Tables in text: what parts their cells, what their encodings are, and what is one at all. */
import { describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { readCsv } from '../../src/source/csv/index.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = '序号,问题,整改措施,责任单位,完成时限,整改状态';
const LEDGER = `${HEADER}\r\n1,台账不清,"一是补记""旧账""；\n二是专人管理。",办公室,2024/5/31,已完成\r\n2,会议过多,精简会议,党建科,2024-06,正在推进\r\n`;
const recordOf = async (bytes: Uint8Array, path = 'a.csv') => parse(await open(bytes, { path }), { path });
const told = async (bytes: Uint8Array, path?: string) =>
  (await recordOf(bytes, path)).problems.map(({ finding, measures, deadline, status }) => [
    finding,
    measures.map(({ text }) => text).join('/'),
    deadline?.value,
    status?.state,
  ]);
const TOLD = [
  ['台账不清', '补记"旧账"/专人管理', '2024-05-31', 'completed'],
  ['会议过多', '精简会议', '2024-06', 'in-progress'],
];

describe('a table in text', () => {
  it('has its cells parted by tabs, the lines of a cell below one another', () => {
    const { text, tables, origins } = readCsv(utf8(LEDGER), {}).extract;
    expect(text).toBe(
      '序号\t问题\t整改措施\t责任单位\t完成时限\t整改状态\n1\t台账不清\t一是补记"旧账"；\n二是专人管理。\t办公室\t2024/5/31\t已完成\n2\t会议过多\t精简会议\t党建科\t2024-06\t正在推进\n',
    );
    expect(tables.map(({ header, rows }) => [header, rows.length])).toEqual([[true, 3]]);
    expect(origins?.find(({ start }) => text.startsWith('会议过多', start))?.place).toBe('row[3]/cell[2]');
  });
  it.each<[string, string]>([
    ['commas', LEDGER],
    ['tabs', LEDGER.replaceAll(',', '\t')],
    ['semicolons', LEDGER.replaceAll(',', ';')],
    ['full-width commas', LEDGER.replaceAll(',', '，')],
    ['line ends of Unix', LEDGER.replaceAll('\r\n', '\n')],
    ['a byte-order mark', `\ufeff${LEDGER}`],
    ['a title and a day above', `某局整改台账,,,,,\r\n单位：某局,,,,日期：2024年7月,\r\n${LEDGER}`],
    ['a signature below', `${LEDGER}填表人：王某,,,,审核人：李某,\r\n`],
    ['empty lines', LEDGER.replaceAll('\r\n', '\r\n,,,,,\r\n')],
  ])('parted by, or with, %s gives its problems', async (_, text) => expect(await told(utf8(text))).toEqual(TOLD));

  it('is found out to be GB18030', async () => {
    // GB18030 of 序号,问题,整改措施,整改状态 and one row below.
    const bytes = Buffer.from(
      'd0f2bac52ccecacce22cd5fbb8c4b4ebcaa92cd5fbb8c4d7b4ccac0a312c' + 'cca8d5cbb2bbc7e52cb2b9bcc7a1a32cd2d1cdeab3c90a',
      'hex',
    );
    const record = await recordOf(bytes);
    expect(record.source).toMatchObject({ format: 'csv', encoding: 'gb18030' });
    expect(record.problems[0]).toMatchObject({ finding: '台账不清', status: { state: 'completed' } });
  });
  it('loses the apostrophe that keeps a cell from being a formula', () =>
    expect(readCsv(utf8(`${HEADER}\n1,'=甲,'乙',丙,,`), {}).extract.text).toContain("\n1\t=甲\t'乙'\t丙"));
  it.each(['a.csv', 'a.tsv', 'A.CSV'])('is told by its name and its header: %s', async (path) =>
    expect((await recordOf(utf8(LEDGER), path)).source.format).toBe('csv'),
  );
  it('is read as one under any name when that is asked for', async () => {
    const opened = await open(utf8('甲,乙\n丙,丁\n'), { path: 'a.txt', inputFormat: 'csv' });
    expect(parse(opened).source.format).toBe('csv');
    expect(typeof opened === 'object' && 'extract' in opened && opened.extract.text).toBe('甲\t乙\n丙\t丁\n');
  });
  it.each([
    ['another name', 'a.txt', LEDGER],
    ['no header that names columns', 'a.csv', '甲,乙,丙\n丁,戊,己\n'],
    ['commas of a text', 'a.csv', '某局关于巡察整改情况的通报\n针对问题，整改措施，责任到人。\n'],
  ])('is none with %s', async (_, path, text) => expect((await recordOf(utf8(text), path)).source.format).toBe('text'));
  it('needs no stop at the end of its last cell', async () => {
    const rules = (await recordOf(utf8(`${HEADER}\n1,台账不清,${'逐项核对旧账并补记'.repeat(4)},,,`))).diagnostics;
    expect(rules.map(({ rule }) => rule)).not.toContain('cut-off');
  });
});
