/** The heading in a numbered paragraph: number, label, title, and the text that runs on behind it. */
import { readLabel, rolesOf } from '../../grammars/label.js';
import type { Block } from '../lines/layout.js';

export interface Span {
  start: number;
  end: number;
}

/** Places in the view of the heading's block. */
export interface HeadParts {
  label: Span | null;
  title: Span;
  /** The stop that closes the title. */
  stop: Span;
  /** What runs on in the same paragraph. */
  body: Span;
}

const OPEN = '(《“‘〔【[';
const CLOSE = ')》”’〕】]';
/** Ends of a frame that a clause may follow: 针对…问题的整改，一是… */
const FRAME_END = /问题(?:的)?(?:整改)?(?:落实)?(?:情况)?(?=[,:;])/g;
const RUN_IN_LABEL =
  /(?:整改情况|整改措施|整改落实情况|整改进展|整改成效|整改措施及结果|落实情况|整改完成情况|整改结果|责任领导|责任部门|责任单位|整改时限|整改目标|整改状态):/;
const ORDINAL_BEHIND = /[,:;。.](?=一是|第一,|首先,|\(1\)|①|1\.|1、)/;

/** The first 。 outside brackets and quotation marks, -1 if there is none. */
function firstStop(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '。' || (char === '!' && depth === 0)) {
      // A quotation mark that nobody closed must not swallow the paragraph.
      if (depth === 0 || !closesLater(text, i)) return i;
    }
  }
  return -1;
}

const closesLater = (text: string, from: number): boolean => {
  for (let i = from; i < text.length && i < from + 60; i++) {
    if (CLOSE.includes(text[i])) return true;
    if (OPEN.includes(text[i])) return false;
  }
  return false;
};

/** Where a frame ends before a comma or colon outside quotation marks, -1 if it does not. */
function frameEnd(text: string, from: number): number {
  for (const match of text.slice(from, from + 160).matchAll(FRAME_END)) {
    const before = text.slice(from, from + match.index);
    const open = [...before].reduce(
      (depth, char) => depth + (OPEN.includes(char) ? 1 : CLOSE.includes(char) ? -1 : 0),
      0,
    );
    if (open <= 0) return from + match.index + match[0].length;
    if (before.includes('。')) return -1;
  }
  return -1;
}

/** Parts of a block's heading. A block without a number is a heading as a whole. */
export function headOf(block: Block): HeadParts {
  const text = block.view.text;
  let at = block.mark ? block.mark.end : 0;
  let label: Span | null = null;
  const labelled = block.mark ? readLabel(text, at) : null;
  if (labelled && rolesOf(labelled.word).includes('finding')) {
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
  const runIn = RUN_IN_LABEL.exec(rest);
  if (runIn && runIn.index > 0) ends.push(at + runIn.index);
  // A label behind a blank opens its own part: 健身器材坏了没人修  整改：…
  const seam = block.view.seams().find((index) => index > at && readLabel(text, index) !== null);
  if (seam !== undefined) ends.push(seam);
  const found = ends.filter((end) => end >= 0);
  let end = found.length ? Math.min(...found) : text.length;
  let body = end;
  while (body < text.length && '。;,:!.'.includes(text[body])) body++;
  while (end > at && '。;,:!.'.includes(text[end - 1])) end--;
  return { label, title: { start: at, end }, stop: { start: end, end: body }, body: { start: body, end: text.length } };
}
