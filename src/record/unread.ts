/** What no rule understood. */
import { charClass, consistsOf } from '../../grammars/char-class.js';
import { isTotal, tellsProblem } from '../fields/kind.js';
import { hasText, titleLeaves } from '../fields/node-text.js';
import { BODY } from '../fields/notice-text.js';
import type { Branch, NoticeNode } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';

const READABLE = /[\p{L}\p{N}]/u;
/** Signs that nearly all punctuation consists of: they say nothing. */
const SIGNS = charClass('。；，、：:,;.!?！？（）()【】〔〕[]“”‘’"《》—-·… \n\r\t|*#');
const isReadable = (signs: string): boolean => !consistsOf(signs, SIGNS) && READABLE.test(signs);

/** Whether a chapter of problems holds none: then nothing in it found its place. */
const isBarren = (node: Branch): boolean =>
  node.type === 'section' &&
  node.data?.role === 'problems' &&
  !node.children.some((child) => BODY.includes((child as Branch).type) || child.type === 'measure');

const kids = (node: Branch): Branch[] => node.children.filter((child): child is Branch => !isLeaf(child));

const hasSlots = ({ children }: Branch): boolean => children.some(({ type }) => type === 'slot');

/** Rows of ledgers that tell no problem, and labels for one with neither finding nor anything done behind them. */
function isLost(node: Branch, above: Branch): boolean {
  if (node.type === 'row') return findsInRows(above) && !isHeader(node) && !isTotal(node) && !tellsProblem(node);
  return node.type === 'problem' && !saysMore(node);
}
/** Whether each row of a table tells a problem: those of a ledger's other part, or of one on its side, tell parts of several. */
const findsInRows = ({ data }: Branch): boolean => {
  const ledger = data?.ledger as { columns: readonly string[]; turned?: boolean } | null | undefined;
  return ledger?.turned !== true && ledger?.columns.includes('finding') === true;
};
const isHeader = (row: Branch): boolean => kids(row).every(({ data }) => data?.header === true);
/** What makes a problem of a label. */
const TOLD: readonly Branch['type'][] = ['measure', 'result', 'status', 'paragraph', 'elision', 'finding'];
const saysMore = (node: Branch): boolean =>
  kids(node).some((child) =>
    child.type === 'heading'
      ? titleLeaves(child).some(({ type }) => type === 'text')
      : (TOLD.includes(child.type) && hasText(child)) || saysMore(child),
  );

/**
 * Nodes that no rule gave a meaning: paragraphs inside problems that lead up to nothing, and in chapters of problems
 * those that stand behind the first problem or have none behind them; rows and labels that tell no problem; cells of
 * columns without a known heading; signs outside every token that are letters or figures.
 */
export function unreadNodes(node: Branch, inProblem = false, found: NoticeNode[] = []): NoticeNode[] {
  const chapter = node.type === 'section' && node.data?.role === 'problems';
  /** Paragraphs that follow on each other lead up to what stands behind the last of them. */
  let leading = false;
  let led = isBarren(node);
  const findsNothing =
    hasSlots(node) && !kids(node).some(({ type, data }) => type === 'slot' && data?.role === 'finding');
  for (const child of node.children) {
    if (isLeaf(child)) {
      if (child.type === 'punctuation' && node.type !== 'heading' && isReadable(child.value)) found.push(child);
      continue;
    }
    // Parts of a problem that none of them names make none.
    if (findsNothing && child.type === 'slot') {
      found.push(...kids(child).filter((part) => part.type !== 'heading' && hasText(part)));
      continue;
    }
    // Beside a list of findings what finds by itself is none of them.
    const beside = child.type === 'finding' && node.type === 'slot' && kids(node).some(({ type }) => type === 'item');
    if (isLost(child, node) || (beside && hasText(child))) {
      found.push(child);
      continue;
    }
    // A ledger inside a problem tells none of its own, and its rows are no problems.
    if (inProblem && child.type === 'table' && child.data?.ledger && hasText(child)) {
      found.push(child);
      continue;
    }
    const stray = child.type === 'paragraph' && (inProblem || chapter) && led;
    const unknown = child.type === 'cell' && child.data?.column === 'unknown' && child.data?.header !== true;
    if ((stray || unknown) && hasText(child)) found.push(child);
    if (chapter) led ||= BODY.includes(child.type);
    else if (child.type === 'paragraph') leading = true;
    else if (child.type === 'measure' || child.type === 'labelled' || (leading && child.type !== 'furnitureBlock'))
      led = true;
    unreadNodes(child, child.type === 'problem' || (inProblem && child.type !== 'section'), found);
  }
  return found;
}
