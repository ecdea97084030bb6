/** Chapters that are told by what the notice says of itself: how many problems, and which sections stand side by side. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const read = (lead: string, text: string) => {
  const { sections, problems } = parse(`临渡县水务局关于巡察整改情况的通报\n\n${lead}\n${text}`);
  return {
    roles: sections.map(({ role }) => role),
    problems: problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)]),
  };
};

describe('a chapter of numbered units', () => {
  const ORGANIZING =
    '一、关于党组抓整改\n（一）学习跟进不及时\n召开党组会7次，学习文件12份。\n（二）责任压得不够实\n书记任组长，细化措施31条。\n';
  const PROBLEMS =
    '二、具体整改情况\n（一）台账登记不规范\n补记台账3本。已完成整改。\n（二）库房屋面年久失修\n更换屋面2处。已完成整改。\n（三）票据审核不严格\n补齐票据9张。已完成整改。\n';
  const found = (count: string) => read(`县委第三巡察组反馈${count}，现将整改情况通报如下。`, ORGANIZING + PROBLEMS);
  const OWN = ['台账登记不规范', '库房屋面年久失修', '票据审核不严格'];
  it('has none of the problems where the notice states as many as stand elsewhere', () => {
    const { roles, problems } = found('3个问题');
    expect(roles).toEqual(['organizing', 'problems']);
    expect(problems.map(([finding]) => finding)).toEqual(OWN);
  });
  it.each([
    ['all of them', '5个问题'],
    ['a number that no chapter makes good', '4个问题'],
    ['none', '意见'],
  ])('has its own where the notice states %s', (_, count) =>
    expect(found(count).problems.map(([finding]) => finding)).toEqual(['学习跟进不及时', '责任压得不够实', ...OWN]),
  );
});

describe('整改完成情况', () => {
  const LEAD = '县委第三巡察组反馈了意见，现将整改情况通报如下。';
  it('beside 下一步打算 is a chapter of problems', () =>
    expect(
      read(
        LEAD,
        '一、整改完成情况\n（一）台账登记不规范\n补记台账3本。\n（二）库房屋面年久失修\n更换屋面2处。\n二、下一步打算\n（一）每月对账一次。\n（二）雨季前再查一遍。\n',
      ),
    ).toEqual({
      roles: ['problems', 'next-steps'],
      problems: [
        ['台账登记不规范', ['补记台账3本']],
        ['库房屋面年久失修', ['更换屋面2处']],
      ],
    }));
  it('beside the finding of one problem tells what was done', () =>
    expect(
      read(LEAD, '一、存在问题\n台账登记不规范，底数不清。\n二、整改完成情况\n补记台账3本，专人登记。\n').problems,
    ).toEqual([['台账登记不规范，底数不清', ['补记台账3本，专人登记']]]));
  it('is the last of the sections of one problem', () =>
    expect(
      read(
        LEAD,
        '一、反馈问题\n台账登记不规范，底数不清。\n二、整改目标\n账实相符。\n三、整改措施\n（一）补记台账3本。\n（二）专人登记。\n四、整改完成情况\n已完成整改。\n',
      ).problems,
    ).toEqual([['台账登记不规范，底数不清', ['补记台账3本', '专人登记']]]));
});
