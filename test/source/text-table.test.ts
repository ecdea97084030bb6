/** Tables of plain text that are set with blanks. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { readText } from '../../src/source/text-table.js';

const TABLE = [
  '序号    问题                整改措施                整改状态',
  '1       台账登记不规范      补记台账3本             已完成',
  '2       库房屋面漏水        更换屋面2处，清沟       未完成',
  '3       灭火器压力不足      更换灭火器6具           已完成，长期坚持',
].join('\n');

describe('a table set with blanks', () => {
  it('is a ledger', () => {
    const record = parse(
      `临渡县水务局关于审计查出问题整改结果的公告\n\n逐项整改结果如下。\n${TABLE}\n\n临渡县水务局\n2024年4月26日\n`,
    );
    expect(record.problems.map(({ number, finding, status }) => [number, finding, status?.state])).toEqual([
      ['1', '台账登记不规范', 'completed'],
      ['2', '库房屋面漏水', 'in-progress'],
      ['3', '灭火器压力不足', 'completed'],
    ]);
    expect(record.problems[1].measures.map(({ text }) => text)).toEqual(['更换屋面2处，清沟']);
  });
  it('set with full-width blanks is one too', () =>
    expect(readText(TABLE.replace(/ {2,}/g, '　　')).tables).toHaveLength(1));
  it.each([
    [
      'labels side by side',
      '责任领导：王某某    责任科室：办公室    完成时限：6月底\n责任领导：李某某    责任科室：财务科    完成时限：7月底\n责任领导：赵某某    责任科室：人事科    完成时限：8月底',
    ],
    ['a signature set in', '        临渡县水务局\n        2024年4月26日'],
    ['one row below a header', TABLE.split('\n').slice(0, 2).join('\n')],
    [
      'rows of other widths',
      TABLE.split('\n').slice(0, 1).concat('1       台账登记不规范', '2       库房屋面漏水').join('\n'),
    ],
  ])('%s make none', (_, text) => expect(readText(text).tables).toEqual([]));
});

describe('a table drawn with bars', () => {
  it('is a ledger, under whatever names a column of states has', () => {
    const table =
      '编号│监管点到的事│怎么纠的│眼下\n──┼──┼──┼──\n1│台账登记不规范，底数不清│补记台账3本│已完成\n2│库房屋面漏水，年久失修│更换屋面2处│正在推进\n';
    const record = parse(`临渡县水务局关于审计查出问题整改结果的公告\n\n逐项整改结果如下。\n\n${table}`);
    expect(record.problems.map(({ finding, measures, status }) => [finding, measures[0]?.text, status?.state])).toEqual(
      [
        ['台账登记不规范，底数不清', '补记台账3本', 'completed'],
        ['库房屋面漏水，年久失修', '更换屋面2处', 'in-progress'],
      ],
    );
  });
});

describe('a table whose cells a slash parts', () => {
  const lines = (slash: string) =>
    ['编号', '现状', '问题', '责任人', '限期', '整改措施'].join(slash) +
    `\n${['1', '已销号', '天沟淤塞', '车某', '2024年4月10日', '清淤210米'].join(slash)}` +
    `\n${['2', '正在整改', '路堑危岩两处', '蔺某', '2024年6月30日', '搭设防护棚'].join(slash)}`;
  it.each([' / ', '　／　'])('is one where blanks stand round %j', (slash) => {
    const { problems } = parse(`平川工务段防洪检查问题销号簿\n\n每行一件。\n${lines(slash)}\n`);
    expect(problems.map(({ number, finding, status }) => [number, finding, status?.state])).toEqual([
      ['1', '天沟淤塞', 'completed'],
      ['2', '路堑危岩两处', 'in-progress'],
    ]);
  });
  it('is none without', () => expect(readText(lines('/')).tables).toEqual([]));
});
