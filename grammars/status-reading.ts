/** What a sentence of status is read as, and what of it is read. */
import { charClass } from './char-class.js';
import { signEnd } from './signs.js';

export type State = 'completed' | 'mostly-completed' | 'in-progress' | 'not-started' | 'not-required';

export interface StatusReading {
  state: State;
  sustained: boolean;
}

const STOPS = charClass('。;,.!');
const OPENS = charClass('(【[〔');
const SHUTS = charClass(')】]〕');

/** A status without the sign in front of it, the brackets round it and its closing stop. */
export function strippedStatus(sentence: string): string {
  let start = signEnd(sentence, 0);
  if (OPENS[sentence.charCodeAt(start)]) start++;
  let end = sentence.length;
  if (end > start && STOPS[sentence.charCodeAt(end - 1)]) end--;
  if (end > start && SHUTS[sentence.charCodeAt(end - 1)]) end--;
  if (end > start && STOPS[sentence.charCodeAt(end - 1)]) end--;
  return start === 0 && end === sentence.length ? sentence : sentence.slice(start, end);
}
