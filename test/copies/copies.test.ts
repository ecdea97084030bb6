/** Copies of notices: what is the same in all of them, and which belong together. */
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { CopyGroups, contentOf, contentOfProblem, copiesAmong, likenessOf } from '../../src/copies/index.js';
import { agreeing, PLACES, sketchOf } from '../../src/copies/sketch.js';
import { parse } from '../../src/index.js';
import { styledNotices } from '../styles/generate.js';
import { rectify } from '../support/cli.js';
import { docxOfText } from '../support/docx.js';
import { contents, noticeOf, scratch, write } from '../support/folders.js';
import { LONG } from '../support/long.js';

const long = (name: string, change = (text: string) => text): string =>
  change(
    `${name}关于巡察整改情况的通报\n${Array.from({ length: 12 }, (_, i) => `${i + 1}.针对第${i * 37}号台账登记不清、第${i * 91}笔款项未按期入账的问题\n整改情况：一是补记台账${i + 3}本，核对凭证${i * 17 + 5}份。二是约谈经办人员${i + 2}名，修订第${i * 53}号办法。已完成整改。\n`).join('')}\n${name}\n2023年10月9日\n`,
  );
const first = parse(long('甲局'), { path: 'a.txt' });
const retyped = parse(
  long('甲局', (text) => text.replace('约谈经办人员5名', '约谈经办人员五名').replaceAll('。', '。\n')),
  { path: 'b.txt' },
);
const truncated = parse(
  long('甲局', (text) => text.replace('关于巡察整改', '关于巡察反馈意见整改')),
  { path: 'c.txt' },
);
const others = parse(long('乙局'), { path: 'd.txt' });
const later = parse(
  long('甲局', (text) =>
    text
      .replace('关于巡察', '关于第二轮巡察')
      .replaceAll('一是补记台账', '一是逐页核对凭证，重新登记，按季度抽查，抽查结果在全局通报，登记')
      .replaceAll('二是约谈经办人员', '二是由纪检组逐一谈话提醒，写出书面检查，取消当年评优资格，涉及'),
  ),
  { path: 'e.txt' },
);

describe('copies', () => {
  it('have the same content in every layout', () => {
    const spread = parse(
      long('甲局', (text) => text.replaceAll('，', '，\n')),
      { path: 'x.txt' },
    );
    expect(contentOf(spread)).toBe(contentOf(first));
    expect(spread.problems.map(contentOfProblem)).toEqual(first.problems.map(contentOfProblem));
    expect(contentOf(others)).not.toBe(contentOf(first));
    expect(contentOf(first)).toMatch(/^[\da-f]{32}$/);
  });
  it('are known where they differ in a title or a few words, and not where another body or another year speaks', async () => {
    const records = [first, retyped, truncated, others, later];
    const found = async (all: typeof records) => {
      const copies = await copiesAmong(
        (async function* () {
          yield* all;
        })(),
      );
      return records.map((record) => copies.get(contentOf(record)));
    };
    const one = await found(records);
    expect(one.map((copied) => copied?.copies)).toEqual([3, 3, 3, 1, 1]);
    expect(new Set(one.map((copied) => copied?.original)).size).toBe(3);
    for (let i = 0; i < 5; i++)
      expect(await found([...records.slice(i), ...records.slice(0, i)].reverse())).toEqual(one);
  });
  it('have sketches that agree as much as their texts', () => {
    const sketches = [first, retyped, later].map((record) => sketchOf(record) as Uint32Array);
    expect(agreeing(sketches[0], sketches[0])).toBe(PLACES);
    expect(agreeing(sketches[0], sketches[1])).toBeGreaterThan(0.9 * PLACES);
    expect(agreeing(sketches[0], sketches[2])).toBeLessThan(0.8 * PLACES);
    expect(sketchOf(parse(noticeOf('甲局')))).toBeNull();
  });
  it('are none among notices that were made up one by one', () => {
    const groups = new CopyGroups();
    const all = styledNotices(11, 'fitted', LONG ? 150 : 50).map(({ text, path }) =>
      groups.add(likenessOf(parse(text, { path }))),
    );
    expect(all.filter(({ isCopy }) => isCopy)).toEqual([]);
  });
});

describe('of notices read twice', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(args, { cwd: folder() });
  it('stats counts one, and says so', async () => {
    write(folder(), { 'in/a.txt': long('甲局'), 'in/b.docx': docxOfText(long('甲局')), 'in/c.txt': long('乙局') });
    const json = async (...more: string[]) =>
      JSON.parse((await run('stats', '--format', 'json', ...more, 'in')).stdout);
    const places = [{ title: '甲局关于巡察整改情况的通报', organization: '甲局', places: ['in/a.txt', 'in/b.docx'] }];
    expect(await json()).toMatchObject({ notices: 2, copies: 1, problems: 24, duplicates: places });
    const all = await json('--all-copies');
    expect(all).toMatchObject({ notices: 3, problems: 36, duplicates: places });
    expect(all).not.toHaveProperty('copies');
    expect((await run('stats', '--lang', 'en', 'in')).stdout).toMatch(/^ *notices +2 +1 copy counted once$/m);
    expect((await run('stats', '--lang', 'zh', 'in')).stdout).toContain('另有重复 1 份，只计一次');
    expect((await run('stats', '--format', 'csv', 'in')).stdout).toContain('notices.copies,1');
    expect((await run('stats', '--format', 'html', 'in')).stdout).toContain('1 copy counted once');
  });
  it('stats counts those in records as it does those in notices, and no copies of what is not asked for', async () => {
    write(folder(), { 'in/a.txt': long('甲局'), 'in/b.docx': docxOfText(long('甲局')), 'in/c.txt': long('乙局') });
    await run('batch', 'in', '--out', 'out');
    const { stdout } = await run('stats', '--format', 'json', 'out');
    expect(JSON.parse(stdout)).toMatchObject({ notices: 2, copies: 1, problems: 24 });
    const other = await run('stats', '--format', 'json', '--where', 'organization=乙局', 'out');
    expect(JSON.parse(other.stdout)).toMatchObject({ notices: 1, problems: 12 });
    expect(JSON.parse(other.stdout)).not.toHaveProperty('copies');
  });
  it('the ledger lists both, and says which is a copy of which', async () => {
    write(folder(), { 'in/a.txt': long('甲局'), 'in/b.docx': docxOfText(long('甲局')), 'in/c.txt': long('乙局') });
    await run('batch', 'in', '--lang', 'zh', '--out', 'out.xlsx');
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(`${folder()}/out.xlsx`)));
    const [ledger, statistics, diagnostics] = sheets.map(({ rows }) => rows);
    expect(ledger).toHaveLength(1 + 36);
    expect(statistics.map(([label, count]) => [label, count])).toEqual(
      expect.arrayContaining([
        ['通报（份）', 3],
        ['其中与前面重复的通报（份，rectify stats 不计）', 1],
      ]),
    );
    expect(diagnostics.filter(([, , rule]) => rule === 'copy')).toEqual([
      ['in/b.docx', '提示', 'copy', '与 in/a.txt 是同一份通报；台账中两份都列出，rectify stats 只计一次。'],
    ]);
    await run('parse', 'in/a.txt', 'in/c.txt', '--lang', 'zh', '--out', 'single.xlsx');
    const [, single] = (await readXlsx(new Uint8Array(readFileSync(`${folder()}/single.xlsx`)))).sheets;
    expect(single.rows.map(([label]) => label)).not.toContain('其中与前面重复的通报（份，rectify stats 不计）');
  });
  it('tables are made of records that were read elsewhere, the same as where they were read', async () => {
    write(folder(), { 'in/a.txt': long('甲局'), 'in/b.docx': docxOfText(long('甲局')), 'in/c.txt': long('乙局') });
    await run('batch', 'in', '--out', 'whole', '--format', 'parquet');
    await run('batch', 'in/a.txt', 'in/b.docx', '--out', 'one');
    await run('batch', 'in/c.txt', '--out', 'two');
    const { status, stderr } = await run('tables', 'one/records.ndjson', 'two', '--out', 'tables');
    expect([status, stderr]).toEqual([0, '3 records of 2 notices: tables\n']);
    const [whole, made] = [contents(`${folder()}/whole`), contents(`${folder()}/tables`)];
    expect(Object.keys(made).sort()).toEqual(
      ['facts', 'measures', 'notices', 'problems'].map((name) => `${name}.parquet`),
    );
    for (const [name, bytes] of Object.entries(made)) expect(whole[name] === bytes, name).toBe(true);
    const again = await run('tables', 'one', 'two', '--out', 'tables');
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('--force replaces it')]);
    expect((await run('tables', 'one', '--out', 'tables', '--force')).stderr).toBe('2 records of 1 notice: tables\n');
  });
  it('tables leaves out what is no record, and tells', async () => {
    write(folder(), { 'a.ndjson': '{"schemaVersion":"1.0"}\n', 'b.txt': noticeOf('甲局') });
    const { status, stderr } = await run('tables', 'a.ndjson', 'b.txt', 'c.ndjson', '--out', 'tables');
    expect(status).toBe(1);
    expect(stderr).toContain('rectify: a.ndjson: line 1');
    expect(stderr).toContain('rectify: b.txt: no records');
    expect(stderr).toContain('rectify: c.ndjson: no such file');
    expect((await run('tables', '-', '--out', 'x')).status).toBe(2);
    expect((await run('tables', 'a.ndjson')).status).toBe(2);
  });
});
