/** What a label is told by its place, past lines that say why or what came of it. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const DONE = ['补记台账三本，专人登记', '更换屋面两处，清理天沟', '追回票据五张，批评经办人', '重签合同四份，逐份核对'];
const FOUND = ['台账记得不全', '库房屋顶漏水', '票据没有收齐', '合同过期没签'];
const WHY = ['平时没人去看', '以为能拖一拖', '账目管得太松', '换人没有交接'];
const rounds = (line: (i: number) => string): string => FOUND.map((_, i) => line(i)).join('\n\n');
const measures = (body: string): string[][] =>
  parse(`上畈村关于镇党委巡察问题整改的公示\n\n镇党委巡察组反馈了4个问题，结果公示如下。\n\n${body}\n`).problems.map(
    (one) => one.measures.map(({ text }) => text),
  );
const ALL = DONE.map((text) => [text]);
const NUMBERS = '一二三四';

describe('an answer', () => {
  it('stands past the line that says why', () =>
    expect(measures(rounds((i) => `问${NUMBERS[i]}：${FOUND[i]}。\n原因分析：${WHY[i]}。\n答：${DONE[i]}。`))).toEqual(
      ALL,
    ));
  it('stands right below what is asked', () =>
    expect(measures(rounds((i) => `问${NUMBERS[i]}：${FOUND[i]}。\n答：${DONE[i]}。`))).toEqual(ALL));
});

describe('a label that no list has', () => {
  const below = (label: string, extra: (i: number) => string) =>
    measures(
      rounds((i) => `第${NUMBERS[i]}件：${FOUND[i]}\n${extra(i)}${label}：${DONE[i]}。\n改好没有：已整改到位。`),
    );
  it.each(['改了什么', '办了', '村里这样办'])('%s tells what was done, past the line that says why', (label) =>
    expect(below(label, (i) => `原因分析：${WHY[i]}。\n`)).toEqual(ALL),
  );
  it.each(['改了什么', '咋改的', '村里这样办'])('%s tells it above what came of it', (label) =>
    expect(
      measures(
        rounds(
          (i) =>
            `第${NUMBERS[i]}件：${FOUND[i]}\n${label}：${DONE[i]}。\n工作成效：群众满意${i + 2}倍。\n改好没有：已整改到位。`,
        ),
      ),
    ).toEqual(ALL),
  );
  it('tells what was before where a listed one tells what was done', () =>
    expect(
      measures(
        rounds(
          (i) => `第${NUMBERS[i]}件：${FOUND[i]}\n先前：${WHY[i]}。\n整改措施：${DONE[i]}。\n改好没有：已整改到位。`,
        ),
      ),
    ).toEqual(ALL));
});
