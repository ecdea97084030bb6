/** Short prints of what was read, for examples in documents. */
import type { Branch, NoticeNode } from '../../src/tree/types.js';
import { isLeaf } from '../../src/tree/types.js';

/** A value of a node's data: words and figures as they are, a category by its id, facts by their types. */
function briefly(value: unknown): string | null {
  if (Array.isArray(value)) return value.map((one) => (one as { type?: string }).type ?? '?').join('+') || null;
  if (typeof value === 'object' && value !== null) return (value as { id?: string }).id ?? '…';
  return value === null || value === undefined ? null : String(value);
}

function line(node: NoticeNode): string {
  if (isLeaf(node)) return `${node.type} ${JSON.stringify(node.value)}`;
  // The root's data are notes for the steps behind it, long and of no use to a reader.
  if (node.type === 'notice') return node.type;
  const data = Object.entries(node.data ?? {}).map(([key, value]) => [key, briefly(value)]);
  return [node.type, ...data.filter(([, value]) => value !== null).map((pair) => pair.join('='))].join(' ');
}

/** A tree, one node a line: type and data, or type and value. White space and places are left out. */
export function sketch(node: NoticeNode, depth = 0): string {
  const own = '  '.repeat(depth) + line(node);
  if (isLeaf(node)) return own;
  const shown = node.children.filter((child) => child.type !== 'whitespace');
  return [own, ...shown.map((child) => sketch(child, depth + 1))].join('\n');
}

/** The first node of a type, in document order. */
export function firstOf(node: NoticeNode, type: string): NoticeNode | null {
  if (node.type === type) return node;
  if (isLeaf(node)) return null;
  for (const child of (node as Branch).children) {
    const found = firstOf(child, type);
    if (found) return found;
  }
  return null;
}

/** The value at a path such as `problems[0].finding` or `problems[].measures[].text`; `[]` gathers over a list. */
export function valueAt(value: unknown, path: string): unknown {
  const [, head, rest] = /^\.?([^.[\]]+|\[\d*\])(.*)$/s.exec(path) ?? [];
  if (head === undefined) return value;
  if (head === '[]') return (value as unknown[]).map((one) => valueAt(one, rest));
  const key = head.replace(/^\[|\]$/g, '');
  return valueAt((value as Record<string, unknown> | null)?.[key], rest);
}
