/** Signs in front of labels, and as marks of measures. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报\n\n';
const read = (text: string) =>
  parse(`${TITLE}${text}\n`).problems.map(({ finding, measures, responsible }) => ({
    finding,
    measures: measures.map((measure) => measure.text),
    responsible: responsible.map((one) => one.text),
  }));

describe('a sign in front of a label', () => {
  it.each(['◆ ◇', '■ □', '● ○', '—— ——', '★ ☆'])('%s', (signs) => {
    const [outer, inner] = signs.split(' ');
    const problem = (finding: string, done: string) =>
      `${outer}反馈问题：${finding}\n${inner}整改措施：${done}\n${inner}责任部门：办公室\n`;
    expect(read(problem('台账不清', '①补账；②建章。') + problem('库房漏水', '更换屋面2处。'))).toEqual([
      { finding: '台账不清', measures: ['补账', '建章'], responsible: ['办公室'] },
      { finding: '库房漏水', measures: ['更换屋面2处'], responsible: ['办公室'] },
    ]);
  });
});

describe('signs below a label for measures', () => {
  it.each(['* ', '——', '● ', '◇'])('%j marks measures', (sign) => {
    const problem = (number: number, finding: string, ...done: string[]) =>
      `第${number}项\n【问题表述】${finding}\n【整改措施】\n${done.map((one) => `${sign}${one}`).join('\n')}\n【责任处室】办公室\n`;
    expect(
      read(problem(1, '台账不清', '补账', '建章') + problem(2, '库房漏水', '由办公室更换屋面', '7月至9月检查3次')),
    ).toEqual([
      { finding: '台账不清', measures: ['补账', '建章'], responsible: ['办公室'] },
      { finding: '库房漏水', measures: ['由办公室更换屋面', '7月至9月检查3次'], responsible: ['办公室'] },
    ]);
  });
  it('masked figures are no signs', () =>
    expect(read('一、关于台账不清的问题\n*月*日补记台账。\n二、关于库房漏水的问题\n更换屋面。')[0].measures).toEqual([
      '*月*日补记台账',
    ]));
});

describe('a sign of which there is one below a problem', () => {
  const problem = (sign: string, finding: string, ...done: string[]) =>
    `▲${finding}\n${done.map((one) => `${sign}${one}`).join('\n')}\n▽已完成\n`;
  it.each(['△', '◇', '※'])('%s opens a measure', (sign) =>
    expect(
      read(
        `一、收费\n${problem(sign, '检查重复收取静脉穿刺费', '退回医保基金6.48万元')}${problem(sign, '按天收费却没有巡视', '退回基金21.7万元', '漏扫的当班不计')}${problem(sign, '耗材进销存对不上', '逐台手术核对条码')}`,
      ).map(({ finding, measures }) => [finding, ...measures]),
    ).toEqual([
      ['检查重复收取静脉穿刺费', '退回医保基金6.48万元'],
      ['按天收费却没有巡视', '退回基金21.7万元', '漏扫的当班不计'],
      ['耗材进销存对不上', '逐台手术核对条码'],
    ]),
  );
});

describe('a line between the same signs', () => {
  const titles = (open: string, close: string) =>
    parse(
      `${TITLE}现通报如下。\n${open}收费${close}\n1.台账不清\n补记台账3本。已完成。\n${open}诊疗${close}\n2.库房漏水\n更换屋面2处。已完成。\n`,
    ).sections.map(({ title }) => title);
  it.each(['～～', '==', '～'])('%s heads a section by its words', (sign) =>
    expect(titles(sign, sign)).toEqual(['收费', '诊疗']),
  );
  it('keeps a sign that stands on one side only', () => expect(titles('～～', '')).not.toContain('收费'));
});
