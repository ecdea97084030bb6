/** Findings at the margin, what was done set in below them, and the state behind a dash on a line of its own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '小星幼儿园保育检查整改公告\n\n区妇幼保健院2025年3月4日检查后反馈问题，现公告如下。\n\n';
const FOUND = ['毛巾挂得太密，相邻两条贴在一起', '晨检记录里全是正常，当天却有幼儿发热', '消毒柜放在窗台，幼儿够得着'];
const STATES = ['已整改完成', '已整改完成，长期坚持', '盖子还没有送到，正在整改'];
const notice = (dash: string): string =>
  HEAD +
  FOUND.map((finding, i) => `${finding}\n　　安排专人逐班检查${i + 3}次，重新登记。\n　　${dash}${STATES[i]}\n`).join(
    '\n',
  );
const read = (text: string) =>
  parse(text).problems.map(({ finding, measures, status }) => [
    finding,
    measures.map((measure) => measure.text),
    status?.state,
  ]);

describe('a state behind a dash', () => {
  it.each(['——', '→'])('%s closes its problem, and the next one is none of it', (dash) =>
    expect(read(notice(dash))).toEqual(
      FOUND.map((finding, i) => [
        finding,
        [`安排专人逐班检查${i + 3}次，重新登记`],
        i < 2 ? 'completed' : 'in-progress',
      ]),
    ),
  );
  it('is none where something else stands behind the dash', () =>
    expect(read(notice('——按月')).every(([, , state]) => state === 'completed')).toBe(false));
});
