import { lengthOfRest, textsBehind } from '../behind.js';
import type { CheckRule } from '../types.js';

/** States in which nothing may have been done. */
const IDLE = new Set(['not-started', 'not-required']);
/** More signs than these below a heading, or in it beside the finding, tell something that was not read as a measure. */
const SOMETHING = 20;
/** Measures that were read into the heading. */
const HEADED = /第一[，,]|一是|①/;

export const rule: CheckRule = {
  id: 'problem-without-measures',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：一是补记台账。二是专人管理。\n2.针对公车管理不严的问题\n3.针对合同不规范的问题\n整改情况：清理合同。\n',
  zh: {
    title: '问题没有措施',
    explanation: '问题下面没有整改措施。写明（略）的、尚未启动的、无需整改的不算。',
    message: '“{finding}”下面没有整改措施；请补写，或注明（略）。',
  },
  en: {
    title: 'a problem without measures',
    explanation:
      'Nothing is told of what was done. Problems that say （略）, are not started or need nothing are let be.',
    message: 'no measure is told of “{finding}”; add one, or say （略）',
  },
  *check(context) {
    const { kind, problems } = context.record;
    const bare = problems.filter(({ measures, results, elided }) => !measures.length && !results.length && !elided);
    if (kind !== 'rectification-notice' || bare.length === 0) return;
    const behind = textsBehind(context);
    for (const problem of bare) {
      const { status, title, finding, position } = problem;
      if ((status && IDLE.has(status.state)) || title.length - finding.length > SOMETHING) continue;
      if (HEADED.test(finding)) continue;
      if (lengthOfRest(problem, behind.get(problem) ?? '') > SOMETHING) continue;
      yield { position, values: { finding: finding.slice(0, 30) } };
    }
  },
};
