/** What the columns of a ledger are by their names. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { wordsOf } from '../../grammars/words.js';
import { ledgerOf } from '../../src/shape/ledgers.js';
import { readText } from '../../src/source/text-table.js';

const columnsOf = (...names: string[]): string[] | undefined => {
  const text = `${names.join('\t')}\n${names.map((_, i) => `甲${i}`).join('\t')}\n`;
  const [table] = readText(text).tables;
  return table && ledgerOf(wordsOf(BUILT_IN), table, text)?.columns;
};

describe('a column called', () => {
  it.each([
    ['反馈时间', 'unknown'],
    ['发现日期', 'unknown'],
    ['实际完成时间', 'unknown'],
    ['销号时间', 'unknown'],
    ['完成时间', 'deadline'],
    ['完成日期', 'deadline'],
    ['整改时限', 'deadline'],
    ['问题类别', 'aside'],
    ['问题来源', 'aside'],
    ['备注', 'aside'],
    ['问题编号', 'number'],
    ['是否销号', 'status'],
    ['整改进展', 'results'],
    ['整改情况', 'results'],
    ['完成情况', 'results'],
  ])('%s is %s', (name, column) =>
    expect(columnsOf('反馈问题', '整改措施', name)).toEqual(['finding', 'measures', column]),
  );

  it('整改情况 tells the measures where nothing else does', () =>
    expect(columnsOf('序号', '问题', '整改情况')).toEqual(['number', 'finding', 'measures']));
  it('整改情况 tells the results of measures that stand behind it', () =>
    expect(columnsOf('问题', '整改情况', '整改措施')).toEqual(['finding', 'results', 'measures']));
  it.each([
    ['what was counted', ['项目', '数量', '整改占比']],
    ['kinds of problems', ['问题类别', '问题数量', '整改措施数']],
    ['times of problems', ['发现时间', '责任单位', '整改时限']],
  ])('by %s makes no ledger', (_, names) => expect(columnsOf(...(names as string[]))).toBeUndefined());
});

describe('a column of states', () => {
  const last = (...values: string[]) => {
    const rows = values.map((value, i) => `${i + 1}\t台账第${i + 1}册登记不规范\t补记台账${i + 3}本\t${value}`);
    const text = `序号\t问题\t整改措施\t眼下\n${rows.join('\n')}\n`;
    const [table] = readText(text).tables;
    return ledgerOf(wordsOf(BUILT_IN), table, text)?.columns.at(-1);
  };
  it('is one whatever it is called', () => expect(last('已完成', '已完成', '正在推进')).toBe('status'));
  it('may have one that only looks like a state', () =>
    expect(last('已完成', '已完成，长期坚持', '正在办', '已完成')).toBe('status'));
  it.each([
    ['where most only look like some', ['已完成', '正在办', '正在改着']],
    ['where one is none', ['已完成', '已完成', '已完成', '三号仓库']],
  ])('is none %s', (_, values) => expect(last(...values)).not.toBe('status'));
});
