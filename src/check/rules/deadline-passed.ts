import type { Lexicon } from '../../../grammars/lexicon/built-in.js';
import { edtfOf } from '../../fields/facts/edtf.js';
import type { Position, Problem } from '../../record/schema.js';
import { isBefore, namesYear } from '../edtf.js';
import type { CheckRule } from '../types.js';

const OPEN = new Set(['in-progress', 'not-started']);
/** A promise beside a state: 正在推进，计划2025年3月底前完成. */
const PROMISE = /(?:计划|预计|力争|确保|争取|拟)(?:于|在)?(\d{4}年\d{1,2}月(?:\d{1,2}日)?)/;

/** The day by which it was to be done, as written: a deadline, or a promise in the status. */
function promised({ deadline, status }: Problem, lists: Lexicon): { value: string; position: Position } | null {
  if (deadline?.value && namesYear(deadline.text)) return { value: deadline.value, position: deadline.position };
  const promise = status && PROMISE.exec(status.text.normalize('NFKC').replace(/\s/g, ''));
  const value = promise ? edtfOf(promise[1], lists)?.value : undefined;
  return status && value ? { value, position: status.position } : null;
}

export const rule: CheckRule = {
  id: 'deadline-passed',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改时限：2024年3月底\n整改情况：补记台账。\n整改状态：正在推进\n某县某局\n2024年5月9日\n',
  zh: {
    title: '时限已过而未完成',
    explanation: '整改时限（或“计划…前完成”）早于成文日期，而状态仍是正在推进或尚未启动。没有写年份的不查。',
    message: '时限 {deadline} 早于成文日期 {issued}，而状态不是已完成；请核对时限或状态。',
  },
  en: {
    title: 'past its deadline and not completed',
    explanation:
      'The deadline (or 计划…前完成) lies before the day of issue, and the state is still in progress or not ' +
      'started. One without a year is let be.',
    message: 'the deadline {deadline} lies before the date of issue, {issued}, but the problem is not completed',
  },
  *check({ record: { kind, issuedOn, problems }, lists }) {
    if (kind !== 'rectification-notice' || issuedOn === null) return;
    for (const problem of problems) {
      if (!problem.status || !OPEN.has(problem.status.state)) continue;
      const limit = promised(problem, lists);
      if (limit && isBefore(limit.value, issuedOn))
        yield { position: limit.position, values: { deadline: limit.value, issued: issuedOn } };
    }
  },
};
