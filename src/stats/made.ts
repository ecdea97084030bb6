/** Documents that a measure says were made or amended: 印发《…》, 修订《…》《…》. Those it follows or studies are not. */
import { MAKING_TAILS, MAKING_WORDS, NOT_MADE, REGULATION_ENDS } from '../../grammars/lexicon/stats.js';
import type { Measure } from '../record/schema.js';
import { placeFacts } from './placed.js';
import { anyOf, withoutBlanks } from './words.js';

const MAKING = new RegExp(`${anyOf(MAKING_WORDS)}(?:${anyOf([...MAKING_WORDS, ...MAKING_TAILS])}){0,4}$`);
const NOT = new RegExp(anyOf(NOT_MADE));
/** 《A》《B》、《C》: what holds for the first holds for the others. */
const LIST = /^(?:[（(][^）)]{1,40}[）)])?(?:[、，,和及与]|以及)?$/;
const REGULATION = new RegExp(`${anyOf(REGULATION_ENDS)}(?:[（(〔][^）)〕]{1,8}[）)〕])?$`);

/** Characters before a title that are looked at. */
const REACH = 40;

/** Titles of the documents that one text says were made, in order, as often as it says so. */
export function madeIn({ text, facts }: Pick<Measure, 'text' | 'facts'>): string[] {
  const plain = withoutBlanks(text);
  const titles: string[] = [];
  let last: { end: number; made: boolean } | null = null;
  for (const { fact, start, end } of placeFacts(plain, facts)) {
    if (fact.type !== 'document' || typeof fact.value !== 'string') continue;
    const listed: boolean = last !== null && LIST.test(plain.slice(last.end, start));
    const made: boolean = listed && last ? last.made : isMaking(plain.slice(Math.max(0, start - REACH), start));
    if (made) titles.push(withoutBlanks(fact.value));
    last = { end, made };
  }
  return titles;
}

/** Whether a title is a standing rule's: 管理办法（试行）, not 工作方案. */
export const isRegulation = (title: string): boolean => REGULATION.test(title);

function isMaking(before: string): boolean {
  const match = MAKING.exec(before);
  if (!match) return false;
  const clause = before
    .slice(0, match.index)
    .split(/[，,。；;：:]/)
    .at(-1) as string;
  return !NOT.test(clause);
}
