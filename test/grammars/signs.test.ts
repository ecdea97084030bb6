/** Signs that open items of a list: any arrow, figure, dingbat or pictograph. */
import { describe, expect, it } from 'vitest';
import { signEnd } from '../../grammars/signs.js';
import { parse } from '../../src/index.js';

describe('a sign', () => {
  it.each([
    ['an arrow', '➤', 1],
    ['an arrow of the first block', '↗', 1],
    ['a geometric figure', '◈', 1],
    ['a square of the last block', '⬛', 1],
    ['a dingbat', '✦', 1],
    ['a box with a tick', '☑', 1],
    ['a pictograph of two code units', '🔔', 2],
    ['a pictograph and a blank', '📌 ', 3],
    ['a coloured dingbat', '✔\uFE0F', 2],
    ['a doubled dash', '——', 2],
    ['one of two figures', '★★', 1],
  ])('%s', (_, sign, end) => expect(signEnd(`${sign}台账不清`, 0)).toBe(end));
  it.each(['❶', '①', '√', '甲', '1', '（', '《'])('is not %s', (text) => expect(signEnd(`${text}台账不清`, 0)).toBe(0));
  it('stands at the place that is asked', () => {
    expect(signEnd('甲➤台账不清', 1)).toBe(2);
    expect(signEnd('甲➤台账不清', 0)).toBe(0);
  });
});

describe('signs below a label for measures', () => {
  const measures = (sign: string) =>
    parse(
      `临渡县水务局关于巡察整改情况的通报\n\n第1项\n【问题表述】台账不清\n【整改措施】\n${sign}补账\n${sign}建章\n【责任处室】办公室\n第2项\n【问题表述】库房漏水\n【整改措施】\n${sign}更换屋面\n${sign}每月检查\n【责任处室】工程科\n`,
    ).problems.map((problem) => problem.measures.map(({ label, text }) => [label, text]));
  it.each(['➤', '🔔', '☑', '⬛', '✦'])('%s open measures', (sign) =>
    expect(measures(sign)).toEqual([
      [
        [sign, '补账'],
        [sign, '建章'],
      ],
      [
        [sign, '更换屋面'],
        [sign, '每月检查'],
      ],
    ]),
  );
  it('no letter does', () =>
    expect(measures('由')).toEqual([
      [
        [null, '由补账'],
        [null, '由建章'],
      ],
      [
        [null, '由更换屋面'],
        [null, '由每月检查'],
      ],
    ]));
});
