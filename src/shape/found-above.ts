/** What stands above a list and says that it lists no findings: a label for what was done, or headings that state one each. */
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { mean, within } from './averages.js';
import { groupsOf, isUnit, type Unit } from './unit.js';
import type { UnitReader } from './unit-reader.js';

/** Headings state findings where they find fault by more, on average; tenths of a nat. */
const LEAST_FINDING = 15;
/** One heading counts for no more. */
const MOST_FINDING = 60;

/** What stands above each unit, by its parent: a document may have as many lists as lines. */
const above = new WeakMap<Unit, ReadonlyMap<Unit, Block | Unit | undefined>>();

function itemAbove(unit: Unit, parent: Unit): Block | Unit | undefined {
  let known = above.get(parent);
  if (!known) {
    known = new Map(flatMap(parent.items, (item, i) => (isUnit(item) ? [[item, parent.items[i - 1]] as const] : [])));
    above.set(parent, known);
  }
  return known.get(unit);
}

/** Whether a label for what was done stands right above a list: it finds nothing that another could answer. */
export function areLabelled({ labels }: Words, [first]: readonly Unit[]): boolean {
  const item = first.parent ? itemAbove(first, first.parent) : undefined;
  return item !== undefined && !isUnit(item) && labels.headsList(item.view.text);
}

/** A level of headings below one unit, and whether it states findings. */
interface Level {
  states: boolean;
}
const levels = new WeakMap<Unit, Level>();

/** The level of a heading; worked out once for all that stand beside it. */
function levelOf(reader: UnitReader, unit: Unit, parent: Unit): Level | undefined {
  if (!levels.has(unit))
    for (const headings of groupsOf(parent)) {
      const all = headings.map((one) => reader.evidence(one));
      const states =
        all.every(({ framed, labelledFinding }) => framed || labelledFinding) ||
        mean(all.map(({ finding }) => within(finding, MOST_FINDING))) > LEAST_FINDING;
      const level = { states };
      for (const one of headings) levels.set(one, level);
    }
  return levels.get(unit);
}

/** Whether the lists stand below headings of a level that states findings: then neither answers the other. */
export function haveFindings(
  reader: UnitReader,
  [{ parent: one }]: readonly Unit[],
  [{ parent: other }]: readonly Unit[],
): boolean {
  if (!one?.parent || !other || one === other || one.parent !== other.parent) return false;
  const level = levelOf(reader, one, one.parent);
  return level?.states === true && level === levelOf(reader, other, one.parent);
}
