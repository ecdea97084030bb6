/** `--where`: what is counted. */
import { type Lang, labelsOf } from '../output/labels.js';
import { DIMENSIONS } from '../stats/dimensions.js';
import type { Where } from '../stats/summary.js';
import { conditionOf } from '../stats/where.js';
import type { Catalogue } from './messages.js';
import { UsageError } from './usage.js';

/**
 * The conditions as they were written; states go by their ids and by their names in either language.
 *
 * @throws {UsageError} for what is no condition, and for a state that there is none of
 */
export function whereOf(written: readonly string[], lang: Lang, say: Catalogue): Where[] {
  const names = (['en', 'zh'] as const).flatMap((one) => Object.entries(labelsOf(one).state));
  const stateOf = (value: string | null): string | null => {
    if (value === null) return null;
    const state = names.find(([id, name]) => id === value || name === value)?.[0];
    if (state === undefined) {
      const choices = Object.entries(labelsOf(lang).state).map(([id, name]) => (lang === 'zh' ? name : id));
      throw new UsageError(say.badState(value, choices));
    }
    return state;
  };
  return written.map((text) => {
    const condition = conditionOf(text);
    if (!condition) throw new UsageError(say.badWhere(text, DIMENSIONS));
    const { dimension, sign, values } = condition;
    const exact = dimension === 'status' && sign !== '~';
    return { written: text, condition: exact ? { ...condition, values: values.map(stateOf) } : condition };
  });
}
