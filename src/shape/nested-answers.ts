/**
 * Lists that answer the list before them and look as if they stood below its last item: behind what leads up to them
 * (整改情况：, …具体情况如下：) a count begins anew, or the same sign goes on, though no other item has anything below.
 */
import type { Block } from '../lines/layout.js';

import { childUnits, groupsOf, isUnit, sameNumbers, type Unit } from './unit.js';

/** Series of the second halves of lists that count nothing; far from those that readings give. */
const SECOND_HALF = -1_000_000;

/** The level of headings that a sign opens. */
const SIGN = /:sign /;

/** Whether a block leads up to a list. */
const leads = (item: Block | Unit | undefined): boolean =>
  item !== undefined && !isUnit(item) && item.view.text.endsWith(':');

/** Moves what stands below a unit from an index on behind it. */
function moveBehind(unit: Unit, from: number): void {
  const parent = unit.parent as Unit;
  const moved = unit.items.splice(from);
  for (const one of moved) if (isUnit(one)) one.parent = parent;
  parent.items.splice(parent.items.indexOf(unit) + 1, 0, ...moved);
}

/** A list with numbers below the last item of a list with the same numbers. */
function liftNumbered(group: readonly Unit[]): void {
  const last = group[group.length - 1];
  const [list, ...more] = groupsOf(last);
  if (!list || more.length || group.length < 2 || !sameNumbers(group, list)) return;
  if (group.some((one) => one !== last && one.items.length > 0)) return;
  const at = last.items.indexOf(list[0]);
  const led = leads(last.items[at - 1]);
  if (led || list[0].mark?.style === last.mark?.style) moveBehind(last, Math.max(0, at - 1));
}

/** Signs do not begin anew: of twice as many the second half answers the first where only what leads up to it stands between. */
function partSigns(group: readonly Unit[]): void {
  const half = group.length / 2;
  if (half < 2 || !group.every(({ level }) => SIGN.test(level))) return;
  // What stands behind the list looks as if it stood below its last item.
  const holders = group.slice(0, -1).filter(({ items }) => items.length > 0);
  const middle = group[half - 1];
  if (holders.length !== 1 || holders[0] !== middle || middle.items.length !== 1 || !leads(middle.items[0])) return;
  moveBehind(middle, 0);
  for (const one of group.slice(half)) one.series = SECOND_HALF + one.series;
}

/** Lifts such lists everywhere below a unit. */
export function liftNestedAnswers(unit: Unit): void {
  for (const group of groupsOf(unit)) {
    liftNumbered(group);
    partSigns(group);
  }
  for (const child of childUnits(unit)) liftNestedAnswers(child);
}
