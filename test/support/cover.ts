/** Whether a record covers its text: what reads as words is in a field, or counted as unread. */
import type { NoticeRecord, Position } from '../../src/record/schema.js';
import { unreadNodes } from '../../src/record/unread.js';
import { type Branch, isLeaf, type NoticeTree } from '../../src/tree/types.js';

const READABLE = /[\p{L}\p{N}]/u;
/** The body of a notice. Of what stands round it only the values are kept: who signs, who may be asked. */
const BODY: readonly Branch['type'][] = ['section', 'problem', 'slot', 'item', 'table', 'paragraph', 'measure'];
/** Frame that may stand in it all the same, and a state that a chapter without problems tells of all of them. */
const FRAME: readonly Branch['type'][] = ['contact', 'publication', 'signature', 'issued', 'elision', 'status'];
/** Of a ledger's number only the figures are kept. */
const isNumber = ({ data }: Branch): boolean => data?.column === 'number';

/** Every position in a record but those of its diagnostics. */
function* positionsIn(value: unknown): Iterable<Position> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'position' && inner !== null) yield inner as Position;
    else if (key !== 'diagnostics') yield* positionsIn(inner);
  }
}

/** The texts that a record has lost. */
export function coverFaults(record: NoticeRecord, tree: NoticeTree, source: string): string[] {
  const covered = new Uint8Array(source.length);
  const cover = ({ start, end }: { start: { offset?: number }; end: { offset?: number } }): void => {
    covered.fill(1, start.offset, end.offset);
  };
  for (const position of positionsIn(record)) cover(position);
  for (const node of unreadNodes(tree)) cover(node.position as Position);
  const faults: string[] = [];
  const look = (node: Branch): void => {
    if (FRAME.includes(node.type) || node.data?.header === true || isNumber(node)) return;
    for (const child of node.children) {
      if (!isLeaf(child)) look(child);
      else if (child.type === 'text') {
        const start = child.position.start.offset as number;
        const lost = [...child.value].some((sign, i) => READABLE.test(sign) && !covered[start + i]);
        if (lost) faults.push(`${node.type}: ${child.value.slice(0, 30)} is in no field, nor counted as unread`);
      }
    }
  };
  for (const child of tree.children) if (BODY.includes(child.type as Branch['type'])) look(child as Branch);
  return faults;
}
