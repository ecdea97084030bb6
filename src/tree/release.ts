/** Paragraphs that stand below a unit and are none of its own: behind the last item, the status, the last label. */
import { LABEL } from '../../grammars/labels.js';
import { readStatus } from '../../grammars/status.js';
import type { Block } from '../lines/layout.js';
import { evidenceOf, labelAt, lastSentence, ownsMeasures } from './evidence.js';
import { groupsOf, isUnit, ownBlocks, type Unit } from './unit.js';

const NEXT_STEPS = /^(?:下一步|下一阶段|下阶段|今后,|接下来|在今后的工作中)[,，]?/;

/** Moves a unit's own blocks from `from` on behind it. */
function release(parent: Unit, unit: Unit, from: number): void {
  if (unit.items.slice(from).some(isUnit)) return;
  const moved = unit.items.splice(from);
  parent.items.splice(parent.items.indexOf(unit) + 1, 0, ...moved);
}

const isStatusLine = (block: Block): boolean =>
  readStatus(lastSentence(block.view.text)) !== null || labelAt(block.view.text, 0)?.word.includes('状态') === true;

const opensLabel = (block: Block): boolean => {
  LABEL.lastIndex = 0;
  return LABEL.test(block.view.text);
};

/** Whether a list of the same length and style follows: what stands between leads up to it. */
function answered(unit: Unit, group: readonly Unit[]): boolean {
  const groups = groupsOf(unit);
  const next = groups[groups.findIndex((other) => other[0] === group[0]) + 1];
  return next !== undefined && next.length === group.length && next[0].mark?.style === group[0].mark?.style;
}

/** Paragraphs behind the last of several siblings that have none themselves stand behind the list, not in its last item. */
export function releaseTrailing(unit: Unit): void {
  for (const group of groupsOf(unit)) {
    const last = group[group.length - 1];
    const others = group.slice(0, -1);
    const bare = others.every(
      (one) => one.items.length === 0 && one.head && one.head.body.end - one.head.body.start < 400,
    );
    // A status or a labelled part below the last item is its own all the same.
    const own = last.items.findIndex((item) => isUnit(item) || !(isStatusLine(item) || opensLabel(item)));
    if (others.length >= (answered(unit, group) ? 1 : 2) && bare && own >= 0) release(unit, last, own);
    for (const one of group) releaseTrailing(one);
  }
}

/** A label or a status below the last numbered measure is the problem's, not the measure's. */
function releaseFromItems(unit: Unit): void {
  for (const child of unit.items.filter(isUnit)) {
    if (child.role !== 'item') continue;
    const at = child.items.findIndex((item) => !isUnit(item) && (opensLabel(item) || isStatusLine(item)));
    if (at >= 0) release(unit, child, at);
  }
}

/** Whether the items of a slot state what has come of each: then the last one's status is its own. */
function itemsState(slot: Unit): boolean {
  const items = slot.items.filter(isUnit);
  return items.slice(0, -1).some((item) => {
    const blocks = [...(item.block ? [item.block] : []), ...ownBlocks(item)];
    return blocks.some((block) => readStatus(lastSentence(block.view.text)) !== null);
  });
}

/** A paragraph behind a problem's status, or one that tells the next steps, belongs to the section. */
export function releaseBehindStatus(unit: Unit): void {
  if (unit.role === 'problem' || (unit.role === 'slot' && !itemsState(unit))) releaseFromItems(unit);
  for (const child of unit.items.filter(isUnit)) {
    if (child.role !== 'problem') {
      releaseBehindStatus(child);
      continue;
    }
    releaseFromItems(child);
    const items = child.items;
    const status = items.findIndex(
      (item, i) =>
        !isUnit(item) &&
        isStatusLine(item) &&
        i + 1 < items.length &&
        items.slice(i + 1).every((other) => !isUnit(other) && !opensLabel(other)),
    );
    const steps = items.findIndex((item, i) => i > 0 && !isUnit(item) && NEXT_STEPS.test(item.view.text));
    if (status >= 0) release(unit, child, status + 1);
    else if (steps > 0 && ownBlocks(child).length > 1 && (child.block === null || ownsMeasures(evidenceOf(child))))
      release(unit, child, steps);
  }
}
