/** A legend says what the signs of a document stand for: √ is done, ○ goes on. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const problems = (text: string) =>
  parse(`${HEAD}${text}\n`).problems.map(({ number, finding, status }) => [number, finding, status?.state ?? null]);
const states = (text: string) => problems(text).map(([, , state]) => state);

describe('signs in a column of a ledger', () => {
  const ledger = (legend: string) =>
    `序号\t问题\t整改措施\t办理\n1\t台账登记不规范\t补记台账3本\t√\n2\t库房屋面漏水\t更换屋面2处\t○\n3\t票据审核不严\t补齐票据9张\t√\n${legend}`;
  it.each([
    '注：√表示已完成，○表示正在推进。',
    '（√为已完成；○为正在推进）',
    '图例：√已完成　○正在推进',
    '表中“√”表示已完成整改，“○”表示正在推进。',
  ])('%s gives states', (legend) => expect(states(ledger(legend))).toEqual(['completed', 'in-progress', 'completed']));
  it.each([
    ['without a legend', ''],
    ['with a legend of other things', '注：√表示县级问题，○表示镇级问题。'],
    ['with a legend of which one sign is no state', '注：√表示已完成，○表示正在推进，△表示办公室牵头。'],
    ['with one sign explained', '注：√表示已完成。'],
  ])('%s say nothing', (_, legend) => expect(states(ledger(legend))).toEqual([null, null, null]));
});

describe('signs in front of numbers', () => {
  const list = (done: string, going: string) =>
    `${done}1.台账登记不规范\n补记台账3本。\n${going}2.库房屋面漏水\n更换屋面2处。\n${done}3.票据审核不严\n补齐票据9张。`;
  it.each([
    ['🟢', '🟡'],
    ['●', '◎'],
    ['√', '○'],
  ])('%s and %s are states', (done, going) =>
    expect(problems(`图例：${done}已完成，${going}正在推进。\n${list(done, going)}`)).toEqual([
      ['1', '台账登记不规范', 'completed'],
      ['2', '库房屋面漏水', 'in-progress'],
      ['3', '票据审核不严', 'completed'],
    ]),
  );
  it.each([
    ['without a legend', ''],
    ['below a list with the same signs', '●已完成整改的要长期坚持，不得反弹\n◎正在推进的要挂图作战，限期办结\n'],
  ])('%s are none', (_, legend) =>
    expect(states(`${legend}${list('●', '◎')}`).filter((state) => state !== null)).toEqual([]),
  );
});

describe('words of a legend in brackets', () => {
  const list = ['绿', '黄', '绿', '红', '绿', '绿']
    .map((word, i) => `${'一二三四五六'[i]}、台账第${i + 1}册不清\n补记台账${i + 3}本，逐页核对。〔${word}〕\n`)
    .join('');
  it('are states, wherever the legend stands', () => {
    const given = ['completed', 'in-progress', 'completed', 'not-started', 'completed', 'completed'];
    for (const text of [
      `图例：绿，已完成整改；黄，正在整改；红，尚未启动。\n${list}`,
      `${list}图例：绿，已完成整改；黄，正在整改；红，尚未启动。`,
    ])
      expect(states(text)).toEqual(given);
  });
  it.each([
    ['without a legend', ''],
    ['where the line does not say that it explains', '颜色里有绿，已完成整改；黄，正在整改。'],
    ['where one is no state', '图例：绿，已完成整改；黄，镇级问题；红，尚未启动。'],
  ])('are none %s', (_, legend) => expect(states(`${legend}\n${list}`)).toEqual(Array(6).fill(null)));
});
