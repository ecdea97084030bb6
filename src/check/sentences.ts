/** Sentences and clauses of a folded text, with their places in it. */

export interface Stretch {
  text: string;
  start: number;
}

function cut(text: string, stops: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !stops.includes(text[at])) continue;
    if (at > start) found.push({ text: text.slice(start, at), start });
    start = at + 1;
  }
  return found;
}

/** What stands between 。；！？. */
export const sentencesOf = (text: string): Stretch[] => cut(text, '。;!?');

/** What stands between ，。；！？. */
export const clausesOf = (text: string): Stretch[] => cut(text, ',。;!?');

/** The sentence round a place of the text. */
export function sentenceAt(text: string, at: number): Stretch {
  return sentencesOf(text).findLast(({ start }) => start <= at) ?? { text, start: 0 };
}

/** How far a clause or a quotation is followed: longer ones are no clause of a notice, and hostile texts stay cheap. */
const REACH = 200;

/** The clause round a place of the text. */
export function clauseAt(text: string, at: number): string {
  const from = Math.max(0, at - REACH);
  const near = text.slice(from, at + REACH);
  return clausesOf(near).findLast(({ start }) => start <= at - from)?.text ?? '';
}

/** Whether a place stands inside “”, where words are another's. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at + 1);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** The letters and figures of a text, without punctuation and blanks: what two texts are compared by. */
export const plainText = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
