/** The finding in a heading (annotation 8), and whether a heading finds fault at all. */
import { describe, expect, it } from 'vitest';
import { deficitOf, findingIn } from '../../grammars/finding.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { fold } from '../../src/lines/fold.js';

const findingOf = (title: string): string => {
  const { start, end } = findingIn(fold(title, []));
  return title.slice(start, end);
};

describe('a quotation', () => {
  it.each([
    ['“合同管理不严格”一项', '合同管理不严格'],
    ['反馈的“合同管理不严格”问题', '合同管理不严格'],
    ['巡察组说“合同管理不严格”', '合同管理不严格'],
    ['““一事一议”走过场”一事', '“一事一议”走过场'],
    ['“一岗双责”落实不到位', '“一岗双责”落实不到位'],
    ['落实“三重一大”制度不严格', '落实“三重一大”制度不严格'],
    ['“两个责任”问题突出', '“两个责任”问题突出'],
  ])('%s: %s', (title, finding) => expect(findingOf(title)).toBe(finding));
});

describe('a frame', () => {
  it.each([
    ['针对合同管理不严格的问题', '合同管理不严格'],
    ['针对合同管理不严格问题', '合同管理不严格'],
    ['针对合同管理不严格的问题整改', '合同管理不严格'],
    ['针对合同管理不严格问题的整改', '合同管理不严格'],
    ['针对合同管理不严格的问题的整改情况', '合同管理不严格'],
    ['关于合同管理不严格的问题', '合同管理不严格'],
    ['关于合同管理不严格问题整改情况', '合同管理不严格'],
    ['关于合同管理不严格问题的整改落实情况', '合同管理不严格'],
    ['关于合同管理不严格的问题方面', '合同管理不严格'],
    ['对于合同管理不严格的问题', '合同管理不严格'],
    ['就合同管理不严格的问题', '合同管理不严格'],
    ['关于合同管理不严格的整改情况', '合同管理不严格'],
    ['合同管理不严格的整改情况', '合同管理不严格'],
    ['合同管理不严格的整改', '合同管理不严格'],
    ['合同管理不严格问题的整改情况', '合同管理不严格'],
    ['合同管理不严格的问题的整改', '合同管理不严格'],
    ['针对“合同管理不严格”的问题', '合同管理不严格'],
    ['针对“合同管理不严格”问题的整改', '合同管理不严格'],
    ['关于“合同管理不严格”的整改情况', '合同管理不严格'],
    ['关于【合同管理不严格】问题', '合同管理不严格'],
    ['“合同管理不严格”', '合同管理不严格'],
    ['【合同管理不严格】', '合同管理不严格'],
    ['"合同管理不严格"', '合同管理不严格'],
  ])('%s', (title, finding) => expect(findingOf(title)).toBe(finding));
});

describe('what is no frame stays', () => {
  it.each([
    '合同管理不严格',
    '合同管理不严格的问题',
    '存在私拉乱接问题',
    '群众反映的突出问题',
    '“三重一大”制度执行不严格',
    '落实“三重一大”制度不严格',
    '“一把手”监督不够，“一岗双责”落实不到位',
    '“合同管理”与“台账管理”',
    '【合同】管理不严格',
    '对合同管理不严格',
    '问题整改不到位',
    '整改情况通报不及时',
    '对问题整改的督促不够',
  ])('%s', (title) => expect(findingOf(title)).toBe(title));

  it.each([
    ['针对“三重一大”制度执行不严格的问题', '“三重一大”制度执行不严格'],
    ['关于落实“三重一大”制度不严格的问题', '落实“三重一大”制度不严格'],
    ['针对“落实‘三重一大’制度不严格”问题的整改', '落实‘三重一大’制度不严格'],
    ['针对“存在私拉乱接问题”的整改', '存在私拉乱接问题'],
    ['关于“存在私拉乱接问题”的问题', '存在私拉乱接问题'],
    ['关于“合同不规范”“台账不清楚”的问题', '“合同不规范”“台账不清楚”'],
    ['针对问题整改不到位的问题', '问题整改不到位'],
    ['关于对上级反馈的问题整改不到位的问题', '对上级反馈的问题整改不到位'],
    ['针对关于合同的规定执行不严格的问题', '关于合同的规定执行不严格'],
  ])('%s keeps what stands inside', (title, finding) => expect(findingOf(title)).toBe(finding));

  // 就 and 针对 are the beginning of a word here.
  it.each(['就业帮扶政策落实不到位的问题', '就医报销不及时的问题', '针对性不强的问题'])('%s', (title) => {
    expect(findingOf(title)).toBe(title);
  });

  it.each(['', '针对', '关于', '问题', '针对问题', '的整改', '“', '“”', '针对“”问题', '【】'])(
    '%j is survived',
    (title) => {
      const { start, end } = findingIn(title);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(title.length);
    },
  );
});

describe('a frame is told', () => {
  it.each(['针对合同管理不严格的问题', '关于合同管理不严格的整改情况', '合同管理不严格问题的整改'])('%s', (title) => {
    expect(findingIn(title).framed).toBe(true);
  });
  it.each(['合同管理不严格', '合同管理不严格的问题', '“合同管理不严格”', '关于加强合同管理'])(
    '%s has none',
    (title) => {
      expect(findingIn(title).framed).toBe(false);
    },
  );
});

describe('fault is found', () => {
  it.each([
    '合同管理不严格',
    '台账更新不及时',
    '党建基础薄弱',
    '与上级要求有差距',
    '项目进展滞后',
    '谈心谈话流于形式',
    '内控制度缺失',
    '落实“三重一大”不到位',
    '合同管理不严格的问题',
    '监督作用发挥“不充分”',
    '存在形式主义的问题',
  ])('%s: surely', (title) => expect(deficitOf(title, BUILT_IN)).toBe(1));

  it.each(['不重视合同的管理工作', '存在以罚代管的情形', '违规出借公款', '未按规定公示台账'])(
    '%s: perhaps',
    (title) => {
      expect(deficitOf(title, BUILT_IN)).toBeGreaterThan(0);
    },
  );

  it.each([
    '提高思想认识',
    '加强合同管理',
    '召开专题会议',
    '明确责任分工',
    '建立长效机制',
    '下一步工作',
    '组织领导有力',
    '',
  ])('%j: not at all', (title) => expect(deficitOf(title, BUILT_IN)).toBe(0));

  // Words that end a finding also end what is done about one.
  it.each(['防范化解廉政风险', '排查整治安全隐患', '着力解决突出问题', '重点突出'])('%s: not surely', (title) => {
    expect(deficitOf(title, BUILT_IN)).toBeLessThan(1);
  });
});

describe('cost', () => {
  // What grows faster than the run does not end before the test's time is up.
  it.each(['针对', '问题', '的整改', '“', '"', '“”', '不', '。'])('has an end on a run of %s', (run) => {
    const text = run.repeat(500_000);
    expect(findingIn(text).end).toBeLessThanOrEqual(text.length);
    expect(deficitOf(text, BUILT_IN)).toBeGreaterThanOrEqual(0);
  });
});
