/** Problems that only labels make: 存在问题：… 整改措施：… 整改状态：…, with no number in front. */

import { findingIn } from '../../grammars/finding.js';
import { flatMap } from '../../grammars/flat-map.js';
import { labelSyntax } from '../../grammars/label.js';
import { NAMED } from '../../grammars/labels.js';
import { opensBlock } from '../../grammars/lexicon/openers.js';
import { roleIn, statusIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { labelsOfMark } from '../lines/marks.js';
import type { HeadParts } from './heading.js';
import type { KindOf } from './kind-reader.js';
import { labelAt } from './labels-at.js';
import { lastSentence } from './last-sentence.js';
import { becomeItem } from './slots.js';
import { isUnit, titleOf, type Unit, unitWith } from './unit.js';

const LABELLED_SERIES = -4;

/** Most blocks have none, and a document may have 200,000. */
const NO_ROLES: readonly string[] = [];

/** Roles of labels that are counted, and tell what was done. */
const COUNTED_ROLES: Record<string, readonly string[]> = { measures: ['measures'], results: ['results'] };

/** The roles of the label that opens a block, empty without one. */
const openingRoles = (words: Words, item: Block | Unit): readonly string[] => {
  // 整改措施一：…: a word and a number.
  if (isUnit(item)) return COUNTED_ROLES[(item.mark && labelsOfMark(words, item.mark)) ?? ''] ?? NO_ROLES;
  if (item.role !== 'body' || item.mark) return NO_ROLES;
  const label = labelAt(words, item.view.text, 0);
  return label ? words.labels.rolesOf(label.word) : NO_ROLES;
};

/** Where a label may stand inside a block: behind a stop, or in brackets of its own. */
const INNER_LABEL = /(?<=。)|(?<!^)(?=[【〔[])/g;

/** The roles of labels inside a block: 〔问题〕…。〔改法〕…, 【问题】…【举措】… */
function rolesBehind({ labels }: Words, { view: { text } }: Block): string[] {
  return flatMap([...text.matchAll(INNER_LABEL)], ({ index }) => {
    const label = labels.read(text, index);
    return label ? labels.rolesOf(label.word) : [];
  });
}

/** A heading that states a finding is the problem's own, and a single label below it only says it at length. */
function statesFinding(unit: Unit): boolean {
  if (!unit.block || !unit.head) return false;
  const title = titleOf(unit);
  return unit.mark?.style === 'labelled' || unit.head.label !== null || findingIn(title).framed;
}

/** A heading finds fault by at least as much, where a label of the document's own says it at length; tenths of a nat. */
const SURE = 6;

/** 【惠民资金年底突击花钱】 ⏎ 原来怎样：…: a heading that finds fault above a label that no list has for findings. */
function findsAbove(words: Words, kindOf: KindOf, unit: Unit, first: Block | Unit): boolean {
  const label = isUnit(first) ? null : labelAt(words, first.view.text, 0);
  if (!unit.block || !unit.head || !label || words.labels.isListed(label.word)) return false;
  const kind = kindOf(titleOf(unit));
  return kind.finding - Math.max(kind.section, kind.measure) > SURE;
}

/** What a chapter of problems ends in; 对审计指出的问题“重方案、轻落实” speaks of problems and states one. */
const CHAPTER_END = /(?:情况|方面|问题|清单|事项|如下|整改|落实|结果|成效|进展)$/;

/** A heading that is a label itself (整改情况), or names a chapter, states no finding. */
function namesChapter(words: Words, unit: Unit): boolean {
  if (!unit.block || !unit.head) return true;
  const title = titleOf(unit);
  return words.labels.rolesOf(title).length > 0 || (roleIn(words, title) === 'problems' && CHAPTER_END.test(title));
}

/** 具体表现： tells a finding at length that a heading has stated. */
const tellsMore = (item: Block | Unit): boolean =>
  !isUnit(item) && /^[【[(]?(?:具体|问题)?(?:表现|描述|内容|概述)/.test(item.view.text);

/** Whether a block behind the last label still belongs to its problem. */
const goesOn = (words: Words, item: Block | Unit): boolean =>
  isUnit(item) ||
  opensBlock(item.view.text, words.lexicon) ||
  statusIn(words, lastSentence(words, item.view.text)) !== null;

/** The units that follow on an index. */
function runFrom(items: readonly (Block | Unit)[], from: number): number {
  let end = from;
  while (end < items.length && isUnit(items[end])) end++;
  return end - from;
}

/** 存在问题：（1）…（2）… 整改措施：（1）…（2）…: a label alone above a list that a list of its length answers below another. */
function headsAnswered(words: Words, items: readonly (Block | Unit)[], at: number): boolean {
  const found = runFrom(items, at + 1);
  const behind = at + 1 + found;
  const answer = items[behind];
  if (found < 2 || !answer || isUnit(answer) || !words.labels.headsList(answer.view.text)) return false;
  return runFrom(items, behind + 1) === found;
}

/** Whether a block tells what was done before it names the finding: 做法：….对应问题：…. */
const namesBehind = (words: Words, item: Block | Unit, roles: readonly string[]): boolean =>
  !isUnit(item) && roles[0] === 'measures' && rolesBehind(words, item).includes('finding');

/** Whether labels for findings come back, each with its finding, and something stands between them: what was done, without a label. */
const areApart = (words: Words, items: readonly (Block | Unit)[], findings: readonly number[]): boolean =>
  findings.length > 1 &&
  findings.every((at, n) => n === 0 || at > findings[n - 1] + 1) &&
  findings.every((at) => {
    const item = items[at];
    return !isUnit(item) && words.labels.lone(item.view.text) === null;
  });

/** Whether a listed label for who answers, or until when, opens a block. */
function asksForName({ labels }: Words, item: Block | Unit): boolean {
  const label = isUnit(item) || item.role !== 'body' ? null : labels.read(item.view.text, 0);
  return label !== null && labels.isListed(label.word) && NAMED.has(labels.rolesOf(label.word)[0]);
}

/**
 * How many labelled blocks stand before each finding in its round: what was done, or the state, comes first (采取措施：…
 * 对应问题：…), and nothing that opens as the first round does is left behind the last finding. Above the only finding of all
 * stands who answers for it, and until when.
 *
 * @param isNamed which blocks a label for those opens
 */
function partsBefore(
  roles: readonly (readonly string[])[],
  findings: readonly number[],
  isNamed: readonly boolean[],
): number {
  const [first] = findings;
  let count = 0;
  while (count < first && roles[first - count - 1].length > 0) count++;
  if (findings.length === 1) return isNamed.slice(first - count, first).every(Boolean) ? count : 0;
  const round = (at: number): string =>
    roles
      .slice(Math.max(0, at - count), at)
      .map(([role]) => role)
      .join();
  const opening = roles[first - count]?.[0];
  if (!count || !opening) return 0;
  const alike = findings.every((at) => round(at) === round(first));
  return alike && !roles.slice(findings[findings.length - 1] + 1).some(([role]) => role === opening) ? count : 0;
}

/** 第1项　责任领导：某某　整改时限：3月: a number, and who answers for what the label below it states. */
function opensWithFields({ labels }: Words, { mark, block, head }: Unit): boolean {
  if (!mark || !block || !head || head.title.end > head.title.start) return false;
  const label = labels.read(block.view.text, head.body.start);
  return label !== null && NAMED.has(labels.rolesOf(label.word)[0]);
}

/** As many units in a row have the same field in their headings. */
const LEAST_FIELDS = 3;

/** Whether the headings of all numbered units of a section are a field, with one label: 1．受理编号：X3PS08 ⏎ 交办问题：… */
function areForm({ labels }: Words, numbered: readonly Unit[]): boolean {
  const fieldOf = ({ mark, block }: Unit): string | undefined =>
    mark && block ? labelSyntax(block.view.text, mark.end)?.word : undefined;
  if (numbered.length < LEAST_FIELDS) return false;
  const word = fieldOf(numbered[0]);
  if (word === undefined || labels.rolesOf(word).includes('finding')) return false;
  return numbered.every((one) => fieldOf(one) === word);
}

/** A heading that has no title: all of it is told below its number. */
function untitled({ label, title, body }: HeadParts): HeadParts {
  const start = label?.start ?? title.start;
  const nothing = { start, end: start };
  return { label: null, title: nothing, stop: nothing, body: { start, end: Math.max(title.end, body.end) } };
}

const findingWord = (words: Words, item: Block | Unit): string | null => {
  if (!openingRoles(words, item).includes('finding')) return null;
  return labelAt(words, (item as Block).view.text, 0)?.word ?? null;
};

/** Labels for findings that open several in one of some sections: then each opens one wherever it stands beside them. */
function countingLabels(words: Words, sections: readonly Unit[]): Set<string> {
  const counting = new Set<string>();
  for (const { items } of sections) {
    const seen = new Set<string>();
    for (const item of items) {
      const word = findingWord(words, item);
      if (word !== null && seen.has(word)) counting.add(word);
      else if (word !== null) seen.add(word);
    }
  }
  return counting;
}

/**
 * Gathers labelled blocks: from a label that names a finding up to the next such label is one problem. Each gets a
 * unit of its own without a heading.
 *
 * @param counting labels for findings that come back in a section beside this one
 * @param inForm the headings of the numbered units beside this one are a field, with one label
 */
export function gatherLabelled(
  words: Words,
  kindOf: KindOf,
  unit: Unit,
  counting: ReadonlySet<string> = new Set(),
  inForm = false,
): void {
  const sections = unit.items.filter(isUnit);
  const inside = countingLabels(words, sections);
  const form = areForm(
    words,
    sections.filter(({ mark }) => mark !== null),
  );
  for (const child of sections) gatherLabelled(words, kindOf, child, inside, form);
  const { items } = unit;
  const roles = items.map((item) => openingRoles(words, item));
  const chapter =
    namesChapter(words, unit) && !roles.some((list, i) => list.includes('finding') && !tellsMore(items[i]));
  const findings = flatMap(roles, (list, i) =>
    (list.includes('finding') && (chapter || !tellsMore(items[i])) && !headsAnswered(words, items, i)) ||
    namesBehind(words, items[i], list)
      ? [i]
      : [],
  );
  const kinds = new Set([...roles.flat(), ...flatMap(findings, (at) => rolesBehind(words, items[at] as Block))]);
  const answered = kinds.has('measures') || kinds.has('results');
  if (!findings.length || !(answered || areApart(words, items, findings))) return;
  const [first] = findings;
  const counts = counting.has(findingWord(words, items[first]) ?? '');
  const field = findings.length === 1 && inForm && unit.mark !== null;
  if (field || (findings.length === 1 && opensWithFields(words, unit))) {
    // The field is no title.
    if (field && unit.head) unit.head = untitled(unit.head);
    unit.role = 'problem';
    return;
  }
  const heads = statesFinding(unit) || (!counts && findsAbove(words, kindOf, unit, items[first]));
  if (findings.length === 1 && heads) return;
  const last = roles.reduce((at, list, i) => (list.length ? i : at), 0);
  let end = last + 1;
  while (end < items.length && (unit.parent !== null || goesOn(words, items[end]))) end++;
  const before = partsBefore(
    roles,
    findings,
    items.map((item) => asksForName(words, item)),
  );
  const starts = findings.map((at) => at - before);
  const result: (Block | Unit)[] = items.slice(0, starts[0]);
  starts.forEach((at, n) => {
    const own = items.slice(at, starts[n + 1] ?? end);
    const problem = unitWith({
      items: own,
      parent: unit,
      role: 'problem',
      series: LABELLED_SERIES,
      level: 'labelled',
    });
    for (const item of own.filter(isUnit)) {
      item.parent = problem;
      becomeItem(item);
    }
    result.push(problem);
  });
  unit.items = [...result, ...items.slice(end)];
}
