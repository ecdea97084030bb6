/** The parts of a notice that fields are read from, with places: sentences of its preamble, paragraphs outside problems. */

import { parseFacts } from '../../grammars/facts/index.js';
import type { FactNode } from '../../grammars/facts/nodes.js';
import type { Words } from '../../grammars/words.js';
import { firstIndex } from '../lines/binary-search.js';
import type { View } from '../lines/view.js';
import type { Evidence, Span } from '../record/schema.js';
import type { Locate } from '../tree/locate.js';
import type { Branch, Leaf, NoticeNode, NoticeTree } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import { leavesOf, textBetween, viewOfLeaves } from './node-text.js';

/** A paragraph or measure: its tight view, and the way back. */
export interface Passage {
  node: Branch;
  view: View;
  leaves: Leaf[];
  /** Its phrases of facts, once they have been asked for. */
  facts: readonly FactNode[] | undefined;
}

/** What fields of the whole notice read. */
export interface NoticeText {
  tree: NoticeTree;
  /** The words that it was read with. */
  words: Words;
  source: string;
  folded: string;
  locate: Locate;
  passage(node: Branch): Passage;
  /** All branches of some types, in document order. */
  branches(types: readonly Branch['type'][]): readonly Branch[];
  /** What {@link proseOf} finds in the tree. */
  prose(): readonly Prose[];
  /** The phrases of facts in a passage: a preamble is read for the inspection, and again in its turn. */
  facts(passage: Passage): readonly FactNode[];
  /** A span of a passage's view as evidence. */
  span(passage: Passage, from: number, to: number): Span;
}

function allBranches(node: NoticeNode, found: Branch[] = []): Branch[] {
  if (isLeaf(node)) return found;
  found.push(node);
  for (const child of node.children) allBranches(child, found);
  return found;
}

const NONE: readonly Branch[] = [];

/** Whether a node stands in one of some tables, given in document order. */
function isInside(tables: readonly Branch[], { position }: Branch): boolean {
  const at = position.start.offset as number;
  const table = tables[firstIndex(tables.length, (i) => (tables[i].position.start.offset as number) > at) - 1];
  return table !== undefined && at < (table.position.end.offset as number);
}

function byType(all: readonly Branch[]): Map<Branch['type'], Branch[]> {
  const groups = new Map<Branch['type'], Branch[]>();
  for (const node of all) {
    const others = groups.get(node.type);
    if (others) others.push(node);
    else groups.set(node.type, [node]);
  }
  return groups;
}

export function noticeText(tree: NoticeTree, source: string, folded: string, locate: Locate, words: Words): NoticeText {
  const all = allBranches(tree);
  let ofType: ReturnType<typeof byType> | undefined;
  const groups = (): Map<Branch['type'], Branch[]> => {
    ofType ??= byType(all);
    return ofType;
  };
  const passages = new Map<Branch, Passage>();
  let prose: readonly Prose[] | undefined;
  return {
    tree,
    words,
    source,
    folded,
    locate,
    branches(types) {
      if (types.length > 1) return all.filter(({ type }) => types.includes(type));
      return groups().get(types[0]) ?? NONE;
    },
    passage(node) {
      let passage = passages.get(node);
      if (!passage) {
        const leaves = leavesOf(node);
        passage = { node, view: viewOfLeaves(leaves, folded), leaves, facts: undefined };
        // A sheet has 200,000 cells, and what stands in them is asked for once.
        if (!isInside(groups().get('table') ?? NONE, node)) passages.set(node, passage);
      }
      return passage;
    },
    prose() {
      prose ??= proseOf(tree);
      return prose;
    },
    facts(passage) {
      passage.facts ??= parseFacts(passage.view.text, words.lexicon);
      return passage.facts;
    },
    span(passage, from, to) {
      const start = passage.view.at(from);
      const end = passage.view.endAt(to);
      return { text: textBetween(passage.leaves, start, end), position: { start: locate(start), end: locate(end) } };
    },
  };
}

/** What a notice's body is made of. */
export const BODY: readonly Branch['type'][] = ['section', 'problem', 'slot', 'table', 'item'];

/** Children of the root before the first section, problem or slot. */
export function frontNodes(tree: NoticeTree): Branch[] {
  const front: Branch[] = [];
  for (const child of tree.children) {
    if (isLeaf(child)) continue;
    if (BODY.includes(child.type)) break;
    front.push(child);
  }
  return front;
}

/** Children of the root behind the last section, problem or slot. */
export function backNodes(tree: NoticeTree): Branch[] {
  const back: Branch[] = [];
  for (const child of [...tree.children].reverse()) {
    if (isLeaf(child)) continue;
    if (BODY.includes(child.type)) break;
    back.push(child);
  }
  return back.reverse();
}

export interface Prose {
  node: Branch;
  role: string;
  /** The innermost section that it stands in. */
  section: Branch | null;
}

/** What is in these is told of a problem. */
const APART: readonly Branch['type'][] = ['problem', 'slot', 'item', 'table'];

/** Paragraphs and measures outside problems, in order, without those of another document; `role` of the section round them. */
export function proseOf(node: NoticeNode): Prose[] {
  const found: Prose[] = [];
  gatherProse(node, 'preamble', found);
  return found;
}

function gatherProse(node: NoticeNode, role: string, found: Prose[], section: Branch | null = null): void {
  if (isLeaf(node) || node.data?.beyond) return;
  if (node.type === 'paragraph' || node.type === 'measure') found.push({ node, role, section });
  else if (!APART.includes(node.type)) {
    const isSection = node.type === 'section';
    const inner = isSection ? String(node.data?.role ?? 'other') : role;
    for (const child of node.children) gatherProse(child, inner, found, isSection ? node : section);
  }
}

/** Adds a source to a value's evidence. */
export function addEvidence(evidence: Evidence, key: string, span: Span): void {
  const spans = evidence[key];
  if (spans) spans.push(span);
  else evidence[key] = [span];
}
