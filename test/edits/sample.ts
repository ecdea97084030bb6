/** A made-up notice with its gold, for the tests of edits. */
import { random } from '../support/random.js';
import { EDITS } from './all.js';
import type { Outcome } from './edit.js';
import { applied } from './measure.js';
import type { Notice } from './notices.js';

export const TEXT = `林场镇人民政府关于巡察整改情况的通报
一、整改工作组织情况
召开会议，成立专班。
二、反馈问题整改情况
（一）党的建设方面
1.台账不清
责任领导：王某
整改措施：（1）清理台账12份；（2）公示。
整改状态：已完成
2.合同不严
整改措施：（1）修订办法；（2）开展培训。
正在推进。
（二）财务管理方面
3.报销不严
整改措施：补交凭证36张。
已完成整改，长期坚持。
三、下一步工作
持续用力。
林场镇人民政府
2024年3月1日
`;

const PROBLEMS = [
  {
    number: '1',
    finding: '台账不清',
    measures: ['清理台账12份', '公示'],
    status: { state: 'completed', text: '已完成' },
  },
  {
    number: '2',
    finding: '合同不严',
    measures: ['修订办法', '开展培训'],
    status: { state: 'in-progress', text: '正在推进' },
  },
  {
    number: '3',
    finding: '报销不严',
    measures: ['补交凭证36张'],
    status: { state: 'completed', sustained: true, text: '已完成整改，长期坚持' },
  },
];
const OUTLINE = [
  [1, '整改工作组织情况'],
  [1, '反馈问题整改情况'],
  [2, '党的建设方面'],
  [2, '财务管理方面'],
  [1, '下一步工作'],
] as const;

/** The notice, with stretches of its text replaced. */
export function sample(...replacements: [from: string, to: string][]): Notice {
  const text = replacements.reduce((one, [from, to]) => one.replaceAll(from, to), TEXT);
  const outline = OUTLINE.map(([depth, title]) => ({ depth, title })).filter(({ title }) => text.includes(title));
  return { name: 'sample', path: 'sample.txt', text, gold: { notice: 'sample.txt', problems: PROBLEMS, outline } };
}

/** What an edit makes of a notice. */
export function outcomeOf(name: string, notice: Notice = sample(), seed = 1): Outcome {
  const edit = EDITS.find((one) => one.name === name);
  if (!edit) throw new Error(`there is no edit ${name}`);
  return applied(edit, notice, random(seed));
}

/** Lines that an edit changed or added; the reason where it does not fit. */
export function changedLines(name: string, notice: Notice = sample()): string[] | string {
  const outcome = outcomeOf(name, notice);
  if (typeof outcome === 'string') return outcome;
  const before = new Set(notice.text.split('\n'));
  return outcome.text.split('\n').filter((line) => !before.has(line));
}
