/** What rules read of a finished reading. */
import type { VFile } from 'vfile';
import { leavesOf, viewOf } from '../fields/node-text.js';
import { proseOf } from '../fields/notice-text.js';
import type { NoticeRecord } from '../record/schema.js';
import { type Locate, locator } from '../tree/locate.js';
import type { NoticeData } from '../tree/parse.js';
import type { Branch, NoticeNode, NoticeTree } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import type { CheckContext, Passage } from './types.js';

/** A notice that was read. */
export interface Checked {
  file: VFile;
  tree: NoticeTree;
  record: NoticeRecord;
}

/** What was found is quoted there, with its faults. */
const QUOTING: readonly Branch['type'][] = ['heading', 'finding', 'title', 'subtitle', 'furnitureBlock'];

function* tellers(node: NoticeNode): Iterable<Branch> {
  if (isLeaf(node) || QUOTING.includes(node.type)) return;
  if (node.children.some((child) => isLeaf(child) && child.type === 'text')) yield node;
  for (const child of node.children) yield* tellers(child);
}

/** Prepares what the rules are given. */
export function contextOf({ file, tree, record }: Checked): CheckContext {
  const { folded, words } = tree.data as unknown as NoticeData;
  const point: Locate = locator(String(file));
  const passage = (node: Branch): Passage => ({ node, view: viewOf(node, folded) });
  const passages = [...tellers(tree)].map(passage);
  const byStart = new Map(passages.map((one) => [leavesOf(one.node)[0].position.start.offset, one]));
  return {
    record,
    tree,
    lists: words.lexicon,
    passages,
    passageOf: ({ position }) => byStart.get(position.start.offset),
    prose: proseOf(tree).map(({ node, role }) => ({ ...passage(node), role })),
    place: ({ view }, from, to) => ({ start: point(view.at(from)), end: point(view.endAt(to)) }),
  };
}
