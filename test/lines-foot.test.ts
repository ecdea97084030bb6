/** Words that open a page's foot, and labels that are the same words. */
import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.js';

const TITLE =
  '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈问题，现将整改情况通报如下，请监督并提出意见。\n';
const findings = (text: string) => parse(`${TITLE}${text}\n`).problems.map(({ finding }) => finding);
const item = (number: number, title: string) => `${number}.${title}\n承办：办公室\n补记台账${number}本。已完成整改。\n`;

describe('the foot of a page', () => {
  it('is not where a label opens every problem', () =>
    expect(
      findings(
        ['台账不清', '库房漏水', '票据不全', '合同过期'].map((title, i) => item(i + 1, `关于${title}的问题`)).join(''),
      ),
    ).toEqual(['台账不清', '库房漏水', '票据不全', '合同过期']));
  it('is where the site says who runs it', () => {
    const { problems } = parse(
      `${TITLE}1.关于台账不清的问题\n补记台账3本。已完成整改。\n2.关于库房漏水的问题\n更换屋面。已完成整改。\n承办：临渡县政务服务中心\n版权所有 翻印必究\n`,
    );
    expect(problems.flatMap(({ measures }) => measures.map(({ text }) => text))).toEqual(['补记台账3本', '更换屋面']);
  });
});
