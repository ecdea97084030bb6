/**
 * Fields above the number that they belong to: 限期：4月25日 on its own line, and 1．塔吊限位失效 below it. Whose they are is
 * told by the ends of the list: they stand above its first problem, and not behind its last.
 */
import { NAMED } from '../../grammars/labels.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { groupsOf, isUnit, type Unit } from './unit.js';

/** The label of a line that is nothing but who answers, or until when; `null` for any other. */
function fieldOf({ labels }: Words, { role, view }: Block): string | null {
  const label = role === 'body' ? labels.read(view.text, 0) : null;
  if (!label || label.end >= view.length) return null;
  return labels.rolesOf(label.word).every((one) => NAMED.has(one)) ? label.word : null;
}

/** Where the fields begin that close some items, and their labels. */
function closingFields(words: Words, items: readonly (Block | Unit)[], end: number): { from: number; labels: string } {
  let from = end;
  let labels = '';
  for (; from > 0; from--) {
    const item = items[from - 1];
    const label = isUnit(item) ? null : fieldOf(words, item);
    if (label === null) break;
    labels = `${label} ${labels}`;
  }
  return { from, labels };
}

/** What stands last in a unit, in the units below it too. */
function holderOfLast(unit: Unit): Unit {
  const last = unit.items[unit.items.length - 1];
  return last && isUnit(last) ? holderOfLast(last) : unit;
}

/** Gives each problem of one list the fields that stand right above its number. */
function takeGroup(words: Words, parent: Unit, group: readonly Unit[]): void {
  const first = closingFields(words, parent.items, parent.items.indexOf(group[0]));
  if (!first.labels) return;
  const holders = group.map(holderOfLast);
  const closing = holders.map(({ items }) => closingFields(words, items, items.length));
  const others = closing.slice(0, -1);
  // Where the last problem ends with them too, they are its own, and those above the first are all problems'.
  if (!others.every(({ labels }) => labels === first.labels) || closing[closing.length - 1].labels) return;
  const above = [
    parent.items.splice(first.from, parent.items.indexOf(group[0]) - first.from),
    ...others.map(({ from }, i) => holders[i].items.splice(from)),
  ];
  for (const [i, unit] of group.entries()) unit.above = above[i] as Block[];
}

/** Gives the problems of a document the fields that stand above their numbers, where those of their whole list do. */
export function takeFieldsAbove(words: Words, unit: Unit, problems: ReadonlyMap<Unit, unknown>): void {
  for (const group of groupsOf(unit)) {
    if (group.length > 1 && group.every((one) => problems.has(one))) takeGroup(words, unit, group);
    for (const child of group) takeFieldsAbove(words, child, problems);
  }
}
