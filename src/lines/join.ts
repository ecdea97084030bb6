/** Whether a sentence runs on from one line into the next: what a page break or a fixed line width tore apart. */

import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { opensBlock } from '../../grammars/lexicon/openers.js';
import { endsAsBody } from '../../grammars/names.js';
import { stateInFront, statusIn, type Words } from '../../grammars/words.js';
import { headingMark } from './marks.js';
import { opensWithMark } from './one-line-documents.js';
import type { Line } from './physical.js';
import { BARE_HEADING, ends, isFull, isTitle, openingSign, type Typesetting } from './typesetting.js';

const INDENTED = /[—·]/;
/** 某发〔2024〕9号  签发人：某某 stands above a title, and ends in none. */
const NUMBER_LINE = /^[^,。;:(]{1,16}[〔[(【][\d*xX×]{4}[〕\])】]第?[\d*xX×]{1,4}号(?: *签发人:[^,。;]{2,12})?$/;
const isNumberLine = (text: string): boolean => text.includes('号') && NUMBER_LINE.test(text);
const FIRST_ORDINAL = /^(?:一是|第一[,、]|首先[,、])/;
/** A line that was torn is no shorter, in columns. */
const LEAST_TORN = 22;

/** Columns of a line that is no heading. */
const LONG = 56;

/** Whether a line at the margin goes on in the one before it, and is no name or day of its own. */
const isTornOff = (line: Line, next: Line, lists: Lexicon): boolean =>
  next.indent === 0 &&
  (next.gap === 0 || next.paged === true) &&
  next.parted === 'newline' &&
  line.width >= LEAST_TORN &&
  !ends(line.text) &&
  !endsAsBody(next.text, lists) &&
  !/^\d{4}年\d{1,2}月\d{1,2}日/.test(next.text);

/** No rest of a heading is longer: …未及时 ⏎ 补员 */
const LONGEST_REST = 8;

/** Share of a full line that the last one of a page has at least, and a heading that was torn. */
const PAGED = 0.85;
const TORN_HEADING = 0.7;

/** Whether a line is too short, and says too little, to be anything but the rest of the one before. */
const isRest = (words: Words, text: string): boolean =>
  text.length <= LONGEST_REST &&
  /^[\u4e00-\u9fff”’》]+$/.test(text) &&
  words.labels.lone(text) === null &&
  statusIn(words, text) === null;

/** Whether a line is a body's name and nothing else. */
const isSigner = ({ text }: Line, lists: Lexicon): boolean =>
  text.length >= 5 && text.length <= 40 && endsAsBody(text, lists) && !/[。;,:、“”\d]/.test(text);

/** Brackets and quotation marks that a line leaves open. */
function leavesOpen(text: string): boolean {
  let depth = 0;
  for (const char of text.slice(-80)) {
    if ('(《“‘〔'.includes(char)) depth++;
    else if (')》”’〕'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '。') depth = 0;
  }
  return depth > 0;
}

/** A line that stops in mid-sentence: it has sentences or clauses, and no end. Stops of its number are none: 问题三(已完成整改):… */
function unfinished(words: Words, text: string): boolean {
  if (ends(text)) return false;
  if (/[,、]$/.test(text) || leavesOpen(text)) return true;
  const from = headingMark(words, text)?.end ?? 0;
  // The colon of a label in a heading is no clause: （四）反馈问题：“…”
  const own = text.slice(from ? (words.labels.read(text, from)?.end ?? from) : 0);
  return text.length >= 24 && /[。;:]/.test(own.replace(ASIDE, '')) && !INDENTED.test(text[0]);
}
/** A bracket that closes a line: its stops are its own. */
const ASIDE = /\([^()]{0,40}\)$/;

const behindLastStop = (text: string): number => Math.max(text.lastIndexOf('。'), text.lastIndexOf(';')) + 1;

/** What stands behind the last stop of a line: a status closes a paragraph without a stop of its own. */
const lastClause = (text: string): string => text.slice(behindLastStop(text)).replaceAll(' ', '');

/** 已完成 ⏎ 整改，并长期坚持。: a status that is one already goes on in the next line. */
const endsStatus = (words: Words, text: string, next: string): boolean =>
  !ends(text) &&
  next.length <= 14 &&
  statusIn(words, lastClause(text)) !== null &&
  statusIn(words, lastClause(text) + next) !== null;

/** What is known of the paragraph that a line stands in. */
export interface Run {
  /** The line itself goes on in the one before. */
  continued: boolean;
  /** It is a sentence, not a heading or title: one has ended in it, or it has clauses and no number in front. */
  prose: boolean;
  /** A number stands in front of it. */
  marked: boolean;
}

export const FRESH: Run = { continued: false, prose: false, marked: false };

/** The run of a line that goes on, or does not, in the one before. */
export function runOf(words: Words, before: Run, line: Line, joins: boolean): Run {
  const marked = joins && before !== FRESH ? before.marked : opensWithMark(words, line.text);
  const prose = (joins && before.prose) || line.text.includes('。') || (!marked && /[,;]/.test(line.text));
  return { continued: joins, marked, prose };
}

/** Labels whose values are names or days: what stands in the next line is no part of one. */
const NAMES = new Set(['leader', 'department', 'assistant', 'deadline', 'status']);

/** A line that is one, or closes with one: …已完成整改。责任领导：某某. */
function isShortValue({ labels }: Words, text: string): boolean {
  const label = labels.read(text, 0) ?? labels.read(text, behindLastStop(text));
  return label !== null && NAMES.has(labels.rolesOf(label.word)[0]) && !/[,。;、]$/.test(text);
}

/** 问题：巡护轨迹由家人代刷； ⏎ 同时，瞭望塔无人值守。: what a finding's label opens ends with a full stop. */
function leavesFindingOpen({ labels }: Words, text: string): boolean {
  if (!/[;,、]$/.test(text)) return false;
  const label = labels.read(text, 0);
  return label !== null && label.end < text.length && labels.rolesOf(label.word)[0] === 'finding';
}

/** What closes or parts a sentence, and opens no line. */
const CLOSES = /^[)\]》〉”’】,。;:、!?%]/;
/** No label is longer. */
const LONGEST_LABEL = 12;

const KEYS = '(?:电话|传真|手机|邮箱|电子邮件|邮编|邮政编码)';
/** 监督电话 ⏎ 0575-5553016: cells of a table that came out as lines; …，邮箱： ⏎ ab@example.cn。: what the line's end tore off. */
const CONTACT_KEY = new RegExp(`^[\\u4e00-\\u9fff]{0,4}${KEYS}:?$|${KEYS}:$`);
const CONTACT_VALUE = /^(?:[\d(][\d\-—() 、转]{5,30}|[\w.*+-]{1,40}@[\w.*-]{3,60})[。;]?$/;

/** 2024年6月 ⏎ 27日: a date that the line's end tore. */
const TORN_DATE = /(?:19|20)\d{2}年(?:\d{1,2}月)?$/;
const REST_OF_DATE = /^\d{1,2}[月日]/;

/** A label inside its line that the line's end tore: …      完成时 ⏎ 限:2025年1月底, …。(责 ⏎ 任领导:某某). */
function acrossLines({ labels }: Words, line: string, next: string): boolean {
  let from = line.length;
  while (from > 0 && line.length - from < LONGEST_LABEL && !' (。;'.includes(line[from - 1])) from--;
  if (!from || from === line.length || line.length - from >= LONGEST_LABEL) return false;
  const tail = line.slice(from);
  const label = labels.read(tail + next.slice(0, LONGEST_LABEL), 0);
  return label !== null && label.end > tail.length;
}

/** 合计196.32万 ⏎ 元, 2 ⏎ 024年: a figure that the line's end tore. */
const TORN_FIGURE = /(?:\d[万亿]?|\d\.)$/;
const REST_OF_FIGURE = /^(?:[万亿]?元|\d{1,4}[年万亿元个项件名%]|\.\d)/;
/** A character or two that close a sentence: …方案已报镇里备 ⏎ 案。 */
const LAST_OF_SENTENCE = /^[\u4e00-\u9fff]{1,2}[。;]$/;
/** What a torn line ends in that is the subject of the status below it. */
const SUBJECT = /(?:(?:该|此|本|这)(?:问题|一问题|事项|项工作|[项条问事件])?|已|现|均|全部|目前|[,，])$/;

/** Beginnings of a status that is a sentence of its own: below a line that was torn, others end that line's sentence. */
const TOLD =
  /^(?:目前|现|截|该|此|本|上述|以上|已|正|基本|部分|大部分|总体|阶段|尚|未|仍|还|长期|持续|整改|全部|全面|完成|问题|需|暂|不需|无需)/;

const isTornFigure = (line: Line, next: Line): boolean =>
  next.gap === 0 && line.width >= LEAST_TORN && TORN_FIGURE.test(line.text) && REST_OF_FIGURE.test(next.text);

const isLastOfSentence = (words: Words, line: Line, next: Line): boolean =>
  next.gap === 0 &&
  line.width >= LONG &&
  !ends(line.text) &&
  LAST_OF_SENTENCE.test(next.text) &&
  statusIn(words, next.text) === null;

/** Whether `next` goes on in the sentence or paragraph of `line`. */
export function flows(words: Words, line: Line, next: Line, typesetting: Typesetting, run: Run): boolean {
  if (typesetting.starts.has(next.start) || next.behindTable) return false;
  // A body's name below an empty line signs what stands above.
  if (next.gap > 0 && !next.paged && isSigner(next, words.lexicon)) return false;
  if (CLOSES.test(next.text) && next.parted !== 'blank') return true;
  if (acrossLines(words, line.text, next.text)) return true;
  if (CONTACT_KEY.test(line.text) && CONTACT_VALUE.test(next.text) && next.gap === 0) return true;
  if (isTornFigure(line, next) || isLastOfSentence(words, line, next)) return true;
  if (TORN_DATE.test(line.text) && REST_OF_DATE.test(next.text) && next.gap === 0) return true;
  if (words.labels.read(next.text, 0) || words.labels.lone(line.text) || isTitle(line.text)) return false;
  if (isNumberLine(line.text) || stateInFront(words, next.text) > 0) return false;
  if (leavesFindingOpen(words, line.text) && !opensBlock(next.text, words.lexicon) && next.parted === 'newline')
    return true;
  if (isShortValue(words, line.text) && !(typesetting.full > 0 && line.width >= typesetting.full)) return false;
  if (
    typesetting.setIn &&
    (line.indent >= 2 || run.continued) &&
    (!BARE_HEADING.test(line.text) || isRest(words, next.text)) &&
    isTornOff(line, next, words.lexicon)
  )
    return true;
  // What a page break parts needs be no full line: the next one stands on another page.
  const full = next.paged ? typesetting.full * PAGED : typesetting.full;
  const reaches = typesetting.full > 0 && isFull(line, typesetting, full);
  if (
    run.marked &&
    next.gap === 0 &&
    typesetting.full > 0 &&
    line.width >= typesetting.full * TORN_HEADING &&
    !ends(line.text)
  )
    if (isRest(words, next.text)) return true;
  // A status closes a paragraph without a stop; at the end of a full line it may be the first half of a sentence.
  const closed =
    ends(line.text) || ((line.text.length < 40 || !reaches) && statusIn(words, lastClause(line.text)) !== null);
  if (reaches && next.parted === 'newline' && endsStatus(words, line.text, next.text)) return true;
  // However full the line of a heading is, the item of a list below it is no piece of it.
  if (typesetting.signs.has(openingSign(next.text))) return false;
  const torn = reaches && !closed && next.parted === 'newline';
  if (!torn && words.labels.lone(next.text)) return false;
  // Below a heading the first of several ordinals opens its body, however full the heading's line is.
  if (run.marked && !run.prose && FIRST_ORDINAL.test(next.text)) return false;
  // 该 at the end of a torn line is the subject of the status below it.
  if (torn && SUBJECT.test(line.text)) return true;
  if (
    torn
      ? ends(next.text) && TOLD.test(next.text) && statusIn(words, next.text) !== null
      : opensBlock(next.text, words.lexicon)
  )
    return false;
  if (next.parted === 'blank')
    return !closed && unfinished(words, line.text) && (next.text.length > 12 || /[。;,、]/.test(next.text));
  // A long word that did not fit (an address on the net) leaves its line short.
  const word = /^[\w@.\-/:]{8,}/.exec(next.text)?.[0].length ?? 0;
  if (reaches || (typesetting.full && line.width + word >= typesetting.full)) {
    if (!closed || word) return true;
    if (typesetting.indent) return next.indent < typesetting.indent && reaches;
    const whole = line.width >= typesetting.width - 1 || (typesetting.cut > 0 && line.characters === typesetting.cut);
    return whole && next.gap === 0;
  }
  if (/^[%。;,:!?”’)》】]{1,3}$/.test(next.text)) return true;
  // A line that was torn off another, and does not end, is a piece of a sentence however short it is.
  if (typesetting.full && run.continued && run.prose && !closed) return true;
  if (typesetting.full && line.gap > 0 && line.width < typesetting.full * 0.75) return false;
  if (!typesetting.full && typesetting.spaced && next.gap > 0 && !next.paged) return false;
  // A name or a date below an unclosed line is a signature, no end of a sentence.
  const sentence = next.text.length > 25 || /[。;,、]/.test(next.text);
  return !closed && sentence && unfinished(words, line.text) && line.text.length >= 20;
}
