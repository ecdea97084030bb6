/** Numbers of cards: lines that are alike but for a number, each above the same label, in whatever order. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD =
  '云岭区河长制办公室关于暗访督察问题办理情况的公示\n\n2024年6月11日市河长办暗访督察组转来问题，现公示如下。\n';
const CARDS = [
  ['洗车场污水直排河道', '封堵排口3处', '已完成'],
  ['堤顶被占用种菜', '清除青苗并夯填沟槽', '已完成'],
  ['养鸭户圈占河滩', '拆除围网480米', '正在推进'],
  ['公示牌电话是空号', '换牌11块', '已完成'],
];
const notice = (heads: readonly string[]): string =>
  HEAD +
  CARDS.map(
    ([found, done, state], i) => `\n${heads[i]}\n事由：${found}\n承办：区城管局\n办法：${done}\n状态：${state}\n`,
  ).join('') +
  '\n云岭区河长制办公室\n2024年9月3日\n';
const read = (heads: readonly string[]) =>
  parse(notice(heads)).problems.map(({ number, finding, measures, status }) =>
    [number, finding, measures.map(({ text }) => text).join(), status?.state].join(' '),
  );
const expected = (numbers: readonly (string | null)[]) =>
  CARDS.map(([found, done, state], i) =>
    [numbers[i], found, done, state === '已完成' ? 'completed' : 'in-progress'].join(' '),
  );

describe('numbers of cards', () => {
  it.each([
    [
      'in brackets behind a word',
      ['督办单（第2张）', '督办单（第5张）', '督办单（第3张）', '督办单（第7张）'],
      ['2', '5', '3', '7'],
    ],
    ['beside how many there are', ['卡1／4', '卡2／4', '卡3／4', '卡4／4'], ['1', '2', '3', '4']],
    ['counted down', ['第4号卡片', '第3号卡片', '第2号卡片', '第1号卡片'], ['4', '3', '2', '1']],
  ])('%s', (_, heads, numbers) => expect(read(heads)).toEqual(expected(numbers)));

  it('are none where one heads several rounds', () => {
    const floors = ['三层', '一层', '五层', '二层'];
    const twice = floors
      .flatMap((floor, i) => [
        `${floor}\n`,
        ...[0, 1].map((n) => `缺：${CARDS[(i + n) % 4][0]}\n补法：${CARDS[i][1]}\n`),
      ])
      .join('');
    expect(parse(`${HEAD}\n${twice}`).problems.map(({ number }) => number)).toEqual(Array(8).fill(null));
  });

  it('are none where they are days', () => {
    const days = ['2024年5月3日', '2024年5月4日', '2024年5月6日', '2024年5月9日'];
    expect(parse(notice(days)).problems.map(({ number }) => number)).toEqual(Array(4).fill(null));
  });
});

describe('a label of the foot of pages', () => {
  it('is one of the text where it comes back in it', () => {
    const { problems } = parse(notice(['甲卡', '乙卡', '丙卡', '丁卡']));
    expect(problems.map(({ responsible }) => responsible?.[0]?.text)).toEqual(Array(4).fill('区城管局'));
  });
  it('opens the foot where it stands there once', () => {
    const { problems } = parse(
      `${HEAD}\n一、台账不清\n补记台账3本。已完成。\n\n承办：云岭区信息中心\n主办：云岭区政府\n`,
    );
    expect(JSON.stringify(problems)).not.toContain('信息中心');
  });
});
