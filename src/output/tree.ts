/** The notice tree for a person's eyes, one node a line, in the manner of unist-util-inspect. */
import type { Position } from 'unist';
import { isLeaf, type NoticeNode } from '../tree/types.js';
import { truncate } from './align.js';
import type { Style } from './style.js';
import { visible } from './visible.js';
import type { Writer } from './writer.js';

/** Columns of a leaf's value that are shown. */
const VALUE_COLUMNS = 40;

export const writeTree: Writer = function* ({ tree }, { style }) {
  yield* nodeLines(tree, '', '', style);
};

function* nodeLines(node: NoticeNode, lead: string, rest: string, style: Style): Iterable<string> {
  yield `${style.dim(lead)}${describe(node, style)}\n`;
  if (isLeaf(node)) return;
  const last = node.children.length - 1;
  for (const [index, child] of node.children.entries()) {
    const [branch, below] = index === last ? ['└─ ', '   '] : ['├─ ', '│  '];
    yield* nodeLines(child, rest + branch, rest + below, style);
  }
}

/** `problem {"number":"1"} 3:1-4:20`, or `text 3:4-3:9 "合同管理"`. */
function describe(node: NoticeNode, style: Style): string {
  const place = style.dim(span(node.position));
  if (isLeaf(node)) return `${style.accent(node.type)} ${place} ${quote(node.value)}`;
  // What the root carries is for the steps behind the tree, not for eyes.
  const data = node.type === 'notice' ? '' : dataOf(node);
  return [style.strong(node.type), ...(data === '' ? [] : [data]), place].join(' ');
}

/** Keys sorted, so that the print does not depend on the order in which the data was gathered. */
function dataOf(node: NoticeNode): string {
  const entries = Object.entries(node.data ?? {}).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return '';
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return truncate(visible(JSON.stringify(Object.fromEntries(entries))), VALUE_COLUMNS * 2);
}

const span = ({ start, end }: Position) => `${start.line}:${start.column}-${end.line}:${end.column}`;

const quote = (value: string) => visible(JSON.stringify(truncate(value, VALUE_COLUMNS)));
