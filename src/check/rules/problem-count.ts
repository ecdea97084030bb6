import { claimedProblems } from '../../record/claimed-problems.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'problem-count',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了2个问题，目前已完成整改3个。\n1.针对台账不清的问题\n整改情况：补记台账。已完成整改。\n2.针对公车管理不严的问题\n整改情况：封存车辆。已完成整改。\n3.针对合同不规范的问题\n整改情况：清理合同。已完成整改。\n',
  zh: {
    title: '所列问题多于自述，另有数字与所列相符',
    explanation:
      '列出的问题比文中说的多，却与文中另一个数字（方面数、完成数、同一句里的数）相符，应是两个数字之一写错。没有数字相符的见 contradicted-count。',
    message: '文中说有 {claimed} 个问题，列出的是 {found} 个；请核对数字或编号。',
  },
  en: {
    title: 'more problems listed than stated, as another count has it',
    explanation:
      'The notice lists more problems than it states, and as many as another of its counts says (aspects, completed, ' +
      'one of the same sentence), so one of the two is wrong. Where none fits see contradicted-count.',
    message: 'the notice states {claimed} problems and lists {found}; check the count or the numbering',
  },
  *check({ record }) {
    const count = claimedProblems(record);
    if (count?.relation !== 'other-count' || count.values.found < count.values.claimed) return;
    yield { position: count.position, values: count.values };
  },
};
