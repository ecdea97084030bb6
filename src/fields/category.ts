/** The category of a finding: by words that speak for it, transparent and undecided where they do not agree. */
import type { Category } from '../../grammars/lexicon/categories.js';
import { lexicon } from '../../grammars/lexicon/in-force.js';

export interface CategoryReading {
  id: string;
  /** Places of the words in the finding. */
  words: { start: number; end: number }[];
}

const sorted = new Map<Category, string[]>();

/** Longest first, so that 国有资产 counts and not 资产 in it. */
function strongest(category: Category): string[] {
  let words = sorted.get(category);
  if (!words) {
    words = [...category.strong].sort((a, b) => b.length - a.length);
    sorted.set(category, words);
  }
  return words;
}

interface Score {
  category: Category;
  points: number;
  words: { start: number; end: number }[];
}

function score(finding: string, category: Category): Score {
  const words: Score['words'] = [];
  let points = 0;
  const take = (list: readonly string[], weight: number) => {
    for (const word of list) {
      const start = finding.indexOf(word);
      const end = start + word.length;
      if (start < 0 || words.some((other) => start < other.end && end > other.start)) continue;
      words.push({ start, end });
      points += weight;
    }
  };
  take(strongest(category), 2);
  take(category.weak, 1);
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
  const scores = lexicon()
    .categories.map((category) => score(finding, category))
    .sort((a, b) => b.points - a.points);
  const [best, second] = scores;
  if (best.points < 2 || best.points === second.points) return null;
  return { id: best.category.id, words: best.words };
}
