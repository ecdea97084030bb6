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

/** Whether a place stands inside “”, where words are another's. */
export function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}
