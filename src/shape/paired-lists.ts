/** Lists that answer lists: what was found in one, what was done about each in another. */
import { findingIn } from '../../grammars/finding.js';
import { flatMap } from '../../grammars/flat-map.js';
import { BARRED } from '../../grammars/lexicon/section-roles.js';
import { type Pairs, pairsIn, speaksOf } from '../../grammars/model/likeness.js';
import { roleIn, type Words } from '../../grammars/words.js';
import { takeReferring } from './answers-by-number.js';
import { areasOf, goesOn } from './areas.js';
import { mean, within } from './averages.js';
import type { Evidence } from './evidence.js';
import { areLabelled, haveFindings } from './found-above.js';
import { takeFurther, takeFurtherChapters } from './further-lists.js';
import { pairPlainLists } from './plain-lists.js';
import { becomeItem } from './slots.js';
import { childUnits, groupsOf, sameNumbers, titleOf, type Unit } from './unit.js';
import type { UnitReader } from './unit-reader.js';

/** Titles of a section that lists findings, and of one that lists what was done about them. */
const LISTS_FINDINGS = /(?:存在|发现|反馈|查出|指出|梳理|主要|具体)[^,]{0,10}问题(?:清单|情况)?$/;
const LISTS_MEASURES = /整改(?:措施|举措|情况|落实情况|进展|结果|完成)|采取的?措施/;
/** How much more than the list that it answers an answer has to tell what was done; tenths of a nat, on average. */
const LEAST_TOLD = 15;

/** How much rather a measure than a finding stands behind the first sentence of what needs no answer; tenths of a nat. */
const OWN_TOLD = 20;

/** What came of something may sound like a finding now and then (31件降为2件), but not as surely; tenths of a nat. */
const SURE_FINDING = 60;

/** Whether one list finds and another answers it: hardly one of its own items tells what was done. */
function answers(reader: UnitReader, problems: readonly Unit[], answering: readonly Unit[]): boolean {
  if (!reader.rectifies || problems.length < 2 || Math.abs(problems.length - answering.length) > problems.length * 0.1)
    return false;
  if (
    !sameNumbers(problems, answering) ||
    areLabelled(reader.words, problems) ||
    haveFindings(reader, problems, answering)
  )
    return false;
  const found = problems.map((one) => reader.evidence(one));
  const owning = found.filter(
    (one) =>
      one.measuresLabel || one.ordinals || one.status || one.body > 60 || (one.body > 0 && one.likeMeasure > OWN_TOLD),
  ).length;
  if (owning * 4 > problems.length || problems.some((one) => childUnits(one).length)) return false;
  if (areAlike(problems, answering)) return true;
  // Measures below two findings are as many now and then.
  if (mean(found.map(({ measure }) => within(measure, 50))) > LEAST_TOLD) return false;
  const told = answering.map((one) => reader.evidence(one));
  // Measures answer findings; where the lists are of one style and length, being the second is enough.
  // What opens with its ordinals says nothing but what was done: 1.一是…；二是…
  if (told.every(isUntitled) && !found.some(isUntitled)) return true;
  const tells = (list: readonly Evidence[]) =>
    mean(list.map(({ measure, status, measuresLabel }) => within(measure, 50) + (status || measuresLabel ? 20 : 0)));
  const more = tells(told) - tells(found);
  const beside = problems[0].parent === answering[0].parent;
  const alike = beside && problems[0].mark?.style === answering[0].mark?.style && problems.length === answering.length;
  return more > (alike ? 0 : LEAST_TOLD);
}

/** Code units of an item that are looked at. */
const LOOKED_AT = 200;

/** Fewer items show no likeness. */
const FEWEST_ALIKE = 3;

const pairsOf = ({ block, mark }: Unit): Pairs =>
  pairsIn(block?.view.text.slice(mark?.end ?? 0).slice(0, LOOKED_AT) ?? '');

/** Whether each item of one list speaks of what that of another in its place does, more than of its neighbours. */
const areAlike = (problems: readonly Unit[], answering: readonly Unit[]): boolean =>
  problems.length >= FEWEST_ALIKE &&
  problems.length === answering.length &&
  speaksOf(problems.map(pairsOf), answering.map(pairsOf)) === 'own';

/** An item whose text is its body: ordinals, or a label, stand right behind its number. */
const isUntitled = ({ titleLength, body }: Evidence): boolean => titleLength === 0 && body > 0;

function pairOff(problems: readonly Unit[], answering: readonly Unit[]): void {
  for (const one of problems) {
    one.role = 'problem';
    for (const child of childUnits(one)) becomeItem(child);
  }
  for (const [i, one] of answering.entries()) {
    becomeItem(one);
    if (problems.length === answering.length) one.restates = findingOf(one) === findingOf(problems[i]);
  }
}

/** The finding of a heading, without the frame round it. */
function findingOf(unit: Unit): string {
  const title = titleOf(unit);
  const { start, end } = findingIn(title);
  return title.slice(start, end);
}

/** The lists that follow on each other below a unit, in its sections too; none where the work's organisation is told. */
function listsIn(words: Words, unit: Unit): Unit[][] {
  if (BARRED.has(roleIn(words, titleOf(unit)))) return [];
  return flatMap(groupsOf(unit), (group) => [group, ...flatMap(group, (one) => listsIn(words, one))]);
}

/** Lists of states, or of who answers, that go over the numbers of all problems: 三、整改进度 第1项，已完成整改。 第2项，… */
export function takeListsOfAll(words: Words, root: Unit, problems: readonly Unit[]): void {
  const numbers = new Set(problems.map(({ mark }) => mark?.value ?? 0));
  if (problems.length < 2 || numbers.size < problems.length || numbers.has(0)) return;
  for (const list of listsIn(words, root))
    if (list.every(({ role, items }) => role === 'section' && items.length === 0)) takeFurther(words, problems, list);
}

/**
 * Pairs lists in two sections (一、存在的问题 1.2.3. and 二、整改情况 1.2.3.), or that follow on each other in one.
 *
 * @returns the problems that have been paired off
 */
export function pairLists(reader: UnitReader, root: Unit): Set<Unit> {
  const paired = pairByNumber(reader, root);
  if (!reader.rectifies) return paired;
  if (paired.size) takeFurtherChapters(reader.words, root, [...paired]);
  const referred = takeReferring(root, paired);
  if (referred.length) takeFurtherChapters(reader.words, root, referred);
  return new Set([...paired, ...referred]);
}

/** Pairs lists whose items answer by their numbers, or by order. */
function pairByNumber(reader: UnitReader, root: Unit): Set<Unit> {
  const sections = childUnits(root).filter((child) => groupsOf(child).length === 1);
  const finding = sections.find((child) => LISTS_FINDINGS.test(titleOf(child)));
  const answering = sections.find((child) => child !== finding && LISTS_MEASURES.test(titleOf(child)));
  if (finding && answering) {
    const [problems] = groupsOf(finding);
    const [told] = groupsOf(answering);
    if (answers(reader, problems, told)) {
      pairOff(problems, told);
      for (const list of listsIn(reader.words, root))
        if (list[0] !== problems[0] && list[0] !== told[0]) takeFurther(reader.words, problems, list);
      return new Set(problems);
    }
  }
  const byArea = pairByArea(reader, root);
  if (byArea) return new Set(byArea);
  const paired = new Set<Unit>();
  const lists = listsIn(reader.words, root).filter((group) => group.length > 1);
  const counted = pairCounted(reader, lists) ?? pairScattered(reader, listsIn(reader.words, root));
  if (counted) return new Set(counted);
  for (let i = 0; i + 1 < lists.length; i++) {
    const next = lists.slice(i + 1, i + 3).find((other) => answers(reader, lists[i], other));
    if (!next) continue;
    pairOff(lists[i], next);
    for (const one of lists[i]) paired.add(one);
    const problems = lists[i];
    i = lists.indexOf(next);
    // Behind the list of measures may stand one of who and when, and behind that one of states.
    for (const list of lists.slice(i + 1)) takeFurther(reader.words, problems, list);
  }
  if (paired.size) return paired;
  const progress = pairProgress(reader, listsIn(reader.words, root));
  return progress.size || !reader.rectifies ? progress : new Set(pairPlainLists(reader, root));
}

/**
 * Pairs lists that count on from each other, one below each area, with one list behind them: 一、问题清单 （一）… 1. 2. （二）… 3. 4. and
 * 二、措施清单 1. 2. 3. 4.
 *
 * @returns the problems, `null` where no list answers such
 */
function pairCounted(reader: UnitReader, lists: readonly Unit[][]): Unit[] | null {
  for (const [i, list] of lists.entries()) {
    let from = i;
    while (from > 0 && goesOn(lists[from - 1], lists[from])) from--;
    const problems = lists.slice(from, i + 1).flat();
    const answering = lists[i + 1];
    if (from === i || problems[0].mark?.value !== 1 || !answering || goesOn(list, answering)) continue;
    if (!answers(reader, problems, answering)) continue;
    pairOff(problems, answering);
    for (const further of lists.slice(i + 2)) takeFurther(reader.words, problems, further);
    return problems;
  }
  return null;
}

/** Fewer findings are not told apart from the items of other lists by their numbers. */
const FEWEST_SCATTERED = 3;

/**
 * Pairs a list of findings with the lists below several headings behind it, which share its numbers out among them in an
 * order of their own: 问题清单 1号 2号 3号 and 办公室的答复 3号： 1号： 财务科的答复 2号：.
 *
 * @returns the problems, `null` where no lists answer one
 */
function pairScattered(reader: UnitReader, lists: readonly Unit[][]): Unit[] | null {
  for (const [i, problems] of lists.entries()) {
    if (problems.length < FEWEST_SCATTERED) continue;
    const open = new Set(problems.map(({ mark }) => mark?.value ?? 0));
    const answering: Unit[] = [];
    for (const list of lists.slice(i + 1)) {
      if (!list.every(({ mark }) => mark && open.has(mark.value)) || list[0].parent === problems[0].parent) break;
      for (const { mark } of list) open.delete(mark?.value ?? 0);
      answering.push(...list);
    }
    const headings = new Set(answering.map(({ parent }) => parent));
    if (headings.size < 2 || !answers(reader, problems, answering)) continue;
    pairOff(problems, answering);
    // Then the headings above them are no problems.
    for (const one of answering) one.refersTo = [one.mark?.value ?? 0];
    return problems;
  }
  return null;
}

/**
 * Pairs a list of findings that own what was done with one that goes over the same numbers, and says of each what came of
 * it and how far it is: 问题1，…。整改措施：… and in another chapter 问题1，…。已整改完毕。
 */
function pairProgress(reader: UnitReader, lists: readonly Unit[][]): Set<Unit> {
  const paired = new Set<Unit>();
  /** Of each level the list right above, and all those above as one, which may count on from each other over several chapters. */
  const known = new Map<string, { last: readonly Unit[]; all: Unit[] }>();
  for (const list of lists) {
    const { level } = list[0];
    const above = known.get(level) ?? { last: [], all: [] };
    const problems = [above.last, above.all].find((found) => goesOver(reader, found, list));
    if (problems) {
      pairOff(problems, list);
      for (const one of problems) paired.add(one);
    }
    for (const one of list) above.all.push(one);
    known.set(level, { ...above, last: list });
  }
  return paired;
}

/** Whether a list says of what another one found and answered how far it has come, or below 整改成效 what came of it. */
function goesOver(reader: UnitReader, problems: readonly Unit[], list: readonly Unit[]): boolean {
  if (!reader.rectifies || problems.length < 2 || problems.length !== list.length || !sameNumbers(problems, list))
    return false;
  const found = problems.map((one) => reader.evidence(one));
  const told = list.map((one) => reader.evidence(one));
  if (!found.every(({ measuresLabel, ordinals }) => measuresLabel || ordinals) || told.some((one) => one.measuresLabel))
    return false;
  const title = list[0].parent ? titleOf(list[0].parent) : '';
  if (reader.words.labels.rolesOf(title)[0] === 'results') return told.every(({ finding }) => finding < SURE_FINDING);
  return (
    !found.some(({ status }) => status) &&
    told.every(({ status }) => status) &&
    mean(told.map(({ measure }) => within(measure, 50))) > mean(found.map(({ measure }) => within(measure, 50)))
  );
}

/**
 * Pairs the lists of two chapters that have as many areas, and as many items in each: 二、反馈的问题 （一）… 1. 2. （二）… 1. 2. and
 * 三、整改情况 （一）… 1. 2. （二）… 1. 2.
 *
 * @returns the problems, `null` where no chapter answers another
 */
function pairByArea(reader: UnitReader, root: Unit): Unit[] | null {
  const chapters = childUnits(root).filter((chapter) => !BARRED.has(roleIn(reader.words, titleOf(chapter))));
  for (const [i, chapter] of chapters.slice(0, -1).entries()) {
    const [found, told] = [areasOf(chapter), areasOf(chapters[i + 1])];
    if (!found || found.length !== told?.length || found.some((list, n) => list.length !== told[n].length)) continue;
    const problems = found.flat();
    if (!answers(reader, problems, told.flat())) continue;
    for (const [n, list] of found.entries()) pairOff(list, told[n]);
    return problems;
  }
  return null;
}
