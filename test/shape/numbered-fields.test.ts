/** Numbers that count the fields of a form: 1.责任人：… 2.整改时限：… 3.整改措施：… below each problem. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD =
  '河口水库管理所关于汛前检查发现问题整改情况的报告\n\n县防办2024年3月26日下发检查意见，现将整改情况报告如下。\n\n';
const FOOT = '\n河口水库管理所\n2024年5月8日\n';

interface Labels {
  who: string;
  until: string;
  done: string;
  state: string;
}
const LISTED: Labels = { who: '责任人', until: '整改时限', done: '整改措施', state: '整改状态' };
const OWN: Labels = { who: '谁管', until: '何时了', done: '怎么办', state: '到哪步' };

const problem = (number: string, finding: string, { who, until, done, state }: Labels, measures: string): string =>
  `${number}${finding}\n1.${who}：工程股 詹永年\n2.${until}：2024年4月20日\n3.${done}：${measures}\n4.${state}：已完成。\n`;
const notice = (labels: Labels): string =>
  HEAD +
  problem('一、', '护坡块石松动，面积约40平方米', labels, '拆除松动块石重新浆砌；坡脚增打木桩60根。') +
  problem('二、', '坝顶路灯不亮，夜间巡坝靠手电', labels, '（1）更换路灯10盏；（2）配强光手电8支给巡坝员。') +
  problem('三、', '渗流量观测记录中断两个月', labels, '\n（1）量水堰重新率定。\n（2）观测员改为两人轮班。') +
  FOOT;

describe('numbers of fields', () => {
  it.each([
    ['that labels of the lists name', LISTED],
    ['that labels of its own name', OWN],
  ])('are no problems: %s', (_, labels) => {
    const { problems, confidence } = parse(notice(labels));
    expect(problems.map(({ number, finding }) => `${number} ${finding}`)).toEqual([
      '1 护坡块石松动，面积约40平方米',
      '2 坝顶路灯不亮，夜间巡坝靠手电',
      '3 渗流量观测记录中断两个月',
    ]);
    expect(problems.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ['拆除松动块石重新浆砌；坡脚增打木桩60根'],
      ['更换路灯10盏', '配强光手电8支给巡坝员'],
      ['量水堰重新率定', '观测员改为两人轮班'],
    ]);
    for (const { responsible, deadline, status } of problems)
      expect([responsible?.[0].text, deadline?.value, status?.state]).toEqual([
        '工程股 詹永年',
        '2024-04-20',
        'completed',
      ]);
    expect(confidence).toBeGreaterThan(0.9);
  });

  it.each([
    ['are those of measures where no label stands behind them', '1.清退违规用工3人。\n2.修订用工办法1项。\n'],
    [
      'are those of measures where one word stands behind all',
      '1.整改措施：清退用工3人。\n2.整改措施：修订办法1项。\n',
    ],
  ])('%s', (_, below) => {
    const { problems } = parse(`${HEAD}一、违规用工\n${below}二、账实不符\n${below}${FOOT}`);
    expect(problems.map(({ measures }) => measures.length)).toEqual([2, 2]);
    expect(problems.every(({ responsible }) => !responsible?.length)).toBe(true);
  });

  it('may stand before labels without a colon, above their lists', () => {
    const part = (number: string, finding: string, measure: string) =>
      `${number}${finding}\n1.责任人：詹永年\n2.整改措施\n（1）${measure}\n（2）每月巡查。\n`;
    const { problems } = parse(
      `${HEAD}${part('一、', '护坡块石松动', '重新浆砌。')}${part('二、', '坝顶路灯不亮', '更换路灯10盏。')}${FOOT}`,
    );
    expect(problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)])).toEqual([
      ['护坡块石松动', ['重新浆砌', '每月巡查']],
      ['坝顶路灯不亮', ['更换路灯10盏', '每月巡查']],
    ]);
  });

  it('stand in any part of a notice, one that is no problem too', () => {
    const part = (number: string, heading: string) =>
      `${number}${heading}\n1.责任人：詹永年\n2.完成时限：2024年4月20日\n`;
    const text = `${HEAD}${part('一、', '组织领导')}${part('二、', '工作机制')}${FOOT}`;
    expect(() => parse(text)).not.toThrow();
  });
});
