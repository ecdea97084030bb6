/** Tables of contents: lines whose dots lead to a page are the page's. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const BODY =
  '县委第一巡察组反馈了意见。\n\n一、整改组织情况\n成立专班。\n\n二、反馈问题整改情况\n（一）履职方面\n1.台账不清\n整改措施：一是补账。二是建章。已完成整改。\n2.库房漏水\n整改措施：更换屋面。已完成整改。\n';
const read = (contents: string) => parse(`青禾县水务局关于巡察整改情况的报告\n\n${contents}\n${BODY}`);
const titles = (record: ReturnType<typeof read>) => record.sections.map(({ title }) => title);

describe('a table of contents', () => {
  it.each([
    ['dots', '目　　录\n\n一、整改组织情况……………………1\n二、反馈问题整改情况………………2\n（一）履职方面…………………………2\n'],
    ['full stops', '目录\n一、整改组织情况..............1\n二、反馈问题整改情况..........2\n'],
  ])('of %s is no outline', (_, contents) => {
    const record = read(contents);
    expect(titles(record)).toEqual(['整改组织情况', '反馈问题整改情况']);
    expect(record.problems.map(({ finding }) => finding)).toEqual(['台账不清', '库房漏水']);
  });
  it('is more than one line', () =>
    expect(read('费用合计……………………12\n').problems.map(({ finding }) => finding)).toEqual(['台账不清', '库房漏水']));
  it('what trails off is none', () => {
    const { problems } = parse(
      '青禾县水务局关于巡察整改情况的报告\n\n1.台账不清\n整改措施：补账……\n2.库房漏水\n整改措施：更换屋面……\n',
    );
    expect(problems.map(({ measures }) => measures.length)).toEqual([1, 1]);
  });
});
