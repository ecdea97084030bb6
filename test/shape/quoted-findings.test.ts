/** Findings in quotation marks, with stops, brackets and further quotation marks inside. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const findings = (first: string) =>
  parse(
    `临渡县税务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了问题，现将整改情况通报如下。\n1.${first}\n一是补记台账3本。\n2.针对“库房漏水”问题的整改情况\n一是更换屋面2处。\n`,
  ).problems.map(({ finding }) => finding);

describe('a quoted finding', () => {
  it.each([
    '改革存在‘中梗阻’。统得多、分得少，县（区）局权责不匹配，反映多头派单、重复下户',
    '落实‘三重一大’制度（含‘双公示’）不严。2023年有3次未上会，会议记录不全',
  ])('%s is whole', (quoted) => expect(findings(`针对“${quoted}”问题的整改情况`)).toEqual([quoted, '库房漏水']));
  it('that nobody closed ends with its sentence', () =>
    expect(findings('针对“台账不清问题的整改情况。补记了‘流水账’（3本）')[1]).toBe('库房漏水'));
});
