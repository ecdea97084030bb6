/**
 * Paragraphs that answer several problems of the list above them together, and name them by their numbers: 第1至3项合并整改：…
 * Each becomes an item of a list of answers that knows which problems it is for.
 */
import { type Reference, referenceAt } from '../../grammars/references.js';
import type { Block } from '../lines/layout.js';
import { becomeItem } from './slots.js';
import { childUnits, groupsOf, isUnit, type Unit } from './unit.js';

/** Share of a list that such paragraphs have to name between them. */
const LEAST_NAMED = 0.8;
/** Series of such items; far from those that readings give. */
const REFERRING = -2_000_000;

const refersTo = (item: Block | Unit): Reference | null =>
  isUnit(item) || item.role !== 'body' || item.mark ? null : referenceAt(item.view.text);

/** Whether paragraphs name most of a list of so many by their numbers. */
export function nameMostOf(count: number, blocks: readonly Block[]): boolean {
  const named = new Set(blocks.flatMap((block) => refersTo(block)?.numbers ?? []));
  return [...named].filter((number) => number <= count).length >= count * LEAST_NAMED;
}

/** An item that answers the problems with some numbers. */
function answerTo(block: Block, { numbers, end }: Reference, parent: Unit): Unit {
  const mark: Unit['mark'] = {
    style: 'reference',
    variant: '',
    rank: 9,
    value: numbers[0],
    demote: 0,
    accept: 0,
    single: 0,
    start: 0,
    end,
    reading: { move: 'next', depth: 0, series: REFERRING },
  };
  const none = { start: end, end };
  const head = { label: null, title: none, stop: none, body: { start: end, end: block.view.length } };
  return {
    mark,
    block,
    head,
    items: [],
    parent,
    role: 'item',
    series: REFERRING,
    level: 'reference',
    jump: 0,
    refersTo: numbers,
  };
}

/** The blocks that stand right behind a unit in its parent. */
function behind({ items }: Unit, unit: Unit): Block[] {
  const from = items.indexOf(unit) + 1;
  const to = items.findIndex((item, i) => i >= from && isUnit(item));
  return items.slice(from, to < 0 ? items.length : to) as Block[];
}

/** Answers in a run of items, each with what stands behind it, and what stands in front of the first of them. */
interface Run {
  before: (Block | Unit)[];
  answers: Unit[];
}

/** The answers among some items; `null` where they do not name most of a list. */
function answersIn(items: readonly (Block | Unit)[], group: readonly Unit[], parent: Unit): Run | null {
  const from = items.findIndex((item) => refersTo(item) !== null);
  if (from < 0) return null;
  const numbers = new Set(group.map(({ mark }) => mark?.value ?? 0));
  const answers: Unit[] = [];
  for (const item of items.slice(from)) {
    const reference = refersTo(item);
    if (reference && !isUnit(item) && reference.numbers.some((number) => numbers.has(number)))
      answers.push(answerTo(item, reference, parent));
    else answers[answers.length - 1]?.items.push(item);
  }
  const named = new Set(answers.flatMap(({ refersTo }) => refersTo ?? []));
  const most = [...numbers].filter((number) => named.has(number)).length >= numbers.size * LEAST_NAMED;
  return most ? { before: items.slice(0, from), answers } : null;
}

/** What stands below an answer is its own. */
function settle(answers: readonly Unit[]): void {
  for (const answer of answers)
    for (const child of childUnits(answer)) {
      child.parent = answer;
      becomeItem(child);
    }
}

/** Whether a block goes on in the line of the list's last item: it was cut off from it, as it is none of the list. */
const runsOn = ({ block }: Unit, item: Block | Unit): boolean =>
  !isUnit(item) && block !== null && item.ranges[0]?.start === block.ranges[block.ranges.length - 1]?.end;

/**
 * Takes what answers a list out of its last item, or from behind it, and puts it behind the list.
 *
 * @returns whether it names most of the list; else nothing is moved
 */
function takeAnswers(group: readonly Unit[]): boolean {
  const last = group[group.length - 1];
  const parent = last.parent as Unit;
  if (group.slice(0, -1).some((one) => one.items.length > 0)) return false;
  const released = behind(parent, last);
  const run = answersIn([...last.items, ...released], group, parent);
  if (!run) return last.items.length === 0 && takeFromChapter(group);
  const kept = run.before.filter((item) => last.items.includes(item) && !runsOn(last, item));
  const rest = run.before.filter((item) => !kept.includes(item));
  last.items = kept;
  parent.items.splice(parent.items.indexOf(last) + 1, released.length, ...rest, ...run.answers);
  settle(run.answers);
  return true;
}

/** 二、整改措施及结果 针对问题1、2：…: takes the answers out of the chapters behind that of a list. */
function takeFromChapter(group: readonly Unit[]): boolean {
  const chapter = group[0].parent as Unit;
  const chapters = chapter.parent ? childUnits(chapter.parent) : [];
  for (const other of chapters.slice(chapters.indexOf(chapter) + 1)) {
    const run = answersIn(other.items, group, other);
    if (!run) continue;
    other.items = [...run.before, ...run.answers];
    settle(run.answers);
    return true;
  }
  return false;
}

/**
 * Takes such answers everywhere below a unit.
 *
 * @returns the problems that they answer
 */
export function takeReferring(unit: Unit): Unit[] {
  const problems: Unit[] = [];
  for (const group of groupsOf(unit)) {
    if (group.length < 2 || !takeAnswers(group)) continue;
    for (const one of group) one.role = 'problem';
    problems.push(...group);
  }
  for (const child of childUnits(unit)) if (child.role === 'section') problems.push(...takeReferring(child));
  return problems;
}
