/** The text of a node: the sum of its text leaves, and nothing else. */
import type { Position } from 'unist';
import { firstIndex } from '../lines/sorted.js';
import { View } from '../lines/view.js';
import type { Range } from '../source/extract.js';
import type { Branch, Leaf, LeafType, NoticeNode } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';

const TEXT: readonly LeafType[] = ['text'];
/** A title keeps its frame and quotation marks. */
export const TITLE_LEAVES: readonly LeafType[] = ['text', 'frame', 'punctuation'];

/** Leaves of some types below a node, in order. */
export function leavesOf(node: NoticeNode, types: readonly LeafType[] = TEXT, found: Leaf[] = []): Leaf[] {
  if (isLeaf(node)) {
    if (types.includes(node.type)) found.push(node);
  } else for (const child of node.children) leavesOf(child, types, found);
  return found;
}

/** The title of a heading: what stands behind its labels and a state, so that its text and its extent agree. */
export function titleLeaves(heading: Branch): Leaf[] {
  const told = heading.children.filter(({ type }) => type !== 'status');
  const leaves = told.flatMap((child) => leavesOf(child, [...TITLE_LEAVES, 'label']));
  return leaves.slice(leaves.findLastIndex(({ type }) => type === 'label') + 1);
}

const LATIN = /[A-Za-z0-9]/;

/** Joins leaves: a line break between Latin words is a blank, between 汉字 nothing. */
export function joined(leaves: readonly Leaf[]): string {
  let text = '';
  let last: Leaf | undefined;
  for (const leaf of leaves) {
    if (!leaf.value) continue;
    const parted = last !== undefined && leaf.position.start.offset !== last.position.end.offset;
    if (parted && LATIN.test(last?.value.at(-1) ?? '') && LATIN.test(leaf.value[0])) text += ' ';
    text += leaf.value;
    last = leaf;
  }
  return text;
}

export const textOf = (node: NoticeNode, types?: readonly LeafType[]): string => joined(leavesOf(node, types));

const rangeOf = (leaf: Leaf): Range => ({
  start: leaf.position.start.offset as number,
  end: leaf.position.end.offset as number,
});

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

/** The part of a node's text, given by its leaves in order, between two source offsets. */
export function textBetween(leaves: readonly Leaf[], start: number, end: number): string {
  const cut: Leaf[] = [];
  const first = firstIndex(leaves.length, (i) => rangeOf(leaves[i]).end > start);
  for (let i = first; i < leaves.length; i++) {
    const leaf = leaves[i];
    const { start: from } = rangeOf(leaf);
    if (from >= end) break;
    const value = leaf.value.slice(Math.max(0, start - from), Math.min(leaf.value.length, end - from));
    cut.push({ ...leaf, value, position: leaf.position });
  }
  return joined(cut);
}

/** All branches of some types, in document order. */
export function branches(node: NoticeNode, types: readonly Branch['type'][], found: Branch[] = []): Branch[] {
  if (isLeaf(node)) return found;
  if (types.includes(node.type)) found.push(node);
  for (const child of node.children) if (!isLeaf(child)) branches(child, types, found);
  return found;
}
