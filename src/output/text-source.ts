/** The text that every position counts in: what was decoded, or what the reader of a document made of it. */
import { isLeaf, type NoticeNode } from '../tree/types.js';
import type { Writer } from './writer.js';

/** The leaves of the tree tile the text, so that they are it. */
export const writeTextSource: Writer = function* ({ tree }) {
  yield* leavesOf(tree);
};

function* leavesOf(node: NoticeNode): Iterable<string> {
  if (isLeaf(node)) yield node.value;
  else for (const child of node.children) yield* leavesOf(child);
}
