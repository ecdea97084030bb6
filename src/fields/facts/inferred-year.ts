import { DONE, PROMISES } from '../../../grammars/lexicon/facts-dates.js';

/** The year of a month or day that is written without one. Rule 32 of the annotation: see `inferYear`. */

/** When the document speaks: dates of its issue, else of its publication. */
export interface Horizon {
  /** EDTF, masked digits allowed. */
  issued?: string | null;
  published?: string | null;
}

/** The last date that named a month. */
export interface LastDate {
  year: string;
  month: string;
}

const CLAUSE = 28;
const isStop = (char: string): boolean => '。;；!！?？'.includes(char);

/** Whether what is dated at start…end is a promise (计划…, …前完成) and not a thing done. */
export function isPromise(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < CLAUSE && !isStop(text[from - 1])) from--;
  let to = end;
  while (to < text.length && to - end < CLAUSE && !isStop(text[to])) to++;
  const before = text.slice(from, start);
  if (PROMISES.some((word) => before.includes(word))) return true;
  const behind = text.slice(end, to);
  if (!/^[底初末]?之?前/.test(behind)) return false;
  return !DONE.some((word) => before.includes(word) || behind.includes(word));
}

/** The first and last ten characters that count: a day as far as it is known, masks at their latest. */
function latest(edtf: string): string {
  const date = edtf.slice(0, 10).split('/')[0].replace('~', '');
  const [year = '', month = '12', day = '31'] = date.split('-');
  return `${year.replaceAll('X', '9')}-${month.includes('X') ? '12' : month}-${day.includes('X') ? '31' : day}`;
}

/** The year of issue, else of publication; `null` where neither is known. */
export function yearOfIssue({ issued, published }: Horizon): number | null {
  const year = (issued || published || '').slice(0, 4);
  return /^\d{4}$/.test(year) ? Number(year) : null;
}

/**
 * The year of a month (and day) written without one: the year of the last date that named a month, the next one for a
 * smaller month after November or December. Without such a date, the year of issue. What is told as done does not fall
 * after the issue.
 */
export function inferYear(
  month: string,
  day: string | undefined,
  promised: boolean,
  last: LastDate | null,
  horizon: Horizon,
): string | null {
  const issue = yearOfIssue(horizon);
  const bound = issue === null ? null : latest((horizon.issued || horizon.published) as string);
  const beyond = (year: number): boolean => {
    if (bound === null || month.includes('X')) return bound !== null && year > Number(bound.slice(0, 4));
    const date = `${year}-${month}${day ? `-${day.replaceAll('X', '0')}` : ''}`;
    return date > bound.slice(0, date.length);
  };
  let year: number;
  if (last) {
    if (!/^\d{4}$/.test(last.year)) return last.year;
    year = Number(last.year);
    const wraps = Number(last.month) >= 11 && Number(month) < Number(last.month);
    if (wraps && (promised || !beyond(year + 1))) year++;
  } else if (issue !== null) year = issue;
  else return null;
  if (!promised) while (beyond(year) && year > 1900) year--;
  return String(year);
}
