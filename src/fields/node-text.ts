/** The text of a node: the sum of its text leaves, and nothing else. */
import type { Position } from 'unist';
import { firstIndex } from '../lines/binary-search.js';
import { View } from '../lines/view.js';
import type { Range } from '../source/extract.js';
import type { Branch, Leaf, LeafType, NoticeNode } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';

const TEXT: readonly LeafType[] = ['text'];
/** A title keeps its frame and quotation marks. */
export const TITLE_LEAVES: readonly LeafType[] = ['text', 'frame', 'punctuation'];

/** Leaves of some types below a node, in order. */
export function leavesOf(node: NoticeNode, types: readonly LeafType[] = TEXT): Leaf[] {
  const found: Leaf[] = [];
  if (!isLeaf(node)) {
    // Mostly what is read is asked for.
    if (types === TEXT) gatherText(node, found);
    else gather(node, types, found);
  } else if (types.includes(node.type)) found.push(node);
  return found;
}

function gatherText({ children }: Branch, found: Leaf[]): void {
  for (const child of children) {
    if (!isLeaf(child)) gatherText(child, found);
    else if (child.type === 'text') found.push(child);
  }
}

function gather({ children }: Branch, types: readonly LeafType[], found: Leaf[]): void {
  for (const child of children) {
    if (!isLeaf(child)) gather(child, types, found);
    else if (types.includes(child.type)) found.push(child);
  }
}

/** Whether a branch has any text. */
export const hasText = ({ children }: Branch): boolean =>
  children.some((child) => (isLeaf(child) ? child.type === 'text' : hasText(child)));

const TOLD_LEAVES: readonly LeafType[] = [...TITLE_LEAVES, 'label'];

/** The title of a heading: what stands behind its labels and a state, and what parts them, so that its text and its extent agree. */
export function titleLeaves(heading: Branch): Leaf[] {
  const leaves: Leaf[] = [];
  let stated = false;
  for (const child of heading.children) {
    if (!isLeaf(child)) {
      if (child.type === 'status') stated = true;
      else gather(child, TOLD_LEAVES, leaves);
    } else if (TOLD_LEAVES.includes(child.type) && (leaves.length || !stated || child.type !== 'punctuation'))
      leaves.push(child);
  }
  const label = leaves.findLastIndex(({ type }) => type === 'label');
  return label < 0 ? leaves : leaves.slice(label + 1);
}

const LATIN = /[A-Za-z0-9]/;
const DIGIT = /\d/;

/** Whether a line break between two characters parts words: Latin ones; 汉字 go on, and so does a number (2 ⏎ 025年). */
const partsWords = (before: string, after: string): boolean =>
  LATIN.test(before) && LATIN.test(after) && !(DIGIT.test(before) && DIGIT.test(after));

/** Joins leaves: a line break between Latin words is a blank, between 汉字 nothing. */
export function joined(leaves: readonly Leaf[]): string {
  if (leaves.length === 1) return leaves[0].value;
  let text = '';
  let last: Leaf | undefined;
  for (const leaf of leaves) {
    if (!leaf.value) continue;
    const parted = last !== undefined && leaf.position.start.offset !== last.position.end.offset;
    if (parted && partsWords(last?.value.at(-1) ?? '', leaf.value[0])) text += ' ';
    text += leaf.value;
    last = leaf;
  }
  return text;
}

export const textOf = (node: NoticeNode, types?: readonly LeafType[]): string => joined(leavesOf(node, types));

const startOf = ({ position }: Leaf): number => position.start.offset as number;
const endOf = ({ position }: Leaf): number => position.end.offset as number;
const rangeOf = (leaf: Leaf): Range => ({ start: startOf(leaf), end: endOf(leaf) });

/** A tight view of some leaves. */
export const viewOfLeaves = (leaves: readonly Leaf[], folded: string): View => new View(folded, leaves.map(rangeOf));

/** A tight view of a node's text. */
export const viewOf = (node: NoticeNode, folded: string, types?: readonly LeafType[]): View =>
  viewOfLeaves(leavesOf(node, types), folded);

/** From the first to the last of some leaves. */
export function extent(leaves: readonly Leaf[]): Position | null {
  if (!leaves.length) return null;
  return { start: leaves[0].position.start, end: leaves[leaves.length - 1].position.end };
}

/** The part of a leaf's text between two source offsets. */
const part = (leaf: Leaf, start: number, end: number): string => {
  const from = startOf(leaf);
  return leaf.value.slice(Math.max(0, start - from), Math.max(0, end - from));
};

/** The part of a node's text, given by its leaves in order, between two source offsets. */
export function textBetween(leaves: readonly Leaf[], start: number, end: number): string {
  const first = firstIndex(leaves.length, (i) => endOf(leaves[i]) > start);
  // Most of what is asked for stands in one leaf.
  if (first < leaves.length && endOf(leaves[first]) >= end) return part(leaves[first], start, end);
  const cut: Leaf[] = [];
  for (let i = first; i < leaves.length && startOf(leaves[i]) < end; i++)
    cut.push({ ...leaves[i], value: part(leaves[i], start, end) });
  return joined(cut);
}

/** All branches of some types, in document order. */
export function branches(node: NoticeNode, types: readonly Branch['type'][], found: Branch[] = []): Branch[] {
  if (isLeaf(node)) return found;
  if (types.includes(node.type)) found.push(node);
  for (const child of node.children) if (!isLeaf(child)) branches(child, types, found);
  return found;
}
