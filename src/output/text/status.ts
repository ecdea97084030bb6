import type { Status } from '../../record/schema.js';
import type { Style } from '../style.js';
import type { TextContext } from './page.js';

const PAINT: Record<Status['state'], keyof Style> = {
  completed: 'good',
  'mostly-completed': 'good',
  'in-progress': 'caution',
  'not-started': 'bad',
  'not-required': 'dim',
};

/** A status in words and how to paint it. What is not stated is said to be not stated, never taken as done. */
export function statusText(status: Status | null, { labels, style, lang }: TextContext) {
  if (status === null) return { text: labels.unstated, paint: style.dim };
  const state = labels.state[status.state];
  const text = status.sustained ? `${state}${lang === 'zh' ? '，' : ', '}${labels.sustained}` : state;
  return { text, paint: style[PAINT[status.state]] };
}
