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

describe('a quotation that something points back at', () => {
  const QUOTED = ['档口自行采购，来源五花八门', '洗消间水温上不去', '委员会两年没有活动'];
  const read = (behind: string) =>
    parse(
      `临渡学院关于学生食堂督导意见整改情况的报告\n\n省教育厅督导组2024年10月28日发来意见，现报告如下。\n\n${QUOTED.map(
        (one, i) => `“${one}”${behind}我们收回采购权${i + 2}项，由学校统一招标，档口凭卡领用。此条已完成整改。\n`,
      ).join('\n')}`,
    ).problems.map(({ finding, measures, status }) => [finding, measures.length, status?.state]);
  it.each(['这一条，', '一事，', '这个问题，', '这条意见：'])('%s opens a problem', (behind) =>
    expect(read(behind)).toEqual(QUOTED.map((one) => [one, 1, 'completed'])),
  );
  it.each(['的说法传得很广，', '这本书里写过，'])('%s opens none', (behind) =>
    expect(read(behind).map(([finding]) => finding)).not.toEqual(QUOTED),
  );
});
