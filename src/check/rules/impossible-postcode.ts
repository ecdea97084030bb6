import { postcodesIn } from '../contact-values.js';
import type { CheckRule } from '../types.js';

/** Digits of a postcode of China. */
const DIGITS = 6;

export const rule: CheckRule = {
  id: 'impossible-postcode',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n地址：某县某路1号，邮编：35390\n某县某局\n2024年5月9日\n',
  zh: {
    title: '邮政编码不是 6 位',
    explanation: '“邮编”“邮政编码”后面的数字不是 6 位。打码的不查。',
    message: '“{text}”有 {digits} 位数字，邮政编码是 6 位；请核对。',
  },
  en: {
    title: 'a postcode that has not six digits',
    explanation: 'The digits behind 邮编 or 邮政编码 are not six. Masks are let be.',
    message: '“{text}” has {digits} digits, and a postcode has 6; check it',
  },
  *check({ passages, place, lists }) {
    for (const passage of passages)
      for (const { start, end, text } of postcodesIn(passage.view, lists)) {
        const digits = text.replace(/\D/g, '').length;
        if (digits !== DIGITS) yield { position: place(passage, start, end), values: { text, digits } };
      }
  },
};
