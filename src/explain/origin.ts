/** Whence it is known what a label, a number or a sentence of status means. */
import { BUILT_IN, type Lexicon } from '../../grammars/lexicon/built-in.js';
import { NUMBERING } from '../../grammars/numbering.js';
import { composedStatus } from '../../grammars/status-composed.js';
import { listedStatus } from '../../grammars/status-listed.js';
import { strippedStatus } from '../../grammars/status-reading.js';
import type { Words } from '../../grammars/words.js';
import { textOf } from '../fields/node-text.js';
import { SKIP } from '../lines/fold.js';
import { wordOf } from '../record/nodes.js';
import type { Branch, Leaf, NoticeTree } from '../tree/types.js';
import { leavesIn } from './parts.js';
import type { Origin } from './types.js';

/** What an explanation is made from beside the node itself. */
export interface Source {
  tree: NoticeTree;
  /** Of the same length as the source. */
  folded: string;
  words: Words;
}

/** Groups of lists whose words open a part of a line. */
const OPENING = ['labels', 'contact', 'page'] as const;

/** A stretch as rules see it, without what they skip. */
export const foldedOf = ({ folded }: Pick<Source, 'folded'>, { position: { start, end } }: Leaf | Branch): string =>
  folded.slice(start.offset, end.offset).replaceAll(SKIP, '').trim();

/** The first list that has a word; the role that counts goes before others. */
function listWith(lexicon: Lexicon, word: string, role?: unknown): string | null {
  const found = OPENING.flatMap((group) =>
    Object.entries(lexicon[group]).flatMap(([list, words]) => (words.includes(word) ? [`${group}.${list}`] : [])),
  );
  return found.find((name) => name === `labels.${role}`) ?? found[0] ?? null;
}

const isBuiltIn = (name: string, word: string): boolean => {
  const [group, list] = name.split('.');
  const words = (BUILT_IN as unknown as Record<string, Record<string, readonly string[]>>)[group][list];
  return words.includes(word);
};

/** The word of a label as lists have it: without its signs and brackets. */
export const labelWord = (source: Source, leaf: Leaf): string =>
  wordOf(foldedOf(source, leaf).replace(/^[^\p{L}\p{N}【[(]+/u, '')).replaceAll(' ', '');

/** Whence a label is known. */
export function originOfLabel(source: Source, leaf: Leaf, above: readonly Branch[]): Origin {
  const word = labelWord(source, leaf);
  const role = above.findLast(({ data }) => data?.role !== undefined)?.data?.role;
  const name = listWith(source.words.lexicon, word, role);
  if (name !== null) return { kind: isBuiltIn(name, word) ? 'list' : 'profile', name, word };
  if (source.words.labels.rolesOf(word).length === 0) return { kind: 'shape', word };
  const whole = { start: 0, end: source.folded.length };
  const places = leavesIn(source.tree, whole).filter(
    (one) => one.leaf.type === 'label' && labelWord(source, one.leaf) === word,
  ).length;
  return { kind: places > 1 ? 'document' : 'characters', word, places };
}

/** The way of numbering that a mark is of. */
export function originOfMark(source: Source, leaf: Leaf): Origin {
  const word = foldedOf(source, leaf);
  const style = source.words.styles.at(word, 0).find(({ pattern }) => {
    pattern.lastIndex = 0;
    return pattern.exec(word)?.[0].length === word.length;
  });
  if (!style) return { kind: 'shape', word };
  const listed = NUMBERING.some(({ id }) => id === style.id);
  return listed ? { kind: 'style', name: style.id, word } : { kind: 'document', word };
}

const STATUS_LISTS: Record<string, string> = {
  completed: 'statuses.completed',
  mostlyCompleted: 'statuses.mostlyCompleted',
  inProgress: 'statuses.inProgress',
  notStarted: 'statuses.notStarted',
  notRequired: 'statuses.notRequired',
};

/** The text of a status as lists have it. */
export function statusWord({ folded }: Source, node: Branch): string {
  const words = node.children.filter(({ type }) => type === 'text') as Leaf[];
  const text = words.map((leaf) => foldedOf({ folded }, leaf)).join('');
  return strippedStatus(text || textOf(node));
}

/** Whence it is known that a sentence is a state; `null` where it is none that is known. */
export function originOfStatus(source: Source, node: Branch): Origin | null {
  if (!node.data?.state) return null;
  const word = statusWord(source, node);
  const { statuses } = source.words.lexicon;
  const list = Object.entries(statuses).find(([, words]) => words.includes(word));
  if (list) return { kind: 'profile', name: STATUS_LISTS[list[0]], word };
  if (source.words.statuses.has(word)) return { kind: 'document', word };
  if (listedStatus(word, true)) return { kind: 'sentences', word };
  return { kind: composedStatus(word, 'open') ? 'parts' : 'shape', word };
}
