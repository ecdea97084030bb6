/**
 * A notice's text with what the reading said of each character, so that a correction can take a stretch of it as a value
 * the way the reading does: lines rejoined, furniture and markup left out, marks and labels set apart.
 */
import { leavesOf, textBetween } from '../fields/node-text.js';
import { fold } from '../lines/fold.js';
import { View } from '../lines/view.js';
import type { Position } from '../record/schema.js';
import type { Range } from '../source/extract.js';
import { type Locate, locator } from '../tree/locate.js';
import type { Leaf, LeafType, NoticeTree } from '../tree/types.js';

/** The kinds of leaves, in the order by which they are numbered in {@link Pieces}. */
export const LEAF_TYPES: readonly LeafType[] = [
  'text',
  'mark',
  'ordinal',
  'label',
  'frame',
  'punctuation',
  'markup',
  'romanization',
  'whitespace',
  'furniture',
];

/** What is in no value. */
const HIDDEN: readonly LeafType[] = ['markup', 'romanization', 'whitespace', 'furniture'];

/** The leaves of a tree, which tile its text: where each ends, and its kind. Small enough to be sent and kept. */
export interface Pieces {
  ends: Uint32Array;
  kinds: Uint8Array;
}

/** The leaves of a tree in order. */
export function piecesOf(tree: NoticeTree): Pieces {
  const leaves = leavesOf(tree, LEAF_TYPES);
  return {
    ends: Uint32Array.from(leaves, ({ position }) => position.end.offset as number),
    kinds: Uint8Array.from(leaves, ({ type }) => LEAF_TYPES.indexOf(type)),
  };
}

/** A stretch of text; the end is exclusive. */
export type Stretch = Range;

const BLANK = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/;

export class Sheet {
  readonly locate: Locate;
  private folded: string | undefined;

  constructor(
    readonly text: string,
    readonly pieces: Pieces,
  ) {
    this.locate = locator(text);
  }

  /** The index of the leaf that holds an offset. */
  private indexAt(offset: number): number {
    const { ends } = this.pieces;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The kind of the leaf that holds an offset. */
  kindAt(offset: number): LeafType {
    return LEAF_TYPES[this.pieces.kinds[this.indexAt(offset)]] ?? 'text';
  }

  /** The parts of a stretch that some reader reads, leaf by leaf. */
  visible({ start, end }: Stretch): Leaf[] {
    const { ends, kinds } = this.pieces;
    const leaves: Leaf[] = [];
    for (let i = this.indexAt(start); i < ends.length; i++) {
      const from = Math.max(start, i === 0 ? 0 : ends[i - 1]);
      if (from >= end) break;
      const type = LEAF_TYPES[kinds[i]];
      const to = Math.min(end, ends[i]);
      if (HIDDEN.includes(type) || to <= from) continue;
      leaves.push({ type, value: this.text.slice(from, to), position: this.position({ start: from, end: to }) });
    }
    return leaves;
  }

  /** A stretch without what is hidden or blank at its ends; `null` where nothing is left. */
  trimmed({ start, end }: Stretch): Stretch | null {
    const leaves = this.visible({ start, end });
    if (leaves.length === 0) return null;
    let from = leaves[0].position.start.offset as number;
    let to = leaves[leaves.length - 1].position.end.offset as number;
    while (from < to && BLANK.test(this.text[from])) from++;
    while (to > from && BLANK.test(this.text[to - 1])) to--;
    return from < to ? { start: from, end: to } : null;
  }

  /** The text of a stretch as a value has it. */
  value({ start, end }: Stretch): string {
    return textBetween(this.visible({ start, end }), start, end).trim();
  }

  position({ start, end }: Stretch): Position {
    return { start: this.locate(start), end: this.locate(end) };
  }

  /** A tight view of a stretch, as rules see text; its offsets lead back to the source. */
  view(stretch: Stretch): View {
    this.folded ??= fold(this.text, this.hidden());
    return new View(this.folded, [stretch]);
  }

  private hidden(): Stretch[] {
    const { ends, kinds } = this.pieces;
    return Array.from(ends, (end, i) => ({ start: i === 0 ? 0 : ends[i - 1], end })).filter((_, i) =>
      HIDDEN.includes(LEAF_TYPES[kinds[i]]),
    );
  }
}
