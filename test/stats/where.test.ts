/** `stats --where`: only what fits is counted, and the report says so. */
import { describe, expect, it } from 'vitest';
import { Summarizer } from '../../src/stats/summary.js';
import { conditionOf, narrowed } from '../../src/stats/where.js';
import { rectify } from '../support/cli.js';
import { scratch, write } from '../support/folders.js';
import { NOTICE, notice } from '../support/many.js';

const condition = (written: string) => {
  const found = conditionOf(written);
  if (!found) throw new Error(`no condition: ${written}`);
  return found;
};
const fits = (...written: string[]) => narrowed(notice('d/a.txt'), written.map(condition), 'd/a.txt');
const findings = (...written: string[]) => fits(...written)?.problems.map(({ finding }) => finding) ?? null;
const ALL = ['合同管理不严格', '台账更新不及时'];

describe('a condition', () => {
  it.each([
    ['status=completed', { dimension: 'status', sign: '=', values: ['completed'] }],
    ['year = 2023，2024', { dimension: 'year', sign: '=', values: ['2023', '2024'] }],
    ['category!=', { dimension: 'category', sign: '!=', values: [null] }],
    ['category＝采购与合同', { dimension: 'category', sign: '=', values: ['procurement'] }],
    ['organization～水务', { dimension: 'organization', sign: '~', values: ['水务'] }],
    ['notice=a=b', { dimension: 'notice', sign: '=', values: ['a=b'] }],
  ])('%s', (written, condition) => expect(conditionOf(written)).toEqual(condition));
  it.each(['status', 'state=completed', '=completed', 'year<2023', 'year~', ''])('%j is none', (written) => {
    expect(conditionOf(written)).toBeNull();
  });
});

describe('a notice', () => {
  it.each([
    [['organization=中共安州县林场镇委员会'], ALL],
    [['organization~林场'], ALL],
    [['organization=林场'], null],
    [['organization!=别处'], ALL],
    [['year=2024', 'month=2024-01'], ALL],
    [['year=2023'], null],
    [['year=2023,2024'], ALL],
    [['inspection=巡察'], ALL],
    [['notice~d/'], ALL],
    [['kind!=rectification-notice'], null],
    [['status=completed'], [ALL[0]]],
    [['status='], [ALL[1]]],
    [['status!=completed'], [ALL[1]]],
    [['status=completed,'], ALL],
    [['category=procurement'], [ALL[0]]],
    [['category=procurement', 'status='], null],
    [['status=not-started'], null],
  ])('by %j has %j', (written, expected) => expect(findings(...written)).toEqual(expected));
  it('by its own conditions is what it was', () => {
    const record = notice('d/a.txt');
    expect(narrowed(record, [condition('year=2024')], null)).toBe(record);
    expect(narrowed(record, [], null)).toBe(record);
  });
  it('by conditions on problems has the figures of those alone, and no claim of the whole', () => {
    const text = NOTICE.replace('一、反馈', '我们召开会议3次。\n\n一、反馈');
    const before = notice('a.txt', text);
    const after = narrowed(before, [condition('status=completed')], null);
    expect(before.claims.problems).toBe(2);
    expect(after?.claims).toMatchObject({ problems: null, money: [], evidence: {} });
    expect(after?.statistics).toMatchObject({ problems: 1, measures: 2, byStatus: { completed: 1 }, money: 125000 });
    expect([...(after?.preamble.measures ?? []), ...(after?.closing.measures ?? [])]).toEqual([]);
    expect(before.problems).toHaveLength(2);
  });
});

describe('a summary', () => {
  const where = [{ written: 'status=completed', condition: condition('status=completed') }];
  it('counts what fits, and says what that is', () => {
    const summarizer = new Summarizer(undefined, where);
    const open = notice('b.txt', NOTICE.replace('已完成，长期坚持', '正在推进'));
    expect([summarizer.add(notice()), summarizer.add(open)]).toEqual([true, false]);
    expect(summarizer.summary()).toMatchObject({ where: ['status=completed'], notices: 1, problems: 1, measures: 2 });
  });
  it('says nothing of it where all is counted', () => {
    const summarizer = new Summarizer();
    summarizer.add(notice());
    expect(summarizer.summary()).not.toHaveProperty('where');
  });
});

describe('the command line', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(['stats', 'a.txt', ...args], { cwd: folder() });
  const one = () => write(folder(), { 'a.txt': NOTICE });

  it.each([
    ['table', /^Statistics of 1 notice\nonly year=2024 and status=已完成\n/],
    ['markdown', /^# Statistics of 1 notice\n\nonly year=2024 and status=已完成\n/],
    ['html', /only year=2024 and status=已完成<\/p>/],
    ['json', /"where": \[\n {4}"year=2024",\n {4}"status=已完成"\n/],
  ])('says in %s what was counted', async (format, head) => {
    one();
    const { status, stdout } = await run('--format', format, '--where', 'year=2024', '--where', 'status=已完成');
    expect(status).toBe(0);
    expect(stdout).toMatch(head);
  });
  it('counts records and notices alike', async () => {
    one();
    const parsed = await rectify(['parse', '--format', 'ndjson', 'a.txt'], { cwd: folder() });
    write(folder(), { 'r.ndjson': parsed.stdout });
    const figures = async (name: string) =>
      JSON.parse((await rectify(['stats', name, '--format', 'json', '--where', 'status='], { cwd: folder() })).stdout);
    expect(await figures('r.ndjson')).toEqual(await figures('a.txt'));
  });
  it('says where nothing fits', async () => {
    one();
    const { status, stdout, stderr } = await run('--where', 'year=1999', '--lang', 'zh');
    expect([status, stdout, stderr]).toEqual([0, '', 'rectify: 没有符合 --where 的内容\n']);
  });
  it.each([
    ['size=3', "--where wants a dimension, a sign (=, != or ~) and values, such as status=in-progress, not 'size=3'"],
    ['status=open', "--where knows no state 'open'; choose from completed, mostly-completed"],
  ])('refuses %s', async (written, why) => {
    one();
    const { status, stderr } = await run('--where', written);
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
  });
});
