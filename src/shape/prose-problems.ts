/**
 * Paragraphs that each tell a problem from its finding to its state: 报告第一项指出，台账不清。我局补记台账3本。该项已整改到位。 The
 * first sentence is the heading of the rest; who says so in front of it is no part of the finding.
 */
import { countOf } from '../../grammars/numerals.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Mark } from '../lines/marks.js';
import type { KindOf } from './kind-reader.js';
import { lastSentence } from './last-sentence.js';

/** A paragraph's first sentence as a heading, with offsets in its text. */
export interface ProseHead {
  /** What counts it: 第一个问题是，; `null` where nothing does. */
  mark: Mark | null;
  /** Where the finding begins, behind who says so. */
  start: number;
  /** The stop that closes it. */
  end: number;
}

const SHORTEST_FINDING = 6;
const LONGEST_FINDING = 110;
/** What is told behind a finding is no shorter. */
const LEAST_TOLD = 10;
/** 巡察组指出，, 反馈意见还提到：, 第一个问题是， */
const OPENER = /^[^,。;:“]{0,14}?(?:指出|提到|反映|认为|发现|点出|显示|提出|查出|问题[是为])[,:]/;
const COUNT = /第([一二三四五六七八九十]{1,3}|\d{1,3})[个项条点类]?/;

function counted(opener: string): Mark | null {
  const number = COUNT.exec(opener)?.[1];
  if (!number) return null;
  const value = countOf(number) ?? 0;
  return { style: 'prose', variant: '', rank: 5, value, demote: 0, accept: 0, single: 0, start: 0, end: opener.length };
}

/** Who says what a text tells: 巡察组指出，; empty where nobody does. */
export const openerOf = (text: string): string => OPENER.exec(text)?.[0] ?? '';

/** The heading in a paragraph that tells a problem; `null` in any other. */
export function proseHead(words: Words, kindOf: KindOf, text: string): ProseHead | null {
  const opener = openerOf(text);
  const end = text.indexOf('。', opener.length);
  const length = end - opener.length;
  if (length < SHORTEST_FINDING || length > LONGEST_FINDING || text.length - end <= LEAST_TOLD) return null;
  const found = kindOf(text.slice(opener.length, end));
  const stated = statusIn(words, lastSentence(words, text)) !== null;
  const finds = found.finding > Math.max(found.measure, found.section);
  const mark = counted(opener);
  // Two of four: somebody says so, it is counted, the sentence finds fault, a state closes the paragraph.
  const signs = [opener.length > 0, mark !== null, finds, stated];
  return signs.filter(Boolean).length < 2 ? null : { mark, start: opener.length, end };
}
