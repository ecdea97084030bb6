/** Sums of amounts in binary fractions drift (0.1 + 0.2); a yuan has 100 fen and no less. */
export const roundToFen = (yuan: number): number => Math.round(yuan * 100) / 100;
