import { readStatus } from '../../../grammars/status.js';
import type { Problem } from '../../record/schema.js';
import { textsBehind } from '../behind.js';
import { sentencesOf } from '../sentences.js';
import type { CheckRule } from '../types.js';

/** Most others have a state: at least so many, and this share of all. */
const OTHERS = 3;
const SHARE = 0.75;
/** Ends like a status that was not read as one: better silent than wrong. */
const LIKE_STATUS = /(?:完成|到位|推进|坚持|整改|销号|办结|完毕|解决|启动|落实|成效)[^。;；,，]{0,6}[。；;）)]?$/;

const saysSomething = ({ measures, results, lead }: Problem): boolean =>
  [...measures, ...results, ...(lead ? [lead] : [])].some(({ text }) => LIKE_STATUS.test(text));

/** A sentence below the heading that was read into no field, behind a page break for example. */
const hasStatus = (behind: string): boolean =>
  sentencesOf(behind).some(({ text }) => readStatus(text, true) !== null) ||
  /整改(?:状态|进度|进展情况)[:】]/.test(behind);

export const rule: CheckRule = {
  id: 'problem-without-status',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。已完成整改。\n2.针对公车管理不严的问题\n整改情况：封存车辆2台。\n3.针对合同不规范的问题\n整改情况：清理合同。正在推进。\n4.针对会议过多的问题\n整改情况：精简会议。已完成整改。\n',
  zh: {
    title: '问题没有状态',
    explanation: '四分之三以上的问题写明了整改状态，这一个没有。末句像状态而未能读出的不算（见 unread-status）。',
    message: '“{finding}”没有写整改状态，而其他问题大多写了；请补写。',
  },
  en: {
    title: 'a problem without a state',
    explanation:
      'Three quarters of the problems or more say how far they have come, and this one does not. One that ends much ' +
      'like a state is let be (see unread-status).',
    message: '“{finding}” says nothing of its state, and most others do; add it',
  },
  *check(context) {
    const { kind, problems, diagnostics } = context.record;
    const stated = problems.filter(({ status }) => status !== null).length;
    if (kind !== 'rectification-notice' || stated < OTHERS || stated < problems.length * SHARE) return;
    if (diagnostics.some(({ rule }) => rule === 'unread-status')) return;
    if (stated === problems.length) return;
    const behind = textsBehind(context);
    for (const problem of problems) {
      if (problem.status !== null || saysSomething(problem) || hasStatus(behind.get(problem) ?? '')) continue;
      yield { position: problem.position, values: { finding: problem.finding.slice(0, 30) } };
    }
  },
};
