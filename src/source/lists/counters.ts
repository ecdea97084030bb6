/** Counts the numbered paragraphs of a document, as Word does: each list from where it stood, whatever came between. */
import type { Level, List } from './list.js';
import { LARGEST, numeral } from './numerals.js';

const LEVELS = 9;

/** A paragraph's number with what parts it from the text; empty for a bullet. */
export type Count = (numId: number, list: List, level: number) => string;

/** Starts counting. */
export function counter(): Count {
  /** The numbers last given, by list and level; unset where the next one starts over. */
  const counts = new Map<string, (number | undefined)[]>();
  /** Lists that have begun the counts of their own. */
  const begun = new Set<string>();

  const advance = (numId: number, { count, levels, starts }: List, level: number): (number | undefined)[] => {
    const state = counts.get(count) ?? new Array<number | undefined>(LEVELS).fill(undefined);
    counts.set(count, state);
    const key = `${numId}/${level}`;
    const anew = starts.has(level) && !begun.has(key);
    if (anew) begun.add(key);
    const last = anew ? undefined : state[level];
    const start = starts.get(level) ?? levels.get(level)?.start ?? 0;
    state[level] = last === undefined ? start : Math.min(LARGEST, last + 1);
    // A level above that was passed over has been counted: its next paragraph is the second.
    for (let above = 0; above < level; above++) {
      if (state[above] !== undefined) continue;
      state[above] = starts.get(above) ?? levels.get(above)?.start ?? 0;
      begun.add(`${numId}/${above}`);
    }
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = levels.get(below)?.restart;
      if (restart === undefined || level < restart) state[below] = undefined;
    }
    return state;
  };

  return (numId, list, level) => {
    const state = advance(numId, list, level);
    const own = list.levels.get(level);
    return own ? shown(own, level, state, list) : '';
  };
}

/** The text of a number. */
function shown(own: Level, level: number, state: readonly (number | undefined)[], list: List): string {
  if (own.format === 'bullet') return '';
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    // A level that has not been reached is not shown.
    if (at > level) return '';
    return numeral(state[at] ?? 0, own.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal'));
  });
  return text === '' ? '' : text + own.suffix;
}
