/** The problems of a notice: numbered and labelled ones, those of paired lists, the rows of a ledger. */
import { numberAlone, numberNamed } from '../../grammars/numerals.js';
import { type JointStatus, speaksOfAll } from '../fields/joint-status.js';
import { tellsProblem } from '../fields/kind.js';
import { hasText, joined, leavesOf, TITLE_LEAVES, textOf, titleLeaves } from '../fields/node-text.js';
import type { Branch } from '../tree/types.js';
import { confidenceOf } from './confidence.js';
import { emptyProblem } from './empty-problem.js';
import { closing, fill, fillFrom, kids, setFinding, spanOf } from './fill-problem.js';
import { measure, ownLeaf, positionOf } from './nodes.js';
import { type FindProblem, isStated } from './problems-by-number.js';
import type { Problem, Status } from './schema.js';

const digits = (text: string): string => text.normalize('NFKC').match(/\d+(?:\.\d+)*/)?.[0] ?? '';

/** 问（反馈问题1）：, 意见（第3项）：: the number in the bracket of a label. */
const IN_LABEL = /[(（][^()（）\d]{0,6}(?:问题|第|序号|编号)(\d{1,3}|[一二三四五六七八九十]{1,3})[项条号]?[)）]/;

/** Numbers a problem without a heading by the bracket of its label. */
function numberByLabel(problem: Problem, node: Branch): void {
  const finding = kids(node).find(({ type }) => type === 'finding');
  const label = finding ? ownLeaf(finding, 'label') : undefined;
  const found = label ? IN_LABEL.exec(label.value)?.[1] : undefined;
  if (!label || found === undefined) return;
  problem.number = digits(found) || (numberAlone(found)?.toString() ?? null);
  problem.evidence.number = spanOf([label]);
}

/** A numbered or labelled problem. */
export function problemOf(node: Branch, section: string | null): Problem {
  const heading = kids(node).find((child) => child.type === 'heading');
  const problem = emptyProblem(
    positionOf(heading ?? node, heading ? leavesOf(heading, ['mark', 'label', ...TITLE_LEAVES]) : undefined),
    section,
    confidenceOf(node.data?.confidence),
  );
  if (heading) {
    const mark = ownLeaf(heading, 'mark');
    const number = node.data?.number as number | null | undefined;
    if (mark && number != null) {
      const dotted = digits(mark.value);
      problem.number = dotted.includes('.') ? dotted : String(number);
      problem.evidence.number = spanOf([mark]);
    }
    const title = titleLeaves(heading);
    const told = title.filter(({ type }) => type === 'text');
    if (told.length) setFinding(problem, closing(title), told);
    for (const child of kids(heading)) if (child.type === 'status') fill(problem, child);
  } else numberByLabel(problem, node);
  problem.category = (node.data?.category as Problem['category']) ?? null;
  fillFrom(problem, node);
  return problem;
}

/** The problem that some cells of a ledger tell; `null` where none of them says what it is. */
function problemInCells(cells: readonly Branch[], section: string | null, confidence: unknown): Problem | null {
  const finding = cells.find((cell) => cell.data?.column === 'finding');
  if (!finding) return null;
  const problem = emptyProblem(positionOf(finding), section, confidenceOf(confidence));
  for (const cell of cells) {
    const label = (cell.data?.label as string | null) ?? null;
    if (cell.data?.column === 'number') {
      problem.number = digits(textOf(cell)) || (numberNamed(textOf(cell))?.toString() ?? null);
      // A cell of several lines has its number in the first.
      const lines = kids(cell).map((line) => leavesOf(line));
      problem.evidence.number = spanOf(lines.find(({ length }) => length > 0) ?? []);
    } else for (const child of kids(cell)) fill(problem, child, label);
  }
  return problem;
}

/** The rows of a ledger; the columns of one that lies on its side. */
export function ledgerProblems(table: Branch, section: string | null): Problem[] {
  const rows = kids(table);
  if ((table.data?.ledger as { turned?: boolean } | null | undefined)?.turned) {
    const columns = new Map<number, Branch[]>();
    for (const cell of rows.flatMap((row) => kids(row))) {
      const column = cell.data?.problem as number | undefined;
      if (column !== undefined) columns.set(column, [...(columns.get(column) ?? []), cell]);
    }
    const sorted = [...columns].sort(([one], [other]) => one - other);
    return sorted.flatMap(([, cells]) => problemInCells(cells, section, table.data?.confidence) ?? []);
  }
  return rows.flatMap((row) =>
    tellsProblem(row) ? (problemInCells(kids(row), section, row.data?.confidence) ?? []) : [],
  );
}

/** Gives problems what the rows of a ledger that names none of them tell under their numbers. */
export function fillFromRows(find: FindProblem, table: Branch): void {
  for (const row of kids(table)) {
    const number = kids(row).find((cell) => cell.data?.column === 'number' && cell.data.header !== true);
    const problem = number && find(numberNamed(textOf(number)) ?? 0);
    for (const cell of problem ? kids(row) : [])
      if (cell !== number && problem)
        for (const child of kids(cell)) fill(problem, child, (cell.data?.label as string | null) ?? null);
  }
}

/** The numbers of the problems that an answer is for: its own, or those that it names. */
export const numbersOf = ({ data }: Branch): number[] =>
  (data?.numbers as number[] | undefined) ?? [data?.number as number];

/** A list of answers gives each problem of the list before it what stands under its number, or names it. */
export function pairAnswers(find: FindProblem, items: readonly Branch[]): void {
  // All are found before any is answered: two answers with one number are for one problem.
  const found = items.flatMap((item) => numbersOf(item).map((number) => ({ problem: find(number), item })));
  shareLast(
    found.map(({ problem }) => problem),
    found.map(({ item }) => item),
  );
  for (const { problem, item } of found) if (problem) for (const child of kids(item)) fill(problem, child);
}

/** A list of states gives each problem its own, and what came of it. */
export function pairStates(find: FindProblem, items: readonly Branch[]): void {
  const found = items.flatMap((item) => numbersOf(item).map((number) => ({ problem: find(number), item })));
  for (const { problem, item } of found)
    for (const child of problem ? kids(item) : [])
      if (child.type === 'measure' && problem && hasText(child)) problem.results.push(measure(child));
      else if (problem) fill(problem, child);
}

const SHARED: readonly Branch['type'][] = ['status', 'responsible', 'deadline'];

/** What a label tells behind the last of several answers, and behind none before it, or a state of all, is told of all of them. */
function shareLast(problems: readonly (Problem | undefined | null)[], items: readonly Branch[]): void {
  const isShared = (child: Branch): boolean =>
    SHARED.includes(child.type) &&
    (ownLeaf(child, 'label') !== undefined || speaksOfAll(joined(leavesOf(child)), items.length));
  const told = items.map((item) => kids(item).filter(isShared));
  if (items.length < 2 || told.slice(0, -1).some(({ length }) => length > 0)) return;
  for (const problem of problems.slice(0, -1))
    if (problem) for (const child of told[told.length - 1]) fill(problem, child);
}

/** The same of lists without numbers: the first answers the first. */
export function pairInOrder(problems: readonly Problem[], items: readonly Branch[]): void {
  shareLast(problems, items);
  for (const [i, item] of items.entries()) for (const child of kids(item)) fill(problems[i], child);
}

/** A status told once: for the only problem, or for all that the sections of one notice's slots hold. */
export function statusForAll(problems: readonly Problem[], told: Status | undefined, slots: boolean): void {
  if (told && (problems.length === 1 || slots)) for (const problem of problems) problem.status ??= told;
}

/** A state that is told of all problems, or of as many as there are, where none but the last has one of its own. */
export function fillJointStatus(problems: readonly Problem[], joint: JointStatus | undefined): void {
  if (!joint || (joint.count !== null && joint.count !== problems.length)) return;
  if (problems.slice(0, -1).some(isStated)) return;
  for (const problem of problems) problem.status ??= joint.status;
}
