/**
 * Numbers at the beginnings of lines that count up there and nowhere else: with a blank behind them (1 台账不清), with a colon
 * (1：台账不清), and those below another number, with a word or without (1-1.台账不清, 问题1-1：, 缺陷1.1（一般）：).
 */
import { flatMap } from '../../grammars/flat-map.js';
import { escaped } from '../../grammars/lexicon/alternatives.js';
import { numberOf } from '../../grammars/mark-values.js';
import type { NumberingStyle } from '../../grammars/numbering.js';
import type { Line } from '../lines/physical.js';
import { counts } from './counts.js';
import { roleOfPrefix } from './prefix-role.js';

/** A line that such a number opens is no longer, in characters. */
const LONGEST = 60;
/** Where a title begins. */
const TITLE = '[\u4e00-\u9fff“‘《]';
/** What stands behind a number that nothing closes: a blank, and a title. */
const BLANK = `(?= ${TITLE})`;
/** What closes a number in front of a title. */
const CLOSED = `[、.:](?= ?${TITLE})`;
/** 1-1, ①-2, A1, 三-2: a number below another one. */
const COMPOUND = '(?:[A-Z]|(?:\\d{1,2}|[①-⑳]|[一二三四五六七八九十])[-—])';
const COMPOUND_OPENS = '一二三四五六七八九十123456789①②③④⑤⑥⑦⑧⑨⑩ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const STYLES: NumberingStyle[] = (
  [
    ['blank chinese', `([一二三四五六七八九十]{1,3})${BLANK}`, '一二三四五六七八九十', 1, 'chinese'],
    ['blank figure', `0?(\\d{1,2})${BLANK}`, '0123456789', 4, 'arabic'],
    ['blank formal', `([壹贰叁肆伍陆柒捌玖拾]{1,2})${BLANK}`, '壹贰叁肆伍陆柒捌玖拾', 2, 'chinese'],
    ['blank stem', `([甲乙丙丁戊己庚辛壬癸])${BLANK}`, '甲乙丙丁戊己庚辛壬癸', 2, 'chinese'],
    ['blank letter', `([A-Z])${BLANK}`, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2, 'latin'],
    ['blank compound', `${COMPOUND}(\\d{1,2})${BLANK}`, COMPOUND_OPENS, 5, 'arabic'],
    ['compound', `${COMPOUND}(\\d{1,2})${CLOSED}`, COMPOUND_OPENS, 5, 'arabic'],
    ['compound in brackets', `[(【[]${COMPOUND}(\\d{1,2})[)】\\]][、.:]?(?= ?${TITLE})`, '(【[', 5, 'arabic'],
    ['figure and colon', `0?(\\d{1,2}):(?=${TITLE})`, '0123456789', 4, 'arabic'],
  ] as const
).map(([name, number, opens, rank, digits]) => ({
  id: `shown ${name}`,
  pattern: new RegExp(number, 'y'),
  opens,
  rank,
  scope: 'heading',
  digits,
}));

/** What stands behind the word of 问题1-1：, 缺陷2.1(一般):, 任务三-2 : a number below another one. */
const BELOW_ANOTHER = '(?:\\d{1,2}|[一二三四五六七八九十])[-—.](\\d{1,2})(?:\\([^()]{1,12}\\))?(?:[、:]|(?= ))';
const WORDED = new RegExp(`^([\u4e00-\u9fff]{2,4})${BELOW_ANOTHER}`);

/** No document has more such words that count; each is looked for in all lines. */
const MOST_WORDS = 8;

/** The styles of words with such numbers. */
function worded(lines: readonly Line[]): NumberingStyle[] {
  const times = new Map<string, number>();
  for (const { text } of lines) {
    const word = WORDED.exec(text)?.[1];
    if (word !== undefined) times.set(word, (times.get(word) ?? 0) + 1);
  }
  const words = [...times].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one);
  return words.slice(0, MOST_WORDS).map(([word]) => ({
    id: `shown ${word} compound`,
    pattern: new RegExp(escaped(word) + BELOW_ANOTHER, 'y'),
    opens: word[0],
    rank: 3,
    scope: 'heading',
    digits: 'arabic',
    labels: roleOfPrefix(word),
  }));
}

/** Whether a style counts up at the beginnings of short lines; a worded one may begin anew each time. */
function countsLines(style: NumberingStyle, lines: readonly Line[]): boolean {
  const values = flatMap(lines, ({ text }) => {
    style.pattern.lastIndex = 0;
    const opens = text.length <= LONGEST && style.opens.includes(text[0]);
    const match = opens ? style.pattern.exec(text) : null;
    return match ? [numberOf(style, match[1])] : [];
  });
  return counts(values);
}

/** Styles whose numbers count at the beginnings of a document's lines. */
export const countedLines = (lines: readonly Line[]): NumberingStyle[] =>
  [...STYLES, ...worded(lines)].filter((style) => countsLines(style, lines));
