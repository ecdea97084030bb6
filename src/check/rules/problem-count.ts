import { claimedProblems } from '../claims.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'problem-count',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了3个问题，现将整改情况通报如下。\n1.针对台账不清的问题\n整改情况：补记台账。\n2.针对公车管理不严的问题\n整改情况：封存车辆。\n3.针对合同不规范的问题\n整改情况：清理合同。\n4.针对会议过多的问题\n整改情况：精简会议。\n',
  zh: {
    title: '问题数与所列不符',
    explanation:
      '文中说的问题数与列出的问题数不同：少列四分之一以内，或多列。列得更少的看作只公开一部分（见 problem-part）；与上级标题的个数相符的不算。',
    message: '文中说有 {claimed} 个问题，列出的是 {found} 个；请核对数字或编号。',
  },
  en: {
    title: 'another number of problems than stated',
    explanation:
      'The notice states one number of problems and lists another: up to a quarter less, or more. Where fewer are ' +
      'listed it shows a part (see problem-part); a count of the headings above the problems is let be.',
    message: 'the notice states {claimed} problems and lists {found}; check the count or the numbering',
  },
  *check({ record }) {
    const count = claimedProblems(record);
    if (count?.relation === 'other') yield { position: count.position, values: count.values };
  },
};
