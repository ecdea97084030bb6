import { plainText } from '../sentences.js';
import type { CheckRule } from '../types.js';

/** Shorter ones are phrases that anybody uses: 加强学习教育. */
const LEAST = 12;

export const rule: CheckRule = {
  id: 'same-measure',
  severity: 'info',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：修订印发管理办法并组织全员逐条学习。\n2.针对公车管理不严的问题\n整改情况：修订印发管理办法并组织全员逐条学习。\n',
  zh: {
    title: '两个问题措施相同',
    explanation: '两个问题下有一条措施文字相同（不计标点，十二字以上）：可能确是一项措施对应两个问题，也可能是误贴。',
    message: '这条措施与问题 {first} 下的相同；请核对。',
  },
  en: {
    title: 'the same measure twice',
    explanation:
      'Two problems have a measure in the same words, of twelve signs or more: one deed may answer both, or one was ' +
      'pasted by mistake.',
    message: 'this measure stands under problem {first} too; check whether it belongs to both',
  },
  *check({ record: { kind, problems } }) {
    if (kind !== 'rectification-notice') return;
    const first = new Map<string, { id: string; label: string }>();
    for (const { id, number, measures } of problems)
      for (const { text, position } of measures) {
        const plain = plainText(text);
        if (plain.length < LEAST) continue;
        const before = first.get(plain);
        if (before === undefined) first.set(plain, { id, label: number ?? id });
        else if (before.id !== id) yield { position, values: { first: before.label } };
      }
  },
};
