/** Whether numbers are those of a count. */
import { flatMap } from '../../grammars/flat-map.js';

/** Whether values are numbers that go up one by one: 1, 2, 3 …, whatever their column or label is called. */
export const countsUp = (values: readonly string[]): boolean =>
  values.length > 1 && values.every((value, i) => /^\d{1,3}$/.test(value) && Number(value) === Number(values[0]) + i);

/**
 * Whether values are some of the numbers of a longer list: they rise from line to line, and skip. Chapters may share them
 * out, and begin to rise anew (第3项 … 第15项, 第2项 第9项): then none stands twice.
 */
export function rises(values: readonly number[]): boolean {
  if (values.length < LEAST_RISING) return false;
  const starts = flatMap(values, (value, i) => (i === 0 || value <= values[i - 1] ? [i] : []));
  const shortest = Math.min(...starts.map((start, i) => (starts[i + 1] ?? values.length) - start));
  return starts.length === 1 || (shortest >= LEAST_SHARE && new Set(values).size === values.length);
}

const LEAST_RISING = 3;
/** So many numbers of a longer list has each chapter that shares them out. */
const LEAST_SHARE = 2;

/** Whether a list counts up from one, all but for slips. */
export const counts = (values: readonly number[]): boolean => {
  if (!values.includes(1) || values.length < 2) return false;
  const steps = values.slice(1).filter((value, i) => value === values[i] + 1 || value === 1).length;
  return steps >= Math.max(1, (values.length - 1) * 0.7) && values.includes(2);
};
