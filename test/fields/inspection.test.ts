/** The inspection that a notice answers, as its preamble tells it (annotation 20, 21). */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const inspectionOf = (sentence: string, title = '林场镇关于整改情况的通报') =>
  parse(
    `${title}\n　　${sentence}现将整改情况通报如下。\n一、组织部署情况\n　　镇党委召开会议。\n二、下一步工作\n　　持续用力。\n`,
  ).inspection;

describe('the inspection', () => {
  it.each([
    [
      '2023年3月1日至4月10日，县委第二巡察组对林场镇党委进行了巡察。',
      { type: '巡察', inspector: '县委第二巡察组', inspected: '林场镇党委', period: '2023-03-01/2023-04-10' },
    ],
    [
      '根据县委统一部署，县委第一巡察组对林场镇党委开展了常规巡察。',
      { type: '巡察', inspector: '县委第一巡察组', inspected: '林场镇党委', period: null },
    ],
    [
      '按照省委安排，省委第三巡视组于2022年9月5日至11月20日对安州大学党委进行了巡视。',
      { type: '巡视', inspector: '省委第三巡视组', inspected: '安州大学党委', period: '2022-09-05/2022-11-20' },
    ],
    ['2023年5月，安州县审计局对林场镇2022年度预算执行情况进行了审计。', { type: '审计', inspector: '安州县审计局' }],
    [
      '2021年8月，省生态环境保护督察组对安州县开展了督察。',
      { type: '督察', inspector: '省生态环境保护督察组', inspected: '安州县' },
    ],
    ['2023年6月，县督导组对我镇进行了督导。', { type: '督导', inspected: null }],
    [
      '2023年6月27日至28日，镇纪委检查组对林场村进行了检查。',
      { type: '检查', inspector: '镇纪委检查组', inspected: '林场村', period: '2023-06-27/2023-06-28' },
    ],
    ['十三届县委第五轮巡察中，县委第二巡察组对林场镇党委进行了巡察。', { round: '第五轮' }],
    ['县委第二巡察组对林场镇党委进行了巡察，2023年7月14日反馈了巡察意见。', { feedbackOn: '2023-07-14' }],
    [
      '2023年3月1日至4月10日，县委第二巡察组对林场镇党委进行了巡察，并于7月14日反馈了意见。',
      { period: '2023-03-01/2023-04-10', feedbackOn: '2023-07-14' },
    ],
    ['安州县审计局对林场镇进行了审计，审计报告于2023年7月14日送达。', { type: '审计', feedbackOn: '2023-07-14' }],
    ['2022年8月下旬至10月上旬，县委第二巡察组对林场镇党委进行了巡察。', { period: '2022-08-21~/2022-10-10~' }],
    ['2023年*月4日，县委第二巡察组向林场镇党委反馈了巡察意见。', { feedbackOn: '2023-XX-04' }],
  ])('%s', (sentence, expected) => expect(inspectionOf(sentence)).toMatchObject(expected));

  it('has evidence for each value', () => {
    const inspection = inspectionOf('2023年3月1日至4月10日，县委第二巡察组对林场镇党委进行了巡察，7月14日反馈了意见。');
    expect(
      Object.fromEntries(Object.entries(inspection?.evidence ?? {}).map(([key, [span]]) => [key, span.text])),
    ).toEqual({
      inspected: '林场镇党委',
      period: '2023年3月1日至4月10日',
      feedbackOn: '7月14日',
      inspector: '县委第二巡察组',
    });
  });
  it('may be told by the title alone', () => {
    expect(inspectionOf('镇党委高度重视。', '林场镇关于巡察整改情况的通报')?.type).toBe('巡察');
  });
});

describe('what is none', () => {
  it('a notice that names no inspection', () => {
    expect(parse('购物清单\n牛奶两盒，鸡蛋一打。\n').inspection).toBeNull();
  });
  it.each(['我镇', '我局', '我单位', '本单位', '各村'])('%s is nobody’s name', (self) => {
    expect(inspectionOf(`2023年3月，县委第二巡察组对${self}进行了巡察。`)?.inspected).toBeNull();
  });
  it('a number of teams is no team', () => {
    expect(inspectionOf('2023年3月，县委派出3个巡察组对林场镇党委进行了巡察。')?.inspector).toBeNull();
  });
  it('an audited year is no period', () => {
    expect(inspectionOf('安州县审计局对林场镇2021年至2022年财政收支情况进行了审计。')?.period).toBeNull();
  });
  it('a date from which characters were lost is not guessed', () => {
    const text =
      '林场镇关于巡察整改情况的通报\n　　202442日，县委第二巡察组向林场镇党委反馈了巡察意见。\n一、组织部署情况\n　　召开会议。\n二、下一步工作\n　　持续用力。\n';
    const { inspection, diagnostics } = parse(text);
    expect(inspection?.feedbackOn).toBeNull();
    expect(diagnostics.map(({ rule }) => rule)).toContain('lost-date');
  });
  it('the day of a meeting is no day of feedback', () => {
    expect(inspectionOf('县委第二巡察组对林场镇党委进行了巡察。2023年8月1日，镇党委召开会议。')?.feedbackOn).toBeNull();
  });
});
