/**
 * Whether measures tell of the problems that they stand with: they speak of the same things. Where a reading gives each
 * problem what was done about the next, or the one before, they speak of that.
 */
import { fitAt, fitsBetter, pairsIn } from '../../grammars/model/likeness.js';
import type { Problem } from './schema.js';

/** Code units of a finding, and of what was done, that are looked at. */
const FINDING = 80;
const DONE = 300;
/** Fewer problems show no shift. */
const FEWEST = 3;

/**
 * How much better what was done fits the problem before or behind its own; 0 where it fits its own best.
 *
 * @returns a share of the findings' pairs of characters, 0 to 1
 */
export function shift(problems: readonly Problem[]): number {
  if (problems.length < FEWEST) return 0;
  const found = problems.map(({ finding }) => pairsIn(finding.slice(0, FINDING)));
  const done = problems.map(({ measures, results }) =>
    pairsIn(
      [...measures, ...results]
        .map(({ text }) => text)
        .join()
        .slice(0, DONE),
    ),
  );
  const own = fitAt(found, done, 0);
  const other = Math.max(fitAt(found, done, -1), fitAt(found, done, 1));
  return fitsBetter(other, own) ? other - own : 0;
}
