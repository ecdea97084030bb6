import type { MoneyNode } from '../../../grammars/facts/nodes.js';
import { amountOf, countOf } from './number.js';
import type { FoundFact } from './reader.js';

const SMALLEST_NUMERAL = 5;

/** The amount in the currency's unit (yuan), `null` if masked; no fact for 一元, 多元 and other words. */
export function readMoney(node: MoneyNode, text: string): FoundFact | null {
  const { start, end, terms, currency } = node;
  const first = terms[0].figure;
  if (first.writing === 'numerals') {
    // 数百万元, 上千元, 几十万元: no number that could be named
    if ('数几上成好'.includes(text[start - 1] || ' ')) return null;
    const value = countOf(first.image, text[start + first.image.length] === '余');
    if (value === null || value < SMALLEST_NUMERAL) return null;
    return { type: 'money', start, end, value: value * 10 ** terms[0].power, currency };
  }
  return { type: 'money', start, end, value: amountOf(terms), currency };
}
