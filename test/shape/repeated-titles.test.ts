/** Numbered titles that are all one label the line below them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD =
  '临渡县水务局关于巡察整改情况的通报\n\n2023年2月20日至4月21日，县委第三巡察组对县水务局开展巡察，反馈了意见，现将整改情况通报如下。\n';
const FINDINGS = ['台账登记不规范，底数不清。', '库房屋面年久失修，多处漏水。', '票据审核不严，重复报销。'];
const READ = ['台账登记不规范，底数不清', '库房屋面年久失修，多处漏水', '票据审核不严，重复报销'];
const findings = (text: string) => parse(`${HEAD}${text}`).problems.map(({ finding }) => finding);
const rounds = (...titles: string[]) =>
  titles.map((title, i) => `${i + 1}.${title}\n${FINDINGS[i]}\n整改措施：补记台账${i + 1}本。\n`).join('');

describe('a title that comes back with each number', () => {
  it.each(['巡察所见', '短板所在', '【巡察所见】', '巡察所见：'])('%s labels the line below it', (title) =>
    expect(findings(rounds(title, title, title))).toEqual(READ),
  );
  it('of the lists does so from two numbers', () =>
    expect(findings(rounds('存在问题', '存在问题'))).toEqual(READ.slice(0, 2)));
  it('that no list has does not with two', () =>
    expect(findings(rounds('巡察所见', '巡察所见'))).toEqual(['巡察所见', '巡察所见']));
  it('leaves the measures what they are', () =>
    expect(
      parse(`${HEAD}${rounds('巡察所见', '巡察所见', '巡察所见')}`).problems.map(({ measures }) =>
        measures.map(({ text }) => text),
      ),
    ).toEqual([['补记台账1本'], ['补记台账2本'], ['补记台账3本']]));
});

describe('titles that label nothing', () => {
  it('differ from number to number', () =>
    expect(findings(rounds('账目核对', '房屋查看', '票据翻查'))).toEqual(['账目核对', '房屋查看', '票据翻查']));
  it('stand below different problems, each time with the same number', () => {
    const problem = (number: string, finding: string, i: number) =>
      `（${number}）${finding}\n1.巡察所见\n${FINDINGS[i]}\n2.整改措施\n补记台账${i + 1}本。\n`;
    expect(
      findings(
        problem('一', '档案管理不到位', 0) + problem('二', '屋面维修不到位', 1) + problem('三', '票据审核不到位', 2),
      ),
    ).toEqual(['档案管理不到位', '屋面维修不到位', '票据审核不到位']);
  });
});
