/** Tries changes of word lists on the whole input, so that none is told that changes nothing at the place. */
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import type { Words } from '../../grammars/words.js';
import { explain } from './index.js';
import type { Change, Explanation, Read } from './types.js';

/** Reads the same input with other lists. */
export type Again = (lexicon: Lexicon) => Read;

type Lists = Record<string, Record<string, readonly string[]>>;

/** The lists with one of them changed. */
function listed(lexicon: Lexicon, name: string, change: (words: readonly string[]) => readonly string[]): Lexicon {
  const [group, list] = name.split('.');
  const lists = lexicon as unknown as Lists;
  return { ...lists, [group]: { ...lists[group], [list]: change(lists[group][list]) } } as unknown as Lexicon;
}

/** The lists as a change has them, into one of the lists that it names. */
export function changedLexicon(lexicon: Lexicon, { does, word, from }: Change, list: string): Lexicon {
  const without = (words: readonly string[]) => words.filter((one) => one !== word);
  if (does === 'remove') return listed(lexicon, list, without);
  const freed = from === undefined ? lexicon : listed(lexicon, from, without);
  return listed(freed, list, (words) => [...words, word]);
}

/** What a place was read as, without what only names it. */
const readAs = (explanation: Explanation | null): string =>
  JSON.stringify(explanation?.parts.map(({ type, text, within, fields }) => [type, text, within, fields]));

/** The changes, each with those of its lists that have the place read in another way. */
export function tried(
  changes: readonly Change[],
  read: Read,
  line: number,
  column: number | undefined,
  again: Again,
): Change[] {
  const { words } = read.tree.data as unknown as { words: Words };
  const now = readAs(explain(read, line, column));
  return changes.flatMap((change) => {
    const lists = change.lists.filter(
      (list) => readAs(explain(again(changedLexicon(words.lexicon, change, list)), line, column)) !== now,
    );
    return lists.length > 0 ? [{ ...change, lists }] : [];
  });
}
