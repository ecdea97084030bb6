import { claimedProblems } from '../../record/claimed-problems.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'measure-count',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了2个问题，制定整改措施3条。\n1.针对台账不清的问题\n整改情况：一是补记台账。二是专人管理。\n2.针对公车管理不严的问题\n整改情况：一是封存车辆。二是公示里程。\n',
  zh: {
    title: '措施数少于所列',
    explanation: '列出的带序号的措施比文中说的还多。公开稿常只写主要措施，所以列得少的不算；没有序号的措施不计。',
    message: '文中说有 {claimed} 条措施，列出的已有 {found} 条；请核对数字。',
  },
  en: {
    title: 'fewer measures stated than listed',
    explanation:
      'The notice lists more numbered measures than it states. Most notices tell the main measures only, so fewer ' +
      'are fine; measures without a number are not counted.',
    message: 'the notice states {claimed} measures and lists {found} numbered ones; check the count',
  },
  *check({ record }) {
    const { claims, problems } = record;
    const [span] = claims.evidence.measures ?? [];
    const all = claimedProblems(record);
    if (claims.measures === null || !span || all?.relation !== 'same') return;
    const found = problems.flatMap(({ measures }) => measures).filter(({ ordinal }) => ordinal !== null).length;
    if (found > claims.measures) yield { position: span.position, values: { claimed: claims.measures, found } };
  },
};
