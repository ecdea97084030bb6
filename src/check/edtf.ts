/** The days that an EDTF date may be, so that two dates can be put in order. */

/** First and last day, as YYYY-MM-DD: these compare as text. */
export interface Days {
  from: string;
  to: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

function daysOfOne(date: string): Days | null {
  const match = DATE.exec(date);
  if (!match || date.includes('X')) return null;
  const [, year, month = '', day = ''] = match;
  if (day) return { from: match[0], to: match[0] };
  return { from: `${year}-${month || '01'}-01`, to: `${year}-${month || '12'}-31` };
}

/** The days of an EDTF date or interval, `null` where digits are masked. A month ends with its 31st, had it one or not. */
export function daysOf(value: string | null | undefined): Days | null {
  if (!value) return null;
  const [first, last = first] = value.split('T')[0].split('/');
  const [from, to] = [daysOfOne(first), daysOfOne(last)];
  return from && to ? { from: from.from, to: to.to } : null;
}

/** Whether every day of one date lies before every day of the other. */
export function isBefore(one: string | null | undefined, other: string | null | undefined): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  return a !== null && b !== null && a.to < b.from;
}

/** Whether a date is written with its year, so that none was inferred. */
export const namesYear = (text: string): boolean => /\d{4}|[〇○零一二三四五六七八九]{4}/.test(text.normalize('NFKC'));
