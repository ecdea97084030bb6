/** The problems of a notice: numbered ones, those of slot sections and paired lists, the rows of a ledger. */
import { tellsProblem } from '../fields/kind.js';
import { extent, hasText, joined, leavesOf, TITLE_LEAVES, textOf, titleLeaves } from '../fields/text.js';
import type { Branch, Leaf, NoticeNode } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import { confidenceOf } from './confidence.js';
import { deadline, measure, ownLeaf, paragraph, positionOf, responsible, status, wordOf } from './nodes.js';
import type { Position, Problem, Span, Status } from './schema.js';
import type { FindProblem } from './waiting.js';

const BRANCH = (node: NoticeNode): node is Branch => !isLeaf(node);
const kids = (node: Branch): Branch[] => node.children.filter(BRANCH);

const spanOf = (leaves: readonly Leaf[]): Span[] => {
  const position = extent(leaves);
  return position ? [{ text: joined(leaves), position: position as Position }] : [];
};

/** A problem without anything in it; `node` says how sure it is that there is one. */
function empty(node: Branch, position: Position, section: string | null): Problem {
  return {
    id: '',
    section,
    number: null,
    title: '',
    finding: '',
    category: null,
    responsible: [],
    deadline: null,
    target: null,
    measures: [],
    results: [],
    lead: null,
    notes: [],
    status: null,
    confidence: confidenceOf(node.data?.confidence),
    evidence: {},
    position,
  };
}

function setFinding(problem: Problem, title: readonly Leaf[], finding: readonly Leaf[]): void {
  problem.title = joined(title).trim();
  problem.finding = joined(finding).trim();
  problem.evidence.title = spanOf(title);
  problem.evidence.finding = spanOf(finding);
}

const closing = (leaves: Leaf[]): Leaf[] => {
  // The stop that closes a heading is no part of its title.
  const last = leaves[leaves.length - 1];
  return last?.type === 'punctuation' && /^[。；;.:：,，!！\s]+$/.test(last.value) ? leaves.slice(0, -1) : leaves;
};

const VALUES = new Set<Branch['type']>(['measure', 'result', 'status', 'responsible', 'deadline', 'target', 'finding']);

/** Leads that may go on in the next paragraph: their text with its last stop, and their last leaf. */
const leads = new WeakMap<Problem, { text: string; last: Leaf }>();

/** Paragraphs before the first measure lead up to it, as long as nothing else stands between them; others are notes. */
function addParagraph(problem: Problem, node: Branch, label: string | null): void {
  const leaves = leavesOf(node);
  const own = extent(leaves) as Position | null;
  const open = leads.get(problem);
  if (!own) leads.delete(problem);
  if (!own) return;
  if (problem.measures.length || (problem.lead && !open)) {
    problem.notes.push({ label, ...paragraph(node) });
    return;
  }
  const behind = (leaves: readonly Leaf[]): string =>
    open ? open.text + joined([open.last, ...leaves]).slice(open.last.value.length) : joined(leaves);
  const all = leavesOf(node, ['text', 'punctuation']);
  const start = problem.lead?.position.start ?? own.start;
  problem.lead = { text: behind(leaves), position: { start, end: own.end } };
  leads.set(problem, { text: behind(all), last: all[all.length - 1] });
}

/** The last state counts; one that was said before is a note, and so is what stands behind a label and is no state. */
function setStatus(problem: Problem, node: Branch): void {
  const told = status(node);
  const before = problem.status;
  if (!told) problem.notes.push({ label: labelOf(node), ...paragraph(node) });
  else if (before) problem.notes.push({ label: null, text: before.text, position: before.position });
  problem.status = told ?? before;
}

/** The word of a label in front of what a node tells. */
function labelOf(node: Branch): string | null {
  const label = ownLeaf(node, 'label');
  return label ? wordOf(label.value) : null;
}

/** Takes what a node says of a problem. */
function fill(problem: Problem, node: Branch, label: string | null = null): void {
  // A lead goes on across nothing else, not even a label that says nothing.
  const says = hasText(node);
  if (VALUES.has(node.type) || node.type === 'labelled' || (says && node.type !== 'paragraph')) leads.delete(problem);
  if (VALUES.has(node.type) && !says) return;
  switch (node.type) {
    case 'measure':
      problem.measures.push(measure(node));
      return;
    case 'result':
      problem.results.push(measure(node));
      return;
    case 'status':
      setStatus(problem, node);
      return;
    case 'responsible':
      problem.responsible.push(responsible(node, label));
      return;
    case 'deadline':
      if (problem.deadline) problem.notes.push({ label: labelOf(node) ?? label, ...paragraph(node) });
      else problem.deadline = deadline(node);
      return;
    case 'target':
      if (problem.target) problem.notes.push({ label: labelOf(node) ?? label, ...paragraph(node) });
      else problem.target = paragraph(node);
      return;
    case 'elision':
      problem.elided = true;
      return;
    case 'finding':
      if (!problem.finding) setFinding(problem, leavesOf(node), leavesOf(node));
      else problem.notes.push({ label, ...paragraph(node) });
      problem.category ??= (node.data?.category as Problem['category']) ?? null;
      return;
    case 'paragraph':
      addParagraph(problem, node, label);
      return;
    case 'heading':
    case 'section':
    case 'problem':
      return;
    default:
      fillFrom(problem, node, labelOf(node) ?? label);
  }
}

/** Takes what the parts of a node say of a problem. */
function fillFrom(problem: Problem, node: Branch, label: string | null = null): void {
  for (const child of node.children) {
    if (BRANCH(child)) fill(problem, child, label);
    // A sign between two paragraphs is no part of a lead that goes on.
    else if (child.type === 'punctuation') leads.delete(problem);
  }
}

const digits = (text: string): string => text.normalize('NFKC').match(/\d+(?:\.\d+)*/)?.[0] ?? '';

/** A numbered or labelled problem. */
export function problemOf(node: Branch, section: string | null): Problem {
  const heading = kids(node).find((child) => child.type === 'heading');
  const problem = empty(
    node,
    positionOf(heading ?? node, heading ? leavesOf(heading, ['mark', 'label', ...TITLE_LEAVES]) : undefined),
    section,
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
  }
  problem.category = (node.data?.category as Problem['category']) ?? null;
  fillFrom(problem, node);
  return problem;
}

/** Problems of sections that are slots: their items pair by number, and one text for all belongs to each. */
export function slotProblems(slots: readonly { node: Branch; section: string }[]): Problem[] {
  const findings = slots.find(({ node }) => node.data?.role === 'finding');
  if (!findings) return [];
  const items = kids(findings.node).filter((child) => child.type === 'item');
  const numbers = items.map((item) => item.data?.number as number | null);
  const bases: (Branch | null)[] = items.length ? items : [null];
  const answers = slots.filter(({ node }) => node !== findings.node).map(({ node }) => answerOf(node));
  return bases.map((item, i) => {
    const base = item ?? findings.node;
    const problem = empty(base, positionOf(base), findings.section);
    if (item) {
      problem.number = numbers[i] === null ? null : String(numbers[i]);
      const mark = ownLeaf(item, 'mark');
      if (mark) problem.evidence.number = spanOf([mark]);
    }
    for (const child of kids(base)) fill(problem, child);
    // A section that states nothing has its title.
    const heading = item ? undefined : kids(base).find((child) => child.type === 'heading');
    const stated = heading ? closing(titleLeaves(heading)) : leavesOf(base);
    if (!problem.finding) setFinding(problem, stated, stated);
    for (const one of answers) answer(problem, one, item ? { number: numbers[i], at: i } : null);
    return problem;
  });
}

/** What a slot says of all problems, and of those with a number. */
interface Answer {
  slot: Branch;
  label: string | null;
  items: readonly Branch[];
  others: readonly Branch[];
}

function answerOf(slot: Branch): Answer {
  const items = kids(slot).filter((child) => child.type === 'item');
  const others = kids(slot).filter((child) => child.type !== 'item');
  const label = joined(leavesOf(kids(slot).find((child) => child.type === 'heading') ?? slot, TITLE_LEAVES)) || null;
  return { slot, label, items, others };
}

/** What one slot says of one problem: the item with its number, that in its place where it has none, or all of it. */
function answer(
  problem: Problem,
  { slot, label, items, others }: Answer,
  of: { number: number | null; at: number } | null,
) {
  if (!items.length || !of) {
    for (const child of kids(slot)) {
      // One problem, several numbered items: each is a measure of it.
      if (child.type === 'item' && (slot.data?.role === 'measures' || slot.data?.role === 'results')) {
        // With labels in it, it is several parts and no text that runs on.
        if (kids(child).some((inner) => inner.type === 'labelled')) {
          for (const inner of kids(child)) fill(problem, inner, label);
          continue;
        }
        for (const inner of kids(child)) if (inner.type === 'status') fill(problem, inner, label);
        const list = slot.data?.role === 'measures' ? problem.measures : problem.results;
        const told = child.children.filter((inner) => inner.type !== 'status');
        const own = measure({ ...child, children: told } as Branch);
        // A number with nothing behind it says nothing.
        if (own.text) list.push({ ...own, facts: kids(child).flatMap((inner) => measure(inner).facts) });
      } else fill(problem, child, label);
    }
    return;
  }
  const { number, at } = of;
  const own = number === null ? items.slice(at, at + 1) : items.filter((item) => item.data?.number === number);
  for (const item of own) for (const child of kids(item)) fill(problem, child, label);
  for (const child of others) fill(problem, child, label);
}

/** The rows of a ledger. */
export function ledgerProblems(table: Branch, section: string | null): Problem[] {
  return kids(table).flatMap((row) => {
    const cells = kids(row);
    const finding = cells.find((cell) => cell.data?.column === 'finding');
    if (!finding || !tellsProblem(row)) return [];
    const problem = empty(row, positionOf(finding), section);
    for (const cell of cells) {
      const label = (cell.data?.label as string | null) ?? null;
      if (cell.data?.column === 'number') {
        problem.number = digits(textOf(cell)) || null;
        // A cell of several lines has its number in the first.
        const lines = kids(cell).map((line) => leavesOf(line));
        problem.evidence.number = spanOf(lines.find(({ length }) => length > 0) ?? []);
      } else for (const child of kids(cell)) fill(problem, child, label);
    }
    return [problem];
  });
}

/** The numbers of the problems that an answer is for: its own, or those that it names. */
const numbersOf = ({ data }: Branch): number[] => (data?.numbers as number[] | undefined) ?? [data?.number as number];

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
  const found = items.map((item) => find(item.data?.number as number));
  for (const [i, problem] of found.entries())
    for (const child of problem ? kids(items[i]) : [])
      if (child.type === 'measure' && problem && hasText(child)) problem.results.push(measure(child));
      else if (problem) fill(problem, child);
}

const SHARED: readonly Branch['type'][] = ['status', 'responsible', 'deadline'];

/** What a label tells behind the last of several answers, and behind none before it, is told of all of them. */
function shareLast(problems: readonly (Problem | undefined | null)[], items: readonly Branch[]): void {
  const labelled = (item: Branch) =>
    kids(item).filter((child) => SHARED.includes(child.type) && ownLeaf(child, 'label') !== undefined);
  const told = items.map(labelled);
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
