/** Long documents come to an end: what is done for one line, mark or name does not look at all the others again. */
import { describe, expect, it } from 'vitest';
import { check, parse, read } from '../../src/index.js';

const HEAD = '某局关于巡察整改情况的通报\n根据县委统一部署，县委第一巡察组对某局进行了巡察，现将整改情况通报如下：\n';
const each = (count: number, piece: (i: number) => string, joint = '\n') =>
  Array.from({ length: count }, (_, i) => piece(i)).join(joint);
const LINES = 6000;

describe('a document with thousands of', () => {
  it('lines in one paragraph', () => {
    const { preamble } = parse(
      HEAD + each(LINES, (i) => `补记台账${10_000 + i}本并于2023年5月3日起落实专人管理按月检查形成机制收回3.5万元并`),
    );
    const { text } = preamble.paragraphs[preamble.paragraphs.length - 1];
    expect(text).toContain(`补记台账${10_000 + LINES - 1}本`);
  });

  it('halves of a signature', () => {
    const { organization } = parse(
      `${HEAD}一、整改情况\n补记台账。\n${each(LINES, (i) => `          某县第${i}号`)}\n          2024年5月9日\n`,
    );
    expect(organization).toContain(`某县第${LINES - 1}号`);
  });

  it('days of feedback on one line', () => {
    const { inspection } = parse(
      `某局通报\n${each(LINES, (i) => `2023年5月${(i % 28) + 1}日对某局进行了巡察反馈`, '，')}`,
    );
    expect(inspection?.feedbackOn).toBe('2023-05-01');
  });

  it('lists that answer lists', () => {
    const body = each(
      LINES / 6,
      () => '一、某方面\n（一）存在问题\n1.台账不清\n2.账目不符\n（二）整改情况\n1.补记台账',
    );
    const reading = read(`${HEAD}${body}\n`);
    expect(reading.record.sections.length).toBeGreaterThan(1);
    expect(check(reading).length).toBeGreaterThan(0);
  });
});
