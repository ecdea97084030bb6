/** Parts of an OpenDocument text as trees in which text and elements stand in their order. */
import { MOST_ELEMENTS } from '../package/limits.js';
import { type Budget, scanXml } from '../package/xml.js';

export interface Node {
  /** With its usual prefix; `#text` for characters. */
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  /** Of `#text`. */
  text: string;
}

/** Of the characters of others (titles of pictures, names of authors) nothing is read. */
const isText = (name: string): boolean => name.startsWith('text:');

/** Parses a part. @throws {InputError} as `scanXml` does */
export function readTree(bytes: Uint8Array, part: string, budget: Budget): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  const add = (node: Node): Node => {
    budget.keepTo(MOST_ELEMENTS, ++budget.elements, 'elements');
    open[open.length - 1].children.push(node);
    return node;
  };
  const handlers = {
    open: (name: string, attributes: Record<string, string>) => {
      open.push(add({ name, attributes, children: [], text: '' }));
    },
    close: () => {
      open.pop();
    },
    text: (value: string) => {
      const last = open[open.length - 1].children.at(-1);
      if (last?.name === '#text') last.text += value;
      else add({ name: '#text', attributes: {}, children: [], text: value });
    },
  };
  scanXml(bytes, part, budget.keepTo, handlers, isText);
  return root.children[0];
}

/** The first child of a name. */
export const childOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name);
