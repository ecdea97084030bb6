/**
 * Paragraphs that answer several problems of the list above them together, and name them by their numbers: 第1至3项合并整改：…
 * Each becomes an item of a list of answers that knows which problems it is for.
 */

import { sharesOf } from '../../grammars/distribution.js';
import { flatMap } from '../../grammars/flat-map.js';
import { numbersAt, type Reference, referenceAt } from '../../grammars/references.js';
import { firstIndex } from '../lines/binary-search.js';
import type { Block } from '../lines/layout.js';
import { countedList } from './areas.js';
import { becomeItem } from './slots.js';
import { childUnits, groupsOf, isUnit, titleOf, type Unit, unitWith } from './unit.js';

/** Share of a list that such paragraphs have to name between them. */
const LEAST_NAMED = 0.8;
/** Series of such items; far from those that readings give. */
const REFERRING = -2_000_000;
/** What all answers that name their problems have in common. */
const ANSWER = { role: 'item', series: REFERRING, level: 'reference' } as const;

const refersTo = (item: Block | Unit, among = false): Reference | null =>
  isUnit(item) || item.role !== 'body' || item.mark ? null : referenceAt(item.view.text, among);

/** A paragraph that names problems by their numbers. */
export interface Naming {
  /** Its index among the blocks. */
  at: number;
  numbers: readonly number[];
}

/** All paragraphs among some blocks that name problems. */
export const namingIn = (blocks: readonly Block[]): Naming[] =>
  flatMap(blocks, (block, at) => {
    const numbers = refersTo(block)?.numbers;
    return numbers ? [{ at, numbers }] : [];
  });

/** What answers a list names it in no more paragraphs. */
const MOST_NAMING = 200;

/** Whether paragraphs behind a place name most of a list of so many by their numbers. */
export function nameMostOf(count: number, naming: readonly Naming[], behind: number): boolean {
  const from = firstIndex(naming.length, (i) => naming[i].at > behind);
  const named = new Set(flatMap(naming.slice(from, from + MOST_NAMING), ({ numbers }) => numbers));
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
  return unitWith({ ...ANSWER, mark, block, head, parent, refersTo: numbers });
}

/** The blocks that stand right behind a unit in its parent. */
function behind({ items }: Unit, unit: Unit): Block[] {
  const from = items.indexOf(unit) + 1;
  const to = items.findIndex((item, i) => i >= from && isUnit(item));
  return items.slice(from, to < 0 ? items.length : to) as Block[];
}

/** Answers in a run of items, each with what stands behind it; and what stands in front of the first and behind the last. */
interface Run {
  before: (Block | Unit)[];
  answers: Unit[];
  behind: (Block | Unit)[];
}

/** Whether a paragraph gives states, or names, to several problems: 第1、2个已完成；第3个正在推进. It belongs to no answer. */
const isForSeveral = (item: Block | Unit): boolean => !isUnit(item) && sharesOf(item.view.text) !== null;

/** Styles of numbers that name a problem by themselves: 第4项： among 第1、2项： and 第3、5项：; ②： among ①④： */
const NAMES_ONE = new Set(['item', 'labelled', 'circled']);

/** Such an item with what stands below it behind it, where the answers go on. */
function spread(item: Block | Unit): (Block | Unit)[] {
  if (!isUnit(item) || !item.mark || !NAMES_ONE.has(item.mark.style)) return [item];
  const own: Unit = { ...item, ...ANSWER, items: [], refersTo: [item.mark.value] };
  return [own, ...flatMap(item.items, spread)];
}

const numbersIn = (item: Block | Unit): readonly number[] =>
  isUnit(item) ? (item.refersTo ?? []) : (refersTo(item, true)?.numbers ?? []);

/** The answers among some items; `null` where they do not name most of a list. */
function answersIn(all: readonly (Block | Unit)[], group: readonly Unit[], parent: Unit): Run | null {
  const items = flatMap(all, spread);
  // One that names several tells that those of one are answers too.
  if (!items.some((item) => refersTo(item) !== null)) return null;
  const numbers = new Set(group.map(({ mark }) => mark?.value ?? 0));
  const from = items.findIndex((item) => numbersIn(item).some((number) => numbers.has(number)));
  if (from < 0) return null;
  const answers: Unit[] = [];
  const to = items.findIndex((item, i) => i > from && isForSeveral(item));
  for (const item of items.slice(from, to < 0 ? items.length : to)) {
    if (!numbersIn(item).some((number) => numbers.has(number))) answers[answers.length - 1]?.items.push(item);
    else if (isUnit(item)) answers.push({ ...item, parent });
    else answers.push(answerTo(item, refersTo(item, true) as Reference, parent));
  }
  const named = new Set(flatMap(answers, ({ refersTo }) => refersTo ?? []));
  const most = [...numbers].filter((number) => named.has(number)).length >= numbers.size * LEAST_NAMED;
  return most ? { before: items.slice(0, from), answers, behind: to < 0 ? [] : items.slice(to) } : null;
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
  parent.items.splice(parent.items.indexOf(last) + 1, released.length, ...rest, ...run.answers, ...run.behind);
  settle(run.answers);
  return true;
}

/** Chapters below a unit that name any problem by its number, with their places: hardly one does, of as many as there are lines. */
const naming = new WeakMap<Unit, { places: ReadonlyMap<Unit, number>; chapters: readonly Unit[] }>();

const namesAny = (chapter: Unit): boolean =>
  childUnits(chapter).some((unit) => numbersOfTitle(unit).length > 0) ||
  flatMap(chapter.items, spread).some((item) => refersTo(item) !== null);

/** 二、整改措施及结果 针对问题1、2：…: takes the answers out of the chapters behind that of a list. */
function takeFromChapter(group: readonly Unit[], chapter = group[0].parent as Unit): boolean {
  const { parent } = chapter;
  if (!parent) return false;
  let known = naming.get(parent);
  if (!known) {
    const all = childUnits(parent);
    known = { places: new Map(all.map((one, i) => [one, i])), chapters: all.filter(namesAny) };
    naming.set(parent, known);
  }
  const { places, chapters } = known;
  const from = places.get(chapter) ?? -1;
  return chapters.some((other) => (places.get(other) as number) > from && takeChapter(other, group) !== null);
}

/** The numbers that a title ends in: 涉及追回的第1、3、4个问题. */
function numbersOfTitle(unit: Unit): readonly number[] {
  const title = titleOf(unit);
  const found = title.includes('第') ? numbersAt(title, title.lastIndexOf('第')) : null;
  return found?.counted && found.end === title.length ? found.numbers : [];
}

/** Makes what stands below headings that name problems by their numbers answers to them; `null` where few are named. */
function takeTitled(chapter: Unit, group: readonly Unit[]): Unit[] | null {
  const headings = childUnits(chapter).map((unit) => ({ unit, numbers: numbersOfTitle(unit) }));
  const named = new Set(flatMap(headings, ({ numbers }) => numbers));
  const most = group.filter(({ mark }) => named.has(mark?.value ?? 0)).length >= group.length * LEAST_NAMED;
  const isOpen = ({ items }: Unit): boolean => items.length > 0 && !items.some((item) => isUnit(item) && item.refersTo);
  if (!most || headings.some(({ unit, numbers }) => !numbers.length || !isOpen(unit))) return null;
  return headings.map(({ unit, numbers }) => {
    const answer = unitWith({ ...ANSWER, items: unit.items, parent: unit, refersTo: numbers });
    unit.items = [answer];
    settle([answer]);
    return answer;
  });
}

/**
 * Makes the paragraphs of a chapter that name problems by their numbers answers to them.
 *
 * @returns the answers; `null` where they do not name most of the problems, and nothing is moved
 */
export function takeChapter(chapter: Unit, group: readonly Unit[]): Unit[] | null {
  const titled = takeTitled(chapter, group);
  if (titled) return titled;
  const run = answersIn(chapter.items, group, chapter);
  if (!run) return null;
  chapter.items = [...run.before, ...run.answers, ...run.behind];
  settle(run.answers);
  return run.answers;
}

/**
 * Takes such answers everywhere below a unit.
 *
 * @param paired problems of lists that other lists answer
 * @returns the problems that they answer
 */
export function takeReferring(unit: Unit, paired: ReadonlySet<Unit>): Unit[] {
  const problems: Unit[] = [];
  const counted = countedList(unit);
  if (counted && !paired.has(counted[0]) && takeFromChapter(counted, unit)) {
    for (const one of counted) one.role = 'problem';
    return counted;
  }
  for (const group of groupsOf(unit)) {
    const answers = group[0].role === 'item' || paired.has(group[0]);
    if (group.length < 2 || answers || !takeAnswers(group)) continue;
    for (const one of group) one.role = 'problem';
    problems.push(...group);
  }
  for (const child of childUnits(unit)) if (child.role === 'section') problems.push(...takeReferring(child, paired));
  return problems;
}
