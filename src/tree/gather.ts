/** Gathers what belongs together where no number says so: bare headings, labelled lines, paragraphs behind the last item. */
import { LABEL, LONE_LABEL, rolesOf } from '../../grammars/labels.js';
import type { Block } from '../lines/layout.js';
import { ownsMeasures, evidenceOf, labelAt, lastSentence } from './evidence.js';
import { readStatus } from '../../grammars/status.js';
import { groupsOf, isUnit, openUnit, ownBlocks, type Unit } from './unit.js';

const BARE_SERIES = -2;

const isBareHeading = (block: Block, next: Block | undefined): boolean => {
  const text = block.view.text;
  if (block.role !== 'body' || block.mark || text.length > 42 || text.length < 3) return false;
  if (/[。;:!?,]$/.test(text) || /^[(—]/.test(text) || LONE_LABEL.test(text) || /\d{4}年\d{1,2}月/.test(text)) return false;
  return next !== undefined && next.role !== 'furniture' && (next.view.length > 50 || /[。;:]$/.test(next.view.text));
};

/**
 * A document without numbers: short lines of their own, each before a paragraph, are its headings (Markdown headings
 * are, whatever stands below). A single one is none.
 */
export function openBareHeadings(root: Unit, from: number): void {
  const { items } = root;
  const marked = items.some(isUnit);
  const heads: number[] = [];
  items.forEach((item, i) => {
    if (i < from || isUnit(item)) return;
    const next = items.slice(i + 1).find((other): other is Block => !isUnit(other));
    if (item.heading > 1 || (!marked && item.heading === 0 && isBareHeading(item, next))) heads.push(i);
  });
  if (heads.length < 2) return;
  const result: (Block | Unit)[] = items.slice(0, heads[0]);
  heads.forEach((at, i) => {
    const unit = openUnit(items[at] as Block, root, BARE_SERIES);
    for (const item of items.slice(at + 1, heads[i + 1] ?? items.length)) {
      if (isUnit(item)) item.parent = unit;
      unit.items.push(item);
    }
    result.push(unit);
  });
  root.items = result;
}

/** The roles of the label that opens a block, empty without one. */
const openingRoles = (block: Block): string[] => {
  if (block.role !== 'body' || block.mark) return [];
  const label = labelAt(block.view.text, 0);
  return label ? rolesOf(label.word) : [];
};

/**
 * Labelled lines without a number (整改任务：… 整改措施：… 整改状态：…) are one problem from the label that names the
 * finding to the last label that is a problem's; each further label of a finding opens the next one.
 */
export function gatherLabelled(unit: Unit): void {
  for (const child of unit.items.filter(isUnit)) if (child.role === 'section') gatherLabelled(child);
  const { items } = unit;
  const roles = items.map((item) => (isUnit(item) ? [] : openingRoles(item)));
  const findings = roles.flatMap((list, i) => (list.includes('finding') ? [i] : []));
  const kinds = new Set(roles.flat());
  if (!findings.length || !(kinds.has('measures') || kinds.has('results'))) return;
  const last = roles.reduce((at, list, i) => (list.length ? i : at), 0);
  const result: (Block | Unit)[] = items.slice(0, findings[0]);
  findings.forEach((at, n) => {
    let end = findings[n + 1] ?? last + 1;
    if (n === findings.length - 1) {
      // Numbered items and the status line behind the last label are still the problem's.
      while (end < items.length && (isUnit(items[end]) ? (items[end] as Unit).role !== 'problem' : readStatus(lastSentence((items[end] as Block).view.text)))) end++;
    }
    const first = items[at] as Block;
    const problem: Unit = { mark: null, block: null, head: null, items: items.slice(at, end), parent: unit, role: 'problem', series: BARE_SERIES };
    for (const item of problem.items) if (isUnit(item)) asItem(item, problem);
    void first;
    result.push(problem);
    if (n === findings.length - 1) result.push(...items.slice(end));
  });
  unit.items = result;
}

function asItem(unit: Unit, parent: Unit): void {
  unit.role = 'item';
  unit.parent = parent;
  for (const child of unit.items) if (isUnit(child)) asItem(child, unit);
}

/** Paragraphs behind the last of several siblings that have none themselves stand behind the list, not in its last item. */
export function releaseTrailing(unit: Unit): void {
  for (const group of groupsOf(unit)) {
    const last = group[group.length - 1];
    const others = group.slice(0, -1);
    if (others.length >= 2 && others.every((one) => one.items.length === 0 && one.head && one.head.body.end - one.head.body.start < 400)) release(unit, last, 0);
    for (const one of group) releaseTrailing(one);
  }
}

/** Moves a unit's own blocks from `from` on behind it. */
function release(parent: Unit, unit: Unit, from: number): void {
  if (unit.items.slice(from).some(isUnit)) return;
  const moved = unit.items.splice(from);
  parent.items.splice(parent.items.indexOf(unit) + 1, 0, ...moved);
}

/** A label or a status below the last numbered measure is the problem's, not the measure's. */
function releaseFromItems(unit: Unit): void {
  for (const child of unit.items.filter(isUnit)) {
    if (child.role !== 'item') continue;
    const at = child.items.findIndex((item) => !isUnit(item) && (opens(item) || isStatusLine(item)));
    if (at >= 0) release(unit, child, at);
  }
}

/** A paragraph behind a problem's status belongs to the section. */
export function releaseBehindStatus(unit: Unit): void {
  if (unit.role !== 'section') releaseFromItems(unit);
  for (const child of unit.items.filter(isUnit)) {
    if (child.role === 'problem') releaseFromItems(child);
    if (child.role === 'problem' && child.block) {
      const blocks = ownBlocks(child);
      const at = blocks.findIndex((block, i) => isStatusLine(block) && blocks.slice(i + 1).length > 0 && !blocks.slice(i + 1).some((other) => opens(other)));
      if (at >= 0) release(unit, child, at + 1);
      const next = blocks.findIndex((block, i) => i > 0 && NEXT_STEPS.test(block.view.text));
      if (at < 0 && next > 0 && ownsMeasures(evidenceOf(child))) release(unit, child, next);
    } else releaseBehindStatus(child);
  }
}

const NEXT_STEPS = /^(?:下一步|下一阶段|下阶段|今后,|接下来|在今后的工作中)[,，]?/;
const isStatusLine = (block: Block): boolean => readStatus(lastSentence(block.view.text)) !== null || labelAt(block.view.text, 0)?.word.includes('状态') === true;
const opens = (block: Block): boolean => {
  LABEL.lastIndex = 0;
  return LABEL.test(block.view.text);
};
