/** What stands between characters and is no text: markup of the format, romanization set in. */
import type { Extract, Range } from '../source/extract.js';

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

/** All ranges that no rule sees, in order, without overlap. */
export function unseenRanges(extract: Extract): Range[] {
  const all = [...extract.markup, ...romanization(extract.text)].sort((a, b) => a.start - b.start);
  let end = 0;
  return all.filter((range) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}
