/** Leaves and branches over the source: every character goes to exactly one leaf, in order. */
import type { Layout } from '../lines/layout.js';
import type { Range } from '../source/extract.js';
import { isBlank, isLineEnd } from './blanks.js';
import type { Locate, Point } from './locate.js';
import type { Branch, BranchType, LeafType, NoticeNode } from './types.js';

interface Interruption extends Range {
  type: LeafType;
}

/** Interruptions of the text: markup and romanization, and furniture that a paragraph runs across. */
function interruptions(layout: Layout): Interruption[] {
  const skipped = layout.skipped.map((range): Interruption => {
    const roman =
      /[a-zā-ǜ]{2}/i.test(layout.source.slice(range.start, range.end)) &&
      !/[<>*#|\]&`]/.test(layout.source[range.start]);
    return { ...range, type: roman ? 'romanization' : 'markup' };
  });
  const furniture = layout.furniture.map((range): Interruption => ({ ...range, type: 'furniture' }));
  return [...skipped, ...furniture].sort((a, b) => a.start - b.start || b.end - a.end);
}

export class TreeBuilder {
  /** Where the next leaf begins. Leaves tile the source: one point ends a leaf and begins the next. */
  private here: Point;
  private next = 0;
  private readonly stack: Branch[] = [];
  private readonly breaks: Interruption[];
  private readonly source: string;
  readonly root: Branch;

  constructor(
    layout: Layout,
    private readonly locate: Locate,
  ) {
    this.source = layout.source;
    this.breaks = interruptions(layout);
    this.here = locate(0);
    this.root = this.branch('notice');
    this.stack.push(this.root);
  }

  private branch(type: BranchType, data?: Record<string, unknown>): Branch {
    const position = { start: this.here, end: this.here };
    return (data ? { type, data, children: [], position } : { type, children: [], position }) as Branch;
  }

  /** Opens a branch whose first character stands at `at` or later; what stands before it is its parent's. */
  open(type: BranchType, at: number, data?: Record<string, unknown>): Branch {
    this.fill(at);
    const branch = this.branch(type, data);
    this.stack[this.stack.length - 1].children.push(branch);
    this.stack.push(branch);
    return branch;
  }

  close(): void {
    const branch = this.stack.pop() as Branch;
    if (branch.children.length) {
      branch.position.end = this.here;
      // An array that was pushed to has room for 17; most branches have two or three children, and stay.
      (branch as { children: readonly NoticeNode[] }).children = branch.children.slice();
    }
    // An empty one is not kept: nothing has been put behind it yet.
    else this.stack[this.stack.length - 1]?.children.pop();
  }

  /** Puts a leaf from where the last one ended. */
  private emit(type: LeafType, end: number): void {
    const start = this.here;
    if (end <= start.offset) return;
    const { children } = this.stack[this.stack.length - 1];
    const last = children[children.length - 1] as NoticeNode | undefined;
    const value = this.source.slice(start.offset, end);
    this.here = this.locate(end);
    if (type === 'whitespace' && last?.type === type) {
      last.value += value;
      last.position.end = this.here;
    } else children.push({ type, value, position: { start, end: this.here } });
  }

  /** Puts a piece without interruption: blanks at its ends and line ends inside are white space. */
  private piece(type: LeafType, start: number, end: number): void {
    const { source } = this;
    let at = start;
    while (at < end) {
      let from = at;
      while (from < end && isBlank(source.charCodeAt(from))) from++;
      this.emit('whitespace', from);
      if (from >= end) return;
      let to = from;
      while (to < end && !isLineEnd(source.charCodeAt(to))) to++;
      let trimmed = to;
      while (trimmed > from && isBlank(source.charCodeAt(trimmed - 1))) trimmed--;
      this.emit(type, trimmed);
      at = trimmed;
    }
  }

  /** Everything up to `end` as leaves of one type, parted by interruptions. */
  leaf(type: LeafType, start: number, end: number): void {
    this.fill(start);
    this.spread(type, end);
  }

  private spread(type: LeafType, end: number): void {
    let at = this.here.offset;
    while (at < end) {
      while (this.next < this.breaks.length && this.breaks[this.next].end <= at) this.next++;
      const stop = this.breaks[this.next];
      if (!stop || stop.start >= end) {
        this.piece(type, at, end);
        return;
      }
      if (stop.start > at) this.piece(type, at, stop.start);
      const from = Math.max(at, stop.start);
      const to = Math.min(end, stop.end);
      this.piece(stop.type, from, to);
      at = to;
    }
  }

  /** What no token covers: blanks, markup, a stray sign. */
  fill(to: number): void {
    this.spread('punctuation', to);
  }

  /** Closes the document. */
  finish(): Branch {
    this.fill(this.source.length);
    this.root.position.end = this.here;
    return this.root;
  }
}
