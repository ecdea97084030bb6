/** The parser's word lists with some of their words hidden. */
import { BUILT_IN, type Lexicon, LISTS } from '../../grammars/lexicon/built-in.js';
import type { Profile } from '../../src/index.js';
import { hashOf } from './hash.js';

/** The words that stay of one list: the same for the same seed, whatever the order of the list. */
export function kept(list: readonly string[], share: number, salt: string): string[] {
  const hidden = Math.round(list.length * share);
  const order = [...list].sort((a, b) => hashOf(`${salt}|${a}`) - hashOf(`${salt}|${b}`) || (a < b ? -1 : 1));
  const gone = new Set(order.slice(0, hidden));
  return list.filter((word) => !gone.has(word));
}

/**
 * The built-in lists, each without a share of its words.
 *
 * @param only groups or `group.list` names to hide words of; all lists if unset
 */
export function hiddenLexicon(share: number, seed: number, only?: readonly string[]): Lexicon {
  const groups = Object.entries(LISTS).map(([group, lists]) => {
    const named = (list: string) => !only || only.includes(group) || only.includes(`${group}.${list}`);
    const entries = Object.entries(lists as Record<string, readonly string[]>);
    return [
      group,
      Object.fromEntries(
        entries.map(([list, words]) => [list, named(list) ? kept(words, share, `${seed}|${group}.${list}`) : words]),
      ),
    ];
  });
  return { ...BUILT_IN, ...(Object.fromEntries(groups) as typeof LISTS) };
}

/** A profile of such lists, as `parse` takes it. */
export const hiddenProfile = (share: number, seed: number, only?: readonly string[]): Profile => ({
  lexicon: hiddenLexicon(share, seed, only),
  rules: {},
});
