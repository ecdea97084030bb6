/** What measures say of money, as one cell. */
import type { Fact, Measure } from '../record/schema.js';

/** Signs of an amount that is not told exactly: 3万余元, 近3万元. The value of such a fact is a bound, no amount. */
const VAGUE = /[余多约近超几数]/;

/** The amount of a fact in fen where it is an exact one in yuan; else `null`. */
function fenOf({ value, text, currency = 'CNY' }: Fact): number | null {
  if (typeof value !== 'number' || currency !== 'CNY' || VAGUE.test(text)) return null;
  return Math.round(value * 100);
}

const moneyOf = (measures: readonly Measure[]): Fact[] =>
  measures.flatMap(({ facts }) => facts.filter(({ type }) => type === 'money'));

/**
 * The sum in yuan where every amount is exact. Else all amounts as written: a masked one (X万元), a vague one or one
 * in another currency adds up to nothing. `null` where no money is named.
 */
export function amountOf(measures: readonly Measure[]): number | string | null {
  const facts = moneyOf(measures);
  if (facts.length === 0) return null;
  const fen = facts.map(fenOf);
  if (fen.includes(null)) return facts.map(({ text }) => text).join('、');
  return sum(fen as number[]) / 100;
}

/** The exact amounts among those of some measures, in fen: whole numbers add up without drift. */
export const exactFen = (measures: readonly Measure[]): number =>
  sum(moneyOf(measures).map((fact) => fenOf(fact) ?? 0));

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
