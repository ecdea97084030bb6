import type { DateNode, DatePoint, Figure } from '../../../grammars/facts/nodes.js';
import { NAMED_YEARS, RELATIVE_YEARS } from '../../../grammars/lexicon/facts-dates.js';
import { type CalendarDate, dayOf, formatted, monthOf, thirdOf, yearOf } from './calendar.js';
import type { LastDate } from './inferred-year.js';

/** Where the years of dates without one come from. */
export interface YearSource {
  /** The year of a month and day, `null` where nothing tells it. */
  infer(month: string, day: string | undefined): string | null;
  /** The year of issue, for 今年. */
  issue: number | null;
  last: LastDate | null;
}

export interface ReadDate {
  start: number;
  end: number;
  value: string;
  inferred: boolean;
  /** The last month that it names, for the dates after it. */
  names: LastDate | null;
}

/** 1.2023年, 2.7月4日: the list number that a lost blank glued to a date is not of it. */
function unglued(figure: Figure): Figure {
  const dot =
    figure.writing === 'digits' ? Math.max(figure.image.lastIndexOf('.'), figure.image.lastIndexOf('．')) : -1;
  return dot < 0 ? figure : { ...figure, image: figure.image.slice(dot + 1), start: figure.start + dot + 1 };
}

interface Known {
  year?: string;
  month?: string;
  day?: string;
  third?: number;
  inferred: boolean;
}

/** The parts of a point as calendar digits; `null` where one of them is none. */
function parts(point: DatePoint, years: YearSource): Known | null {
  const known: Known = { inferred: false };
  if (point.numeric) {
    const [year, month, day] = point.numeric.split(/[^0-9０-９]/);
    const written = { year: digits(year), month: digits(month), ...(day ? { day: digits(day) } : {}) };
    return parts({ ...point, numeric: undefined, ...written }, years);
  }
  if (point.part) return null;
  if (point.year) {
    const year = yearOf(unglued(point.year), point.month !== undefined);
    if (!year) return null;
    known.year = year;
  }
  if (point.named) {
    const near = NAMED_YEARS[point.named];
    const from = near === undefined ? Number(years.last?.year) : years.issue;
    if (from !== null && Number.isFinite(from)) known.year = String(from + (near ?? RELATIVE_YEARS[point.named]));
    known.inferred = true;
    if (!point.month && (near === undefined || !known.year)) return null;
  }
  if (point.month) {
    const month = monthOf(point.year ? point.month : unglued(point.month));
    if (!month) return null;
    known.month = month;
  }
  if (point.day) {
    const day = dayOf(point.day);
    if (!day) return null;
    known.day = day;
  }
  if (point.third !== undefined) known.third = point.third;
  return known;
}

const digits = (image: string): Figure => ({ image, writing: 'digits', start: 0 });

/** 一月一评, 八月: in numerals a month alone is no date unless the word says so. */
function isBareNumeralMonth(point: DatePoint): boolean {
  if (point.year || point.named || point.day || point.third !== undefined || point.ending || point.monthWord)
    return false;
  return point.month?.writing === 'numerals';
}

/** Gives the number without a mark (the 2 of 2—3月) the mark that comes first behind the dash. */
function marked(from: DatePoint, to: DatePoint): DatePoint {
  if (!from.bare) return from;
  const { bare, ...point } = from;
  if (to.year && !from.year) return { ...point, year: bare };
  if (to.month && !from.month) return { ...point, month: bare };
  return { ...point, day: bare };
}

function whole(known: Known, years: YearSource): (CalendarDate & { inferred: boolean }) | null {
  if (known.year) return { ...known, year: known.year };
  if (!known.month) return null;
  const year = years.infer(known.month, known.day);
  return year ? { ...known, year, inferred: true } : null;
}

const names = ({ year, month }: CalendarDate): LastDate | null => (month ? { year, month } : null);

/** The second date of a range, its missing parts taken from the first; `null` where the two make no range. */
function second(from: CalendarDate, to: Known): CalendarDate | null {
  if (to.year) return { ...to, year: to.year };
  if (to.month) {
    const wraps = /^\d{4}$/.test(from.year) && from.month !== undefined && to.month < from.month;
    return from.month ? { ...to, year: wraps ? String(Number(from.year) + 1) : from.year } : null;
  }
  return to.day && from.day ? { year: from.year, month: from.month, day: to.day } : null;
}

/**
 * A date or range as EDTF; `null` for spans of time, impossible days and dates that lost a character.
 * GB/T 7408.2-2023 and ISO 8601-2:2019, level 1 with masks, `~` for the thirds of a month.
 */
export function readDate(node: DateNode, years: YearSource): ReadDate | null {
  const point = node.to ? marked(node.from, node.to) : node.from;
  if (!node.to && isBareNumeralMonth(point)) return null;
  const known = parts(point, years);
  const from = known && whole(known, years);
  if (!from) return null;
  const first = formatted(from);
  if (!first) return null;
  const leading = point.year ?? point.month;
  const start = point.numeric || point.named || !leading ? node.start : unglued(leading).start;
  const single = { start, end: point.end, value: first, inferred: from.inferred, names: names(from) };
  if (!node.to) return single;
  const other = parts(node.to, years);
  const to = other && second(from, other);
  const last = to && formatted(to);
  // what is no range is read as its first date, where that stands by itself
  if (!to || !last || reversed(from, to)) return node.from.bare ? null : single;
  const begin = from.third === undefined || !from.month ? first : thirdOf(from)[0];
  const close = to.third === undefined || !to.month ? last : thirdOf(to)[1];
  return { start, end: node.end, value: `${begin}/${close}`, inferred: from.inferred, names: names(to) };
}

function reversed(from: CalendarDate, to: CalendarDate): boolean {
  const key = ({ year, month = '', day = '' }: CalendarDate): string => `${year}${month}${day}`;
  const [a, b] = [key(from), key(to)];
  return a.length === b.length && /^\d+$/.test(a + b) && b < a;
}
