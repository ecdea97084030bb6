/** Labels: what opens a part of a problem, and what only stands where a label could. */
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../grammars/label.js';
import { LABELS, type LabelRole, MEASURES_IF_ALONE } from '../../grammars/labels.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { fold } from '../../src/lines/fold.js';

const labels = labelsOf(BUILT_IN);
const labelIn = (text: string): string | null => labels.read(fold(text, []), 0)?.word ?? null;

describe('a label', () => {
  it.each([
    ['整改情况：修订办法。', '整改情况', 'measures'],
    ['整改情况:修订办法。', '整改情况', 'measures'],
    ['整改措施及结果：修订办法。', '整改措施及结果', 'measures'],
    ['【整改措施】修订办法。', '整改措施', 'measures'],
    ['【整改措施】：修订办法。', '整改措施', 'measures'],
    ['（整改措施）：修订办法。', '整改措施', 'measures'],
    ['[整改措施]修订办法。', '整改措施', 'measures'],
    ['**整改措施：**修订办法。', '整改措施', 'measures'],
    ['整改措施 ：修订办法。', '整改措施', 'measures'],
    ['整改成效：合同全部会签。', '整改成效', 'results'],
    ['存在问题：合同管理不严格。', '存在问题', 'finding'],
    ['整改任务：规范合同。', '整改任务', 'finding'],
    ['整改目标：合同一律会签。', '整改目标', 'target'],
    ['整改时限：2024年5月', '整改时限', 'deadline'],
    ['完成时限：立行立改', '完成时限', 'deadline'],
    ['整改状态：已完成', '整改状态', 'status'],
    ['责任领导：周某某', '责任领导', 'leader'],
    ['责任人：周某某', '责任人', 'leader'],
    ['责任部门：财政所', '责任部门', 'department'],
    ['责任单位：财政所', '责任单位', 'department'],
    ['责任科室：财务科', '责任科室', 'department'],
    ['牵头单位：财政所', '牵头单位', 'department'],
    ['配合单位：农办', '配合单位', 'assistant'],
    ['问责情况：约谈2人', '问责情况', 'further'],
    ['验收情况：通过', '验收情况', 'aside'],
    ['整改情况如下：修订办法。', '整改情况', 'measures'],
  ])('%s', (text, word, role) => {
    expect(labelIn(text)).toBe(word);
    expect(labels.rolesOf(word)[0]).toBe(role);
  });

  it.each([
    '整改情况良好。',
    '整改情况，见附件。',
    '整改措施3项：',
    '对整改情况：',
    '责任单位要按时完成：',
    '问题较多：',
    '问题的整改情况通报：',
    '时限2024年5月',
    '目标明确：',
    '合同管理：',
    '：',
    '',
  ])('%j has none', (text) => expect(labelIn(text)).toBeNull());

  it('is found for each word of the lists, as long as it is', () => {
    const words = Object.values(LABELS).flat();
    expect(words.filter((word) => labelIn(`${word}：`) !== word)).toEqual([]);
    expect(words.filter((word) => labels.lone(word) !== word)).toEqual([]);
  });
  it('is written as the folded view has it', () => {
    const words = Object.values(LABELS).flat();
    expect(words.filter((word) => fold(word, []) !== word || /[\s:：]/.test(word))).toEqual([]);
  });
  it('has one role, but for what tells measures or results', () => {
    const words = [...new Set(Object.values(LABELS).flat())];
    const several = words.filter((word) => labels.rolesOf(word).length > 1);
    expect(several.filter((word) => labels.rolesOf(word).join() !== 'measures,results')).toEqual([]);
    for (const word of MEASURES_IF_ALONE) expect(labels.rolesOf(word)).toContain('results' satisfies LabelRole);
  });
  it('that no list holds has no role', () => expect(labels.rolesOf('工作安排')).toEqual([]));
});

describe('a label alone on its line', () => {
  it.each(['整改情况', '整改情况：', '【整改措施】', '（整改措施）', '整改目标'])('%s', (text) => {
    expect(labels.lone(fold(text, []))).not.toBeNull();
  });
  it.each(['整改情况良好', '整改情况：已完成', '二、整改情况', '整改情况通报', ''])('not %j', (text) => {
    expect(labels.lone(fold(text, []))).toBeNull();
  });
});
