import { NUMERAL_CLASS } from '../../../grammars/numerals.js';
import { lengthOf } from '../../fields/facts/calendar.js';
import { numberOf } from '../counts.js';
import { isQuoted } from '../sentences.js';
import type { CheckRule } from '../types.js';

const N = `(\\d{1,3}|[${NUMERAL_CLASS}]{1,3})`;
/** 2023年2月30日, 13月5日, 二〇二四年十三月. A month alone is a date only behind a year. */
const DATE = new RegExp(`(?<!\\d)(?:(\\d{4}|[〇○零一二三四五六七八九]{4})年)?(?<![\\d.])${N}月(?:${N}日)?`, 'g');

/** 2023.13.05, where nothing but a date can stand. */
const DOTTED = /(?<!\d)(\d{4})[.\-/](\d{1,2})[.\-/](\d{1,2})(?!\d)/g;
const DATED = new Set(['issued', 'publication']);

/** Whether no calendar has this day: 13月, 2月30日; 29 February is left to common years. */
function cannotBe(year: number | null, month: number, day: number | null): boolean {
  if (month < 1 || month > 12) return true;
  if (day === null) return false;
  return day < 1 || day > lengthOf(year === null ? 'XXXX' : String(year), String(month).padStart(2, '0'));
}

export const rule: CheckRule = {
  id: 'impossible-date',
  severity: 'error',
  example: '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：2023年2月30日召开会议。已完成整改。\n',
  zh: {
    title: '日期不存在',
    explanation:
      '月份不在 1 至 12 之间，或该月没有这一天（2月30日、13月5日）。发现的问题和引号里的日期照引原文，不查。',
    message: '日历上没有“{text}”；请核对日期。',
  },
  en: {
    title: 'a day that no calendar has',
    explanation:
      'The month is none of twelve, or it has no such day (2月30日, 13月5日). Findings and what stands in “” quote ' +
      'others and are let be.',
    message: 'no calendar has the day “{text}”; check it',
  },
  *check({ passages, place }) {
    for (const passage of passages) {
      const { text } = passage.view;
      const dotted = DATED.has(passage.node.type) ? [...text.matchAll(DOTTED)] : [];
      for (const match of [...text.matchAll(DATE), ...dotted]) {
        const [date, year, month, day] = match;
        if (year === undefined && day === undefined) continue;
        const [y, m, d] = [year, month, day].map((figure) => (figure === undefined ? null : numberOf(figure)));
        if (m === null || (day !== undefined && d === null) || !cannotBe(y, m, d)) continue;
        if (isQuoted(text, match.index)) continue;
        yield { position: place(passage, match.index, match.index + date.length), values: { text: date } };
      }
    }
  },
};
