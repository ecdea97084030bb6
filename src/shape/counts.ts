/** Whether numbers are those of a count. */

/** Whether values are numbers that go up one by one: 1, 2, 3 …, whatever their column or label is called. */
export const countsUp = (values: readonly string[]): boolean =>
  values.length > 1 && values.every((value, i) => /^\d{1,3}$/.test(value) && Number(value) === Number(values[0]) + i);

/** Whether values are some of the numbers of a longer list: they rise from line to line, and skip. */
export const rises = (values: readonly number[]): boolean =>
  values.length >= LEAST_RISING && values.every((value, i) => i === 0 || value > values[i - 1]);

const LEAST_RISING = 3;

/** Whether a list counts up from one, all but for slips. */
export const counts = (values: readonly number[]): boolean => {
  if (!values.includes(1) || values.length < 2) return false;
  const steps = values.slice(1).filter((value, i) => value === values[i] + 1 || value === 1).length;
  return steps >= Math.max(1, (values.length - 1) * 0.7) && values.includes(2);
};
