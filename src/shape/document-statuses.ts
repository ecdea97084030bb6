/** Statuses that the document itself shows: a short sentence that closes several bodies and has a state in it. */
import { readStatus, type Statuses, strippedStatus } from '../../grammars/status.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Line } from '../lines/physical.js';

const LONGEST = 18;

/** The sentence that closes a line. */
function closing(text: string): string {
  const end = /[。;]$/.test(text) ? text.length - 1 : text.length;
  const at = Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf(';', end - 1));
  return text.slice(at + 1);
}

/** The statuses of a document that no list has. */
export function documentStatuses(words: Words, lines: readonly Line[]): Statuses {
  const places = new Map<string, number>();
  for (const { text } of lines) {
    const sentence = strippedStatus(closing(text));
    if (sentence.length < 3 || sentence.length > LONGEST || statusIn(words, sentence)) continue;
    places.set(sentence, (places.get(sentence) ?? 0) + 1);
  }
  const shown = new Map<string, NonNullable<ReturnType<typeof readStatus>>>();
  for (const [sentence, count] of places) {
    const status = count >= 2 ? readStatus(sentence, 'open') : null;
    if (status && /[已均未正完毕尚仍]|到位|中$/.test(sentence)) shown.set(sentence, status);
  }
  return shown;
}
