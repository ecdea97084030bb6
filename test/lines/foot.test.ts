/** Words that open a page's foot, and labels that are the same words. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

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

describe('ways to get in touch', () => {
  const PROBLEMS = '1.关于台账不清的问题\n补记台账3本。已完成整改。\n2.关于库房漏水的问题\n更换屋面。已完成整改。\n';
  const contact = (text: string) => parse(text).contact;
  it('stand below the date too', () =>
    expect(contact(`${TITLE}${PROBLEMS}临渡县水务局\n2024年8月23日\n联系电话：0599-5550266\n`)?.phones).toEqual([
      '0599-5550266',
    ]));
  it('stand in the preamble', () =>
    expect(
      contact(
        `${TITLE}公示期间如有异议，请以书面形式反映。联系电话：0599-5550266；地址：临渡县望江路6号4楼。\n${PROBLEMS}`,
      ),
    ).toMatchObject({ phones: ['0599-5550266'], addresses: ['临渡县望江路6号4楼'] }));
  it('are none where a telephone is told of there', () =>
    expect(contact(`${TITLE}我局开通举报电话0599-5550266，受理投诉5件。\n${PROBLEMS}`)).toBeNull());
  it.each([
    '意见反馈方式：电话 0599-5550266；地址 临渡县府前街8号',
    '公开期限：2025年4月1日至4月14日。联系电话0599-5550266',
  ])('%s: no label of a finding', (line) => {
    const record = parse(`${TITLE}${PROBLEMS}${line}。\n\n临渡县水务局\n2024年8月23日\n`);
    expect(record.problems).toHaveLength(2);
    expect(record.contact?.phones).toEqual(['0599-5550266']);
  });
  it('are whom to tell who does not agree', () => {
    const record = parse(
      `${TITLE}${PROBLEMS}\n公众对公示内容如有异议，请在公示期内以实名方式向县水务局反映。\n联系电话：0599-5550266\n\n临渡县水务局\n2024年8月23日\n`,
    );
    expect(record.problems.at(-1)?.measures.map(({ text }) => text)).toEqual(['更换屋面']);
    expect(record.problems.at(-1)?.notes).toEqual([]);
  });
});

describe('several bodies over one date', () => {
  it('the first is in charge', () =>
    expect(
      parse(
        `${TITLE.replace('临渡县水务局', '')}1.关于台账不清的问题\n补记台账3本。\n\n中共临渡县委办公室\n临渡县人民政府办公室\n2024年8月23日\n`,
      ),
    ).toMatchObject({ organization: '中共临渡县委办公室', issuedOn: '2024-08-23' }));
});
