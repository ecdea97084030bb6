/** Fields that stand above the numbers of their problems. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { LEAD } from '../support/read-below.js';

const read = (text: string) =>
  parse(`${LEAD}${text}`).problems.map(({ number, finding, measures, responsible, deadline }) => [
    number,
    finding,
    measures.map((one) => one.text),
    responsible.map((one) => one.text),
    deadline?.value ?? null,
  ]);

const FINDINGS = ['台账登记不规范', '库房屋面漏水', '票据审核不严'];
const DAYS = ['2024-04-05', '2024-05-06', '2024-06-07'];
const WHO = ['财务科', '后勤科', '办公室'];
const dayOf = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const EXPECTED = FINDINGS.map((finding, i) => [`${i + 1}`, finding, [`补做第${i}项`], [WHO[i]], DAYS[i]]);
const item = (i: number) => `${i + 1}．${FINDINGS[i]}\n处置：补做第${i}项\n`;

describe('fields above the number', () => {
  it.each([
    ['in one line', (i: number) => `限期：${dayOf(DAYS[i])}　　责任单位：${WHO[i]}\n`],
    ['in lines of their own', (i: number) => `责任单位：${WHO[i]}\n限期：${dayOf(DAYS[i])}\n`],
    ['with labels of the notice’s own', (i: number) => `牵头承办科室：${WHO[i]}\n办结期限：${dayOf(DAYS[i])}\n`],
  ])('are the next problem’s %s, where none stand behind the last one', (_, fields) =>
    expect(read(FINDINGS.map((_, i) => `${fields(i)}${item(i)}`).join('\n'))).toEqual(EXPECTED),
  );

  it('are their own where the last problem ends with them too', () =>
    expect(read(FINDINGS.map((_, i) => `${item(i)}责任单位：${WHO[i]}\n限期：${dayOf(DAYS[i])}\n`).join('\n'))).toEqual(
      EXPECTED,
    ));

  it('are all problems’ above the first alone', () =>
    expect(
      read(`责任单位：市水务局\n${FINDINGS.map((_, i) => item(i)).join('')}`).map(([, , measures, who]) => [
        measures,
        who,
      ]),
    ).toEqual([
      [['补做第0项'], []],
      [['补做第1项'], []],
      [['补做第2项'], []],
    ]));

  it('leave no text out of the record', () => {
    const { statistics } = parse(`${LEAD}${FINDINGS.map((_, i) => `责任单位：${WHO[i]}\n${item(i)}`).join('')}`);
    expect(statistics.unread.characters).toBe(0);
  });
});

describe('fields behind a number', () => {
  const line = (i: number) => `第${i + 1}项　责任单位：${WHO[i]}　整改时限：${dayOf(DAYS[i])}\n`;
  it('are those of the problem that a label states below', () =>
    expect(
      read(FINDINGS.map((finding, i) => `${line(i)}反馈问题：${finding}。\n整改举措：补做第${i}项。\n`).join('\n')),
    ).toEqual(EXPECTED));
  it('leave several problems below one number theirs', () =>
    expect(
      read(
        `${[0, 1].map((i) => `${line(i)}反馈问题：${FINDINGS[i]}。\n整改举措：补做。\n反馈问题：合同未归档。\n整改举措：归档。\n`).join('\n')}`,
      ).map(([, finding]) => finding),
    ).toEqual([FINDINGS[0], '合同未归档', FINDINGS[1], '合同未归档']));
});

describe('fields in a bracket below the last problem', () => {
  it('are its own, and no note of the foot', () =>
    expect(
      read(
        `${FINDINGS.map((finding, i) => `问题${i + 1}：${finding}\n补做第${i}项。\n（责任单位：${WHO[i]}；完成时限：${dayOf(DAYS[i])}）\n`).join('')}\n临渡县水务局\n2024年8月9日\n`,
      ),
    ).toEqual(EXPECTED));
});
