/** The category of a finding: by words that speak for it, transparent and undecided where they do not agree. */
import { byFirst } from '../../grammars/lexicon/by-first.js';
import type { Category } from '../../grammars/lexicon/categories.js';
import { lexical, lexicon } from '../../grammars/lexicon/in-force.js';

export interface CategoryReading {
  id: string;
  /** Places of the words in the finding. */
  words: { start: number; end: number }[];
}

/** A word that speaks for a category. */
interface Telling {
  word: string;
  points: number;
  category: number;
  /** Its place among the category's words: strong before weak ones, and the longest first, so that 国有资产 counts and not 资产 in it. */
  rank: number;
}

const tellingOf = ({ strong, weak }: Category, category: number): Telling[] =>
  [
    ...[...strong].sort((a, b) => b.length - a.length).map((word) => ({ word, points: 2 })),
    ...weak.map((word) => ({ word, points: 1 })),
  ].map((one, rank) => ({ ...one, category, rank }));

const telling = lexical(({ categories }) => byFirst(categories.flatMap(tellingOf), ({ word }) => word));

const NONE: readonly Telling[] = [];

/** The first place of each word in a finding, by category. */
function placesIn(finding: string): Map<Telling, number>[] {
  const words = telling();
  const places = lexicon().categories.map(() => new Map<Telling, number>());
  for (let at = 0; at < finding.length; at++)
    for (const one of words.get(finding[at]) ?? NONE) {
      const known = places[one.category];
      if (finding.startsWith(one.word, at) && !known.has(one)) known.set(one, at);
    }
  return places;
}

interface Score {
  category: Category;
  points: number;
  words: { start: number; end: number }[];
}

function score(category: Category, places: ReadonlyMap<Telling, number>): Score {
  const words: Score['words'] = [];
  let points = 0;
  for (const [one, start] of [...places].sort(([a], [b]) => a.rank - b.rank)) {
    const end = start + one.word.length;
    if (words.some((other) => start < other.end && end > other.start)) continue;
    words.push({ start, end });
    points += one.points;
  }
  words.sort((a, b) => a.start - b.start);
  return { category, points, words };
}

/**
 * Reads the category of a finding.
 *
 * @param finding folded text
 * @returns `null` where no category has two points, or two have the same
 */
export function readCategory(finding: string): CategoryReading | null {
  const places = placesIn(finding);
  const scores = lexicon()
    .categories.map((category, i) => score(category, places[i]))
    .sort((a, b) => b.points - a.points);
  const [best, second] = scores;
  if (best.points < 2 || best.points === second.points) return null;
  return { id: best.category.id, words: best.words };
}
