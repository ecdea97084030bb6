/** Numbered titles above rounds of labels: each has parts of its own below it, and is the part of none. */
import type { Words } from '../../grammars/words.js';
import { headingMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';

/** The label that opens a line or is all of it, whatever its number. */
const labelOpening = ({ labels }: Words, text: string, at: number): string | null =>
  labels.read(text, at)?.word ?? labels.lone(text.slice(at));

/** Whether a listed label comes back below another of some lines, which stand in order. */
export function repeatLabels(words: Words, titles: readonly number[], lines: readonly Line[]): boolean {
  const above = new Map<string, number>();
  return titles.some((title, i) => {
    for (let at = title + 1; at < (titles[i + 1] ?? lines.length); at++) {
      const { text } = lines[at];
      const word = labelOpening(words, text, headingMark(words, text)?.end ?? 0);
      if (word === null) continue;
      if ((above.get(word) ?? i) !== i) return true;
      above.set(word, i);
    }
    return false;
  });
}

/** Numbered lines of one style that end in a colon, each with the parts of a problem below it: 1、账实不符： above 整改措施：…. */
export function numberedRoundHeads(words: Words, lines: readonly Line[]): Set<number> {
  const byStyle = new Map<string, number[]>();
  for (const [i, { text }] of lines.entries()) {
    if (!text.endsWith(':')) continue;
    const mark = headingMark(words, text);
    if (!mark || labelOpening(words, text, mark.end) !== null) continue;
    const list = byStyle.get(mark.style);
    if (list) list.push(i);
    else byStyle.set(mark.style, [i]);
  }
  return new Set([...byStyle.values()].filter((titles) => repeatLabels(words, titles, lines)).flat());
}
