/** Numbers as people read them; the same in both languages. */

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** 1234567.5 → 1,234,567.5 */
export const formatNumber = (value: number): string => grouped.format(value);

/** A fraction as a percentage with at most two decimal digits: 0.956 → 95.6% */
export const formatShare = (fraction: number): string => `${grouped.format(fraction * 100)}%`;
