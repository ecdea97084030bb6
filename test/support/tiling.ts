/** What holds of every notice tree, whatever was read: its faults as a list, so that one report names them all. */
import type { Point, Position } from 'unist';
import { isLeaf, type Leaf, type NoticeNode, type NoticeTree } from '../../src/tree/types.js';

/** Offsets at which the lines of a text start; lines end at \n, \r\n or \r. Independent of what the parser uses. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '\n' || (source[i] === '\r' && source[i + 1] !== '\n')) starts.push(i + 1);
  }
  return starts;
}

/** Whether a point's line and column are those of its offset, and the offset stands in the text. */
export function pointHolds(point: Point, source: string, starts: readonly number[]): boolean {
  const { line, column, offset = -1 } = point;
  if (offset < 0 || offset > source.length || line < 1 || line > starts.length) return false;
  const next = starts[line] ?? source.length + 1;
  return offset >= starts[line - 1] && offset < next && column === offset - starts[line - 1] + 1;
}

const same = (a: Point, b: Point): boolean => a.line === b.line && a.column === b.column && a.offset === b.offset;
const show = ({ start, end }: Position): string => `${start.offset}–${end.offset}`;

/** All leaves of a tree, in the order in which they stand in it. */
export function leavesIn(node: NoticeNode, leaves: Leaf[] = []): Leaf[] {
  if (isLeaf(node)) leaves.push(node);
  else for (const child of node.children) leavesIn(child, leaves);
  return leaves;
}

/**
 * Where a tree does not tile its source: leaves in order, without gap or overlap, with the source's text; every branch
 * as wide as its children; line, column and offset of every point in agreement.
 */
export function tilingFaults(tree: NoticeTree, source: string): string[] {
  const faults: string[] = [];
  const starts = lineStarts(source);
  let at = 0;
  for (const leaf of leavesIn(tree)) {
    const { start, end } = leaf.position;
    if (leaf.value === '') faults.push(`${leaf.type} ${show(leaf.position)} is empty`);
    if (start.offset !== at) faults.push(`${leaf.type} ${show(leaf.position)} should begin at ${at}`);
    if (source.slice(start.offset, end.offset) !== leaf.value) faults.push(`${leaf.type} ${show(leaf.position)} lies`);
    at = end.offset as number;
  }
  if (at !== source.length) faults.push(`the leaves end at ${at}, the source at ${source.length}`);
  const check = (node: NoticeNode, root: boolean): void => {
    for (const point of [node.position.start, node.position.end]) {
      if (!pointHolds(point, source, starts)) faults.push(`${node.type} has a point ${JSON.stringify(point)}`);
    }
    if (isLeaf(node)) return;
    const { children, position } = node;
    if (children.length === 0) {
      if (!root) faults.push(`${node.type} ${show(position)} has no children`);
    } else {
      const [first, last] = [children[0].position.start, children[children.length - 1].position.end];
      if (!same(position.start, first) || !same(position.end, last))
        faults.push(`${node.type} ${show(position)} should cover ${first.offset}–${last.offset}`);
    }
    for (const child of children) check(child, false);
  };
  check(tree, true);
  return faults;
}
