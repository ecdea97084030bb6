/** The category of a finding: by words that speak for it, transparent and undecided where they do not agree. */
import { charClass } from '../../grammars/char-class.js';
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { byFirst } from '../../grammars/lexicon/by-first.js';
import type { Category } from '../../grammars/lexicon/categories.js';
import { derived } from '../../grammars/lexicon/derived.js';

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

/** What the words begin with: of the characters of a finding few are. */
const opensTelling = derived(({ categories }) =>
  charClass(categories.flatMap(({ strong, weak }) => [...strong, ...weak].map((word) => word[0])).join('')),
);

/** The words by the code unit of their first character. */
const telling = derived(
  ({ categories }) =>
    new Map(
      [...byFirst(categories.flatMap(tellingOf), ({ word }) => word)].map(([first, words]) => [
        first.charCodeAt(0),
        words,
      ]),
    ),
);

const NONE: readonly Telling[] = [];

interface Place {
  told: Telling;
  start: number;
  end: number;
}

/** The first place of each word in a finding, by category and rank. */
function placesIn(finding: string, lists: Lexicon): Place[] {
  const words = telling(lists);
  const opens = opensTelling(lists);
  const places: Place[] = [];
  for (let at = 0; at < finding.length; at++) {
    const code = finding.charCodeAt(at);
    if (!opens[code]) continue;
    for (const told of words.get(code) ?? NONE) {
      if (finding.startsWith(told.word, at) && !places.some((one) => one.told === told))
        places.push({ told, start: at, end: at + told.word.length });
    }
  }
  return places.sort(({ told: a }, { told: b }) => a.category - b.category || a.rank - b.rank);
}

interface Score {
  category: number;
  points: number;
  words: { start: number; end: number }[];
}

/** What speaks for each category that anything speaks for. */
function scoresOf(places: readonly Place[]): Score[] {
  const scores: Score[] = [];
  let score: Score | undefined;
  for (const { told, start, end } of places) {
    if (score?.category !== told.category) {
      score = { category: told.category, points: 0, words: [] };
      scores.push(score);
    }
    if (score.words.some((other) => start < other.end && end > other.start)) continue;
    score.words.push({ start, end });
    score.points += told.points;
  }
  return scores.sort((a, b) => b.points - a.points);
}

/**
 * Reads the category of a finding.
 *
 * @param finding folded text
 * @param lists the word lists, with the categories
 * @returns `null` where no category has two points, or two have the same
 */
export function readCategory(finding: string, lists: Lexicon): CategoryReading | null {
  const [best, second] = scoresOf(placesIn(finding, lists));
  if (!best || best.points < 2 || best.points === second?.points) return null;
  return { id: lists.categories[best.category].id, words: best.words.sort((a, b) => a.start - b.start) };
}
