/** Takes a stretch out of whatever holds it, so that it can be said to be something else. */
import type { Measure, Position } from '../record/schema.js';
import { type Draft, endOf, startOf } from './draft.js';
import type { Stretch } from './sheet.js';
import { factsIn } from './values.js';

type Placed = { text: string; position: Position };

const overlaps = (one: Placed, { start, end }: Stretch): boolean => startOf(one) < end && endOf(one) > start;

/** Whether a text is more than stops, or a label that nothing stands behind any more. */
const tells = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/^[\u4e00-\u9fff]{2,10}[:：]$/.test(text);

/** The parts of something before and behind a stretch, as far as anything is left there. */
function remains(draft: Draft, one: Placed, taken: Stretch): Stretch[] {
  const { sheet } = draft;
  const parts = [
    { start: startOf(one), end: Math.min(endOf(one), taken.start) },
    { start: Math.max(startOf(one), taken.end), end: endOf(one) },
  ];
  return parts.flatMap((part) => {
    const left = part.start < part.end ? sheet.trimmed(part) : null;
    return left && tells(sheet.value(left)) ? [left] : [];
  });
}

/** A list without a stretch; what is left of an item is an item. */
function without<T extends Placed>(
  draft: Draft,
  list: readonly T[],
  taken: Stretch,
  make: (one: T, part: Stretch) => T,
) {
  return list.flatMap((one) =>
    overlaps(one, taken) ? remains(draft, one, taken).map((part) => make(one, part)) : [one],
  );
}

/** Clears a stretch of measures, results, states, paragraphs and notes. Headings and findings stay. */
export function clear(draft: Draft, taken: Stretch): void {
  const { sheet, record } = draft;
  const part = <T extends Placed>(one: T, left: Stretch): T => ({
    ...one,
    text: sheet.value(left),
    position: sheet.position(left),
  });
  const measure = (one: Measure, left: Stretch): Measure => {
    const first = left.start === startOf(one);
    const facts = one.facts.filter((fact) => startOf(fact) >= left.start && endOf(fact) <= left.end);
    const rest = { ...part(one, left), facts: first ? facts : factsIn(sheet, left, record) };
    return first ? rest : { ...rest, ordinal: null, label: null };
  };
  for (const { list } of draft.lists()) refill(list, without(draft, list, taken, measure));
  for (const list of draft.paragraphs()) refill(list, without(draft, list, taken, part));
  for (const problem of draft.problems) {
    const note = (left: Stretch) => ({ label: null, text: sheet.value(left), position: sheet.position(left) });
    problem.notes = without(draft, problem.notes, taken, part);
    problem.responsible = without(draft, problem.responsible, taken, part);
    for (const key of ['lead', 'status', 'deadline', 'target'] as const) {
      const one = problem[key];
      if (!one || !overlaps(one, taken)) continue;
      problem[key] = null;
      problem.notes.push(...remains(draft, one, taken).map(note));
    }
  }
}

function refill<T>(list: T[], items: readonly T[]): void {
  list.splice(0, list.length, ...items);
}
