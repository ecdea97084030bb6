/** Finds texts as gold writes them in a source that has other blanks, widths and quotation marks. */
import { norm } from '../support/score.js';

/** A stretch of the source: first character, and the one behind the last. */
export interface Span {
  start: number;
  end: number;
}

/** A source without what {@link norm} leaves out, and where each of its characters stood. */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

/** Folds a source character by character; `without` are signs that its format puts between characters. */
export function foldSource(source: string, without = ''): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const char of source) {
    // Closing punctuation is kept here, and dropped only from what is looked for.
    const kept = without.includes(char) ? '' : norm(`${char}x`).slice(0, -1);
    for (const unit of kept.split('')) {
      folded.text += unit;
      folded.starts.push(at);
      folded.ends.push(at + char.length);
    }
    at += char.length;
  }
  return folded;
}

/** Index in the folded text of the first character at or behind a place of the source. */
function indexFrom({ starts }: Folded, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a text of gold stands between two places of the source, in order of appearance. */
export function occurrences(folded: Folded, wanted: string, from = 0, to = Number.POSITIVE_INFINITY): Span[] {
  const key = norm(wanted);
  const found: Span[] = [];
  if (!key) return found;
  for (let at = folded.text.indexOf(key, indexFrom(folded, from)); at >= 0; at = folded.text.indexOf(key, at + 1)) {
    const span = { start: folded.starts[at], end: folded.ends[at + key.length - 1] };
    if (span.end > to) break;
    found.push(span);
  }
  return found;
}
