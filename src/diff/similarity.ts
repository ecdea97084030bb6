/** How much two texts share: pairs of neighbouring characters, those of stock words at a discount. */
import { STOCK_WORDS } from '../../grammars/lexicon/stock-words.js';
import { comparable, wording } from './text.js';

/** What a pair inside a stock word weighs, against 1 for any other. */
const STOCK_WEIGHT = 0.25;
const STOCK = new RegExp(STOCK_WORDS.join('|'), 'g');

/** Pairs that are looked at; a longer text is compared by its beginning. */
const MOST_PAIRS = 2000;

/** A text as similarity sees it: how often each pair occurs, what it weighs there, and the sum of it all. */
export interface Profile {
  /** As `comparable` has it. */
  text: string;
  wording: string;
  weights: ReadonlyMap<string, number>;
  total: number;
}

/** The profile of a text. A text of one character is a pair by itself. */
export function profileOf(text: string): Profile {
  const words = wording(text);
  const stock = stockPlaces(words);
  const weights = new Map<string, number>();
  let total = 0;
  const count = words.length === 1 ? 1 : Math.min(words.length - 1, MOST_PAIRS);
  for (let i = 0; i < count; i++) {
    const pair = words.slice(i, i + 2);
    const weight = stock.has(i) ? STOCK_WEIGHT : 1;
    weights.set(pair, (weights.get(pair) ?? 0) + weight);
    total += weight;
  }
  return { text: comparable(text), wording: words, weights, total };
}

/** Where pairs begin both characters of which belong to stock words, of one or of two. */
function stockPlaces(words: string): Set<number> {
  const covered = new Set<number>();
  for (const { index, 0: word } of words.matchAll(STOCK)) for (let i = 0; i < word.length; i++) covered.add(index + i);
  return new Set([...covered].filter((place) => covered.has(place + 1)));
}

/** Dice's coefficient: twice what is shared, over the sum of both; 1 for equal texts, 0 where nothing is shared. */
export function similarity(a: Profile, b: Profile): number {
  if (a.text === b.text) return 1;
  const sum = a.total + b.total;
  return sum === 0 ? 0 : (2 * shared(a, b)) / sum;
}

/** The share of the lighter text that the other holds as well: 1 where it is a part of it. */
export function containment(a: Profile, b: Profile): number {
  const least = Math.min(a.total, b.total);
  return least === 0 ? 0 : shared(a, b) / least;
}

/** What both hold. Weights are quarters, so that the sum is exact in whatever order it runs. */
function shared(a: Profile, b: Profile): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [pair, weight] of few.weights) sum += Math.min(weight, many.weights.get(pair) ?? 0);
  return sum;
}
