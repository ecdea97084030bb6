/** The problems of a notice whose sections are the parts of one problem, or of several that pair by number: 一、整改问题 二、整改措施. */
import { joined, leavesOf, TITLE_LEAVES, titleLeaves } from '../fields/node-text.js';
import type { Branch, Leaf } from '../tree/types.js';
import { confidenceOf } from './confidence.js';
import { emptyProblem } from './empty-problem.js';
import { closing, fill, kids, setFinding, spanOf } from './fill-problem.js';
import { measure, ownLeaf, positionOf } from './nodes.js';
import { numbersOf } from './problems.js';
import type { Measure, Problem } from './schema.js';

/** What of a section of findings is no finding. */
const TELLS: ReadonlySet<string> = new Set(['measure', 'result', 'labelled', 'status', 'responsible', 'deadline']);

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
    const problem = emptyProblem(positionOf(base), findings.section, confidenceOf(base.data?.confidence));
    if (item) {
      problem.number = numbers[i] === null ? null : String(numbers[i]);
      const mark = ownLeaf(item, 'mark');
      if (mark) problem.evidence.number = spanOf([mark]);
    }
    for (const child of kids(base)) fill(problem, child);
    // 追责情况：… beside the list of findings is told of each.
    if (item) for (const child of kids(findings.node)) if (TELLS.has(child.type)) fill(problem, child);
    // A section that states nothing has its title.
    const heading = item ? undefined : kids(base).find((child) => child.type === 'heading');
    const stated = heading ? closing(titleLeaves(heading)) : leavesOf(base);
    if (!problem.finding) setFinding(problem, stated, stated);
    for (const one of answers) {
      // Of one problem all that is told is its own, whatever the numbers.
      if (item && bases.length > 1 && one.items.length) takeOwn(problem, one, numbers, i);
      else if (item && statesEach(one, bases.length)) fill(problem, one.others[i], one.label);
      else takeAll(problem, one);
    }
    // In the order of the text, wherever each was told.
    for (const list of [problem.measures, problem.results])
      list.sort((one, other) => one.position.start.offset - other.position.start.offset);
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
  const others = kids(slot).filter((child) => child.type !== 'item' && child.type !== 'heading');
  const label = joined(leavesOf(kids(slot).find((child) => child.type === 'heading') ?? slot, TITLE_LEAVES)) || null;
  return { slot, label, items, others };
}

/** Whether a slot tells a state of each problem, one after the other: ● 已完成 ● 正在推进. */
const statesEach = ({ others }: Answer, problems: number): boolean =>
  others.length === problems && others.every(({ type }) => type === 'status');

/** Text with its numbers and stops, as a measure that has a list of its own runs over it. */
const WHOLE: readonly Leaf['type'][] = ['text', 'punctuation', 'mark', 'ordinal', 'label'];

/** A measure whose item has items below it: all of it is one text (三、…。（1）…。). */
function withNested(own: Measure, item: Branch): Measure {
  if (!kids(item).some(({ type }) => type === 'item')) return own;
  const all = leavesOf(item, WHOLE);
  const leaves = closing(all[0]?.type === 'mark' ? all.slice(1) : all);
  return leaves.length ? { ...own, text: joined(leaves), position: positionOf(item, leaves) } : own;
}

/** Takes a numbered item of the section of one problem: it is a measure, or a result, of its own. */
function takeItem(problem: Problem, item: Branch, { slot, label }: Answer): void {
  // With labels in it, it is several parts and no text that runs on.
  const labelled = kids(item).some((inner) => inner.type === 'labelled');
  for (const inner of kids(item)) if (labelled || inner.type === 'status') fill(problem, inner, label);
  if (labelled) return;
  const told = item.children.filter((inner) => inner.type !== 'status');
  const own = withNested(measure({ ...item, children: told } as Branch), item);
  // A number with nothing behind it says nothing.
  if (!own.text) return;
  const list = slot.data?.role === 'measures' ? problem.measures : problem.results;
  list.push({ ...own, facts: kids(item).flatMap((inner) => measure(inner).facts) });
}

/** Takes all that a slot says of one problem. */
function takeAll(problem: Problem, one: Answer): void {
  const tells = one.slot.data?.role === 'measures' || one.slot.data?.role === 'results';
  for (const child of kids(one.slot)) {
    if (tells && child.type === 'item') takeItem(problem, child, one);
    else fill(problem, child, one.label);
  }
}

/** Takes what a slot says of one of several problems: the item with its number, or in its place where it has none, and what is said of all. */
function takeOwn(
  problem: Problem,
  { items, others, label }: Answer,
  numbers: readonly (number | null)[],
  at: number,
): void {
  const number = numbers[at];
  // What has a number that no problem has is the last one's, and not lost.
  const isOwn = (item: Branch): boolean => {
    const named = numbersOf(item);
    return (
      named.includes(number as number) || (at === numbers.length - 1 && !named.some((one) => numbers.includes(one)))
    );
  };
  const own = number === null ? items.slice(at, at + 1) : items.filter(isOwn);
  for (const item of own) for (const child of kids(item)) fill(problem, child, label);
  for (const child of others) fill(problem, child, label);
}
