/** Words of dates. Data, not code. */

/** Years named by where the writer stands, and their distance from the year of issue. */
export const NAMED_YEARS: Readonly<Record<string, number>> = { 今年: 0, 去年: -1, 明年: 1 };

/** Years named by the date before, and their distance from it; they date a month only. */
export const RELATIVE_YEARS: Readonly<Record<string, number>> = { 次年: 1, 翌年: 1, 同年: 0, 当年: 0 };

/** The thirds of a month in order. */
export const THIRDS: readonly string[] = ['上旬', '中旬', '下旬'];

/** Ends of a month or year; they are not in a date's text. */
export const ENDS: readonly string[] = ['底', '初', '末'];

/** Parts of a year that are no calendar month: the year before them is no date of its own. */
export const YEAR_PARTS: readonly string[] = [
  '第一、二季度',
  '第三、四季度',
  '一、二季度',
  '三、四季度',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '1季度',
  '2季度',
  '3季度',
  '4季度',
  '第1季度',
  '第2季度',
  '第3季度',
  '第4季度',
  '上半年',
  '下半年',
  '春季',
  '夏季',
  '秋季',
  '冬季',
];

/** What stands between two dates that make a range. */
export const RANGE_MARKS = '至到—–-~～－';

/** Words that make what is dated a promise and not a thing done; they stand in its clause, before the date. */
export const PROMISES: readonly string[] = [
  '计划',
  '预计',
  '力争',
  '确保',
  '争取',
  '打算',
  '预期',
  '有望',
  '届时',
  '拟',
  '将于',
  '将在',
  '下一步',
];

/** Words that make it a thing done even where 前 follows the date. */
export const DONE: readonly string[] = ['已', '完成了', '完毕'];

/** Spans of which 每 makes a frequency or a day that comes again: 每年, 每季度, 每半年. */
export const PERIODS = '年季月周日天半旬两双隔星学三';
