/** When a notice speaks: the day of its signature, else of the feedback it answers, else of its publication. */
import type { NoticeRecord } from '../record/schema.js';

const dayOf = ({ issuedOn, inspection, publication }: NoticeRecord): string =>
  issuedOn ?? inspection?.feedbackOn ?? publication?.publishedAt ?? '';

/** `2023`; `null` where the year is not known or masked. */
export const yearOf = (record: NoticeRecord): string | null => /^\d{4}(?=$|[-/])/.exec(dayOf(record))?.[0] ?? null;

/** `2023-07`; `null` where the month is not known or masked. Of an interval the first. */
export const monthOf = (record: NoticeRecord): string | null =>
  /^\d{4}-(?:0[1-9]|1[0-2])(?=$|[-/T])/.exec(dayOf(record))?.[0] ?? null;
