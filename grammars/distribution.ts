/**
 * Values that one sentence gives to several problems by their numbers: 第2、5项正在整改，其余各项均已完成; 第1、4个，县水务局；第2个，县河长办.
 * Folded text; one pass, no pattern backtracks.
 */
import { numbersAt } from './references.js';

export interface Share {
  /** The problems that it is for; `null` for those that no other share names. */
  numbers: readonly number[] | null;
  /** Where its value stands. */
  start: number;
  end: number;
}

/** What leads up to the first: 上述问题，, 其中, a label. */
const LEAD = /(?:(?:以上|上述|前述|这)[\u4e00-\u9fff\d]{0,8}[,:]|其中[,:]?|[\u4e00-\u9fff]{2,8}:)?/y;
const REST =
  /(?:其余|其他|其它|剩余)(?:的)?(?:各|\d{1,3}|[一二三四五六七八九十]{1,3})?(?:个|项|条|件)?(?:问题|事项|任务|意见)?/y;
const PAUSE = /[,:]?/y;
/** 除第4条正在整改外，其余各条均已完成: the first is told with what it is left out of. */
const EXCEPT = '除';
const EXCEPTED = /(?:之|以)?外$/;
/** No value is longer. */
const LONGEST = 60;

function take(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** What a share opens with: its numbers, or what says that it is for the rest. */
function openerAt(text: string, at: number): { numbers: readonly number[] | null; end: number } | null {
  const rest = take(REST, text, at);
  if (rest > at) return { numbers: null, end: rest };
  const found = numbersAt(text, at);
  if (!found?.word) return null;
  // 第一，健全制度 counts what was done.
  return found.counted || found.word !== '第' ? found : null;
}

/** Where the value that begins at a place ends: at a stop, or at a comma that another share follows. */
function valueEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === ';' || text[at] === '。') return at;
    if (text[at] === ',' && openerAt(text, at + 1)) return at;
  }
  return text.length;
}

/** Takes a sentence apart; `null` where it gives fewer than two values, or says something else besides. */
export function sharesOf(text: string): Share[] | null {
  const shares: Share[] = [];
  const first = take(LEAD, text, 0);
  const except = text[first] === EXCEPT;
  for (let at = except ? first + 1 : first; at < text.length; ) {
    const opener = openerAt(text, at);
    if (!opener) return null;
    const start = take(PAUSE, text, opener.end);
    const stop = valueEnd(text, start);
    const left = except && !shares.length ? EXCEPTED.exec(text.slice(start, stop)) : null;
    if (except && !shares.length && !left) return null;
    const end = left ? start + left.index : stop;
    if (end === start || end - start > LONGEST) return null;
    shares.push({ numbers: opener.numbers, start, end });
    at = stop + 1;
  }
  // ①…；②…: one sign each counts what was done.
  const counts = text[first] >= '①' && text[first] <= '⑳' && shares.every(({ numbers }) => numbers?.length === 1);
  return shares.length > 1 && !counts ? shares : null;
}
