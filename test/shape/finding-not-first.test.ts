/** Rounds of labels in which the finding is not the first. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '石桥镇党委关于巡察整改情况的公示\n\n县委第二巡察组反馈了意见，现将整改情况公示如下。\n';
const ROUNDS = [
  { done: '聘请会计逐笔复核', found: '苗圃账目无人复核', state: '已完成整改' },
  { done: '送检地磅2台', found: '粮站地磅多年未检定', state: '正在推进' },
  { done: '盘点图书3100册', found: '文化站图书去向不明', state: '已完成整改' },
];
const read = (text: string) =>
  parse(`${HEAD}${text}\n石桥镇党委\n2025年3月1日\n`).problems.map(({ finding, measures, status }) => [
    finding,
    measures.map(({ text }) => text),
    status?.state,
  ]);
const expected = ROUNDS.map(({ done, found, state }) => [
  found,
  [done],
  state === '正在推进' ? 'in-progress' : 'completed',
]);

describe('a round of labels', () => {
  it.each([
    ['measures, finding, state', ['采取措施：done。', '对应问题：found。', '整改状态：state。']],
    ['state, finding, measures', ['整改状态：state。', '存在问题：found。', '整改措施：done。']],
    ['state, measures, finding', ['整改状态：state。', '整改措施：done。', '对应问题：found。']],
    ['finding, measures, state', ['存在问题：found。', '整改措施：done。', '整改状态：state。']],
  ])('%s', (_, lines) => {
    const round = (one: (typeof ROUNDS)[number]) =>
      lines.map((line) => line.replace(/done|found|state/, (key) => one[key as keyof typeof one])).join('\n');
    expect(read(ROUNDS.map(round).join('\n'))).toEqual(expected);
  });
  it('in one paragraph', () =>
    expect(
      read(
        ROUNDS.map(({ done, found, state }) => `采取措施：${done}。对应问题：${found}。整改状态：${state}。`).join(
          '\n',
        ),
      ),
    ).toEqual(expected));
  it('begins with the finding where what stands above the first is told once for all', () =>
    expect(
      read(
        `责任单位：镇财政所\n${ROUNDS.map(({ done, found, state }) => `存在问题：${found}。\n整改措施：${done}。\n整改状态：${state}。`).join('\n')}`,
      ),
    ).toEqual(expected));
});

it('numbers glued to titles part a document on one line', () => {
  const { sections, problems } = parse(
    `石桥镇党委关于巡察整改情况的公示\n2023年10月9日至11月24日，县委巡察二组巡察了石桥镇，12月20日反馈意见，现公示如下。一、先把架子搭起来。镇党委书记任组长，各站所长都进专班，把反馈意见逐句拆解到人、到天，谁的事谁认账，办公室每周五汇总一次进度。二、再把问题一件件改掉（一）财务方面1．针对“苗圃账目无人复核”问题。一是聘请会计逐笔复核；二是按季公开账目。2．针对“粮站地磅多年未检定”问题。送检地磅2台。已完成整改。（二）作风方面3．针对“文化站图书去向不明”问题。盘点图书3100册，补录借阅卡片420张。已完成整改。三、最后把规矩立住。修订财务制度3项，每半年抽查一次，抽查结果在镇务公开栏张贴，接受群众监督，发现一起处理一起，绝不让老问题再冒头，也绝不让新问题变成老问题，把整改的成果一条一条固定下来，落到每个站所、每个岗位，年底由镇人大代表和党代表逐项评议，评议不过关的退回重改。整改期间收到的群众来信来电逐件登记、逐件回复，镇纪委每季度抽查一次回复是否属实。`,
  );
  expect(sections.map(({ title }) => title)).toEqual(['先把架子搭起来', '再把问题一件件改掉', '最后把规矩立住']);
  expect(problems.map(({ number, finding }) => [number, finding])).toEqual([
    ['1', '苗圃账目无人复核'],
    ['2', '粮站地磅多年未检定'],
    ['3', '文化站图书去向不明'],
  ]);
});
