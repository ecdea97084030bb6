import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'completed-count',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了3个问题，已完成整改3个。\n1.针对台账不清的问题\n整改情况：补记台账。已完成整改。\n2.针对公车管理不严的问题\n整改情况：封存车辆。正在推进。\n3.针对合同不规范的问题\n整改情况：清理合同。已完成整改。\n',
  zh: {
    title: '完成数与各问题状态不符',
    explanation:
      '文中说的完成数与各问题写明的状态对不上。没有写状态的、无需整改的、基本完成的可算可不算；只列出部分问题的通报不比。',
    message: '文中说完成 {claimed} 个，按各问题的状态应为 {found} 个；请核对。',
  },
  en: {
    title: 'another number completed than the states say',
    explanation:
      'The number of completed problems does not fit the states of the problems. Those without a state, those that ' +
      'need nothing and those mostly completed may be counted or not; a notice that lists a part is let be.',
    message: 'the notice states {claimed} completed, and the states of its problems say {found}; check both',
  },
  *check({ record: { kind, claims, problems } }) {
    const [span] = claims.evidence.completed ?? [];
    const { completed } = claims;
    if (kind !== 'rectification-notice' || completed === null || !span || claims.problems !== problems.length) return;
    const count = (...states: (string | undefined)[]) =>
      problems.filter(({ status }) => states.includes(status?.state)).length;
    const least = count('completed');
    const most = least + count('mostly-completed', 'not-required', undefined);
    if (completed >= least && completed <= most) return;
    const found = least === most ? String(least) : `${least}–${most}`;
    yield { position: span.position, values: { claimed: completed, found } };
  },
};
