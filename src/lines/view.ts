/** A tight view of some ranges of the fold: no blanks, no line ends, nothing skipped, and a way back to the source. */
import type { Range } from '../source/extract.js';
import { isSolid } from './fold.js';

const NOWHERE: readonly number[] = [];
const AT_THE_START: readonly number[] = [0];

export class View {
  /** What rules read. */
  readonly text: string;
  /** Pieces of the view: where each begins in the view, and in the source. */
  private readonly inView: readonly number[];
  private readonly inSource: readonly number[];

  constructor(
    readonly folded: string,
    ranges: readonly Range[],
  ) {
    let text = '';
    // Nearly all views are one piece, and a document has a view for each of its lines and cells.
    let first = -1;
    let inView: number[] | undefined;
    let inSource: number[] | undefined;
    for (const { start, end } of ranges) {
      let at = start;
      while (at < end) {
        while (at < end && !isSolid(folded.charCodeAt(at))) at++;
        const from = at;
        while (at < end && isSolid(folded.charCodeAt(at))) at++;
        if (at === from) break;
        if (first < 0) first = from;
        else {
          inView ??= [0];
          inSource ??= [first];
          inView.push(text.length);
          inSource.push(from);
        }
        text += folded.slice(from, at);
      }
    }
    this.text = text;
    this.inView = inView ?? (first < 0 ? NOWHERE : AT_THE_START);
    this.inSource = inSource ?? (first < 0 ? NOWHERE : [first]);
  }

  get length(): number {
    return this.text.length;
  }

  /** The source offset of a character of the view; past the end, the end of the last one. */
  at(index: number): number {
    if (index >= this.text.length) return this.text.length ? this.at(this.text.length - 1) + 1 : 0;
    let low = 0;
    let high = this.inView.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.inView[middle] <= index) low = middle;
      else high = middle - 1;
    }
    return this.inSource[low] + index - this.inView[low];
  }

  /** The source offset behind the character before `index`: where a range of the view ends. */
  endAt(index: number): number {
    return index <= 0 ? this.at(0) : this.at(index - 1) + 1;
  }

  /** Indices inside the view before which the source has a blank, a line end or something skipped. */
  seams(): number[] {
    return this.inView.slice(1);
  }

  /** The same without those behind which the source goes on right away. */
  parted(): number[] {
    const { inView, inSource } = this;
    return inView.filter((at, i) => i > 0 && inSource[i] !== inSource[i - 1] + at - inView[i - 1]);
  }

  /** The first index of the view that stands at or after a source offset. */
  indexOf(offset: number): number {
    let low = 0;
    let high = this.inView.length - 1;
    if (high < 0 || offset <= this.inSource[0]) return 0;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.inSource[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    const next = low + 1 < this.inView.length ? this.inView[low + 1] : this.text.length;
    return Math.min(next, this.inView[low] + offset - this.inSource[low]);
  }
}
