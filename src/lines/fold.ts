/**
 * The folded view: the text as rules see it, one code unit for one, so that an offset in the fold is an offset in the
 * source. Width is folded, Traditional characters are mapped one to one to Simplified, look-alikes are unified; what
 * is no text (markup, zero-width and control characters) becomes {@link SKIP}.
 */

import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import { flatMap } from '../../grammars/flat-map.js';
import type { Range } from '../source/extract.js';

/** Stands for a code unit that no rule sees. */
export const SKIP = '\uE000';
const SKIP_CODE = 0xe000;

/** Look-alikes: written for what stands behind them in official texts and in what PDF readers make of them. */
/** Radicals that PDF readers yield for the characters (U+2E80–2EFF); NFKC leaves most of them. */
const RADICALS =
  '⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

const ALIKE: Record<string, string> = {
  '﹝': '〔',
  '﹞': '〕',
  '﹙': '(',
  '﹚': ')',
  '﹐': ',',
  '﹑': '、',
  '﹒': '.',
  '﹔': ';',
  '﹕': ':',
  '﹖': '?',
  '﹗': '!',
  '｡': '。',
  '､': '、',
  '｢': '“',
  '｣': '”',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〝': '“',
  '〞': '”',
  '＂': '"',
  '–': '—',
  '―': '—',
  '─': '—',
  '━': '—',
  '−': '—',
  '‐': '-',
  '‑': '-',
  '○': '〇',
  '◯': '〇',
  '〈': '〔',
  '〉': '〕',
  '⟨': '〔',
  '⟩': '〕',
  '〖': '【',
  '〗': '】',
  '﹪': '%',
  '﹡': '*',
  '✽': '*',
  '＊': '*',
  '╳': '×',
  '✕': '×',
  '⁄': '/',
  '∶': ':',
  '︰': ':',
  '•': '·',
  '・': '·',
  '‧': '·',
  '㎡': '㎡',
}; // prettier-ignore

/** Kangxi radicals and compatibility ideographs, as PDF readers yield them. */
const COMPATIBLE = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfaff],
];

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const set = (from: number, to: number) => {
    table[from] = to - from;
  };
  const setAll = (first: number, last: number, to: number) => {
    for (let code = first; code <= last; code++) set(code, to);
  };
  setAll(0, 0x1f, SKIP_CODE);
  for (const code of [0x09, 0x0b, 0x0c]) set(code, 0x20);
  set(0x0a, 0x0a);
  set(0x0d, 0x0d);
  setAll(0x7f, 0x9f, SKIP_CODE);
  setAll(0x2000, 0x200a, 0x20);
  for (const code of [0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x2028, 0x2029]) set(code, 0x20);
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0xfe0f, 0xfe0e])
    set(code, SKIP_CODE);
  for (let code = 0xff01; code <= 0xff5e; code++) set(code, code - 0xfee0);
  for (const [first, last] of COMPATIBLE) {
    // One call for all of them: a call for each takes a millisecond.
    const codes = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const normal = String.fromCharCode(...flatMap(codes, (code) => [code, 0x0a]))
      .normalize('NFKC')
      .split('\n');
    for (const [at, code] of codes.entries()) if (normal[at].length === 1) set(code, normal[at].charCodeAt(0));
  }
  for (const [from, to] of Object.entries(ALIKE)) set(from.charCodeAt(0), to.charCodeAt(0));
  for (let i = 0; i < RADICALS.length; i += 2) set(RADICALS.charCodeAt(i), RADICALS.charCodeAt(i + 1));
  for (const pair of TS_CHARACTERS.split('|')) {
    const from = pair.charCodeAt(0);
    const to = pair.charCodeAt(2);
    const oneToOne = pair[1] === ' ' && (to < 0xd800 || to > 0xdfff) && !Number.isNaN(to);
    if (oneToOne) set(from, to);
  }
  return table;
}

let table: Uint16Array | undefined;

/** What to add to each code unit, modulo 0x10000, for that which it folds to: 0 for nearly all. */
export function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A range that no rule sees. */
export interface Skipped extends Range {
  /** A line ends there: a <br> that a crawler left. */
  breaks?: boolean;
}

/**
 * Folds a text.
 *
 * @param text the source
 * @param skipped ranges that no rule sees (markup, romanization), in order
 * @returns a string of the same length
 */
export function fold(text: string, skipped: readonly Skipped[]): string {
  const shifts = foldTable();
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = code + shifts[code];
  }
  for (const { start, end, breaks } of skipped) {
    for (let i = start; i < end; i++) if (codes[i] !== 0x0a && codes[i] !== 0x0d) codes[i] = SKIP_CODE;
    if (breaks) codes[start] = 0x0a;
  }
  return decoder.decode(codes);
}

/** Whether a folded character is neither blank nor skipped. */
export const isSolid = (code: number): boolean => code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== SKIP_CODE;
