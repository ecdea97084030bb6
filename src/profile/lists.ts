/** The built-in lists with a configuration's changes. */
import { type Lexicon, LISTS } from '../../grammars/lexicon/built-in.js';
import { type Issue, issue } from './issues.js';
import type { Change, Configuration } from './schema.js';
import { changed, type Demand } from './words.js';

type Group = keyof typeof LISTS;
type Lists = Omit<Lexicon, 'categories'>;

const DEMANDS: Partial<Record<Group, Demand>> = { labels: 'label', contact: 'key', statuses: 'sentence' };
/** Lists of a group that have words of another kind. */
const OWN_DEMANDS: Record<string, Demand> = {
  'labels.elisions': 'sentence',
  'numbers.units': 'unit',
};

/** A word in two of these lists would have two meanings; measures and results are told apart by what stands beside. */
const EXCLUSIVE: Group[] = ['labels', 'contact', 'statuses'];
const TWINS = new Set(['measures', 'results']);
/** Lists of an exclusive group whose words stand in places of their own. */
const APART = new Set(['counted', 'elisions', 'attachments', 'copyTo', 'issuer']);

function clashes(group: string, lists: Record<string, readonly string[]>, added: Added[]): Issue[] {
  return added.flatMap(({ list, word, path }) => {
    if (APART.has(list)) return [];
    const other = Object.keys(lists).find(
      (name) =>
        name !== list && !APART.has(name) && !(TWINS.has(name) && TWINS.has(list)) && lists[name].includes(word),
    );
    return other ? [issue(path, 'elsewhere', word, `${group}.${other}`)] : [];
  });
}

interface Added {
  list: string;
  word: string;
  path: Issue['path'];
}

/** Applies the changes of all groups; what is wrong with them is told in `issues`. */
export function changedLists(configuration: Configuration): { lists: Lists; issues: Issue[] } {
  const issues: Issue[] = [];
  const groups = Object.entries(LISTS).map(([group, lists]) => {
    const changes = (configuration[group as Group] ?? {}) as Record<string, Change | undefined>;
    const added: Added[] = [];
    const merged = Object.fromEntries(
      Object.entries(lists).map(([list, words]) => {
        const demand = OWN_DEMANDS[`${group}.${list}`] ?? DEMANDS[group as Group] ?? 'word';
        const result = changed(words, changes[list], demand, [group, list]);
        issues.push(...result.issues);
        added.push(...result.added.map((one) => ({ list, ...one })));
        return [list, result.words] as const;
      }),
    );
    if (EXCLUSIVE.includes(group as Group)) issues.push(...clashes(group, merged, added));
    return [group, merged] as const;
  });
  return { lists: Object.fromEntries(groups) as unknown as Lists, issues };
}
