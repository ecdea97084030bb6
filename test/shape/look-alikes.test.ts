/** What looks like lines torn, columns, rows, states and rounds, and is none. */
import { describe, expect, it } from 'vitest';
import { type NoticeRecord, parse } from '../../src/index.js';

const notice = (body: string): NoticeRecord =>
  parse(`某局关于巡察整改情况的通报\n县委第一巡察组对某局进行了巡察，现将整改情况通报如下。\n${body}`);
const told = ({ problems }: NoticeRecord) =>
  problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)]);

const PROBLEMS = ['台账登记不规范', '库房屋面漏水', '合同管理混乱'];
const DONE = ['补记台账3本', '更换屋面2处', '清理合同5份'];
const EXPECTED = PROBLEMS.map((finding, i) => [finding, [DONE[i]]]);
const each = (line: (finding: string, done: string, number: number) => string): string =>
  PROBLEMS.map((finding, i) => line(finding, DONE[i], i + 1)).join('');

describe('a heading that is set in', () => {
  it('does not run on in the body at the margin', () => {
    const body = each(
      (finding, done, i) => `　　${'一二三'[i - 1]}、关于${finding}、底数长期不明确的问题\n${done}。\n`,
    );
    expect(told(notice(body))).toEqual(PROBLEMS.map((finding, i) => [`${finding}、底数长期不明确`, [DONE[i]]]));
  });
});

describe('a pictograph and a blank in front of a number', () => {
  const body = each((finding, done, i) => `🟢 ${i}. ${finding}\n${done}。\n`);
  it.each(['', '（🟢已完成　🟡正在推进）\n'])('lose no character behind %j', (legend) => {
    const record = notice(`${legend}${body}`);
    expect(record.problems.flatMap(({ measures }) => measures.map(({ text }) => text))).toEqual(DONE);
    for (const [i, { finding }] of record.problems.entries()) expect(finding).toContain(PROBLEMS[i]);
  });
  it('leave the number a number where a legend explains the sign', () =>
    expect(told(notice(`（🟢已完成　🟡正在推进）\n${body}`))).toEqual(EXPECTED));
});

describe('a row that adds others up', () => {
  const table = (last: string) =>
    `序号\t问题\t措施\n${each((finding, done, i) => `${i}\t${finding}\t${done}\n`)}${last}`;
  it('is no problem, whatever figures it has', () => expect(told(notice(table('合计\t3个\t3项\n')))).toEqual(EXPECTED));
  it('is no row with a number', () => expect(told(notice(table('4\t3个印章丢失\t补刻3枚\n')))).toHaveLength(4));
});

describe('labels between bars', () => {
  it('name no columns', () => {
    const record = notice(
      each((finding, done, i) => `${i}.${finding}\n整改措施：${done}｜责任人：杜河清｜完成时限：5月底\n`),
    );
    expect(told(record)).toEqual(EXPECTED);
    expect(record.problems.map(({ responsible }) => responsible.map(({ text }) => text))).toEqual(
      Array(3).fill(['杜河清']),
    );
  });
});

describe('short values of an unknown label', () => {
  it('are no states where each says something else', () => {
    const record = notice(each((finding, done) => `反馈问题：${finding}\n回音：${done}。\n`));
    expect(told(record)).toEqual(EXPECTED);
    expect(record.problems.map(({ status }) => status)).toEqual([null, null, null]);
  });
});
