/** A ledger of ours, corrected by somebody or not: statistics and comparisons have all that its columns say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/ledger/read.js';
import { rectify } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';

const folder = scratch();
const at = (path: string) => join(folder(), path);
const run = (...args: string[]) => rectify(args, { cwd: folder() });
const read = (path: string) => readFileSync(at(path), 'utf8');
const statsOf = async (...args: string[]) => JSON.parse((await run('stats', '--format', 'json', ...args)).stdout);

const LEAD = '2024年6月18日，县委第一巡察组向甲局反馈了巡察意见。现将整改情况通报如下。';
const notices = () =>
  write(folder(), {
    'in/1.txt': noticeOf('甲局').replace('\n\n1.', `\n\n${LEAD}\n\n1.`),
    'in/2.txt': noticeOf('乙局', '合同管理不规范').replace('补记台账3本', '追回违规支出3.2万元'),
  });
const ledger = (format: string, ...args: string[]) =>
  run('batch', 'in', '--out', 'out', '--quiet', '--force', '--format', format, ...args);
/** What does not depend on words outside of the table. */
const told = ({ notices, organizations, problems, measures, money, byStatus, byCategory, recovered }: never) => ({
  notices,
  organizations,
  problems,
  measures,
  money,
  byStatus,
  byCategory,
  recovered,
});

describe('a ledger read back', () => {
  it.each([
    ['csv', 'zh', 'problems'],
    ['csv', 'en', 'problems'],
    ['xlsx', 'zh', 'problems'],
    ['xlsx', 'en', 'measures'],
    ['csv', 'zh', 'measures'],
  ])('as %s in %s with rows of %s gives the statistics of its notices', async (format, lang, rows) => {
    notices();
    await ledger(format, '--lang', lang, '--rows', rows);
    const { stderr } = await run('stats', `out/ledger.${format}`);
    expect(stderr).toBe('');
    const [of, again] = [await statsOf('in/1.txt', 'in/2.txt'), await statsOf(`out/ledger.${format}`)];
    expect(told(again as never)).toEqual(told(of as never));
    const months = (await statsOf('--by', 'month', `out/ledger.${format}`)).groups[0].rows;
    expect(months.map(({ key }: { key: string[] }) => key[0])).toContain('2024-06');
  });

  it('has what somebody corrected, saved as spreadsheets save it', async () => {
    notices();
    await ledger('csv');
    const corrected = read('out/ledger.csv').replace('已完成', '整改中').replace('乙局', '丙局');
    // Semicolons, a title above, and one more column; then a workbook with the columns in another order.
    writeFileSync(at('mine.csv'), `台账\n${corrected.replace('存疑', '存疑,备注')}`);
    const mine = await statsOf('mine.csv');
    expect(mine.byStatus).toEqual({ completed: 1, 'in-progress': 1 });
    expect(mine.organizations).toBe(2);
    await ledger('xlsx');
    const { sheets } = await readXlsx(readFileSync(at('out/ledger.xlsx')));
    const turned = sheets[0].rows.map((row) => [...row].reverse());
    writeFileSync(at('turned.xlsx'), await writeXlsx({ sheets: [{ name: 'Sheet1', rows: turned }] }));
    expect((await statsOf('turned.xlsx')).organizations).toBe(2);
  });

  it('of one notice is compared with that notice, column by column', async () => {
    notices();
    write(folder(), { 'in/1.txt': noticeOf('甲局').replace('补记台账3本', '补记台账3本。二是核对账目') });
    await run('batch', 'in/1.txt', '--out', 'one', '--quiet', '--format', 'csv', '--lang', 'en');
    const same = await run('diff', 'in/1.txt', 'one/ledger.csv');
    expect(same.stderr).toBe('');
    expect(same.stdout).toContain('1 matched (0 changed');
    writeFileSync(at('later.csv'), read('one/ledger.csv').replace('completed', 'in progress').replace('甲局', '丁局'));
    const { stdout, stderr } = await run('diff', 'in/1.txt', 'later.csv');
    expect(stdout).toContain('1 changed');
    expect(stderr).toContain('甲局 and 丁局');
  });

  it('is none where the headings are of another table, or of no table', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await readLedger(bytes('序号,问题,措施\n1,台账不清,补记\n'))).toBeNull();
    expect(await readLedger(bytes('单位 反馈问题 整改措施 整改状态 出处\n"都在一句话里\n'))).toBeNull();
    expect(await readLedger(bytes(''))).toBeNull();
    expect(await readLedger(bytes(noticeOf('甲局')))).toBeNull();
  });

  it('has no apostrophe before what a spreadsheet would have run', async () => {
    const text = "单位,反馈问题,整改措施,整改状态,出处\n甲局,'=1+1,'-减少会议,已完成,a.txt:3\n";
    const [notice] = (await readLedger(new TextEncoder().encode(text))) ?? [];
    expect(notice).toMatchObject({ path: 'a.txt', organization: '甲局' });
    expect(notice.csv).toContain('=1+1');
    expect(notice.csv).not.toContain("'=");
  });
});
