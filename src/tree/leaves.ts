/** Leaves and branches over the source: every character goes to exactly one leaf, in order. */
import type { Layout } from '../lines/layout.js';
import type { Range } from '../source/extract.js';
import type { Locate } from './locate.js';
import type { Branch, BranchType, LeafType, NoticeNode } from './types.js';

interface Interruption extends Range {
  type: LeafType;
}

// U+E000 is the sign that no rule sees: in a source it is as blank as the others.
const BLANK = /[\s\ue000\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u00ad]/;
const isBlank = (char: string): boolean =>
  // 汉字, which most characters are, need not be looked for.
  (char < '\u3001' || char >= '\ud800') && (BLANK.test(char) || char < ' ' || char === '\x7f');

/** Interruptions of the text: markup and romanization, and furniture that a paragraph runs across. */
function interruptions(layout: Layout): Interruption[] {
  const unseen = layout.unseen.map((range): Interruption => {
    const roman =
      /[a-zā-ǜ]{2}/i.test(layout.source.slice(range.start, range.end)) &&
      !/[<>*#|\]&`]/.test(layout.source[range.start]);
    return { ...range, type: roman ? 'romanization' : 'markup' };
  });
  const furniture = layout.furniture.map((range): Interruption => ({ ...range, type: 'furniture' }));
  return [...unseen, ...furniture].sort((a, b) => a.start - b.start || b.end - a.end);
}

export class TreeBuilder {
  private cursor = 0;
  private next = 0;
  private readonly stack: Branch[] = [];
  private readonly breaks: Interruption[];
  readonly root: Branch;

  constructor(
    layout: Layout,
    private readonly locate: Locate,
  ) {
    this.source = layout.source;
    this.breaks = interruptions(layout);
    this.root = this.branch('notice');
    this.stack.push(this.root);
  }
  private readonly source: string;

  private branch(type: BranchType, data?: Record<string, unknown>): Branch {
    const start = this.locate(this.cursor);
    const position = { start, end: start };
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
    const { children } = branch;
    if (children.length)
      branch.position = { start: children[0].position.start, end: children[children.length - 1].position.end };
    // An empty one is not kept: nothing has been put behind it yet.
    else this.stack[this.stack.length - 1]?.children.pop();
  }

  private emit(type: LeafType, start: number, end: number): void {
    if (end <= start) return;
    const parent = this.stack[this.stack.length - 1];
    const last = parent.children[parent.children.length - 1] as NoticeNode | undefined;
    if (type === 'whitespace' && last?.type === type && last.position.end.offset === start) {
      last.value += this.source.slice(start, end);
      last.position.end = this.locate(end);
    } else {
      parent.children.push({
        type,
        value: this.source.slice(start, end),
        position: { start: this.locate(start), end: this.locate(end) },
      });
    }
    this.cursor = end;
  }

  /** Puts a piece without interruption: blanks at its ends and line ends inside are white space. */
  private piece(type: LeafType, start: number, end: number): void {
    let at = start;
    while (at < end) {
      let from = at;
      while (from < end && isBlank(this.source[from])) from++;
      this.emit('whitespace', at, from);
      if (from >= end) return;
      let to = from;
      while (to < end && this.source[to] !== '\n' && this.source[to] !== '\r') to++;
      let trimmed = to;
      while (trimmed > from && isBlank(this.source[trimmed - 1])) trimmed--;
      this.emit(type, from, trimmed);
      at = trimmed;
      if (trimmed === to && to < end) {
        let after = to;
        while (after < end && isBlank(this.source[after])) after++;
        this.emit('whitespace', to, after);
        at = after;
      }
    }
  }

  /** Everything up to `end` as leaves of one type, parted by interruptions. */
  leaf(type: LeafType, start: number, end: number): void {
    this.fill(start);
    this.spread(type, Math.max(start, this.cursor), end);
  }

  private spread(type: LeafType, start: number, end: number): void {
    let at = start;
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
    if (to > this.cursor) this.spread('punctuation', this.cursor, to);
  }

  /** Closes the document. */
  finish(): Branch {
    this.fill(this.source.length);
    this.root.position = { start: this.locate(0), end: this.locate(this.source.length) };
    return this.root;
  }
}
