/**
 * Counts words in a text without taking it apart: one pass over its code units with an automaton (Aho and Corasick), on
 * what they fold to. Blanks, line ends and markup inside a word do not count, so that words are found across them.
 */
import { foldTable, isSolid } from '../lines/fold.js';

export interface Scan {
  /** How often each word stands in the text, in the words' order. */
  counts: Uint32Array;
  /** Chinese characters in all. */
  characters: number;
}

export type Scanner = (text: string, markup: boolean) => Scan;

/** What a code unit is to the automaton: from the third on, characters of words. */
const OTHER = 0;
const SKIPPED = 1;
const CHINESE = 2;

const LESS = 0x3c;
const AMPERSAND = 0x26;
/** The longest reference to a character that is looked at: `&#x2F00E;`. */
const LONGEST_REFERENCE = 10;

function kindsOf(words: readonly string[]): { kinds: Uint8Array; classes: Map<string, number> } {
  const classes = new Map<string, number>();
  for (const char of words.join('')) if (!classes.has(char)) classes.set(char, CHINESE + 1 + classes.size);
  const shifts = foldTable();
  const kinds = new Uint8Array(0x10000);
  for (let code = 0; code < kinds.length; code++) {
    const folded = (code + shifts[code]) & 0xffff;
    if (!isSolid(folded)) kinds[code] = SKIPPED;
    else
      kinds[code] =
        classes.get(String.fromCharCode(folded)) ?? (folded >= 0x3400 && folded <= 0x9fff ? CHINESE : OTHER);
  }
  return { kinds, classes };
}

/** States as rows of what follows, and the words that end in each. */
function automatonOf(words: readonly string[], classes: ReadonlyMap<string, number>) {
  const width = CHINESE + 1 + classes.size;
  const rows: Int32Array[] = [new Int32Array(width).fill(-1)];
  const ends: number[][] = [[]];
  for (const [word, text] of words.entries()) {
    let state = 0;
    for (const char of text) {
      const at = classes.get(char) as number;
      if (rows[state][at] < 0) {
        rows[state][at] = rows.length;
        rows.push(new Int32Array(width).fill(-1));
        ends.push([]);
      }
      state = rows[state][at];
    }
    ends[state].push(word);
  }
  const fallback = new Int32Array(rows.length);
  const queue = [0];
  for (const state of queue)
    for (let at = 0; at < width; at++) {
      const next = rows[state][at];
      const other = state === 0 ? 0 : rows[fallback[state]][at];
      if (next < 0) rows[state][at] = other;
      else {
        fallback[next] = other;
        ends[next].push(...ends[other]);
        queue.push(next);
      }
    }
  const table = new Uint16Array(rows.length * width);
  for (const [state, row] of rows.entries()) table.set(row, state * width);
  return { table, width, ends: ends.map((all) => (all.length === 0 ? null : all)) };
}

/** The character that a numeric reference stands for, and its length; `null` for any other text. */
function referenceAt(text: string, at: number): { code: number; length: number } | null {
  if (text.charCodeAt(at + 1) !== 0x23) return null;
  const [whole, hex, decimal] =
    /^&#(?:[xX]([\da-fA-F]{2,5})|(\d{2,6}));?/.exec(text.slice(at, at + LONGEST_REFERENCE)) ?? [];
  if (whole === undefined) return null;
  return { code: hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), length: whole.length };
}

/** Makes the scanner of some words of Chinese characters. */
export function scannerOf(words: readonly string[]): Scanner {
  const { kinds, classes } = kindsOf(words);
  const { table, width, ends } = automatonOf(words, classes);
  return (text, markup) => {
    const counts = new Uint32Array(words.length);
    let [state, characters] = [0, 0];
    // Behind the last > no < opens anything: it is not looked for again from each.
    const last = markup ? text.lastIndexOf('>') : -1;
    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i);
      if (markup && code === LESS) {
        if (i < last) i = text.indexOf('>', i + 1);
        continue;
      }
      if (markup && code === AMPERSAND) {
        const reference = referenceAt(text, i);
        if (reference) {
          code = reference.code & 0xffff;
          i += reference.length - 1;
        }
      }
      const kind = kinds[code];
      if (kind === SKIPPED) continue;
      if (kind === OTHER) {
        state = 0;
        continue;
      }
      characters += 1;
      state = table[state * width + kind];
      const found = ends[state];
      if (found !== null) for (const word of found) counts[word] += 1;
    }
    return { counts, characters };
  };
}
