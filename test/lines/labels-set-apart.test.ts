/** Labels whose characters a scan set apart. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const notice = (label: string): string =>
  `某局关于巡察整改情况的通报\n一、整改工作组织情况\n局党组召开会议4次。\n二、反馈问题整改落实情况\n${[
    '台账登记不规范',
    '值班制度执行不严',
    '固定资产底数不清',
  ]
    .map(
      (finding, i) => `${i + 1}.关于${finding}的问题。\n${label}：一是补记台账${i + 1}本。二是组织培训。已完成整改。\n`,
    )
    .join('')}`;
const told = (label: string) =>
  parse(notice(label)).problems.map(({ finding, measures }) => [finding, measures.length]);

describe('a label whose characters are set apart', () => {
  it.each(['整改情况', '整 改 情 况', '整 改 落 实 情 况'])('is read: %s', (label) =>
    expect(told(label)).toEqual([
      ['台账登记不规范', 2],
      ['值班制度执行不严', 2],
      ['固定资产底数不清', 2],
    ]),
  );
  it('makes no label of its last character, nor of its first ones', () => {
    const { sections } = parse(notice('整 改 情 况'));
    expect(sections.map(({ title }) => title)).toEqual(['整改工作组织情况', '反馈问题整改落实情况']);
  });
});
