/** Numbers in front of lines, as a word processor counts them: 一、 （一） 1. ①. */

/** A number with what stands round it. */
export interface Mark {
  before: string;
  /** How it is written, in the words of WordprocessingML (ECMA-376, ST_NumberFormat). */
  format: 'chineseCounting' | 'decimal' | 'decimalFullWidth' | 'decimalEnclosedCircle';
  value: number;
  /** Blanks between number and text are the last of it. */
  after: string;
  /** Characters of all this. */
  length: number;
}

const DIGITS = '零一二三四五六七八九';

/** 一 to 九十九; `null` for anything else. */
function chinese(text: string): number | null {
  const found = /^(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/.exec(text);
  if (!found || text === '') return null;
  const tens = found[2] ? (found[1] ? DIGITS.indexOf(found[1]) : 1) : 0;
  return tens * 10 + (found[3] ? DIGITS.indexOf(found[3]) : 0);
}

const NUMBER = /[一二三四五六七八九十百零〇]{1,6}|\d{1,3}|[０-９]{1,2}|[①-⑳]/u;

function counted(written: string): [Mark['format'], number] | null {
  if (/^\d/.test(written)) return written.startsWith('0') ? null : ['decimal', Number(written)];
  if (/^[０-９]/.test(written)) return ['decimalFullWidth', Number(written.normalize('NFKC'))];
  if (/^[①-⑳]/.test(written)) return ['decimalEnclosedCircle', written.charCodeAt(0) - 0x2460 + 1];
  const value = chinese(written);
  return value === null ? null : ['chineseCounting', value];
}

/** The number that a mark such as （一） holds, in a line that it begins; `null` for one that holds none or several. */
export function markOf(written: string, line: string): Mark | null {
  const found = NUMBER.exec(written);
  if (!found) return null;
  const after = written.slice(found.index + found[0].length);
  const value = counted(found[0]);
  if (!value || NUMBER.test(after)) return null;
  const blanks = /^[ 　]{0,4}/.exec(line.slice(written.length))?.[0] ?? '';
  return {
    before: written.slice(0, found.index),
    format: value[0],
    value: value[1],
    after: after + blanks,
    length: written.length + blanks.length,
  };
}
