/**
 * What several problems are answered by together: 第1至3项合并整改：, 对第一项、第四项问题的整改：, 针对问题2、5：. Folded text; one
 * pass, no pattern backtracks.
 */
import { countOf } from './numerals.js';

export interface Reference {
  /** The numbers that it names, in order. */
  numbers: number[];
  /** Behind its colon or comma. */
  end: number;
}

const OPENS = /(?:针对|对于|关于|对|就)?(?:上述|以上|所列)?(?:反馈|存在)?(?:的)?/y;
const NUMBER =
  /(问题|意见|序号|第)?\(?(\d{1,3}|[一二三四五六七八九十百]{1,5})\)?(个|项|条|点|号|类|件)?(?:问题|意见|任务)?/y;
const BETWEEN = /[、,及和与](?!$)|至|到|[—–~-]{1,2}/y;
/**
 * What it says of them before the colon, the words of it name what is done about them; or a full stop behind nothing but
 * them (关于第1、3个问题。…).
 */
const CLOSES = /[^。:;,\d]{0,16}[:,]|(?:的?(?:整改|落实|办理|处理|解决)?(?:情况|工作)?)。(?=.)/y;
const DEALT = /整改|处理|处置|落实|解决|纠正|答复|回应|问题|意见|措施|做法|合并|一并/;
/** No list of problems is longer. */
const MOST = 200;

const take = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Numbers of problems, one after the other, and how they are set. */
export interface Numbers {
  numbers: number[];
  end: number;
  /** A word in front of one says what it counts: 第, 问题. */
  named: boolean;
  /** That in front of the first; of circled numbers they themselves. */
  word: string | undefined;
  /** A word behind one does: 项, 个. */
  counted: boolean;
}

/** ①②④, with or without pauses; ①④两条 says how many they are. */
const CIRCLED = /([①-⑳](?:、?[①-⑳])*)(?:[\d两一二三四五六七八九十]{1,2}[个项条件点](?=[:,]))?/y;
const CIRCLED_ONE = '①'.charCodeAt(0);

function circledAt(text: string, from: number): Numbers | null {
  const found = take(CIRCLED, text, from);
  if (!found) return null;
  const signs = found[1].replaceAll('、', '');
  const numbers = [...signs].map((sign) => sign.charCodeAt(0) - CIRCLED_ONE + 1);
  return { numbers, end: from + found[0].length, named: true, counted: true, word: signs };
}

/** Reads the numbers at a place of a text: 第2、3、6个, 问题1至4, ①②④; `null` where none stands there. */
export function numbersAt(text: string, from: number): Numbers | null {
  const circled = circledAt(text, from);
  if (circled) return circled;
  const numbers: number[] = [];
  let at = from;
  let named = false;
  let counted = false;
  let word: string | undefined;
  for (let to = false; ; ) {
    const number = take(NUMBER, text, at);
    if (!numbers.length) word = number?.[1];
    const value = number ? countOf(number[2]) : null;
    named ||= number?.[1] !== undefined;
    counted ||= number?.[3] !== undefined;
    if (!number || !value || value > MOST) return null;
    const before = numbers[numbers.length - 1];
    if (to && (before === undefined || value <= before)) return null;
    for (let next = to ? before + 1 : value; next <= value; next++) numbers.push(next);
    at += number[0].length;
    const between = take(BETWEEN, text, at);
    if (!between) break;
    to = !/[、,及和与]/.test(between[0]);
    // 第3项，按季下达…, 第1项，一是…: a comma behind the last number closes it.
    if (between[0] === ',') {
      const next = take(NUMBER, text, at + 1);
      if (!next || (counted && next[1] === undefined && next[3] === undefined)) break;
    }
    at += between[0].length;
  }
  return { numbers, end: at, named, counted, word };
}

/**
 * Reads the numbers of problems that a text opens with; `null` where it names none, or one that nothing marks as such.
 *
 * @param among beside texts that name several: 第4项： is enough
 */
export function referenceAt(text: string, among = false): Reference | null {
  const at = take(OPENS, text, 0)?.[0].length ?? 0;
  const said = at > 0;
  const found = numbersAt(text, at);
  const closes = found && take(CLOSES, text, found.end);
  if (!closes) return null;
  const { numbers, named, counted } = found;
  const end = found.end + closes[0].length;
  const several = numbers.length > 1;
  // 对第3项，…, 第1、2项：…: names them and says no more. 对3个问题： counts them.
  const bare = named && counted && closes[0].length === 1 && (said || several || closes[0] === ':');
  if (!bare && !DEALT.test(text.slice(0, end))) return null;
  if (!several && !(bare && (said || among)) && !(said && named && closes[0].endsWith(':'))) return null;
  return { numbers, end };
}
