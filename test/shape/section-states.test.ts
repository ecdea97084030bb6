/** States that count for several problems: behind a section's title, and in a third list of its own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const problems = (text: string) => parse(HEAD + text).problems;

describe('a state behind a section’s title', () => {
  const states = (first: string, second: string, own = '') =>
    problems(
      `一、财务管理方面${first}\n1.台账登记不规范\n补记台账3本，专人登记。${own}\n2.票据审核不严格\n补齐票据9张。\n二、工程管理方面${second}\n3.库房屋面年久失修\n更换屋面2处，清理天沟。\n`,
    ).map(({ status }) => status?.state ?? null);
  it('is that of its problems', () =>
    expect(states('（已完成整改）', '（正在整改）')).toEqual(['completed', 'completed', 'in-progress']));
  it('counts for none of the next section', () =>
    expect(states('（已完成整改）', '')).toEqual(['completed', 'completed', null]));
  it('gives way to a problem’s own', () =>
    expect(states('（已完成整改）', '（正在整改）', '正在推进。')).toEqual([
      'in-progress',
      'completed',
      'in-progress',
    ]));
  it.each([
    ['a bracket with something else', '（共2个问题）'],
    ['what is told below it', '\n局里多次研究。已全部完成整改。'],
  ])('%s is none', (_, behind) => expect(states(behind, behind)).toEqual([null, null, null]));
});

describe('a chapter of problems that go on', () => {
  const found = (title: string) =>
    problems(
      `一、已完成整改的问题\n1.台账登记不规范\n整改情况：补记台账3本。\n2.票据审核不严\n整改情况：补齐票据9张。\n二、${title}\n1.惠农补贴把关不严，12户不符合条件\n整改情况：逐户核查。\n`,
    ).map(({ finding, status }) => [finding, status?.state ?? null]);
  it.each(['持续推进整改的问题', '持续推进整改的问题（1个）', '正在整改的问题'])('holds problems: %s', (title) =>
    expect(found(title)).toEqual([
      ['台账登记不规范', 'completed'],
      ['票据审核不严', 'completed'],
      ['惠农补贴把关不严，12户不符合条件', 'in-progress'],
    ]),
  );
  it('is none that tells what comes next', () => {
    const steps =
      '一、已完成整改的问题\n1.台账登记不规范\n整改情况：补记台账3本。\n2.票据审核不严\n整改情况：补齐票据9张。\n二、持续推进整改工作\n1.压实责任。按月调度。\n2.健全机制。完善制度。\n';
    expect(problems(steps)).toHaveLength(2);
  });
});

describe('a third list', () => {
  const LISTS =
    '一、存在的主要问题\n1.台账登记不规范\n2.库房屋面年久失修\n3.票据审核不严格\n二、整改措施\n1.补记台账3本，专人登记。\n2.更换屋面2处，清理天沟40米。\n3.补齐票据9张，追回1.2万元。\n三、整改进度\n';
  const read = (...items: string[]) =>
    problems(LISTS + items.map((item, i) => `${i + 1}.${item}\n`).join('')).map(({ status, measures, results }) => [
      status?.state ?? null,
      measures.length,
      results.map(({ text }) => text),
    ]);
  it('of states gives each problem its own', () =>
    expect(read('已完成。', '正在推进。', '已完成。')).toEqual([
      ['completed', 1, []],
      ['in-progress', 1, []],
      ['completed', 1, []],
    ]));
  it('of states gives what stands behind each as a result', () =>
    expect(read('已完成。账实相符率达到100%。', '正在推进。还有1处没有修好。', '已完成。票据全部合规。')).toEqual([
      ['completed', 1, ['账实相符率达到100%']],
      ['in-progress', 1, ['还有1处没有修好']],
      ['completed', 1, ['票据全部合规']],
    ]));
  it.each([
    ['with other things than states', ['已完成。', '由县里验收。', '每月对账一次。']],
    ['with fewer states than problems', ['已完成。', '正在推进。']],
    ['of further measures', ['每月对账一次。', '雨季前再查一遍。', '加强培训，提高能力。']],
  ])('%s gives none', (_, items) =>
    expect(read(...items)).toEqual([
      [null, 1, []],
      [null, 1, []],
      [null, 1, []],
    ]),
  );
});

describe('titles that are states, beside others', () => {
  const chapters = (titles: readonly string[]): (string | null)[] =>
    problems(
      titles
        .map(
          (title, i) =>
            `${'一二三四'[i]}、${title}\n${2 * i + 1}.台账第${2 * i + 1}册不清\n补记台账${i + 2}本，专人登记。\n${2 * i + 2}.库房第${2 * i + 2}间漏水\n更换屋面${i + 2}处。\n`,
        )
        .join(''),
    ).map(({ status }) => status?.state ?? null);
  it('give their problems their states', () =>
    expect(chapters(['已经改好的', '还在改的', '还没有动手改的'])).toEqual([
      'completed',
      'completed',
      'in-progress',
      'in-progress',
      'not-started',
      'not-started',
    ]));
  it('do where one of them is no state', () =>
    expect(chapters(['已经改好的', '还在改的', '财务管理方面'])).toEqual([
      'completed',
      'completed',
      'in-progress',
      'in-progress',
      null,
      null,
    ]));
  it('give none where only one is a state', () =>
    expect(chapters(['已经改好的', '财务管理方面', '工程管理方面'])).toEqual(Array(6).fill(null)));
});
