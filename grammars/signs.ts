/** Signs that open lines of a list: ● ■ ◆ ——. The fold makes · of • and 〇 of ○. */

import { charClass } from './char-class.js';

/** Signs that hardly stand in words. */
export const STRONG = '●■◆★▲▶►▷▸◇□☆※✦◎△▼▽→⇒➔➤➢✓✔☞✅☑⏳❌';
/** Signs that also stand in words, numbers and titles. */
export const WEAK = '·*〇—-';
const ALL = charClass(STRONG + WEAK);

/** Where the sign at a place of a folded text ends, a doubled dash too; the place itself without one. */
export function signEnd(text: string, at: number): number {
  if (!ALL[text.charCodeAt(at)]) return at;
  let end = at + 1;
  while ('—-'.includes(text[at]) && end < at + 3 && text[end] === text[at]) end++;
  return text[end] === ' ' ? end + 1 : end;
}
