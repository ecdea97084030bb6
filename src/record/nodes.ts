/** From nodes of the tree to the objects of the record. */
import type { LabelRole } from '../../grammars/labels.js';
import { ordinalValue } from '../../grammars/mark-values.js';
import { extent, joined, leavesOf, textOf } from '../fields/node-text.js';
import { responsibleRole } from '../fields/responsible-role.js';
import type { Branch, Leaf } from '../tree/types.js';
import type { Deadline, Fact, Measure, Paragraph, Position, Responsible, Status } from './schema.js';

export const positionOf = (node: Branch, leaves: readonly Leaf[] = leavesOf(node)): Position =>
  (extent(leaves) ?? node.position) as Position;

export function paragraph(node: Branch): Paragraph {
  const leaves = leavesOf(node);
  return { text: joined(leaves), position: positionOf(node, leaves) };
}

/** What may stand inside a mark that a line or a page tore: no text. */
const BETWEEN: readonly string[] = ['whitespace', 'furniture', 'markup', 'romanization'];

/** The first leaf of a type right below a node; the pieces of one that a line or a page tore are one. */
export function ownLeaf({ children }: Branch, type: Leaf['type']): Leaf | undefined {
  const first = children.findIndex((child) => child.type === type);
  if (first < 0) return undefined;
  const own = children[first] as Leaf;
  let { value } = own;
  let { end } = own.position;
  for (let i = first + 1; i < children.length; i++) {
    const child = children[i];
    if (child.type === type) {
      value += (child as Leaf).value;
      end = (child as Leaf).position.end;
    } else if (!BETWEEN.includes(child.type)) break;
  }
  return { type, value, position: { start: own.position.start, end } };
}

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '');

export function measure(node: Branch): Measure {
  const leaves = leavesOf(node);
  const ordinal = ownLeaf(node, 'ordinal') ?? ownLeaf(node, 'mark');
  const label = ordinal ? ordinal.value : null;
  const symbol = ordinal && /^[①-⑳⑴-⒛㈠-㈩❶-❿]/.test(ordinal.value) ? ordinal.value : null;
  return {
    ordinal: label === null ? null : ordinalValue(symbol ?? fold(label)),
    label,
    text: joined(leaves),
    facts: (node.data?.facts as Fact[] | undefined) ?? [],
    position: positionOf(node, leaves),
  };
}

/** A label without the brackets and the colon that set it off. */
export const wordOf = (label: string): string => label.replace(/^[\s【[(（]+|[\s:：】\])）]+$/g, '');

export function responsible(node: Branch, label: string | null): Responsible {
  const own = ownLeaf(node, 'label');
  const words = own ? wordOf(own.value) : (label ?? '');
  return {
    role: responsibleRole(node.data?.role as LabelRole | undefined),
    label: words,
    text: textOf(node),
    position: positionOf(node),
  };
}

export const deadline = (node: Branch): Deadline => ({
  value: (node.data?.value as string | null | undefined) ?? null,
  text: textOf(node),
  position: positionOf(node),
});

export function status(node: Branch): Status | null {
  const state = node.data?.state as Status['state'] | undefined;
  if (!state) return null;
  const leaves = leavesOf(node);
  return { state, sustained: node.data?.sustained === true, text: joined(leaves), position: positionOf(node, leaves) };
}
