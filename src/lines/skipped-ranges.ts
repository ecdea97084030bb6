/** What stands between characters and is no text: markup of the format, romanization set in, blanks that set them apart. */
import type { Extract, Range } from '../source/extract.js';
import type { Skipped } from './fold.js';

/** Pinyin with tone marks, in brackets or bare between 汉字: 整改(zhěnggǎi) 情况. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/;
const BRACKETED = /[（(]\s{0,2}[A-Za-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ' ]{1,60}[）)]/g;
const BARE = /(?<=[\u4e00-\u9fff])\s{0,2}[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,7}\s{0,2}(?=[\u4e00-\u9fff，。、；：])/g;

/** Romanization set between characters: bracketed or bare, told by its tone marks. */
export function romanization(text: string): Range[] {
  if (!TONED.test(text)) return [];
  const found: Range[] = [];
  for (const pattern of [BRACKETED, BARE]) {
    for (const match of text.matchAll(pattern)) {
      if (TONED.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** A run of characters with one blank between each, as a scan or a title set wide has them: 整 改 情 况. */
const APART =
  /[\u4e00-\u9fff][ \u00a0\u3000][\u4e00-\u9fff][ \u00a0\u3000][\u4e00-\u9fff][ \u00a0\u3000][\u4e00-\u9fff]/;
const BLANKS = /[ \u00a0\u3000]+/g;
/** A line of such characters has at least as many pieces, and at least such a share of them is one character. */
const LEAST_PIECES = 4;
const SHARE_SINGLE = 0.7;

/** The blanks between the characters of lines that are set apart throughout; wider ones part words as ever. */
export function setApart(text: string): Range[] {
  if (!APART.test(text)) return [];
  const found: Range[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (!APART.test(line)) continue;
    const pieces = line.trim().split(/[ \u00a0\u3000]+/);
    const single = pieces.filter((piece) => piece.length === 1).length;
    if (pieces.length < LEAST_PIECES || single < pieces.length * SHARE_SINGLE) continue;
    const first = line.search(/[^ \u00a0\u3000]/);
    for (const blank of line.matchAll(BLANKS))
      if (blank.index > first && blank[0].length === 1)
        found.push({ start: index + blank.index, end: index + blank.index + 1 });
  }
  return found;
}

/** What a crawler leaves of a page's markup in its text: &nbsp;, <br />, <p>. */
const REMNANTS =
  /&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#160|#12288|#x3000);|<\/?(?:br|p|span|div|strong|em|b|u|font|section)(?: [^<>\r\n]{0,200})? ?\/?>/gi;
const MAY_REMAIN = /[&<]/;

/** Those that end a line, where none ends behind them. */
const BREAKS = /^<(?:br|\/p|\/div|\/section)/i;

/** Remnants of a page's markup. */
export const remnants = (text: string): Skipped[] =>
  MAY_REMAIN.test(text)
    ? Array.from(text.matchAll(REMNANTS), ({ index, 0: found }) => {
        const end = index + found.length;
        return {
          start: index,
          end,
          breaks: BREAKS.test(found) && !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 80)),
        };
      })
    : [];

/** Those of a text that is one: a format's own text has none, and a table's cells part their lines themselves. */
function remnantsIn({ text, origins, tables }: Extract): Skipped[] {
  if (origins) return [];
  let next = 0;
  return remnants(text).filter(({ start }) => {
    while (next < tables.length && tables[next].end <= start) next++;
    return next === tables.length || start < tables[next].start;
  });
}

/** All ranges that no rule sees, in order, without overlap. */
export function skippedRanges(extract: Extract): Skipped[] {
  const all: Skipped[] = [
    ...extract.markup,
    ...romanization(extract.text),
    ...setApart(extract.text),
    ...remnantsIn(extract),
  ].sort((a, b) => a.start - b.start);
  let end = 0;
  return all.filter((range) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}
