/** Sentences of status in clauses: what is left, what is denied, and what they are about. */
import { describe, expect, it } from 'vitest';
import { readStatus, type State } from '../../grammars/status.js';
import { fold } from '../../src/lines/fold.js';

const read = (sentence: string, labelled: boolean | 'open' = false) => {
  const status = readStatus(fold(sentence, []), labelled);
  return status && `${status.state}${status.sustained ? ' sustained' : ''}`;
};
const IN_PROGRESS: State = 'in-progress';

describe('what is left, and how far that has come', () => {
  it.each([
    '剩余2件因程序未终结，正在推进。',
    '尚有31万元未追回，正在推进。',
    '还有3户没有搬，正在推进。',
    '另有1个项目正在推进。',
    '其中2个乡镇的修复工程因施工季节原因尚未完成，计划2024年4月底前完工。',
    '其余小区正按计划推进。',
  ])('%s is a state', (sentence) => expect(read(sentence)).toBe(IN_PROGRESS));
  it.each([
    ['a measure in front', '已制定方案，正在安装调试设备。'],
    ['another one', '补记台账3本，正在推进。'],
    ['a measure and what is left', '补记台账3本，剩余2件，正在推进。'],
    ['what goes on and is not left', '还在现场开会，正在推进。'],
    ['what is left, and done', '剩余2件因程序未终结，已完成。'],
    ['others, and done', '另有3户已完成整改。'],
    ['some of them, and done', '其中3户已完成整改。'],
  ])('%s is none: %s', (_, sentence) => expect(read(sentence)).toBeNull());
});

describe('a day', () => {
  it.each([
    '该问题已于2025年3月完成整改并通过省级验收销号。',
    '已于2025年3月整改完成并通过省级验收。',
    '该问题已于3月底前完成整改，并通过市级验收。',
  ])('says nothing of how far it is: %s', (sentence) => expect(read(sentence)).toBe('completed'));
  it.each(['已于2025年3月补记台账3本。', '计划于2025年3月完成整改并通过验收。'])('makes no state: %s', (sentence) =>
    expect(read(sentence)).toBeNull(),
  );
});

describe('how it was when it was found', () => {
  it.each(['截至检查时仍有46万元未收回。', '审计时尚未整改。', '巡察期间正在整改。'])('is no state: %s', (sentence) => {
    expect(read(sentence)).toBeNull();
    expect(read(sentence, 'open')).toBeNull();
  });
  it.each(['截至目前仍有46万元未收回，正在推进。', '反馈问题正在整改。'])(
    'is one where it is told of now: %s',
    (sentence) => expect(read(sentence)).toBe(IN_PROGRESS),
  );
});

describe('a share', () => {
  it.each([
    ['整改完成率100%', 'completed'],
    ['完成率达到100%', 'completed'],
    ['整改率为60%', 'in-progress'],
    ['整改进度80%', 'in-progress'],
  ])('of what is to be done is a state where one is asked for: %s', (text, state) =>
    expect(read(text, 'open')).toBe(state),
  );
  it.each(['合格率达到100%', '抽检合格率达到98%', '达标率100%'])('of anything else is none: %s', (text) => {
    expect(read(text, true)).toBeNull();
    expect(read(text, 'open')).toBeNull();
  });
});

describe('what is denied', () => {
  it.each(['未闭环', '没闭环', '仍未闭环', '没改完', '还没办结'])(
    '%s goes on, where a state is asked for',
    (sentence) => expect(read(sentence, 'open')).toBe(IN_PROGRESS),
  );
  it.each(['还没办结。', '尚未销号。', '未整改到位。'])('%s goes on by itself', (sentence) =>
    expect(read(sentence)).toBe(IN_PROGRESS),
  );
  it.each(['闭环', '已闭环', '已办结'])('%s is done', (sentence) => expect(read(sentence, 'open')).toBe('completed'));
  it.each(['没有遗漏，已办结。', '未雨绸缪，已完成整改。'])('%s says neither', (sentence) =>
    expect(read(sentence)).toBeNull(),
  );
});

describe('the last clause', () => {
  it.each([
    ['该项意见正在办理，尚未全部完成。', IN_PROGRESS],
    ['已办结，尚未全部到位。', IN_PROGRESS],
    ['正在推进，预计2024年10月底前完成。', IN_PROGRESS],
  ])('decides: %s', (sentence, state) => expect(read(sentence)).toBe(state));
  it('denies no state where it denies something else', () => {
    expect(read('已整改到位，未再发生。', 'open')).toBe('completed');
    expect(read('已完成整改，计划明年再查。', 'open')).toBe('completed');
  });
});

describe('what a sentence is about', () => {
  it.each([
    ['该问题改好了。', 'completed'],
    ['该问题没有改完。', IN_PROGRESS],
    ['该问题都处理好了。', 'completed'],
    ['这个问题改完了，还要长期坚持。', 'completed sustained'],
    ['这个问题还没有改完，余款分五年还清。', IN_PROGRESS],
    ['此条还在改。', IN_PROGRESS],
  ])('%s is told of the problem', (sentence, state) => expect(read(sentence)).toBe(state));
  it.each([
    '该市改好了。',
    '本文改好了。',
    '本村没有改完。',
    '该市都处理好了。',
    '本文改完了，还要长期坚持。',
    '该市还没有改完，余款分五年还清。',
    '本文介绍整改完成情况。',
  ])('%s is told of something else', (sentence) => expect(read(sentence)).toBeNull());
});
