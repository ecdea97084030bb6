/** Dates that cannot be, and dates out of order. */
import { describe, expect, it } from 'vitest';
import { daysOf, isBefore } from '../../src/check/edtf.js';
import { notice, problems, said } from '../support/checking.js';

const PREAMBLE = (days: string, feedback: string) =>
  `${days}，县委第一巡察组对县水务局进行了巡察，${feedback}反馈了巡察意见。`;

describe('impossible-date', () => {
  it.each([
    ['一是2月30日召开会议。二是专人管理。', '2月30日'],
    ['一是2023年2月29日召开会议。二是专人管理。', '2023年2月29日'],
    ['一是13月5日召开会议。二是专人管理。', '13月5日'],
    ['一是2023年13月起执行新办法。二是专人管理。', '2023年13月'],
    ['一是二〇二三年十三月召开会议。二是专人管理。', '二〇二三年十三月'],
    ['一是9月31日前补齐。二是专人管理。', '9月31日'],
    ['一是０月３日召开会议。二是专人管理。', '０月３日'],
  ])('tells %s', (body, day) => {
    expect(said('impossible-date', notice({ body: problems(body) }))).toEqual([day]);
  });
  it('tells one under the signature, also dotted', () => {
    expect(said('impossible-date', notice({ foot: '青禾县水务局\n2024年9月31日' }))).toEqual(['2024年9月31日']);
    expect(said('impossible-date', notice({ foot: '青禾县水务局\n2024.13.05' }))).toEqual(['2024.13.05']);
  });
  it.each([
    '一是2月29日召开会议。二是2024年2月29日公示。',
    '一是12月31日前补齐。二是每年十二月三十一日盘点。',
    '一是近13个月的台账全部补齐。二是3月30号楼改造完工。',
    '一是2023年*月31日召开会议。二是XX月XX日公示。',
    '一是核实台账所记“2月30日会议”不实。二是专人管理。',
    '一是版本2024.13.05上线运行。二是15月度报表合并。',
  ])('lets %s be', (body) => {
    expect(said('impossible-date', notice({ body: problems(body) }))).toEqual([]);
  });
  it('lets a finding be, which quotes what was wrong', () => {
    const body = '1.针对会议记录出现2月30日的问题\n整改情况：重新核对会议记录。已完成整改。';
    expect(said('impossible-date', notice({ body }))).toEqual([]);
  });
});

describe('period-reversed', () => {
  it.each([
    ['2024年5月16日至2024年3月16日', '2024年5月16日至2024年3月16日'],
    ['2024年5月16日至2023年6月16日', '2024年5月16日至2023年6月16日'],
    ['2024年5月20日至5月3日', '2024年5月20日至5月3日'],
    ['2024年5月20日至3日', '2024年5月20日至3日'],
  ])('tells %s', (days, told) => {
    expect(said('period-reversed', notice({ preamble: PREAMBLE(days, '2024年6月18日') }))).toEqual([told]);
  });
  it('tells it of a period of publication', () => {
    const contact = '公示期：2024年10月9日至2024年10月1日。联系电话：0599-5550311。';
    expect(said('period-reversed', notice({ contact }))).toEqual(['2024年10月9日至2024年10月1日']);
  });
  it.each([
    '2024年3月5日至5月20日',
    '2023年12月20日至1月5日',
    '2023年11月至2024年1月',
    '2024年3月5日至20日',
    '2024年3月至5月',
  ])('lets %s be', (days) =>
    expect(said('period-reversed', notice({ preamble: PREAMBLE(days, '2024年6月18日') }))).toEqual([]),
  );
});

describe('feedback-order', () => {
  it('tells feedback before the end', () => {
    const preamble = PREAMBLE('2024年3月5日至2024年5月20日', '2024年4月18日');
    expect(said('feedback-order', notice({ preamble }))).toEqual(['2024年4月18日']);
  });
  it.each([
    ['2024年3月5日至2024年5月20日', '2024年5月20日'],
    ['2024年3月5日至2024年5月20日', '6月18日'],
    ['2023年10月9日至11月24日', '1月20日'],
    ['2024年3月至2024年5月', '2024年5月28日'],
    ['2024年*月5日至2024年*月20日', '2024年*月18日'],
  ])('lets %s and %s be', (days, feedback) => {
    expect(said('feedback-order', notice({ preamble: PREAMBLE(days, feedback) }))).toEqual([]);
  });
});

describe('issue-order', () => {
  it('tells a notice that is older than the feedback', () => {
    expect(said('issue-order', notice({ foot: '青禾县水务局\n2024年5月9日' }))).toEqual(['2024年5月9日']);
  });
  it.each(['2024年6月18日', '2024年9月30日', '2024年*月9日', '2024年6月'])('lets %s be', (day) => {
    expect(said('issue-order', notice({ foot: `青禾县水务局\n${day}` }))).toEqual([]);
  });
});

describe('done-after-issue', () => {
  it.each([
    ['一是已于2024年11月6日补齐台账。二是专人管理。', '2024年11月6日'],
    ['一是2024年12月召开了推进会。二是专人管理。', '2024年12月'],
  ])('tells %s', (body, day) => {
    expect(said('done-after-issue', notice({ body: problems(body) }))).toEqual([day]);
  });
  it.each([
    '一是已于2024年9月6日补齐台账。二是专人管理。',
    '一是已制定计划，2024年12月底前补齐。二是专人管理。',
    '一是已列入预算，预计2025年3月完工。二是专人管理。',
    '一是有效期已延长至2026年5月31日。二是专人管理。',
    '一是2024年12月召开推进会。二是专人管理。',
    '一是已于11月6日补齐台账。二是专人管理。',
    '一是已印发，2025年1月1日起施行。二是专人管理。',
  ])('lets %s be', (body) => {
    expect(said('done-after-issue', notice({ body: problems(body) }))).toEqual([]);
  });
});

describe('deadline-passed', () => {
  const body = (deadline: string, state: string) =>
    `1.针对台账不清的问题\n整改时限：${deadline}\n整改情况：补记台账3本。\n整改状态：${state}`;
  it.each([
    ['2024年8月底', '正在推进'],
    ['2024年9月20日前', '尚未启动'],
  ])('tells %s, %s', (deadline, state) => {
    expect(said('deadline-passed', notice({ body: body(deadline, state) }))).toHaveLength(1);
  });
  it('tells a promise beside the state', () => {
    expect(
      said('deadline-passed', notice({ body: problems('补记台账3本。正在推进，计划2024年6月底前完成。') })),
    ).toHaveLength(1);
  });
  it.each([
    ['2024年8月底', '已完成'],
    ['2024年8月底', '基本完成'],
    ['2024年9月底', '正在推进'],
    ['2024年12月底', '正在推进'],
    ['8月底', '正在推进'],
    ['立行立改', '正在推进'],
  ])('lets %s, %s be', (deadline, state) => {
    expect(said('deadline-passed', notice({ body: body(deadline, state) }))).toEqual([]);
  });
  it('lets a promise for later be', () => {
    expect(
      said('deadline-passed', notice({ body: problems('补记台账3本。正在推进，计划2025年6月底前完成。') })),
    ).toEqual([]);
  });
});

describe('the order of EDTF dates', () => {
  it.each([
    ['2024-05-09', '2024-05-10', true],
    ['2024-05', '2024-06-01', true],
    ['2024-05', '2024-05-31', false],
    ['2023', '2024-01-01', true],
    ['2024-03-05/2024-05-20', '2024-05-21', true],
    ['2022-08-21~/2022-08-31~', '2022-09-01', true],
    ['2024-11-08T09:26', '2024-11-09', true],
    ['2024-XX-04', '2025-01-01', false],
    [null, '2025-01-01', false],
  ])('%s before %s: %s', (one, other, expected) => expect(isBefore(one, other)).toBe(expected));
  it('knows no days of what is masked or empty', () => {
    expect([daysOf('XXXX-XX'), daysOf(''), daysOf(undefined)]).toEqual([null, null, null]);
  });
});
