/**
 * Whether measures tell of the problems that they stand with: they speak of the same things. Where a reading gives each
 * problem what was done about the next, or the one before, they speak of that.
 */
import { pairsIn, speaksOf } from '../../grammars/model/likeness.js';
import type { Problem } from './schema.js';

/** Code units of a finding, and of what was done, that are looked at. */
const FINDING = 80;
const DONE = 300;
/** Fewer problems show no shift. */
const FEWEST = 3;

/** Whether what was done fits the problems before or behind its own better. */
export function isShifted(problems: readonly Problem[]): boolean {
  if (problems.length < FEWEST) return false;
  const found = problems.map(({ finding }) => pairsIn(finding.slice(0, FINDING)));
  const done = problems.map(({ measures, results }) =>
    pairsIn(
      [...measures, ...results]
        .map(({ text }) => text)
        .join()
        .slice(0, DONE),
    ),
  );
  return speaksOf(found, done) === 'beside';
}
