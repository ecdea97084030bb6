/** Whether numbers are those of a count. */

/** Whether a list counts up from one, all but for slips. */
export const counts = (values: readonly number[]): boolean => {
  if (!values.includes(1) || values.length < 2) return false;
  const steps = values.slice(1).filter((value, i) => value === values[i] + 1 || value === 1).length;
  return steps >= Math.max(1, (values.length - 1) * 0.7) && values.includes(2);
};
