import type { PercentageNode } from '../../../grammars/facts/nodes.js';
import { decimalOf, shifted } from './number.js';
import type { FoundFact } from './reader.js';

/** A percentage as a fraction: 85.71% → 0.8571, 百分之百 → 1; none where digits are masked. */
export function readPercentage(node: PercentageNode): FoundFact | null {
  const { start, end, figure } = node;
  const decimal = figure.image === '百' ? '100' : decimalOf(figure);
  return decimal === null ? null : { type: 'percentage', start, end, value: shifted(decimal, -2) };
}
