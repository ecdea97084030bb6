/** What the nodes of the tree say of a problem, taken into its record in document order. */
import { extent, hasText, joined, leavesOf } from '../fields/node-text.js';
import type { Branch, Leaf, NoticeNode } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import { deadline, measure, ownLeaf, paragraph, responsible, status, wordOf } from './nodes.js';
import type { Position, Problem, Span } from './schema.js';

const isBranch = (node: NoticeNode): node is Branch => !isLeaf(node);

/** The branches below a node, in order. */
export const kids = (node: Branch): Branch[] => node.children.filter(isBranch);

/** The text of some leaves with its place; none where they are none. */
export const spanOf = (leaves: readonly Leaf[]): Span[] => {
  const position = extent(leaves);
  return position ? [{ text: joined(leaves), position: position as Position }] : [];
};

/** Gives a problem its title and finding, each with the leaves that they stand in. */
export function setFinding(problem: Problem, title: readonly Leaf[], finding: readonly Leaf[]): void {
  problem.title = joined(title).trim();
  problem.finding = joined(finding).trim();
  problem.evidence.title = spanOf(title);
  problem.evidence.finding = spanOf(finding);
}

/** A title's leaves without the stop that closes the heading. */
export const closing = (leaves: Leaf[]): Leaf[] => {
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
export function fill(problem: Problem, node: Branch, label: string | null = null): void {
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
export function fillFrom(problem: Problem, node: Branch, label: string | null = null): void {
  for (const child of node.children) {
    if (isBranch(child)) fill(problem, child, label);
    // A sign between two paragraphs is no part of a lead that goes on.
    else if (child.type === 'punctuation') leads.delete(problem);
  }
}
