/** Writes a page's text: white space collapsed as browsers do, a line for a block, and the ranges of what is written. */
import type { Extract, Origin, Range, Table } from '../extract.js';

/** White space that collapses, and blanks that do not: &nbsp; and full-width ones set paragraphs in. */
const BLANK = /[\s\u00a0\u3000\u200b\ufeff]/;
/** Characters as wide as high: a line end between two of them is no blank. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60“”‘’—…·]/;
/** Empty lines in a row, at most. */
const MOST_EMPTY = 3;

/** A stretch being written; it begins with the first character that is no blank. */
export type Open = Range;

export interface Writer {
  /** Writes text that stands in the element of a path. */
  text(value: string, place: string, keepsLines?: boolean): void;
  /** A block begins or ends. */
  block(): void;
  /** A line ends, whether or not anything stands on it. */
  lineEnd(): void;
  /** What the reader puts before the next character: the number of a list's item. */
  prefix(number: string): void;
  /** Begins a cell, behind a tab or on a line of its own. */
  cell(first: boolean): void;
  /** Ends the line of a table's last row, whatever stands in its last cell. */
  rowEnd(): void;
  open(): Open;
  /** Ends a stretch; empty if nothing was written since. */
  close(stretch: Open): Range;
  finish(parts: { furniture: Range[]; publication: Range[]; tables: Table[] }): Extract;
}

/** Begins a page's text. */
export function writerOf(): Writer {
  const parts: string[] = [];
  const origins: Origin[] = [];
  const opened: Open[] = [];
  let length = 0;
  /** Line ends to be written before the next character. */
  let ends = 0;
  let blank = '';
  /** The blanks stand in an element that keeps them. */
  let kept = false;
  let number = '';
  let last = '';
  /** Nothing stands on the line, or in the cell, yet. */
  let fresh = true;

  const put = (text: string) => {
    parts.push(text);
    length += text.length;
  };

  /** White space before a character: of a line's first, only what sets it in. */
  const blankBefore = (next: string): string => {
    if (kept) return blank;
    if (!fresh && ends === 0) {
      const onlyLineEnd = /^[ \t\r\f]*\n[ \t\n\r\f]*$/.test(blank);
      if (onlyLineEnd && WIDE.test(last) && WIDE.test(next)) return '';
      return blank.replace(/[ \t\n\r\f]+/g, ' ');
    }
    return blank.replace(/[ \t\n\r\f]+/g, '');
  };

  const lineEnd = () => {
    blank = '';
    if (!fresh) ends = Math.min(ends + 1, MOST_EMPTY);
  };
  const block = () => {
    // A line of blanks that do not collapse is an empty line.
    if (ends === 0 || /[^ \t\n\r\f]/.test(blank)) lineEnd();
    blank = '';
  };

  const solid = (text: string, place: string) => {
    const lead = blankBefore(text[0]);
    if (!fresh && ends) put('\n'.repeat(ends));
    put(lead);
    blank = '';
    kept = false;
    ends = 0;
    fresh = false;
    for (const stretch of opened) if (stretch.start < 0) stretch.start = length;
    if (number) put(number);
    number = '';
    const before = origins[origins.length - 1];
    if (before?.place === place && before.end + lead.length === length && !parts[parts.length - 1]?.includes('\n'))
      before.end = length + text.length;
    else origins.push({ start: length, end: length + text.length, place });
    put(text);
    last = text[text.length - 1];
  };

  return {
    text(value, place, keepsLines = false) {
      let at = 0;
      while (at < value.length) {
        let end = at;
        if (BLANK.test(value[at])) {
          kept = keepsLines;
          while (end < value.length && BLANK.test(value[end])) end++;
          const gap = value.slice(at, end);
          if (keepsLines && gap.includes('\n')) {
            for (const _ of gap.matchAll(/\n/g)) lineEnd();
            blank = gap.slice(gap.lastIndexOf('\n') + 1);
          } else blank += gap;
        } else {
          while (end < value.length && !BLANK.test(value[end])) end++;
          solid(value.slice(at, end), place);
        }
        at = end;
      }
    },
    block,
    lineEnd,
    prefix(text) {
      number = text;
    },
    cell(first) {
      blank = '';
      number = '';
      if (first) {
        if (length) put('\n');
      } else put('\t');
      ends = 0;
      fresh = true;
    },
    rowEnd() {
      blank = '';
      fresh = length === 0;
      ends = 1;
    },
    open() {
      const stretch = { start: -1, end: -1 };
      opened.push(stretch);
      return stretch;
    },
    close(stretch) {
      opened.splice(opened.lastIndexOf(stretch), 1);
      if (stretch.start < 0) stretch.start = length;
      stretch.end = length;
      return stretch;
    },
    finish({ furniture, publication, tables }) {
      if (length) put('\n');
      return { text: parts.join(''), markup: [], starts: new Map(), tables, furniture, publication, origins };
    },
  };
}
