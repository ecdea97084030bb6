/** Problems that tell all in their own line: what stands behind the state is the section's. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const read = (behind: string, state = '已整改到位。') => {
  const { problems, sections } = parse(
    `青禾县水务局关于巡察整改情况的通报\n\n一、问题整改情况\n1.台账不清。补记台账3本，配备专人登记。${state}\n${behind}\n2.库房漏水。更换屋面300平方米，每月检查。${state}\n${behind}\n二、下一步打算\n继续抓好整改。\n`,
  );
  return [problems.map(({ measures }) => measures.length), sections[0].paragraphs.length];
};

describe('a paragraph behind a problem that closed in its own line', () => {
  it('is the section’s', () => expect(read('会议要求，办公室每月报告一次进度。')).toEqual([[1, 1], 2]));
  it.each([
    ['where the problem goes on without a state', '办公室每月报告一次进度。', ''],
    ['where it opens with an ordinal', '一是每月报告进度。二是季度抽查。', '已整改到位。'],
    ['where it opens with a label', '整改措施：办公室每月报告一次进度。', '已整改到位。'],
  ])('is not %s', (_, behind, state) => expect(read(behind, state)[1]).toBe(0));
});

describe('a level that holds problems elsewhere', () => {
  const chapter = (number: string, inner: string) => `（${number}）履职方面\n${inner}`;
  const below = (title: string, rows: readonly string[]) =>
    `1.${title}\n${rows.map((row, i) => `（${i + 1}）${row}\n①补记台账${i + 2}本，逐笔核对。\n②明确专人，每月检查。\n已完成整改。\n`).join('')}`;
  it('heads problems where what is below closes with their state', () => {
    const { problems } = parse(
      `青禾镇关于巡察整改情况的通报\n\n一、整改落实情况\n${chapter('一', below('理论武装不够扎实', ['学习走过场，效果不好', '学用脱节，考勤缺失']))}${chapter('二', below('财经纪律执行不严', ['先吃后补单，审核不严', '往来款长期挂账']))}${chapter('三', '1.党员发展把关不严，档案材料缺失\n①逐卷审核档案74份，补齐材料31份。\n②举办培训班1期。\n已完成整改。\n2.后备干部储备不足，年龄老化\n①物色后备人选33名。\n②实行导师帮带。\n已完成整改。\n')}`,
    );
    expect(problems.map(({ finding }) => finding)).toEqual([
      '学习走过场，效果不好',
      '学用脱节，考勤缺失',
      '先吃后补单，审核不严',
      '往来款长期挂账',
      '党员发展把关不严，档案材料缺失',
      '后备干部储备不足，年龄老化',
    ]);
  });
});

describe('what a title says of problems', () => {
  const read = (title: string) =>
    parse(
      `青禾集团关于巡察整改情况的通报\n\n一、问题整改情况\n${['台账不清，管理混乱', '库房漏水，长期失修', title].map((one, i) => `${i + 1}.${one}\n\n问题表现：（1）记录缺失；（2）无人负责。\n\n整改情况：一是补记${i}。二是建章。\n\n该问题已完成整改。\n`).join('\n')}`,
    ).problems.map(({ finding }) => finding);
  it('does not make a chapter of one that finds fault', () =>
    expect(read('对审计指出的问题“重方案、轻落实”')).toEqual([
      '台账不清，管理混乱',
      '库房漏水，长期失修',
      '对审计指出的问题“重方案、轻落实”',
    ]));
});
