/**
 * Money that a measure says came back: only amounts that a word such as 追回, 收缴 or 清退 stands before or behind in
 * the same clause. Every other amount of a notice (投入, 涉及, 罚款 …) is named, but not recovered. Where in doubt an
 * amount is left out: the sum would rather be too small.
 */
import {
  IN_TOTAL,
  LIMITS,
  NOT_YET,
  OF_WHICH,
  ORDERED,
  OTHER_OBJECTS,
  SUCCESS_SIGNS,
  TRYING_WORDS,
} from '../../grammars/lexicon/stats.js';
import type { FactOf, Measure } from '../record/schema.js';
import { type PlacedFact, placeFacts } from './placed.js';
import { ANY_RETURN, anyOf, plainWord, withoutBlanks } from './words.js';

/** An amount in yuan and the word that says it came back. */
export interface Recovery {
  word: string;
  value: number;
}

/** Characters between the word and the amount, and between the amount and a word behind it. */
const REACH = 24;
const REACH_BACK = 14;

const SENTENCE_END = /[。；;！!？?]/;
const CLAUSE_ENDS = new Set('。；;！!？?，,：:（(）)');
const RETURN = new RegExp(ANY_RETURN, 'g');
const NOT_YET_BEFORE = new RegExp(`${anyOf(NOT_YET)}.?$`);
const HAS_NOT_YET = new RegExp(anyOf(NOT_YET));
const HAS_ORDER = new RegExp(anyOf(ORDERED));
const HAS_OTHER = new RegExp(anyOf(OTHER_OBJECTS));
const HAS_SUCCESS = new RegExp(anyOf(SUCCESS_SIGNS));
const HAS_TOTAL = new RegExp(anyOf(IN_TOTAL));
const OPENS_PARTS = new RegExp(`^${anyOf(OF_WHICH)}`);
const AT_LIMIT = new RegExp(`^[余多]?${anyOf(LIMITS)}`);
/** 收回本金3万元、利息2万元: the second amount goes on from the first. */
const LIST = /^(?:[、和及与]|以及)[^\d]{0,12}$/;

/** The recoveries that one text tells, in order. Amounts in other currencies and masked ones are none. */
export function recoveriesOf({ text, facts }: Pick<Measure, 'text' | 'facts'>): Recovery[] {
  const plain = withoutBlanks(text);
  const amounts = placeFacts(plain, facts).filter(
    (one): one is PlacedFact<FactOf<'money'>> => one.fact.type === 'money',
  );
  const found: Recovery[] = [];
  let last: { recovery: Recovery; end: number } | null = null;
  for (const amount of amounts) {
    const { value, currency } = amount.fact;
    if (value === null || currency !== 'CNY') continue;
    const sameSentence: boolean = last !== null && !SENTENCE_END.test(plain.slice(last.end, amount.start));
    const joined: boolean = last !== null && LIST.test(plain.slice(last.end, amount.start));
    const word: string | null = joined && last ? last.recovery.word : wordOf(plain, amount, amounts, sameSentence);
    if (word === null) continue;
    const recovery: Recovery = { word: plainWord(word), value };
    found.push(recovery);
    last = { recovery, end: amount.end };
  }
  return found;
}

/** The word that says an amount came back; `sameSentence` is whether an amount before it in its sentence did. */
function wordOf(text: string, amount: PlacedFact, all: readonly PlacedFact[], sameSentence: boolean): string | null {
  const before = text.slice(clauseStart(text, amount.start), amount.start);
  const after = text.slice(amount.end, clauseEnd(text, amount.end));
  if (AT_LIMIT.test(after) || HAS_ORDER.test(before)) return null;
  if (sameSentence && (OPENS_PARTS.test(before) || HAS_TOTAL.test(before))) return null;
  const word = wordBefore(before, after) ?? wordBehind(before, after);
  if (word === null) return null;
  // Of several amounts in a clause the word governs the one beside it.
  const behind = before.lastIndexOf(word) < 0;
  const from = behind ? amount.end : amount.start - before.length + before.lastIndexOf(word);
  const to = behind ? amount.end + after.indexOf(word) : amount.start;
  return all.some(({ start, end }) => start >= from && end <= to) ? null : word;
}

/** 追回违规支出3.2万元 */
function wordBefore(before: string, after: string): string | null {
  const match = [...before.matchAll(RETURN)].at(-1);
  if (!match) return null;
  const [word] = match;
  const between = before.slice(match.index + word.length);
  if (between.length > REACH || HAS_OTHER.test(between)) return null;
  if (NOT_YET_BEFORE.test(before.slice(0, match.index))) return null;
  return TRYING_WORDS.includes(plainWord(word)) && !HAS_SUCCESS.test(before + after) ? null : word;
}

/** 结余资金5万元已上缴财政 */
function wordBehind(before: string, after: string): string | null {
  RETURN.lastIndex = 0;
  const match = RETURN.exec(after);
  RETURN.lastIndex = 0;
  if (!match || HAS_OTHER.test(before.slice(-2))) return null;
  const between = after.slice(0, match.index);
  if (between.length > REACH_BACK || between.includes('的') || HAS_NOT_YET.test(between)) return null;
  return TRYING_WORDS.includes(plainWord(match[0])) && !HAS_SUCCESS.test(before + after) ? null : match[0];
}

function clauseStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !CLAUSE_ENDS.has(text[at - 1])) at -= 1;
  return at;
}

function clauseEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !CLAUSE_ENDS.has(text[at])) at += 1;
  return at;
}
