/** A text whose title does not tell of rectification: what an inspection found, and a label says what was done about. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { namesInspection } from '../../src/tree/document-subject.js';

const problems = (lead: string, label = '整改措施：') =>
  parse(
    `临渡县水务局工作简报\n\n${lead}，现将有关情况说明如下。\n1.台账登记不规范\n${label}补记台账3本。\n2.库房屋面年久失修\n${label}更换屋面2处。\n3.票据审核不严格\n${label}追回1.2万元。\n`,
  ).problems.map(({ finding }) => finding);
const INSPECTED = '县委第三巡察组到县水务局开展巡察，反馈了3个问题';

describe('what an inspection found', () => {
  it('is a problem where a label says what was done', () =>
    expect(problems(INSPECTED)).toEqual(['台账登记不规范', '库房屋面年久失修', '票据审核不严格']));
  it.each([
    ['without a label', INSPECTED, ''],
    ['without an inspection', '县水务局上半年开展了多项工作', '整改措施：'],
    ['without what it found', '县委第三巡察组到县水务局开展巡察', '整改措施：'],
  ])('is none %s', (_, lead, label) => expect(problems(lead, label)).toEqual([]));
});

describe('findings with a label of their own', () => {
  const labelled = (label: string) =>
    parse(
      `临渡县水务局工作简报\n\n${INSPECTED}，现将有关情况说明如下。\n${['台账登记不规范', '库房屋面年久失修', '票据审核不严格'].map((finding, i) => `${i + 1}.问题：${finding}。${label}一是补记台账3本；二是专人登记。\n`).join('')}`,
    ).problems.length;
  it('are problems with one for what was done', () => expect(labelled('整改措施：')).toBe(3));
  it('are none without', () => expect(labelled('')).toBe(0));
});

describe('a preamble', () => {
  it.each(['县委第三巡察组反馈了3个问题', '审计指出的不足', '督查中发现的问题', '检查组移交的意见'])(
    '%s names an inspection',
    (text) => expect(namesInspection(text)).toBe(true),
  );
  it.each([
    ['no finding', '县委第三巡察组反馈了情况'],
    ['nobody who found it', '群众指出了3个问题'],
    ['nothing that was passed on', '审计工作的几个问题'],
  ])('with %s names none', (_, text) => expect(namesInspection(text)).toBe(false));
});
