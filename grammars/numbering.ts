/**
 * Numbering styles: how a heading, problem or measure is counted. To teach rectify a new style, add a row.
 *
 * Sources: GB/T 9704-2012, 7.3.3 (一、 （一） 1. （1）) and what public bodies print beside it.
 * Patterns are sticky and read the folded text (width folded); their first group is the number.
 */

import { COUNTED_LABELS } from './labels.js';
import { alternatives } from './lexicon/alternatives.js';

export interface NumberingStyle {
  /** Name of the style; siblings share it. */
  id: string;
  /** Styles that are mixed in one count (1. and 2、) belong to one family; the style's own name if it has none. */
  family?: string;
  pattern: RegExp;
  /** What a mark may begin with: at any other character the pattern need not be tried. */
  opens: string;
  /** Usual nesting, outer first: 第一部分 0 … 一是 9. An inner style outside an outer one is the rule, the reverse is priced. */
  rank: number;
  /** Where the style counts: `heading` at the start of a line, `ordinal` inside a paragraph, `both`. */
  scope: 'heading' | 'ordinal' | 'both';
  /** How its number is written. */
  digits: 'chinese' | 'arabic' | 'symbol' | 'latin';
  /** What the words in front of the number label: findings (问题1：), or measures (措施一：). */
  labels?: 'finding' | 'measures' | 'results';
  /** Its numbers are those of a longer list, of which this document has some: they rise, and skip as they like. */
  sparse?: boolean;
  /** Its numbers stand in no rising order: any goes on. */
  scattered?: boolean;
}

const HANZI = '一二三四五六七八九十';
const CHINESE = `[${HANZI}]{1,3}`;
const FIGURES = '0123456789';

/** 问题1： 反馈问题（一） 问题2.1　: one of the words and a number. */
export const counted = (words: readonly string[]): RegExp =>
  new RegExp(
    `[(【]?(?:${alternatives(words)}) ?\\(?(${CHINESE}|\\d{1,2}(?:\\.\\d{1,2}){1,2}(?![\\d年月])|\\d{1,3}) ?\\)?(?:[、:.,】]|(?= ))\\)?`,
    'y',
  );

export const opensCounted = (words: readonly string[]): string => `(【${words.map((word) => word[0]).join('')}`;

/** What makes a figure with a dot an amount or a date, and not the words that begin alike (台账, 项目, 人员 …). */
const COUNTED_UNIT =
  '\\.?(?:[\\d.%万亿元]|[月日年](?!常|度)|台(?!账)|个(?!人|别)|项(?!目)|号(?!召)|名(?!录)|家(?!庭)|条(?!例|件)|件|倍|米|吨|公(?:里|斤|顷)|平方|立方|亩|人(?!员|事|才|大|民)|次|份|户(?!籍)|所(?![有属谓在得需])|辆|宗(?![旨教])|笔(?!记)|座(?!谈)|栋|处(?![理置分罚室长]))';

export const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
export const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
export const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** Numbers that Unicode has as one sign: those in a circle are a style of their own, the others what they stand for. */
export const SYMBOLS: [first: string, last: string][] = [
  ['①', '⑳'],
  ['⑴', '⒇'],
  ['⒈', '⒛'],
  ['㈠', '㈩'],
  ['❶', '❿'],
  ['➀', '➉'],
  ['➊', '➓'],
  ['㊀', '㊉'],
  ['ⓐ', 'ⓩ'],
  ['Ⓐ', 'Ⓩ'],
]; // prettier-ignore
/** Those in a circle. */
const CIRCLES: readonly (readonly [first: string, last: string])[] = SYMBOLS.filter(
  ([first]) => !'⑴⒈㈠'.includes(first),
);
const signsOf = (first: string, last: string): string =>
  String.fromCharCode(
    ...Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, i) => first.charCodeAt(0) + i),
  );

/** A style whose mark is one sign: ㈠ for （一）, ⒈ for 1., ⑴ for （1）. */
const oneSign = (family: string, rank: number, first: string, last: string): NumberingStyle => ({
  id: `${family}-sign`,
  family,
  pattern: new RegExp(`([${first}-${last}])[、.:]?`, 'y'),
  opens: signsOf(first, last),
  rank,
  scope: 'both',
  digits: 'symbol',
});

/** Roman numbers in letters, for documents that show II. or III.: there I. is one and no ninth letter. */
export const ROMAN_LETTERS: NumberingStyle = {
  id: 'roman',
  pattern: /(I{1,3}|IV|VI{0,3}|IX) ?[、.:](?! ?[A-Za-z0-9])/y,
  opens: 'IV',
  rank: 1,
  scope: 'heading',
  digits: 'chinese',
};

export const NUMBERING: NumberingStyle[] = [
  {
    id: 'part',
    pattern: new RegExp(`第(${CHINESE}|\\d{1,2})(?:部分|章|篇|编)[、:,.]?`, 'y'),
    opens: '第',
    rank: 0,
    scope: 'heading',
    digits: 'chinese',
  },
  {
    id: 'subpart',
    pattern: new RegExp(`第(${CHINESE}|\\d{1,2})节(?:[、:,.]|(?= ))`, 'y'),
    opens: '第',
    rank: 0.5,
    scope: 'heading',
    digits: 'chinese',
  },
  {
    id: 'chinese',
    pattern: new RegExp(`(${CHINESE}) ?(?:[、.]|:(?=[\u4e00-\u9fff“(]))`, 'y'),
    opens: HANZI,
    rank: 1,
    scope: 'heading',
    digits: 'chinese',
  },
  {
    id: 'formal',
    pattern: /([壹贰叁肆伍陆柒捌玖拾]{1,2}) ?[、.:]/y,
    opens: '壹贰叁肆伍陆柒捌玖拾',
    rank: 1,
    scope: 'heading',
    digits: 'chinese',
  },
  {
    id: 'roman',
    // A lone I or V may be a letter: see ROMAN_LETTERS.
    pattern: /([Ⅰ-Ⅻ]|I{2,3}|IV|VI{1,3}|IX) ?[、.:](?! ?[A-Za-z0-9])/y,
    opens: `${ROMAN}IV`,
    rank: 1,
    scope: 'heading',
    digits: 'chinese',
  },
  {
    id: 'stem',
    pattern: /([甲乙丙丁戊己庚辛壬癸]) ?[、.](?![乙丙丁戊己庚辛壬癸])/y,
    opens: STEMS,
    rank: 3,
    scope: 'heading',
    digits: 'chinese',
  },
  {
    id: 'stem-bracketed',
    pattern: /\( ?([甲乙丙丁戊己庚辛壬癸]) ?\)[、.]?/y,
    opens: '(',
    rank: 3,
    scope: 'both',
    digits: 'chinese',
  },
  {
    id: 'latin',
    pattern: /([A-Za-z]) ?[、.:)](?! ?(?:[A-Za-z]|\d{1,9}(?![\d年月家个名项件次人户处])))/y,
    opens: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    rank: 5,
    scope: 'both',
    digits: 'latin',
  },
  {
    id: 'chinese-bracketed',
    pattern: new RegExp(`\\( ?(${CHINESE}) ?\\)[、.:]?`, 'y'),
    opens: '(',
    rank: 2,
    scope: 'both',
    digits: 'chinese',
  },
  {
    id: 'chinese-half-bracketed',
    pattern: new RegExp(`(${CHINESE})\\)`, 'y'),
    opens: HANZI,
    rank: 2,
    scope: 'heading',
    digits: 'chinese',
  },
  {
    id: 'labelled',
    pattern: counted(COUNTED_LABELS),
    opens: opensCounted(COUNTED_LABELS),
    rank: 3,
    scope: 'heading',
    digits: 'arabic',
    labels: 'finding',
  },
  {
    id: 'squared',
    pattern: new RegExp(`[【[](${CHINESE}|\\d{1,2})[】\\]]`, 'y'),
    opens: '【[',
    rank: 5,
    scope: 'both',
    digits: 'arabic',
  },
  {
    id: 'item',
    pattern: new RegExp(`第(${CHINESE}|\\d{1,3})(?:项|条|个问题|类问题|方面|个方面)[、:,.]`, 'y'),
    opens: '第',
    rank: 3,
    scope: 'both',
    digits: 'arabic',
  },
  {
    id: 'arabic-dotted',
    // 2.9月 and 1.5万元 are no numbers of headings, 1.2台账 is; three figures with dots always are.
    pattern: new RegExp(`(\\d{1,2}(?:\\.\\d{1,2}){2,3}(?!\\d)|\\d{1,2}\\.\\d{1,2}(?!${COUNTED_UNIT}))\\.?`, 'y'),
    opens: FIGURES,
    rank: 5,
    scope: 'heading',
    digits: 'arabic',
  },
  { id: 'arabic', pattern: /(\d{1,3}) ?\./y, opens: FIGURES, rank: 4, scope: 'both', digits: 'arabic' },
  {
    id: 'arabic-comma',
    family: 'arabic',
    pattern: /(\d{1,3}) ?、/y,
    opens: FIGURES,
    rank: 4,
    scope: 'both',
    digits: 'arabic',
  },
  { id: 'arabic-bracketed', pattern: /\( ?(\d{1,3}) ?\)[、.]?/y, opens: '(', rank: 5, scope: 'both', digits: 'arabic' },
  { id: 'arabic-half-bracketed', pattern: /(\d{1,2})\)/y, opens: FIGURES, rank: 6, scope: 'both', digits: 'arabic' },
  oneSign('chinese-bracketed', 2, '㈠', '㈩'),
  oneSign('arabic', 4, '⒈', '⒛'),
  oneSign('arabic-bracketed', 5, '⑴', '⒇'),
  {
    id: 'circled',
    pattern: new RegExp(`([${CIRCLES.map(([first, last]) => `${first}-${last}`).join('')}])[、.:]?`, 'y'),
    opens: CIRCLES.map(([first, last]) => signsOf(first, last)).join(''),
    rank: 7,
    scope: 'both',
    digits: 'symbol',
  },
  {
    id: 'nth',
    // 第一步，, 第二招，: but 第一次，, 第二年， and 第三方， count something else, and 第一件， what was found.
    pattern: new RegExp(
      `第(${CHINESE})(?:(?:[\u4e00-\u9fff](?<![次年月日天周季期届批轮线方名位版号页个项条件点类款宗起处桩题问]))(?=[、,])|(?=[、,:]))[、,:]`,
      'y',
    ),
    opens: '第',
    rank: 8,
    scope: 'ordinal',
    digits: 'chinese',
  },
  {
    id: 'qi',
    pattern: new RegExp(`其(${CHINESE})[,、:]`, 'y'),
    opens: '其',
    rank: 8,
    scope: 'ordinal',
    digits: 'chinese',
  },
  {
    id: 'first',
    pattern: /(首先|其次|再次|再者|此外|最后)[,、:]/y,
    opens: '首其再此最',
    rank: 8,
    scope: 'ordinal',
    digits: 'symbol',
  },
  {
    id: 'shi',
    pattern: new RegExp(`(${CHINESE})是(?!否|不是)`, 'y'),
    opens: HANZI,
    rank: 9,
    scope: 'ordinal',
    digits: 'chinese',
  },
]; // prettier-ignore
