/** EDTF as days of a calendar, for databases: only what is one whole day has one. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;

/** The day of a date; `null` where it is a month or a year, is masked, or no calendar has it. */
export function dayOf(edtf: string | null): Date | null {
  const [, year, month, day] = DAY.exec(edtf ?? '') ?? [];
  if (year === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date : null;
}

/** The first or the last day of an interval; `null` where it has none, or the value is no interval. */
export function boundOf(edtf: string | null, which: 'first' | 'last'): Date | null {
  const parts = (edtf ?? '').split('/');
  return parts.length === 2 ? dayOf(parts[which === 'first' ? 0 : 1]) : null;
}
