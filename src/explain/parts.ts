/** The leaves of a tree that stand in a stretch of the source, with the nodes above them. */
import { type Branch, isLeaf, type Leaf, type NoticeNode } from '../tree/types.js';

export interface Stretch {
  start: number;
  end: number;
}

export interface Found {
  leaf: Leaf;
  above: Branch[];
}

const startOf = ({ position }: NoticeNode): number => position.start.offset as number;
const endOf = ({ position }: NoticeNode): number => position.end.offset as number;

/** In order; blanks are left out. */
export function leavesIn(node: Branch, stretch: Stretch, above: readonly Branch[] = []): Found[] {
  const path = [...above, node];
  return node.children.flatMap((child) => {
    if (endOf(child) <= stretch.start || startOf(child) >= stretch.end) return [];
    if (!isLeaf(child)) return leavesIn(child, stretch, path);
    return child.type === 'whitespace' ? [] : [{ leaf: child, above: path }];
  });
}

/** A leaf of which nothing but blanks stands outside, as the offsets have it. */
export const stretchOf = (node: NoticeNode): Stretch => ({ start: startOf(node), end: endOf(node) });

/** Whether two stretches share a character. */
export const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
