/** The page as elements: parse5 builds them in loops, never calling itself, and the limits hold while it does. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import type { KeepTo } from '../limit.js';
import { DEEPEST, MOST_NODES } from './limits.js';

export type Element = DefaultTreeAdapterMap['element'];
export type Child = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** Parses a page. @throws {InputError} for one beyond the limits */
export function parsePage(html: string, keepTo: KeepTo): Parent {
  let depth = 0;
  let nodes = 0;
  const count = () => keepTo(MOST_NODES, ++nodes, 'nodes');
  return parse(html, {
    scriptingEnabled: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...made) {
        count();
        return defaultTreeAdapter.createElement(...made);
      },
      createCommentNode(data) {
        count();
        return defaultTreeAdapter.createCommentNode(data);
      },
      createTextNode(value) {
        count();
        return defaultTreeAdapter.createTextNode(value);
      },
      onItemPush: () => keepTo(DEEPEST, ++depth, 'nesting'),
      onItemPop() {
        depth--;
      },
    },
  });
}

export const isElement = (node: Child): node is Element => 'tagName' in node;
export const isText = (node: Child): node is DefaultTreeAdapterMap['textNode'] => node.nodeName === '#text';

/** An attribute's value, `null` without one. */
export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** What a walk does at a node; `false` from `enter` leaves out what is in it. */
export interface Steps {
  enter?(element: Element): boolean;
  leave?(element: Element): void;
  text?(value: string, parent: Element): void;
  /** Where it holds, the walk ends. */
  until?(): boolean;
}

/** Walks what is in a node in document order, in a loop: pages may be nested deeper than a stack is. */
export function walk(root: Parent, { enter, leave, text, until }: Steps): void {
  const path: { node: Parent; next: number }[] = [{ node: root, next: 0 }];
  while (path.length && !until?.()) {
    const top = path[path.length - 1];
    const child = top.node.childNodes[top.next++];
    if (!child) {
      path.pop();
      if (path.length) leave?.(top.node as Element);
    } else if (isText(child)) text?.(child.value, top.node as Element);
    else if (isElement(child)) {
      if (!enter || enter(child)) path.push({ node: child, next: 0 });
    }
  }
}
