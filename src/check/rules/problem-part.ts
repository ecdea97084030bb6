import { claimedProblems } from '../../record/claimed-problems.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'problem-part',
  severity: 'info',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了24个问题，现将部分问题整改情况通报如下。\n1.针对台账不清的问题\n整改情况：补记台账。\n2.针对公车管理不严的问题\n整改情况：封存车辆。\n',
  zh: {
    title: '只列出部分问题',
    explanation:
      '文中写明只公开一部分（部分问题、重点问题、公开稿……），或列出的数目与文中另一个数字相符，列出的问题比文中说的少；这时不拿措施数、完成数与所列比对。',
    message: '文中说有 {claimed} 个问题，只列出 {found} 个。',
  },
  en: {
    title: 'a part of the problems',
    explanation:
      'The notice lists fewer problems than it states, and says that it shows a part (部分问题, 重点问题, 公开稿 …) or states the ' +
      'number that it lists elsewhere. Its counts of measures and of what is completed are then not held against what ' +
      'is listed.',
    message: 'the notice states {claimed} problems and lists {found} of them',
  },
  *check({ record }) {
    const count = claimedProblems(record);
    if (!count || (count.relation !== 'part' && count.relation !== 'other-count')) return;
    if (count.values.found < count.values.claimed) yield { position: count.position, values: count.values };
  },
};
