/** What a sentence of status is read as, and what of it is read. */
import { signEnd } from './signs.js';

export type State = 'completed' | 'mostly-completed' | 'in-progress' | 'not-started' | 'not-required';

export interface StatusReading {
  state: State;
  sustained: boolean;
}

const STOPS = '。;,.!';

/** A status without the sign in front of it, the brackets round it and its closing stop. */
export function strippedStatus(sentence: string): string {
  let start = signEnd(sentence, 0);
  if ('(【[〔'.includes(sentence[start] ?? '!')) start++;
  let end = sentence.length;
  if (end > start && STOPS.includes(sentence[end - 1])) end--;
  if (end > start && ')】]〕'.includes(sentence[end - 1])) end--;
  if (end > start && STOPS.includes(sentence[end - 1])) end--;
  return sentence.slice(start, end);
}
