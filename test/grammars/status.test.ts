/** The status of a problem: what says how far it has come, and what only sounds like it. */
import { describe, expect, it } from 'vitest';
import { onlySustains, readStatus } from '../../grammars/status.js';
import { fold } from '../../src/lines/fold.js';

const statusOf = (text: string, labelled = false): string | null => {
  const reading = readStatus(fold(text, []), labelled);
  return reading && reading.state + (reading.sustained ? '+' : '');
};

describe('a sentence of status', () => {
  it.each([
    ['已完成', 'completed'],
    ['这项意见已办理完毕并长期坚持。', 'completed+'],
    ['这项意见基本办理完毕。', 'mostly-completed'],
    ['基本完成，正在推进。', 'in-progress'],
    ['已完成整改。', 'completed'],
    ['已整改到位', 'completed'],
    ['已销号', 'completed'],
    ['已办结。', 'completed'],
    ['整改完毕', 'completed'],
    ['整改完成。', 'completed'],
    ['目前已整改到位。', 'completed'],
    ['目前，该问题已整改到位。', 'completed'],
    ['该问题已整改完成', 'completed'],
    ['该项问题已全部整改到位；', 'completed'],
    ['上述问题均已整改到位', 'completed'],
    ['截至目前，已完成整改。', 'completed'],
    ['截至2024年5月，该问题已完成整改。', 'completed'],
    ['（已完成）', 'completed'],
    ['【已整改到位】', 'completed'],
    ['（已完成整改。）', 'completed'],
    ['已完成整改，并通过核查验收。', 'completed'],
    ['已完成整改，长期坚持', 'completed+'],
    ['已整改到位，长期坚持。', 'completed+'],
    ['目前已整改到位并长期坚持。', 'completed+'],
    ['该问题已整改完成并持续推进', 'completed+'],
    ['已完成整改，并将持续巩固。', 'completed+'],
    ['已整改完成，持续深化', 'completed+'],
    ['（已完成整改，转入常态化）', 'completed+'],
    ['基本完成', 'mostly-completed'],
    ['已基本完成整改。', 'mostly-completed'],
    ['取得阶段性成效', 'mostly-completed'],
    ['（基本完成，持续推进）', 'mostly-completed+'],
    ['正在推进', 'in-progress'],
    ['该项整改正在推进。', 'in-progress'],
    ['该点正在整改，待喷完再请复查。', 'in-progress'],
    ['这处已完成整改。', 'completed'],
    ['已完成，常态化推进。', 'completed+'],
    ['这件事办妥了。', 'completed'],
    ['还没有动手改。', 'not-started'],
    ['尚未正式启动。', 'not-started'],
    ['目前正在整改', 'in-progress'],
    ['持续整改中', 'in-progress'],
    ['部分整改', 'in-progress'],
    ['该问题部分整改。', 'in-progress'],
    ['未完成', 'in-progress'],
    ['尚未完成', 'in-progress'],
    ['尚未完成整改，计划2024年6月底前完成。', 'in-progress'],
    ['正在整改，预计2024年底完成', 'in-progress'],
    ['正在推进，计划2025年9月底前完成。', 'in-progress'],
    ['尚未启动', 'not-started'],
    ['该问题尚未启动整改。', 'not-started'],
    ['无需整改', 'not-required'],
    ['不需整改。', 'not-required'],
  ])('%s', (text, expected) => expect(statusOf(text)).toBe(expected));

  it.each([
    ['该问题整改已取得阶段性成效。', 'mostly-completed'],
    ['该问题整改工作正在推进', 'in-progress'],
    ['尚未完成的3项加快办理', 'in-progress'],
    ['该问题已于2023年12月整改到位。', 'completed'],
    ['已完成整改、长期坚持', 'completed+'],
  ])('%s', (text, expected) => expect(statusOf(text)).toBe(expected));
  // What makes it last stands in brackets.
  it('已完成整改（长期坚持）', () => expect(statusOf('已完成整改（长期坚持）')).toBe('completed+'));

  it.each([
    '立行立改',
    '2024年底前完成',
    '2024年6月底前完成整改',
    '一层已完成，二层尚需资金',
    '已完成台账整理',
    '已完成整改12项',
    '已整改到位3个',
    '已修订完成',
    '资金已全部收回',
    '会议已召开完毕',
    '完成年度任务',
    '召开专题会议',
    '整改',
    '推进',
    '落实',
    '长期坚持',
    '需长期坚持的措施',
    '持续推进垃圾分类',
    '正在编制实施方案的有3家',
    '未完成审批手续的项目已停工',
    '问题整改工作方案已印发',
    '无需审批',
    '基本情况',
    '基本完成率为90%',
    '',
    '。',
    '已',
    `${'已完成整改，'.repeat(20)}长期坚持`,
    '未动用专项资金。',
    '此事由办公室处理。',
    '该点位已经搬迁。',
  ])('%j is none', (text) => expect(statusOf(text)).toBeNull());
});

describe('behind a label', () => {
  it.each([
    ['完成', 'completed'],
    ['已完成', 'completed'],
    ['已完成，长期坚持', 'completed+'],
    ['办结', 'completed'],
    ['进行中', 'in-progress'],
    ['推进中', 'in-progress'],
    ['持续推进', 'in-progress'],
    ['未完成', 'in-progress'],
    ['未启动', 'not-started'],
  ])('%s', (text, expected) => expect(statusOf(text, true)?.replace('+', '')).toBe(expected.replace('+', '')));
  it.each(['已召开会议', '财政所', '2024年5月', '详见附件'])('%s is none', (text) => {
    expect(statusOf(text, true)).toBeNull();
  });
});

describe('a sentence that makes a state last', () => {
  it.each(['长期坚持', '将长期坚持。', '并持续推进', '今后将持续巩固', '长期坚持下去。', '常态化'])('%s', (text) => {
    expect(onlySustains(text)).toBe(true);
  });
  it.each(['已完成', '持续推进垃圾分类', '长期坚持的有3项', '坚持原则', ''])('%j does not', (text) => {
    expect(onlySustains(text)).toBe(false);
  });
});

describe('what is wanted or planned', () => {
  it.each([
    '计划2025年6月完成',
    '要在年底前整改到位',
    '预计年底前完成整改',
    '需于3月底前整改到位',
    '力争年底前完成整改',
    '已要求整改到位',
  ])('%s is not done where a label asks for a state, and tells none elsewhere', (text) => {
    expect(readStatus(text, true)?.state ?? null).not.toBe('completed');
    expect(readStatus(text, 'open')?.state).toBe('in-progress');
    expect(readStatus(text)).toBeNull();
  });
  it.each(['按计划完成整改', '要件已补齐，已完成整改', '应退尽退，已整改到位', '已按要求整改到位'])(
    '%s is done',
    (text) => expect(readStatus(text, true)?.state).toBe('completed'),
  );
});

describe('cost', () => {
  // What grows faster than the run does not end before the test's time is up.
  it.each(['该', '已', '持续', '目前，', '并', '截至', '整改'])('has an end on a run of %s', (run) => {
    for (let i = 0; i < 2000; i++) readStatus(run.repeat(30));
    expect(readStatus(run.repeat(1_000_000))).toBeNull();
  });
});
