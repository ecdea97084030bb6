/** Blocks cut into pieces. */
import { flatMap } from '../../grammars/flat-map.js';
import type { Block } from '../lines/layout.js';
import { View } from '../lines/view.js';
import type { Range } from '../source/extract.js';

const within = (ranges: readonly Range[], start: number, end: number): Range[] =>
  flatMap(ranges, (range) => {
    const from = Math.max(range.start, start);
    const to = Math.min(range.end, end);
    return from < to ? [{ start: from, end: to }] : [];
  });

/**
 * A block in pieces; its number stays with the first.
 *
 * @param edges where each piece begins in the block's view, and where the last one ends
 */
export function piecesOf(block: Block, edges: readonly number[]): Block[] {
  const { view } = block;
  return edges.slice(0, -1).map((from, i) => {
    const ranges = within(block.ranges, view.at(from), view.endAt(edges[i + 1]));
    const piece = { ...block, ranges, view: new View(view.folded, ranges) };
    return i ? { ...piece, gap: 0, mark: null } : piece;
  });
}
