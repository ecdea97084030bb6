/** Words put into a configuration, as `rectify.config.json` has them. */
import type { Proposal } from './proposals.js';

/** A configuration as JSON; what is not about lists stays as it is. */
export type Configuration = Record<string, unknown>;

interface Change {
  add: string[];
  remove: string[];
}

type Written = readonly string[] | Partial<Change> | undefined;

const changeOf = (value: Written): Change =>
  Array.isArray(value)
    ? { add: [...value], remove: [] }
    : { add: [...((value as Partial<Change>)?.add ?? [])], remove: [...((value as Partial<Change>)?.remove ?? [])] };

/** As short as it can be said; `undefined` where nothing is left. */
const written = ({ add, remove }: Change): Written =>
  remove.length > 0 ? { ...(add.length > 0 && { add }), remove } : add.length > 0 ? add : undefined;

function changed(configuration: Configuration, list: string, change: (now: Change) => Change): Configuration {
  const [group, name] = list.split('.');
  const lists = { ...((configuration[group] ?? {}) as Record<string, Written>) };
  const next = written(change(changeOf(lists[name])));
  if (next === undefined) delete lists[name];
  else lists[name] = next;
  const { [group]: _, ...rest } = configuration;
  return Object.keys(lists).length > 0 ? { ...rest, [group]: lists } : rest;
}

const without = (words: readonly string[], word: string): string[] => words.filter((one) => one !== word);

/** A configuration with a proposal taken. */
export function withProposal(configuration: Configuration, { list, word, from }: Proposal): Configuration {
  const freed = from
    ? changed(configuration, from, ({ add, remove }) =>
        // A word that the configuration itself has added is taken back; a built-in one is taken out.
        add.includes(word) ? { add: without(add, word), remove } : { add, remove: [...without(remove, word), word] },
      )
    : configuration;
  return changed(freed, list, ({ add, remove }) => ({
    add: [...without(add, word), word],
    remove: without(remove, word),
  }));
}

/** The words that a configuration adds, by their lists. */
export function wordsAdded(configuration: Configuration): { list: string; word: string }[] {
  return Object.entries(configuration).flatMap(([group, lists]) =>
    typeof lists !== 'object' || lists === null || Array.isArray(lists) || group === 'rules' || group === 'ledger'
      ? []
      : Object.entries(lists).flatMap(([name, change]) =>
          group === 'categories'
            ? []
            : changeOf(change as Written).add.map((word) => ({ list: `${group}.${name}`, word })),
        ),
  );
}

/** A configuration without a word of one of its lists. */
export const withoutWord = (
  configuration: Configuration,
  { list, word }: { list: string; word: string },
): Configuration => changed(configuration, list, ({ add, remove }) => ({ add: without(add, word), remove }));
