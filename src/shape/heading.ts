/** The heading in a numbered paragraph: number, label, title, and the text that runs on behind it. */

import { charClass, hasAny } from '../../grammars/char-class.js';
import { CALLED_A_PROBLEM } from '../../grammars/finding.js';
import { isPartingSign, PARTING, partsBetween } from '../../grammars/parting-signs.js';
import { signEnd } from '../../grammars/signs.js';
import { namesPart, stateInFront, statusIn, type Words } from '../../grammars/words.js';
import type { Block, BlockMark } from '../lines/layout.js';
import type { HeadShape } from './unnumbered-headings.js';

export interface Span {
  start: number;
  end: number;
}

/** Places in the view of the heading's block. */
export interface HeadParts {
  /** A state in brackets in front of the title or behind it: 台账不清（已完成）. */
  status?: Span;
  label: Span | null;
  title: Span;
  /** The stop that closes the title. */
  stop: Span;
  /** What runs on in the same paragraph. */
  body: Span;
}

const OPEN = charClass('(《“‘〔【[');
const CLOSE = charClass(')》”’〕】]');
const FULL_STOP = '。'.charCodeAt(0);
const EXCLAMATION = '!'.charCodeAt(0);
/** Ends of a frame that a clause may follow: 针对…问题的整改，一是… */
const FRAME_END = /(?:问题(?:的)?(?:整改)?(?:落实)?(?:情况)?|方面)(?=[,:;])/g;
/** No finding in quotation marks is longer. */
const LONGEST_QUOTED = 120;
/** A quotation is closed within so many code units behind a stop in it. */
const LONGEST_SENTENCE = 80;
const ORDINAL_BEHIND = /[,:;。.](?=一是|第一,|首先,|\(1\)|①|1\.|1、)/;

/** The first 。 outside brackets and quotation marks, -1 if there is none. */
function firstStop(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (OPEN[code]) depth++;
    else if (CLOSE[code]) depth = Math.max(0, depth - 1);
    else if (code === FULL_STOP || (code === EXCLAMATION && depth === 0)) {
      // A quotation mark that nobody closed must not swallow the paragraph.
      if (depth === 0 || !closesLater(text, i)) return i;
    }
  }
  return -1;
}

/** Whether a bracket or quotation mark that is open at a place is closed soon; those opened behind it close their own. */
const closesLater = (text: string, from: number): boolean => {
  let depth = 0;
  for (let i = from; i < text.length && i < from + LONGEST_SENTENCE; i++) {
    const code = text.charCodeAt(i);
    if (CLOSE[code] && depth-- === 0) return true;
    depth += OPEN[code];
  }
  return false;
};

/** Where a frame ends before a comma or colon outside quotation marks, -1 if it does not. */
function frameEnd(text: string, from: number): number {
  for (const match of text.slice(from, from + 160).matchAll(FRAME_END)) {
    const before = text.slice(from, from + match.index);
    let open = 0;
    for (let i = 0; i < before.length; i++) open += OPEN[before.charCodeAt(i)] - CLOSE[before.charCodeAt(i)];
    if (open <= 0) return from + match.index + match[0].length;
    if (before.includes('。')) return -1;
  }
  return -1;
}

/** A label that opens its own part inside the paragraph: the last characters before a colon are one of its words. */
function labelBehindStop({ labels }: Words, text: string, from: number): number {
  for (let colon = text.indexOf(':', from); colon > 0 && colon < from + 240; colon = text.indexOf(':', colon + 1)) {
    if (labels.rolesOf(text.slice(from, colon)).length) continue;
    for (let start = Math.max(from + 1, colon - 10); start < colon - 1; start++) {
      const word = text.slice(start, colon);
      const [role] = labels.rolesOf(word);
      // 二、对照反馈，逐项整改落实：: a heading that ends in a colon.
      if (colon === text.length - 1 && !labels.isListed(word)) continue;
      if (!role || role === 'finding' || (word.length < 4 && !',。;(/|'.includes(text[start - 1]))) continue;
      // 台账不清（责任领导：…，责任股室：…）, 台账不清|整改：…: the bracket or the bar is the labels’.
      return '(/|'.includes(text[start - 1]) ? start - 1 : start;
    }
  }
  return -1;
}

/** A label that fills brackets inside the paragraph opens its own part: 台账不清，【整改情况】一是…. */
function framedLabel({ labels }: Words, text: string, from: number): number {
  const last = Math.min(text.length, from + 240);
  for (let at = from + 1; at < last; at++) {
    if (!'【〔['.includes(text[at])) continue;
    const label = labels.read(text, at);
    if (label && '】〕]'.includes(text[label.end - 1]) && labels.rolesOf(label.word)[0] !== 'finding') return at;
  }
  return -1;
}

/** A title in brackets (【台账不清】), or behind who says so (巡察组指出，…), with what runs on behind it. */
const setOff = (
  text: string,
  { start, end, stop }: { start: number; end: number; stop: number },
  attributed = false,
): HeadParts => {
  let body = stop;
  while (body < text.length && '。;,:'.includes(text[body])) body++;
  return {
    label: attributed ? { start: 0, end: start } : null,
    title: { start, end },
    stop: { start: end, end: body },
    body: { start: body, end: text.length },
  };
};

/**
 * Parts of a block's heading.
 *
 * @param mark the number, ordinal or sign in front of it
 * @param shape what is known of a heading without a resolved number; without, a block without a number is a heading as
 *   a whole
 */
export function headOf(words: Words, block: Block, mark: BlockMark | null, shape?: HeadShape): HeadParts {
  const make = (): HeadParts => withStatus(words, block.view.text, partsOf(words, block, mark, shape), mark?.end ?? 0);
  if (shape || mark !== block.mark) return make();
  // Every reading of a document asks for the heading behind a block's own number.
  let parts = words.heads.get(block) as HeadParts | undefined;
  if (!parts) {
    parts = make();
    words.heads.set(block, parts);
  }
  return parts;
}

const SHUTS = charClass(')】]〕');
const BRACKETED = /[(【[〔][^()【】[\]〔〕]{2,24}[)】\]〕]$/;

/** A state in brackets; of a short one without figures its characters are enough. */
const isState = (words: Words, bracket: string): boolean =>
  !namesPart(bracket.slice(1, -1)) &&
  statusIn(words, bracket, bracket.length <= 12 && !/\d/.test(bracket) ? 'open' : false) !== null;

/** Where a state in brackets begins that closes a stretch of text; its end where none does. */
export function stateBehind(words: Words, text: string, start: number, end: number): number {
  let until = end;
  while (until > start && '。;'.includes(text[until - 1])) until--;
  if (!SHUTS[text.charCodeAt(until - 1)]) return end;
  const bracket = BRACKETED.exec(text.slice(Math.max(start, until - 28), until));
  if (!bracket || bracket[0].length + 2 > until - start || !isState(words, bracket[0])) return end;
  return until - bracket[0].length;
}

/** A bracket that closes a mark: 问题一(已完成整改): */
const IN_MARK = /\([^()]{2,24}\)[、:.,]?$/;

/** Takes a state in brackets out of a title, or out of the mark in front of it. */
function withStatus(words: Words, text: string, parts: HeadParts, markEnd: number): HeadParts {
  const { title } = parts;
  const counted = markEnd ? IN_MARK.exec(text.slice(0, markEnd)) : null;
  const bracket = counted?.[0].replace(/[、:.,]$/, '');
  if (counted?.index && bracket && statusIn(words, bracket) !== null)
    return { ...parts, status: { start: counted.index, end: counted.index + bracket.length } };
  // 【已完成】台账不清
  const front = stateInFront(words, text, title.start);
  if (front > title.start && title.end - front > 2) {
    // 第3项（尚未启动）：台账不清: what parts the bracket from the title is no part of either.
    const start = front + (':,、'.includes(text[front]) ? 1 : 0);
    return { ...parts, title: { start, end: title.end }, status: { start: title.start, end: front } };
  }
  const start = stateBehind(words, text, title.start, title.end);
  if (start === title.end) return parts;
  return {
    ...parts,
    title: { start: title.start, end: start },
    status: { start, end: title.end },
    stop: { start, end: start },
    body: parts.body,
  };
}

/** What may stand between a quotation and its colon: “台账不清”问题的整改情况：. */
const CALLED = new RegExp(`^(?:${CALLED_A_PROBLEM})?(?=:)`);

/** “台账不清”：补记台账3本。: where a quotation ends that a colon follows; -1 where a text opens with none. */
function quotationEnd(text: string, from: number): number {
  if (text[from] !== '“') return -1;
  let depth = 0;
  for (let at = from; at < text.length && at < from + LONGEST_QUOTED; at++) {
    if (text[at] === '“') depth++;
    else if (text[at] === '”' && --depth === 0) {
      const called = CALLED.exec(text.slice(at + 1, at + 16));
      return called ? at + 1 + called[0].length : -1;
    }
  }
  return -1;
}

/** No finding before a parting sign is longer, in code units. */
const LONGEST_PARTED = 60;

/**
 * 台账登记不规范——补记台账3本。, 台账登记不规范 → 补记台账3本 → 已完成: a dash or an arrow parts what was found from what was done. Of
 * several the last has the state behind it, or each has a label; else a pair sets something in.
 */
export function partedAt(words: Words, text: string, from: number): number {
  if (!hasAny(text, PARTING, from)) return -1;
  const [first, ...others] = partsBetween(text, from);
  if (!others.length || first.end - from < 4 || first.end - from > LONGEST_PARTED || text.length - first.end < 8)
    return -1;
  if (others.length === 1) return first.end;
  const last = others[others.length - 1];
  const labelled = others.every(({ start }) => words.labels.read(text, start) !== null);
  return labelled || statusIn(words, text.slice(last.start), true) !== null ? first.end : -1;
}

/** 台账不清（责任科室：办公室）: where a bracket begins that closes a title and opens with a label; its end without one. */
function labelledBracket({ labels }: Words, text: string, start: number, end: number): number {
  if (text[end - 1] !== ')') return end;
  const open = text.lastIndexOf('(', end);
  const label = open - start >= 4 ? labels.read(text, open) : null;
  const named = label !== null && label.end < end && text[label.end - 1] === ':';
  return named && labels.rolesOf(label.word)[0] !== 'finding' ? open : end;
}

/** ~~收费~~, ==收费==: a line set between the same signs. */
const BETWEEN_SIGNS = /^([~=*_—-]{1,6}) ?([^~=*_—-].*?) ?\1$/;

function partsOf(words: Words, block: Block, mark: BlockMark | null, shape?: HeadShape): HeadParts {
  const text = block.view.text;
  const { labels } = words;
  if (shape?.title) return setOff(text, shape.title, shape.attributed);
  const between = mark ? null : BETWEEN_SIGNS.exec(text);
  if (between) {
    const start = text.indexOf(between[2]);
    return setOff(text, { start, end: start + between[2].length, stop: text.length });
  }
  let at = mark ? mark.end : 0;
  let label: Span | null = null;
  // 1.▲存在问题：…: a sign dresses the label.
  const behind = mark ? (labels.read(text, at, true) ?? labels.read(text, signEnd(text, at), true)) : null;
  // 二、整改情况：, and nothing behind it: the label is the title.
  const labelled = behind && behind.end < text.length ? behind : null;
  if (labelled && labels.rolesOf(labelled.word).includes('finding')) {
    label = { start: at, end: labelled.end };
    at = label.end;
  }
  const none = { start: at, end: at };
  if (labelled && !label) return { label, title: none, stop: none, body: { start: at, end: text.length } };
  if (/^(?:一是|第一[,、]|首先[,、])/.test(text.slice(at, at + 3)))
    return { label, title: none, stop: none, body: { start: at, end: text.length } };
  const rest = text.slice(at);
  const ends = [firstStop(text, at)];
  if (/^(?:针对|关于|对于|就)/.test(rest)) ends.push(frameEnd(text, at));
  const ordinal = ORDINAL_BEHIND.exec(rest);
  if (ordinal) ends.push(at + ordinal.index);
  const quoted = quotationEnd(text, at);
  if (quoted >= 0) ends.push(quoted);
  const dash = mark || shape?.dress === 'before dash' ? partedAt(words, text, at) : -1;
  if (dash >= 0) ends.push(dash);
  // A label behind a blank opens its own part: 健身器材坏了没人修  整改：…
  const seam = block.view.seams().find((index) => index > at && labels.read(text, index) !== null);
  if (seam !== undefined) ends.push(seam);
  const run = labelBehindStop(words, text, at);
  if (run >= 0) ends.push(run);
  const framed = framedLabel(words, text, at);
  if (framed >= 0) ends.push(framed);
  // Without a number in front a whole line is a heading, sentence or not; what runs on stands in the same block.
  const found = ends.filter((end) => end >= 0);
  let end = found.length ? Math.min(...found) : text.length;
  let body = end;
  while (body < text.length && ('。;,:!.'.includes(text[body]) || isPartingSign(text[body]))) body++;
  while (end > at && ('。;,:!.'.includes(text[end - 1]) || isPartingSign(text[end - 1]))) end--;
  const aside = labelledBracket(words, text, at, end);
  if (aside < end)
    return {
      label,
      title: { start: at, end: aside },
      stop: { start: aside, end: aside },
      body: { start: aside, end: text.length },
    };
  return { label, title: { start: at, end }, stop: { start: end, end: body }, body: { start: body, end: text.length } };
}
