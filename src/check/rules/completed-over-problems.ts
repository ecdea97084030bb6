import { unitOf } from '../counts.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'completed-over-problems',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了12个问题，目前已完成整改14个。\n1.针对台账不清的问题\n整改情况：补记台账。\n',
  zh: {
    title: '完成数多于问题数',
    explanation: '文中说的完成数大于问题数。两个数的量词不同（12个问题、14项任务）的不比。',
    message: '文中说有 {problems} 个问题，完成的却有 {completed} 个；请核对。',
  },
  en: {
    title: 'more completed than there are',
    explanation:
      'The notice states more completed problems than problems. Counts in another unit (12个问题, 14项任务) are not compared.',
    message: 'the notice states {problems} problems, but {completed} completed; check both',
  },
  *check({ record: { claims } }) {
    const [problems] = claims.evidence.problems ?? [];
    const [completed] = claims.evidence.completed ?? [];
    if (!problems || !completed || claims.problems === null || claims.completed === null) return;
    if (claims.completed <= claims.problems || unitOf(problems.text) !== unitOf(completed.text)) return;
    yield { position: completed.position, values: { problems: claims.problems, completed: claims.completed } };
  },
};
