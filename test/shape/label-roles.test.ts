/** Labels of a document’s own: what tells their role beside their characters. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报\n\n';
const read = (text: string) =>
  parse(`${TITLE}${text}\n`).problems.map(({ finding, measures, results, lead }) => ({
    finding,
    measures: measures.map((measure) => measure.text),
    results: results.map((result) => result.text),
    lead: lead?.text ?? null,
  }));

describe('a label right below a heading that finds fault', () => {
  it('tells why, and finds nothing anew', () => {
    const problem = (number: number, finding: string, why: string, done: string) =>
      `${number}.${finding}\n〔为什么会这样〕${why}\n〔整改情况〕${done}\n`;
    expect(
      read(
        problem(1, '台账登记不规范', '交接不清，责任链条出现断点。', '补记台账3本。') +
          problem(2, '库房屋面年久失修', '巡查流于形式，隐患没有及时上报。', '更换屋面2处。'),
      ).map(({ finding, measures }) => [finding, measures]),
    ).toEqual([
      ['台账登记不规范', ['补记台账3本']],
      ['库房屋面年久失修', ['更换屋面2处']],
    ]);
  });
});

describe('labels in a row', () => {
  it('the first of which finds fault make a problem', () =>
    expect(read('病灶：台账登记不规范，底数不清。\n药方：补记台账3本。\n疗效：账实相符率达到100%。')).toEqual([
      { finding: '台账登记不规范，底数不清', measures: ['补记台账3本'], results: ['账实相符率达到100%'], lead: null },
    ]));
  it('of a contact make none', () =>
    expect(
      read('现将有关事项公告如下。\n联系电话：0999-5550123\n通讯地址：临渡县文化路1号\n电子邮箱：a@example.cn'),
    ).toEqual([]));
});

describe('a state in front of what has come of it', () => {
  it('is the status, and the rest a result', () => {
    const [one] = parse(
      `${TITLE}问题一：台账不清\n整改措施：补记台账。\n当前进展：已完成。9月以来抽查12次未见差错。\n问题二：库房漏水\n整改措施：更换屋面。\n当前进展：正在推进。\n`,
    ).problems;
    expect([one.status?.state, one.results.map(({ text }) => text)]).toEqual([
      'completed',
      ['9月以来抽查12次未见差错'],
    ]);
  });
});
