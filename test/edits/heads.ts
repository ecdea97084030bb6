/** What stands before a finding or title on its line: mark, label, the opening of a frame, quotation marks. */
import type { Span } from './folded.js';
import { type Mark, markBefore } from './marks.js';

export interface Head {
  /** Where all of it begins. */
  start: number;
  mark: Mark | null;
  /** The words of a label, without its colon. */
  label: Span | null;
  /** 针对, 关于, 对于 or 就 before a finding. */
  frame: Span | null;
  /** Whether it begins its line. */
  opens: boolean;
}

/** Whether nothing but blanks and signs of Markdown stands between the start of the line and a place. */
export const opensLine = (text: string, place: number): boolean =>
  /(?:^|\n)[ \t　#>*]*$/.test(text.slice(Math.max(0, place - 40), place));

const OPENERS = /[“"‘「【〔[《*]+[ \t　]*$/;
const FRAME = /(?:针对|針對|关于|關於|对于|對於|(?<![成造])就)$/;
const LABEL =
  /(?<=^|[\n。；; \t　*【〔[（(、.．）)])([\u4e00-\u9fff]{2,14})(?:（[^（）\n]{1,12}）)?[】〕\]）)*]*(?:[：:][*]*[ \t　]*\n?[ \t　]*|[】〕][ \t　]*)$/;

/** Reads backwards from where a finding or title begins. */
export function headBefore(text: string, place: number): Head {
  let at = place;
  const before = () => text.slice(Math.max(0, at - 60), at);
  const head: Head = { start: place, mark: null, label: null, frame: null, opens: false };
  const skip = () => {
    at -= OPENERS.exec(before())?.[0].length ?? 0;
  };
  const mark = () => {
    if (head.mark) return;
    head.mark = markBefore(text, at);
    at = head.mark?.start ?? at;
  };
  skip();
  const frame = FRAME.exec(before());
  if (frame) {
    head.frame = { start: at - frame[0].length, end: at };
    at = head.frame.start;
    skip();
  }
  mark();
  const label = LABEL.exec(before());
  if (label) {
    const start = at - before().length + label.index;
    head.label = { start, end: start + label[1].length };
    at = start;
    skip();
    mark();
  }
  return { ...head, start: at, opens: opensLine(text, at) };
}
