/** The tables for databases, read by DuckDB and by hyparquet. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { boundOf, dayOf } from '../../src/parquet/days.js';
import { COLUMNS_ZH } from '../../src/parquet/describe-zh.js';
import { describeParquet, PARQUET_TABLES, parquetTable, parquetTables } from '../../src/parquet/index.js';
import { TABLES } from '../../src/parquet/tables.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import { emptyRecord } from '../output/sample.js';
import { fixtures } from '../support/inputs.js';
import { bytesOf, notice, stream } from '../support/many.js';

/** Measures stand in the preamble, in a section, in problems, and results beside them. */
const SPREAD = `林场镇关于巡察整改情况的通报

一是召开会议2次。二是印发《整改方案》。

一、组织领导
一是成立领导小组。二是压实责任。
二、反馈问题整改情况
（一）关于合同管理不严格的问题
整改措施：一是追缴租金3.5万元。二是清退X万元。
整改成效：合同会签12份，会签率85%。
（二）关于台账更新不及时的问题
整改情况：7月14日起每月核对台账。正在推进。
三、下一步打算
一是持续整改。

林场镇人民政府
2023年10月9日
`;

const RECORDS: NoticeRecord[] = [
  notice('通报/甲.txt'),
  notice('b.txt', SPREAD),
  emptyRecord(),
  ...fixtures().map(({ path, opened }) => parse(opened, { path })),
];

let folder: string;
let connection: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rectify-parquet-'));
  for (const name of PARQUET_TABLES)
    writeFileSync(join(folder, `${name}.parquet`), await bytesOf(parquetTable(name, stream(RECORDS))));
  connection = await (await DuckDBInstance.create()).connect();
});
afterAll(() => {
  connection?.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

/** What DuckDB answers; the tables are named as in the documents, from the folder in which they lie. */
async function ask(sql: string, where = folder): Promise<Record<string, unknown>[]> {
  const placed = sql.replaceAll(
    /'(\w+\.parquet)'/g,
    (_, file: string) => `'${join(where, file).replaceAll("'", "''")}'`,
  );
  return (await connection.runAndReadAll(placed)).getRowObjectsJson();
}
const one = async (sql: string) => Object.values((await ask(sql))[0]);

describe('DuckDB', () => {
  it('counts what the records hold', async () => {
    const problems = RECORDS.flatMap((record) => record.problems);
    expect(await one("SELECT count(*)::INT FROM 'notices.parquet'")).toEqual([RECORDS.length]);
    expect(await one("SELECT count(*)::INT, count(status)::INT, count(category)::INT FROM 'problems.parquet'")).toEqual(
      [
        problems.length,
        problems.filter(({ status }) => status).length,
        problems.filter(({ category }) => category).length,
      ],
    );
    expect(
      await one("SELECT count(*)::INT FROM 'measures.parquet' WHERE role = 'measure' AND place = 'problem'"),
    ).toEqual([problems.flatMap(({ measures }) => measures).length]);
  });
  it('joins each row to the one that it belongs to', async () => {
    const lost = (table: string, other: string, keys: string) =>
      one(`SELECT count(*)::INT FROM '${table}.parquet' ANTI JOIN '${other}.parquet' USING (${keys})`);
    expect(await lost('problems', 'notices', 'notice')).toEqual([0]);
    expect(await lost('measures', 'notices', 'notice')).toEqual([0]);
    expect(await lost('facts', 'measures', 'notice, measure')).toEqual([0]);
    const orphans = `SELECT count(*)::INT FROM 'measures.parquet' ANTI JOIN 'problems.parquet' USING (notice, problem)
      WHERE problem IS NOT NULL`;
    expect(await one(orphans)).toEqual([0]);
  });
  it('finds each key once', async () => {
    const keys = { notices: 'notice', problems: 'notice, problem', measures: 'notice, measure', facts: 'notice, fact' };
    for (const [table, key] of Object.entries(keys)) {
      const [all, distinct] = await one(`SELECT count(*)::INT, count(DISTINCT (${key}))::INT FROM '${table}.parquet'`);
      expect(distinct, table).toBe(all);
      expect(all, table).toBeGreaterThan(0);
    }
  });
  it('reads Chinese, null, numbers and truth values', async () => {
    const row = "SELECT * FROM 'problems.parquet' WHERE notice = '通报/甲.txt' ORDER BY problem";
    expect(await ask(row)).toEqual([
      {
        notice: '通报/甲.txt',
        content: expect.stringMatching(/^[\da-f]{32}$/),
        original: null,
        problem: 'p1',
        section: 's1',
        section_title: '反馈问题整改情况',
        number: '1',
        title: '关于合同管理不严格的问题',
        finding: '合同管理不严格',
        category: 'procurement',
        status: 'completed',
        sustained: true,
        status_text: '已完成，长期坚持',
        leaders: '周某某',
        departments: '财政所',
        assistants: '农办',
        deadline: '2023-12',
        deadline_date: null,
        deadline_text: '2023年12月底前',
        target: null,
        elided: false,
        measures: 2,
        results: 0,
        confidence: RECORDS[0].problems[0].confidence,
        line: 6,
        start_offset: RECORDS[0].problems[0].position.start.offset,
        end_offset: RECORDS[0].problems[0].position.end.offset,
      },
      expect.objectContaining({ problem: 'p2', status: null, sustained: null, leaders: null, deadline: null }),
    ]);
  });
  it('reads how sure a notice and a problem are', async () => {
    const sure = RECORDS.map(({ source, confidence }) => [source.path, confidence]);
    const rows = await ask("SELECT path, confidence FROM 'notices.parquet'");
    expect(rows.map(({ path, confidence }) => [path, confidence])).toEqual(sure);
    expect(Number((await one("SELECT min(confidence) FROM 'problems.parquet'"))[0])).toBeGreaterThan(0.9);
  });
  it('reads measures wherever they stand, in the order of the text', async () => {
    const rows = await ask("SELECT * FROM 'measures.parquet' WHERE notice = 'b.txt' ORDER BY start_offset");
    expect(rows.map(({ measure, place, role, problem, text }) => [measure, place, role, problem, text])).toEqual([
      ['m1', 'preamble', 'measure', null, '召开会议2次'],
      ['m2', 'preamble', 'measure', null, '印发《整改方案》'],
      ['m3', 'section', 'measure', null, '成立领导小组'],
      ['m4', 'section', 'measure', null, '压实责任'],
      ['m5', 'problem', 'measure', 'p1', '追缴租金3.5万元'],
      ['m6', 'problem', 'measure', 'p1', '清退X万元'],
      ['m7', 'problem', 'result', 'p1', '合同会签12份，会签率85%'],
      ['m8', 'problem', 'measure', 'p2', '7月14日起每月核对台账'],
      ['m9', 'section', 'measure', null, '持续整改'],
    ]);
  });
  it('reads facts by their kind', async () => {
    const rows = await ask("SELECT * FROM 'facts.parquet' WHERE notice = 'b.txt' ORDER BY start_offset");
    expect(rows.map((row) => [row.type, row.value, row.amount, row.unit, row.currency, row.inferred])).toEqual([
      ['quantity', null, 2, '次', null, null],
      ['document', '整改方案', null, null, null, null],
      ['money', null, 35000, null, 'CNY', null],
      ['money', null, null, null, 'CNY', null],
      ['quantity', null, 12, '份', null, null],
      ['percentage', null, 0.85, null, null, null],
      ['date', '2023-07-14', null, null, null, true],
    ]);
  });
  it('knows a notice without a path by its digest', async () => {
    expect(await one("SELECT notice, path FROM 'notices.parquet' WHERE path IS NULL")).toEqual([
      `sha256:${'0'.repeat(64)}`,
      null,
    ]);
  });
});

describe('the queries of the documents', () => {
  const queries = join(import.meta.dirname, 'queries');
  const run = (name: string) => ask(readFileSync(join(queries, `${name}.sql`), 'utf8'));
  it('are these', () =>
    expect(readdirSync(queries)).toEqual([
      'money-recovered-by-body-and-year.sql',
      'most-cited-documents.sql',
      'problems-by-category-and-status.sql',
    ]));
  it('count problems by category and status', async () => {
    const rows = await run('problems-by-category-and-status');
    const sum = rows.reduce((total, { problems }) => total + Number(problems), 0);
    expect(sum).toBe(RECORDS.flatMap(({ problems }) => problems).length);
    expect(rows.some(({ category }) => category === '(none)')).toBe(true);
    expect(rows.some(({ category, status }) => category === 'procurement' && status === 'completed')).toBe(true);
  });
  it('sum the money recovered by body and year', async () => {
    const rows = await run('money-recovered-by-body-and-year');
    expect(rows).toContainEqual({ organization: '林场镇人民政府', year: '2023', amounts: '2', yuan: 35000 });
    expect(rows).toContainEqual({ organization: '中共安州县林场镇委员会', year: '2024', amounts: '1', yuan: 125000 });
  });
  it('rank the documents most cited', async () => {
    const rows = await run('most-cited-documents');
    expect(rows).toHaveLength(10);
    const counts = rows.map(({ citations }) => Number(citations));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

describe('days beside EDTF', () => {
  it.each([
    ['2023-07-14', '2023-07-14'],
    ['2023-07-14T10:30', '2023-07-14'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2023-07', null],
    ['2023', null],
    ['2023-XX-04', null],
    ['2023-07-01/2023-07-14', null],
    ['', null],
    [null, null],
  ])('%s: %s', (edtf, day) => expect(dayOf(edtf)?.toISOString().slice(0, 10) ?? null).toBe(day));
  it('are of both ends of an interval', () => {
    const ends = (edtf: string | null) => [boundOf(edtf, 'first'), boundOf(edtf, 'last')].map((day) => day?.getTime());
    expect(ends('2023-03-01/2023-04-20')).toEqual([Date.UTC(2023, 2, 1), Date.UTC(2023, 3, 20)]);
    expect(ends('2023-03/2023-04-20')).toEqual([undefined, Date.UTC(2023, 3, 20)]);
    for (const none of ['2023-03-01', null]) expect(ends(none)).toEqual([undefined, undefined]);
  });
  it('are dates to DuckDB, which reckons with them', async () => {
    const days = "SELECT typeof(issued_date), (issued_date - feedback_date)::INT FROM 'notices.parquet'";
    expect(await one(`${days} WHERE notice = '通报/甲.txt'`)).toEqual(['DATE', 258]);
    expect(
      await one("SELECT count(*)::INT FROM 'notices.parquet' WHERE issued_date::VARCHAR <> left(issued_on, 10)"),
    ).toEqual([0]);
  });
});

describe('a file', () => {
  const table = (
    name: (typeof PARQUET_TABLES)[number],
    records: NoticeRecord[],
    limits?: { rows: number; characters: number },
  ) => bytesOf(parquetTable(name, stream(records), limits));
  const buffer = (bytes: Buffer) => new Uint8Array(bytes).buffer;

  it.each(PARQUET_TABLES)('of %s has the columns that are written down', async (name) => {
    const schema = parquetSchema(parquetMetadata(buffer(await table(name, RECORDS))));
    const found = schema.children.map(({ element }) => `${element.name} ${element.repetition_type}`);
    const written = TABLES[name].columns.map((one) => `${one.name} ${one.nullable ? 'OPTIONAL' : 'REQUIRED'}`);
    expect(found).toEqual(written);
  });
  it.each(PARQUET_TABLES)('of %s is read by hyparquet as it was written', async (name) => {
    const { columns, rows } = TABLES[name];
    const read = await parquetReadObjects({ file: buffer(await table(name, RECORDS)) });
    const written = RECORDS.flatMap((record) => rows(record)).map((row) =>
      Object.fromEntries(row.map((value, i) => [columns[i].name, value])),
    );
    expect(read).toEqual(written);
  });
  it.each(PARQUET_TABLES)('of %s may be of no records', async (name) => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    writeFileSync(join(empty, `${name}.parquet`), await table(name, []));
    expect(await ask(`SELECT * FROM '${name}.parquet'`, empty)).toEqual([]);
  });
  it.each([
    ['rows', { rows: 3, characters: 1e9 }],
    ['characters', { rows: 1e9, characters: 60 }],
  ])('is written in groups by %s, and is the same table', async (_, limits) => {
    const bytes = await table('measures', RECORDS.slice(0, 2), limits);
    expect(parquetMetadata(buffer(bytes)).row_groups.length).toBeGreaterThan(3);
    const whole = await table('measures', RECORDS.slice(0, 2));
    expect(parquetMetadata(buffer(whole)).row_groups.length).toBe(1);
    const read = (file: Buffer) => parquetReadObjects({ file: buffer(file) });
    expect(await read(bytes)).toEqual(await read(whole));
  });
  it('is the same bytes each time, and the same in one pass with the others', async () => {
    const pieces = Object.fromEntries(PARQUET_TABLES.map((name) => [name, [] as Uint8Array[]]));
    for await (const piece of parquetTables(stream(RECORDS), { rows: 5, characters: 1e6 }))
      pieces[piece.table].push(piece.bytes);
    for (const name of PARQUET_TABLES) {
      const alone = await table(name, RECORDS, { rows: 5, characters: 1e6 });
      expect(Buffer.compare(Buffer.concat(pieces[name]), alone), name).toBe(0);
    }
  });
});

describe('the description', () => {
  it('has a row for each column, under its table', () => {
    const sections = describeParquet().split('\n## ').slice(1);
    expect(sections).toHaveLength(PARQUET_TABLES.length);
    for (const [index, name] of PARQUET_TABLES.entries()) {
      const lines = sections[index].split('\n');
      expect(lines[0]).toBe(name);
      expect(lines.filter((line) => line.startsWith('| `'))).toHaveLength(TABLES[name].columns.length);
    }
  });
  it('is in Chinese too, column by column', () => {
    for (const name of PARQUET_TABLES) {
      expect(Object.keys(COLUMNS_ZH[name])).toEqual(TABLES[name].columns.map((one) => one.name));
      for (const about of Object.values(COLUMNS_ZH[name])) expect(about).toMatch(/^[^|\n]+$/);
    }
    const lines = (lang: 'en' | 'zh') =>
      describeParquet(lang)
        .split('\n')
        .filter((line) => line.startsWith('| `'));
    expect(lines('zh').map((line) => line.split(' | ').slice(0, 2))).toEqual(
      lines('en').map((line) => line.split(' | ').slice(0, 2)),
    );
    expect(describeParquet('zh')).toContain('| `issued_date` | DATE | 是 | 上一列的日期；不是完整日期时为空 |');
    expect(describeParquet('zh')).not.toContain('undefined');
  });
  it('has cells without pipes, and no column twice', () => {
    for (const { columns } of Object.values(TABLES)) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const { about } of columns) expect(about).toMatch(/^[^|\n]+$/);
    }
  });
});
