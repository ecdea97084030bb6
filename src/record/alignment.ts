/**
 * Whether measures tell of the problems that they stand with: they speak of the same things. Where a reading gives each
 * problem what was done about the next, or the one before, they speak of that.
 */
import type { Problem } from './schema.js';

/** Code units of a finding, and of what was done, that are looked at. */
const FINDING = 80;
const DONE = 300;
/** By chance texts share some pairs of characters: that much more, and that much at least, is no chance. */
const MORE = 0.05;
const LEAST = 0.1;
/** Fewer problems show no shift. */
const FEWEST = 3;

const HAN = /\p{Script=Han}/u;

/** Pairs of neighbouring 汉字. */
function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (HAN.test(pair[0]) && HAN.test(pair[1])) pairs.add(pair);
  }
  return pairs;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of one) if (other.has(pair)) count++;
  return one.size ? count / one.size : 0;
}

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
  const fitAt = (step: number): number => {
    const fits = found.flatMap((pairs, i) => (done[i + step] ? [shared(pairs, done[i + step])] : []));
    return fits.reduce((sum, one) => sum + one, 0) / fits.length;
  };
  const [own, before, behind] = [fitAt(0), fitAt(-1), fitAt(1)];
  const other = Math.max(before, behind);
  return other >= LEAST && other > own + MORE ? other - own : 0;
}
