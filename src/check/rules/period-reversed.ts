import { isQuoted } from '../sentences.js';
import type { CheckRule } from '../types.js';

/** 2024年5月16日至2024年3月16日; the parts of the end that are not written are those of the beginning. */
const PERIOD =
  /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?起?(?:至|到|—{1,2}|-{1,2}|~)(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/g;

/** Whether the end lies before the beginning. 12月20日至1月5日 goes into the next year, 5月20日至10日 goes nowhere. */
function isReversed([, y1, m1, d1, y2, m2, d2]: RegExpExecArray): boolean {
  if (y2 === undefined && m2 === undefined && d2 === undefined) return false;
  if (y2 !== undefined) {
    if (y1 === undefined || m2 === undefined) return false;
    if (y1 !== y2) return Number(y1) > Number(y2);
    if (m1 !== m2) return Number(m1) > Number(m2);
  } else if (m2 !== undefined && m1 !== m2) return false;
  return d1 !== undefined && d2 !== undefined && Number(d1) > Number(d2);
}

export const rule: CheckRule = {
  id: 'period-reversed',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n2024年5月16日至2024年3月16日，县委第一巡察组对某局进行了巡察。\n1.针对台账不清的问题\n整改情况：补记台账。\n',
  zh: {
    title: '起止日期颠倒',
    explanation: '一段时间的结束日期早于开始日期。没有写年份而跨年的（12月20日至1月5日）不算。',
    message: '“{text}”的结束日期早于开始日期；请核对。',
  },
  en: {
    title: 'a period that ends before it begins',
    explanation:
      'The end of a period lies before its beginning. One without a year may run into the next (12月20日至1月5日).',
    message: '“{text}” ends before it begins; check both days',
  },
  *check({ passages, place }) {
    for (const passage of passages) {
      const { text } = passage.view;
      for (const match of text.matchAll(PERIOD)) {
        if (!isReversed(match as RegExpExecArray) || isQuoted(text, match.index)) continue;
        yield { position: place(passage, match.index, match.index + match[0].length), values: { text: match[0] } };
      }
    }
  },
};
