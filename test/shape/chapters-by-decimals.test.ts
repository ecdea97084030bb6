/** Decimal numbers: each count of parts is a level, and a bare figure may be their chapter. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报\n\n';
const outline = (text: string) => {
  const record = parse(`${TITLE}${text}\n`);
  return {
    sections: record.sections.map(({ title, sections }) => [title, sections.map((one) => one.title)]),
    problems: record.problems.map(({ number, finding }) => `${number} ${finding}`),
  };
};

describe('decimal numbers', () => {
  const text = (stop: string) =>
    `1${stop}整改组织情况\n1.1压实责任\n党组会研究7次。\n1.2清单管理\n细化措施31条。\n2${stop}问题整改情况\n2.1工程管理方面\n2.1.1台账登记不规范\n补记台账3本。已完成。\n2.1.2库房屋面漏水\n更换屋面2处。已完成。\n2.2财务管理方面\n2.2.1票据审核不严\n追回重复支付5万元。已完成。\n`;
  it.each(['', '.', '、'])('below 1%s', (stop) =>
    expect(outline(text(stop))).toEqual({
      sections: [
        ['整改组织情况', ['压实责任', '清单管理']],
        ['问题整改情况', ['工程管理方面', '财务管理方面']],
      ],
      problems: ['2.1.1 台账登记不规范', '2.1.2 库房屋面漏水', '2.2.1 票据审核不严'],
    }),
  );
  it('a figure in front of a sentence heads nothing', () =>
    expect(
      outline('一、关于台账不清的问题\n3名会计补记台账。\n2名会计参加培训。\n二、关于库房漏水的问题\n更换屋面。')
        .sections,
    ).toEqual([]));
});
