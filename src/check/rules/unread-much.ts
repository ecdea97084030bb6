import type { Position } from '../../record/schema.js';
import { unreadNodes } from '../../record/unread.js';
import type { CheckRule } from '../types.js';

/** Above this share of the text a record tells too little of its notice. */
export const MUCH = 0.05;

export const rule: CheckRule = {
  id: 'unread-much',
  severity: 'warning',
  example:
    '某局整改台账\n序号|反馈问题|整改措施|来源渠道\n1|台账不清，底数不明|补记台账3本|第三巡察组谈话了解\n2|公车管理不严|封存车辆2台|第三巡察组谈话了解\n',
  zh: {
    title: '多处没有读懂',
    explanation: '超过百分之五的文字没有任何规则读懂，记录可能不全。',
    message: '有 {percent}% 的文字没有读懂，这里是第一处；引用记录前请核对原文。',
  },
  en: {
    title: 'much that was not understood',
    explanation: 'No rule understood more than five per cent of the text, so the record may lack much of it.',
    message:
      'no rule understood {percent}% of the text, first of all this; check the source before you trust the record',
  },
  *check({ record, tree }) {
    const { share } = record.statistics.unread;
    if (share <= MUCH) return;
    const [first] = unreadNodes(tree);
    yield {
      position: (first?.position as Position | undefined) ?? null,
      values: { percent: Number((share * 100).toFixed(1)) },
    };
  },
};
