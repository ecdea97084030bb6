/** Documents on one line: blanks part lines there, but not an office from who holds it. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const DONE =
  '整改措施：一是重新丈量机动地，清出漏登的机动地23.4亩，登记造册后张榜公布；二是旧小学6间教室出租给家庭农场，年租金8,000元入账，收支每季公布一次。';
const notice = (who: string) =>
  parse(
    `中共柳湾村支部委员会关于巡察反馈问题整改情况的通报 2023年10月16日至11月10日，县委第五巡察组对柳湾村党支部进行了巡察，12月20日反馈意见，指出问题4个。现将整改情况通报如下： ${['资产不清', '台账不全', '账目不公', '人员不在岗'].map((text, i) => `${i + 1}、${text} ${DONE}责任人：${who} 整改状态：已完成`).join(' ')} 中共柳湾村支部委员会 2024年3月1日`,
  );

describe('who answers in a document on one line', () => {
  it.each(['村会计 宋某', '村会计宋某', '村委会主任 宋某某'])('%s', (who) => {
    const { problems } = notice(who);
    expect(problems.map(({ responsible }) => responsible.map(({ text }) => text.replace(/\s/g, '')))).toEqual(
      Array.from({ length: 4 }, () => [who.replace(' ', '')]),
    );
    expect(problems.map(({ status }) => status?.state)).toEqual(Array.from({ length: 4 }, () => 'completed'));
  });
  it('is parted from what follows', () => {
    const { problems } = notice('村会计 备注');
    expect(problems.map(({ responsible }) => responsible.map(({ text }) => text))).toEqual(
      Array.from({ length: 4 }, () => ['村会计']),
    );
  });
});
