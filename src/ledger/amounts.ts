/** What measures say of money, as one cell. */
import { formatNumber } from '../output/numbers.js';
import type { FactOf, Measure } from '../record/schema.js';

/** Signs of an amount that is not told exactly: 3万余元, 近3万元. The value of such a fact is a bound, no amount. */
const VAGUE = /[余多约近超几数]/;

/** The amount of a fact in fen where it is an exact one in yuan; else `null`. */
function fenOf({ value, text, currency }: FactOf<'money'>): number | null {
  if (value === null || currency !== 'CNY' || VAGUE.test(text)) return null;
  return Math.round(value * 100);
}

const moneyOf = (measures: readonly Measure[]): FactOf<'money'>[] =>
  measures.flatMap(({ facts }) => facts.filter((fact) => fact.type === 'money'));

/**
 * A single exact amount is a number of yuan, so that it can be reckoned with; several are listed and never added up,
 * because one may be part of another (187万元，其中151万元…). A masked amount (X万元), a vague one or one in another
 * currency stands as it is written. `null` where no money is named.
 */
export function amountOf(measures: readonly Measure[], separator: string): number | string | null {
  const facts = moneyOf(measures);
  if (facts.length === 0) return null;
  const fen = facts.map(fenOf);
  if (fen.length === 1 && fen[0] !== null) return fen[0] / 100;
  return facts.map(({ text }, index) => inYuan(fen[index]) ?? text).join(separator);
}

const inYuan = (fen: number | null): string | null => (fen === null ? null : formatNumber(fen / 100));
