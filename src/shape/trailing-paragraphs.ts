/** Paragraphs that stand below a unit and are none of its own: behind the last item, the status, the last label. */

import { contactTeller } from '../../grammars/contact/reader.js';
import { sharesOf } from '../../grammars/distribution.js';
import { flatMap } from '../../grammars/flat-map.js';
import { NAMED } from '../../grammars/labels.js';
import { CLOSING_ADDRESS } from '../../grammars/lexicon/front-and-foot.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { labelsOfMark, ordinalsOf } from '../lines/marks.js';
import { evidenceOf, ownsMeasures } from './evidence.js';
import type { KindOf } from './kind-reader.js';
import { labelAt } from './labels-at.js';
import { lastSentence } from './last-sentence.js';
import { stretchReader } from './stretch-tells.js';
import { groupsOf, isUnit, ownBlocks, type Unit } from './unit.js';

const NEXT_STEPS = /^(?:下一步|下一阶段|下阶段|今后,|接下来|在今后的工作中)[,，]?/;

/** 我园将以本次督导为契机，…: what closes a notice says what is meant to be done. */
const INTENDS =
  /^(?:[我本][\u4e00-\u9fff]{1,8}|学校|学院|医院|公司|集团|中心|全[县市区镇乡村局院校])将(?=以|继续|进一步|持续|坚持|不断|认真|严格|切实|把)/;

/** What leaves a unit stands behind it; all moves of one parent are made in one pass. */
class Moves {
  private readonly behind = new Map<Unit, (Block | Unit)[]>();

  /** Takes a unit's own blocks from `from` on out of it, unless a unit stands among them. */
  moveOut(unit: Unit, from: number): void {
    if (!unit.items.slice(from).some(isUnit)) this.moveAllOut(unit, from);
  }

  /** Takes everything from `from` on out of a unit, lists too. */
  moveAllOut(unit: Unit, from: number): void {
    for (const item of unit.items.slice(from)) if (isUnit(item)) item.parent = unit.parent;
    this.behind.set(unit, [...unit.items.splice(from), ...(this.behind.get(unit) ?? [])]);
  }

  settle(parent: Unit): void {
    if (!this.behind.size) return;
    parent.items = flatMap(parent.items, (item) => (isUnit(item) ? [item, ...(this.behind.get(item) ?? [])] : [item]));
  }
}

/** A page break between two items. */
const isFurniture = (item: Block | Unit): boolean => !isUnit(item) && item.role === 'furniture';

/** A label for a status, or a sentence that is one; what a label says is no part of it (完成时间：2024年5月底). */
function isStatusLine(words: Words, { view: { text } }: Block): boolean {
  const label = labelAt(words, text, 0);
  if (label === null) return statusIn(words, lastSentence(words, text)) !== null;
  const told = text.slice(label.end);
  // 结果：已办结。 states as 状态：已办结。 does.
  return (
    words.labels.rolesOf(label.word)[0] === 'status' ||
    statusIn(words, told) !== null ||
    statusIn(words, lastSentence(words, told)) !== null
  );
}

const opensLabel = ({ labels }: Words, { view }: Block): boolean => labels.read(view.text, 0) !== null;

/** 整改措施：, and nothing behind it: the label of what stands below. */
function endsInLabel({ labels }: Words, { items }: Unit): boolean {
  const last = items[items.length - 1];
  return last !== undefined && !isUnit(last) && labels.lone(last.view.text) !== null;
}

/** Whether a list of the same length and style follows: what stands between leads up to it. */
const answered = (group: readonly Unit[], next: readonly Unit[] | undefined): boolean =>
  next !== undefined && next.length === group.length && next[0].mark?.style === group[0].mark?.style;

/** Whether a unit's heading is a label and nothing else (整改完成情况：): what stands below it is what it labels. */
function headedByLabel({ labels }: Words, { block, mark }: Unit): boolean {
  return block !== null && mark !== null && labels.lone(block.view.text.slice(mark.end).trim()) !== null;
}

/** Whether the last of some siblings has what the others have in their own lines: else what stands below it is its body. */
const hasBody = (others: readonly Unit[], last: Unit): boolean => {
  const runsOn = ({ head }: Unit) => head !== null && head.body.end > head.body.start;
  return runsOn(last) || !others.every(runsOn);
};

/** Paragraphs behind the last of several siblings that have none themselves stand behind the list, not in its last item. */
export function moveOutTrailing(words: Words, unit: Unit): void {
  const moves = new Moves();
  const groups = groupsOf(unit);
  groups.forEach((group, i) => {
    const last = group[group.length - 1];
    const others = group.slice(0, -1);
    const bare = others.every(
      (one) => one.items.every(isFurniture) && one.head && one.head.body.end - one.head.body.start < 400,
    );
    // A status or a labelled part below the last item is its own all the same, and so is all below a bare label.
    const own = headedByLabel(words, last)
      ? -1
      : last.items.findIndex(
          (item) => isUnit(item) || !(isFurniture(item) || isStatusLine(words, item) || opensLabel(words, item)),
        );
    const leads = answered(group, groups[i + 1]);
    if (others.length >= (leads ? 1 : 2) && bare && own >= 0 && hasBody(others, last)) moves.moveOut(last, own);
    else if (leads && endsInLabel(words, last)) moves.moveOut(last, last.items.length - 1);
    for (const one of group) moveOutTrailing(words, one);
  });
  moves.settle(unit);
}

/** 成效一： below 做法一：, or 举措一：: what a word and a number label is no part of what another word and number do. */
function labelsAnew(words: Words, { mark }: Unit, below: Unit): boolean {
  const role = mark ? labelsOfMark(words, mark) : undefined;
  return role === 'results' || (role === 'measures' && below.mark !== null && labelsOfMark(words, below.mark) === role);
}

/** A label or a status below the last numbered measure is the problem's, not the measure's. */
function moveOutOfItems(words: Words, unit: Unit): void {
  const moves = new Moves();
  let lifted = false;
  for (const child of unit.items.filter(isUnit)) {
    if (child.role !== 'item') continue;
    const at = child.items.findIndex((item) =>
      isUnit(item)
        ? labelsAnew(words, item, child)
        : labelAt(words, item.view.text, 0, false) !== null || isStatusLine(words, item),
    );
    // A label takes the list below it along: 1、… 整改成效： （1）… （2）…
    if (at < 0) continue;
    lifted ||= isUnit(child.items[at]);
    moves.moveAllOut(child, at);
  }
  moves.settle(unit);
  // What was lifted may have something to give in turn.
  if (lifted) moveOutOfItems(words, unit);
}

/** Whether the items of a slot state what has come of each: then the last one's status is its own. */
function itemsState(words: Words, slot: Unit): boolean {
  const items = slot.items.filter(isUnit);
  return items.slice(0, -1).some((item) => {
    const blocks = [...(item.block ? [item.block] : []), ...ownBlocks(item)];
    return blocks.some((block) => statusIn(words, lastSentence(words, block.view.text)) !== null);
  });
}

/** Whether a paragraph says who answers for a problem, until when, or what is aimed at, and nothing of what was done. */
function isAside({ labels }: Words, item: Block | Unit): boolean {
  const label = isUnit(item) ? null : labels.read(item.view.text, 0);
  const [role] = label ? labels.rolesOf(label.word) : [];
  return role !== undefined && (NAMED.has(role) || role === 'target' || role === 'finding');
}

/** Whether anything was done about a problem before an item of its: a status at the head of a body closes nothing. */
function somethingDoneBefore(words: Words, unit: Unit, index: number): boolean {
  const [first] = unit.items;
  if (!first || isUnit(first) || !unit.items.slice(0, index).every((item) => isAside(words, item))) return true;
  const runsOn = unit.head !== null && unit.head.body.end > unit.head.body.start;
  const own = unit.items[index];
  return (
    runsOn ||
    (!isUnit(own) &&
      lastSentence(words, own.view.text).length < own.view.length - (labelAt(words, own.view.text, 0)?.end ?? 0))
  );
}

/** Index behind the last label or unit among a problem's items: from there on all is plain text. */
function plainFrom(words: Words, items: readonly (Block | Unit)[]): number {
  for (let i = items.length; i > 0; i--) {
    const item = items[i - 1];
    if (isUnit(item) || opensLabel(words, item)) return i - 1;
  }
  return 0;
}

/** Whether no other unit stands behind one in its document. */
function isLast(unit: Unit): boolean {
  for (let one = unit; one.parent; one = one.parent) if (one.parent.items.findLast(isUnit) !== one) return false;
  return true;
}

/** What is told in front of a state is no shorter. */
const LEAST_TOLD = 12;

/** Whether a problem's own line tells what was done and closes with a state: 1.台账不清。补记台账…。已完成整改。 */
function closesInLine(words: Words, { block, head }: Unit): boolean {
  const body = block && head ? block.view.text.slice(head.body.start, head.body.end) : '';
  // 4.收费偏高（责任人：某某；状态：已销号）: who answers tells nothing of what was done.
  const label = words.labels.read(body, 0);
  if (label && NAMED.has(words.labels.rolesOf(label.word)[0]) && !body.includes('。')) return false;
  const last = lastSentence(words, body);
  return body.length - last.length >= LEAST_TOLD && statusIn(words, last) !== null;
}

/** Whether a paragraph opens with neither a label nor an ordinal. */
const isPlain = (words: Words, block: Block): boolean =>
  !opensLabel(words, block) && ordinalsOf(words, block.view.text)[0]?.start !== 0;

/**
 * Where ways to get in touch begin behind what the last part of a problem tells, what is meant to be done, or what readers are
 * asked to do; -1 without.
 */
function closingFrom(words: Words, { head, items }: Unit): number {
  const tells = contactTeller(words);
  const runsOn = head !== null && head.body.end > head.body.start;
  const told = runsOn ? -1 : items.findIndex((item) => isUnit(item) || !isFurniture(item));
  return items.findIndex(
    (item, i) =>
      i > told &&
      !isUnit(item) &&
      item.role === 'body' &&
      !item.mark &&
      (tells(item.view.text) || INTENDS.test(item.view.text) || CLOSING_ADDRESS.test(item.view.text)),
  );
}

/** Index of the first line of a unit that is a status; -1 without one. */
const statusIndex = (words: Words, { items }: Unit): number =>
  items.findIndex((item) => !isUnit(item) && item.role === 'body' && isStatusLine(words, item));

/** 以上7个问题中，第1、6个正在推进，其余均已完成: what opens a sentence that tells the states of a list. */
const OF_ALL = /^(?:以上|上述|前述|除|其中|第.*(?:其余|其他|其它|剩余))/;

/** Where the states of several problems stand below the last of them; -1 without. */
const ofSeveral = (problem: Unit): number =>
  problem.parent?.items.findLast(isUnit) === problem
    ? problem.items.findIndex(
        (item) =>
          !isUnit(item) &&
          item.role === 'body' &&
          !item.mark &&
          OF_ALL.test(item.view.text) &&
          sharesOf(item.view.text) !== null,
      )
    : -1;

/** A paragraph behind a problem's status, or one that tells the next steps, belongs to the section. */
export function moveOutBehindStatus(words: Words, kindOf: KindOf, unit: Unit): void {
  if (unit.role === 'problem' || (unit.role === 'slot' && !itemsState(words, unit))) moveOutOfItems(words, unit);
  const moves = new Moves();
  for (const child of unit.items.filter(isUnit)) {
    if (child.role !== 'problem') {
      moveOutBehindStatus(words, kindOf, child);
      const closing = child.role === 'slot' && isLast(child) ? closingFrom(words, child) : -1;
      if (closing >= 0) moves.moveOut(child, closing);
      // An answer of a list ends with its state as a problem does.
      const stated = child.role === 'item' && unit.role === 'section' ? statusIndex(words, child) : -1;
      if (stated >= 0) moves.moveOut(child, stated + 1);
      continue;
    }
    moveOutOfItems(words, child);
    const several = ofSeveral(child);
    if (several >= 0) moves.moveOut(child, several);
    const { items } = child;
    const from = plainFrom(words, items);
    const status = items.findIndex(
      (item, i) => i >= from && !isUnit(item) && isStatusLine(words, item) && somethingDoneBefore(words, child, i),
    );
    // Something was told before: in the heading's own line, or below it.
    const told = child.head !== null && child.head.body.end > child.head.body.start ? 1 : 0;
    const steps = items.findIndex((item, i) => i + told > 0 && !isUnit(item) && NEXT_STEPS.test(item.view.text));
    if (status >= 0) {
      // A label alone has its state in the next line.
      const own = items[status];
      const end = status + (!isUnit(own) && words.labels.lone(own.view.text) !== null ? 2 : 1);
      if (end < items.length) moves.moveOut(child, end);
    } else if (items[0] && !isUnit(items[0]) && isPlain(words, items[0]) && closesInLine(words, child)) {
      moves.moveOut(child, 0);
    } else if (
      steps >= 0 &&
      ownBlocks(child).length + told > 1 &&
      (child.block === null || isLast(child) || ownsMeasures(evidenceOf(words, kindOf, stretchReader(words), child)))
    ) {
      moves.moveOut(child, steps);
    } else if (isLast(child)) {
      const closing = closingFrom(words, child);
      if (closing >= 0) moves.moveOut(child, closing);
    }
  }
  moves.settle(unit);
}
