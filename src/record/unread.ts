/** What no rule understood. */
import { leavesOf } from '../fields/text.js';
import type { Branch, NoticeNode } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';

const READABLE = /[\p{L}\p{N}]/u;

/**
 * Nodes that no rule gave a meaning: paragraphs inside problems that lead up to nothing, cells of columns without a
 * known heading, signs outside every token that are letters or figures.
 */
export function* unreadNodes(node: Branch, inProblem = false): Iterable<NoticeNode> {
  /** Paragraphs that follow on each other lead up to what stands behind the last of them. */
  let leading = false;
  let led = false;
  for (const child of node.children) {
    if (isLeaf(child)) {
      if (child.type === 'punctuation' && READABLE.test(child.value) && node.type !== 'heading') yield child;
      continue;
    }
    const stray = child.type === 'paragraph' && inProblem && led;
    const unknown = child.type === 'cell' && child.data?.column === 'unknown' && child.data?.header !== true;
    if ((stray || unknown) && leavesOf(child).length) yield child;
    if (child.type === 'paragraph') leading = true;
    else if (child.type === 'measure' || child.type === 'labelled' || (leading && child.type !== 'furnitureBlock'))
      led = true;
    yield* unreadNodes(child, child.type === 'problem' || (inProblem && child.type !== 'section'));
  }
}
