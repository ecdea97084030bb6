/** Changes to one list of words. */
import { fold, SKIP } from '../lines/fold.js';
import { type Issue, issue } from './issues.js';
import type { Change } from './schema.js';

/** Longer than any label or name that a list holds. */
const LONGEST = 40;

/** What the words of a list have to be. */
export type Demand = 'label' | 'key' | 'unit' | 'sentence' | 'word';

/** A word as rules see text: Simplified, half width, keys of contact lines in lower case. */
export function foldedWord(word: string, demand: Demand): string {
  const folded = fold(word, []).replaceAll(SKIP, '').trim();
  return demand === 'key' ? folded.toLowerCase() : folded;
}

/** [甲，乙] is one word to YAML; no list but that of sentences has such words. */
const commaIn = (written: string, demand: Demand, path: Issue['path']): Issue | null =>
  demand !== 'sentence' && written.includes('，') ? issue(path, 'joined', written) : null;

function fault(word: string, demand: Demand, path: Issue['path']): Issue | null {
  if (word === '') return issue(path, 'blank');
  if (/[\r\n]/.test(word)) return issue(path, 'broken', word);
  if (word.length > LONGEST) return issue(path, 'long', word, String(LONGEST));
  if ((demand === 'label' || demand === 'key') && /:$/.test(word)) return issue(path, 'colon', word);
  if (demand === 'key' && word.length < 2) return issue(path, 'short', word);
  if (demand === 'unit' && /\d/.test(word)) return issue(path, 'digits', word);
  return null;
}

export interface Changed {
  words: readonly string[];
  /** What was added, with its place, for those who compare lists. */
  added: { word: string; path: Issue['path'] }[];
  issues: Issue[];
}

/** A list with its changes: removed words first, added ones behind. A word that is there already adds nothing. */
export function changed(
  list: readonly string[],
  change: Change | undefined,
  demand: Demand,
  path: Issue['path'],
): Changed {
  if (change === undefined) return { words: list, added: [], issues: [] };
  const plain = Array.isArray(change);
  const { add = [], remove = [] } = plain ? { add: change } : change;
  const issues: Issue[] = [];
  const read = (words: readonly string[], key: 'add' | 'remove') =>
    words.flatMap((written, i) => {
      const place = [...path, ...(plain ? [] : [key]), i];
      const word = /[\r\n]/.test(written) ? written : foldedWord(written, demand);
      const wrong = commaIn(written, demand, place) ?? fault(word, demand, place);
      if (wrong) issues.push(wrong);
      return wrong ? [] : [{ word, path: place }];
    });
  const gone = new Set<string>();
  for (const { word, path: place } of read(remove, 'remove')) {
    if (list.includes(word)) gone.add(word);
    else issues.push(issue(place, 'notThere', word, path.join('.')));
  }
  const added = read(add, 'add').filter(({ word }) => !list.includes(word));
  const words = [...new Set([...list.filter((word) => !gone.has(word)), ...added.map(({ word }) => word)])];
  return { words, added, issues };
}
