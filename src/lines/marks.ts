/** Candidate marks: every place where a number may count a heading, problem or measure. */

import { charClass } from '../../grammars/char-class.js';
import { alternatives } from '../../grammars/lexicon/alternatives.js';
import { CLASSIFIERS, SPANS } from '../../grammars/lexicon/units.js';
import { numberOf } from '../../grammars/mark-values.js';
import type { NumberingStyle } from '../../grammars/numbering.js';
import { integerOf } from '../../grammars/numerals.js';
import { numbersAt } from '../../grammars/references.js';
import { stateInFront, type Words } from '../../grammars/words.js';
import { DOUBTFUL, STANDING } from './numbering-prices.js';
import type { Candidate } from './resolve.js';

export interface Mark extends Candidate {
  /** Where the mark stands in the text searched: end exclusive. */
  start: number;
  end: number;
}

/** What may not follow a mark: then it is no mark but a number in a sentence (三、四季度, (三)条). */
const NO_MARK = /(?:季度|条(?!不)|款(?!项)|项(?![目链])|号楼|号线|层楼|期工程|级以上|时许|类人员)/y;
/** The second item of a list in a paragraph stands no further behind the first. */
const REACH = 160;
/** 1.2023年起…, 2.10月起…: the number of an item, and a year or a month. */
const YEAR = /(?:(?:19|20)\d{2}年|(?:1[0-2]|[1-9])月)/y;
/** 1.3个部门…: nothing has a third of a department. 3.2号库区: nor has any a number with a fraction. */
const WHOLE = new RegExp(
  `\\d{1,5}(?:余|多)?(?!${alternatives(SPANS)})(?:${alternatives([...CLASSIFIERS, '号'])})`,
  'y',
);
/** What a word of {@link NO_MARK} begins with. */
const NO_MARK_OPENS = charClass('季条款项号层期级时类');
const CHINESE_NEXT = charClass('一二三四五六七八九十');
/** 一、二级学院…: a word of its own stands behind the number. */
const DEGREE = /[一二三四五]级(?:学院|单位|机构|党)/y;
const FOLLOWING = /[一二三四五六七八九十]{1,3}/y;
const SEPARATORS = charClass('、,.');
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Whether a year or a number of whole things stands at a place. */
function beginsWithWhole(text: string, at: number): boolean {
  YEAR.lastIndex = at;
  WHOLE.lastIndex = at;
  return YEAR.test(text) || WHOLE.test(text);
}

const CHINESE = '一二三四五六七八九';

/** Whether the next of its kind stands behind a mark in its text: 第一，三处公平秤…；第二，… */
function goesOn(text: string, { start, end }: { start: number; end: number }, value: number): boolean {
  const next = CHINESE[value];
  // 一、二号楼漏水；二、三号楼停电: what an enumeration comma parts may be numbers of both.
  if (!next || end - start > 4 || text[end - 1] === '、') return false;
  return text.includes(text.slice(start, end).replace(CHINESE[value - 1], next), end);
}

/** Two numerals in a row, or a word behind that only a count has: 三、四季度; 一、二号楼; 第一，二线. */
function doubtful(text: string, mark: { start: number; end: number }, value: number, style: NumberingStyle): boolean {
  const next = text.charCodeAt(mark.end);
  NO_MARK.lastIndex = mark.end;
  if (NO_MARK_OPENS[next] && NO_MARK.test(text)) return true;
  if (style.digits !== 'chinese' || !CHINESE_NEXT[next] || !SEPARATORS[text.charCodeAt(mark.end - 1)]) return false;
  DEGREE.lastIndex = mark.end;
  if (DEGREE.test(text)) return false;
  if (goesOn(text, mark, value)) return false;
  FOLLOWING.lastIndex = mark.end;
  const following = integerOf(FOLLOWING.exec(text)?.[0] ?? '');
  return following !== null && following > value && following <= value + 2;
}

/** Styles of numbers that name a problem too. */
const NAMES: ReadonlySet<string> = new Set(['item', 'labelled', 'circled']);
/** 问题1、问题4：, 第2、3项：, ①④两条：: whether several numbers stand at a place, and a comma or a colon behind them. */
function namesSeveral(text: string, at: number): boolean {
  const found = numbersAt(text, at);
  return found?.named === true && found.numbers.length > 1 && ':,'.includes(text[found.end] ?? ' ');
}

/**
 * The mark at a place of a folded text, `null` if none stands there.
 *
 * @param scope `heading` for line starts, `ordinal` for places inside a paragraph
 */
export function markAtPlace(
  words: Words,
  text: string,
  at: number,
  scope: 'heading' | 'ordinal',
  standing: keyof typeof STANDING,
): Mark | null {
  for (const style of words.styles.at(text, at)) {
    if (style.scope !== scope && style.scope !== 'both') continue;
    style.pattern.lastIndex = at;
    const match = style.pattern.exec(text);
    if (!match) continue;
    const end = at + match[0].length;
    const value = numberOf(style, match[1]);
    if (value === 0 && style.id !== 'first') continue;
    // 问题1、问题4：: names several, and counts none.
    if (NAMES.has(style.id) && namesSeveral(text, at)) continue;
    const price = STANDING[standing];
    // All marks have the same fields, so that what reads them reads one shape.
    const mark: Mark = {
      style: style.family ?? style.id,
      variant: style.family ? ',' : '',
      rank: style.rank,
      value,
      start: at,
      end,
      demote: price.demote,
      accept: price.accept,
      single: price.single,
      onlyNext: false,
      below: false,
      sparse: style.sparse,
      scattered: style.scattered,
    };
    if (value === 0) mark.onlyNext = true; // 最后 ends a count and opens none
    // 2.1 and 2.1.1 are levels of their own.
    const parts = style.id === 'arabic-dotted' ? match[1].split('.').length : 0;
    if (parts > 2) Object.assign(mark, { style: `${style.id}-${parts}`, rank: style.rank + (parts - 2) / 4 });
    // 2.7 may be 二、7月 or two and seven tenths; 1.11家 and 1.11…。2.… count.
    if (style.id === 'arabic' && isDigit(text[end]) && !beginsWithWhole(text, end))
      mark.onlyNext = value !== 1 || !/[。;]2\./.test(text.slice(end, end + REACH));
    if (style.id === 'arabic-comma' && isDigit(text[end])) mark.accept += 0.6;
    if (doubtful(text, mark, value, style)) Object.assign(mark, DOUBTFUL);
    return mark;
  }
  return null;
}

/**
 * The mark of a heading that a folded text opens with, as at the start of a line that no sentence runs into; `null` without
 * one. Asked of a document's lines again and again, and worked out once. It is not to be changed.
 */
export function headingMark(words: Words, text: string): Readonly<Mark> | null {
  let mark = words.headings.get(text) as Mark | null | undefined;
  if (mark === undefined) {
    mark = markAtPlace(words, text, 0, 'heading', 'line');
    words.headings.set(text, mark);
  }
  return mark;
}

/** The mark of a style, whatever else it says: what its words label. */
export const labelsOfMark = (words: Words, { style }: Pick<Mark, 'style'>): NumberingStyle['labels'] =>
  words.styles.all.find(({ id }) => id === style)?.labels;

/** What a character says of the place behind it, by code unit. */
const BEHIND = new Uint8Array(0x10000);
const OPENS = 1;
const SHUTS = 2;
const BLOCK = 4;
const STOP = 8;
const COMMA = 16;
for (const [chars, bits] of [
  ['《“‘', OPENS],
  ['》”', SHUTS | COMMA],
  ['’', SHUTS],
  ['】〕]', BLOCK],
  ['。;:!?…', STOP],
  [',)', COMMA],
] as const)
  for (const char of chars) BEHIND[char.charCodeAt(0)] |= bits;
const COLON = ':'.charCodeAt(0);
const FULL_STOP = '。'.charCodeAt(0);
/** Styles that count by words: they may stand behind a comma. */
const WORDED = new Set(['shi', 'nth', 'qi', 'first']);

/** Candidate ordinals of one paragraph (a tight view): 一是, 第一， ① … where one can stand. The list is not to be changed. */
export function ordinalsOf(words: Words, text: string): readonly Mark[] {
  let marks = words.ordinals.get(text) as readonly Mark[] | undefined;
  if (!marks) {
    marks = findOrdinals(words, text);
    words.ordinals.set(text, marks);
  }
  return marks;
}

/** The value of a circled number at a place, 0 where none stands. */
const circledAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0x2460 && code <= 0x2473 ? code - 0x245f : 0;
};

/** Whether a label ends at a place behind a stop: …。整改成效：1.… */
function isLabelled(words: Words, text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf(';', at)) + 1;
  return words.labels.read(text, from)?.end === at;
}

/** What most texts have: remembered for each, it takes no room. */
const NO_MARKS: readonly Mark[] = [];

function findOrdinals(words: Words, text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  /** ①…②…: what a circled number is followed by, which needs no stop before it. */
  let next = -1;
  // 整改措施　一是…: behind a label without a colon as behind one with it.
  const behind = words.labels.read(text, 0)?.end ?? 0;
  // 答：（已完成）①…: and behind a state.
  const state = text[behind] === '(' ? stateInFront(words, text, behind) : 0;
  for (let i = 0; i < text.length; i++) {
    const before = i ? text.charCodeAt(i - 1) : 0;
    const bits =
      i === 0
        ? BLOCK
        : i === behind || (i === state && i > 0)
          ? STOP
          : BEHIND[before] || (circledAt(text, i) === next ? STOP : 0);
    if (bits === 0) continue;
    if (bits & OPENS) depth++;
    else if (bits & SHUTS) depth = Math.max(0, depth - 1);
    if (depth > 0 && before !== FULL_STOP) continue; // nothing inside 《》 or “” is an ordinal
    depth = 0;
    const standing = bits & BLOCK ? 'block' : bits & STOP ? 'stop' : bits & COMMA ? 'comma' : null;
    if (!standing) continue;
    const mark = markAtPlace(words, text, i, 'ordinal', standing);
    if (!mark) continue;
    const digits = !WORDED.has(mark.style);
    if (digits && standing === 'comma') continue;
    if (digits && standing === 'stop') mark.demote = 0.8;
    // 二是分类整治：1.…；2.…: a list of its own.
    if (mark.value === 1 && before === COLON && i > behind && !isLabelled(words, text, i)) mark.below = true;
    marks.push(mark);
    if (mark.style === 'circled') next = mark.value + 1;
    i = mark.end - 1;
  }
  return marks.length ? marks : NO_MARKS;
}
