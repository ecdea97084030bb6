/** What holds of every record: whatever was read off the text says where, and says what stands there. */
import type { NoticeRecord, Position } from '../../src/record/schema.js';
import type { Leaf, NoticeTree } from '../../src/tree/types.js';
import { leavesIn, lineStarts, pointHolds } from './tiling.js';

interface Placed {
  path: string;
  position: Position;
  text?: string;
}

/** Every object of a value that has a `position`, with its path. */
export function placesIn(value: unknown, path = 'record'): Placed[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => placesIn(item, `${path}[${i}]`));
  if (value === null || typeof value !== 'object') return [];
  const { position, text } = value as { position?: Position | null; text?: unknown };
  const own: Placed[] = position ? [{ path, position, ...(typeof text === 'string' ? { text } : {}) }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, `${path}.${key}`))];
}

/** Kinds of leaves that may stand between the characters of a value's text. */
const BETWEEN = new Set<Leaf['type']>(['whitespace', 'furniture', 'markup', 'romanization']);
const tight = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');

/** The source between two offsets without white space, furniture, markup and romanization. */
function verbatim(leaves: readonly Leaf[], { start, end }: Position): string {
  let text = '';
  for (const { type, value, position } of leaves) {
    const from = position.start.offset as number;
    if (from >= end.offset) break;
    if (BETWEEN.has(type) || (position.end.offset as number) <= start.offset) continue;
    text += value.slice(Math.max(0, start.offset - from), end.offset - from);
  }
  return text;
}

/** Positions outside the source, and texts that are not what stands at their position. */
export function provenanceFaults(record: NoticeRecord, tree: NoticeTree, source: string): string[] {
  const faults: string[] = [];
  const starts = lineStarts(source);
  const leaves = leavesIn(tree);
  for (const { path, position, text } of placesIn(record)) {
    const { start, end } = position;
    if (!pointHolds(start, source, starts) || !pointHolds(end, source, starts) || start.offset > end.offset)
      faults.push(`${path} has the position ${JSON.stringify(position)}`);
    else if (text !== undefined && tight(text) !== tight(verbatim(leaves, position)))
      faults.push(
        `${path} ${start.offset}–${end.offset} says ${JSON.stringify(text)}, and there stands ${JSON.stringify(source.slice(start.offset, end.offset))}`,
      );
  }
  return faults;
}

/** Measures, results and problems that do not stand in the order of the text, or overlap. */
export function orderFaults(record: NoticeRecord): string[] {
  const faults: string[] = [];
  const inOrder = (path: string, list: readonly { position: Position }[], apart: boolean) => {
    for (let i = 1; i < list.length; i++) {
      const before = apart ? list[i - 1].position.end.offset : list[i - 1].position.start.offset;
      if (list[i].position.start.offset < before) faults.push(`${path}[${i}] stands before ${path}[${i - 1}] ends`);
    }
  };
  inOrder('problems', record.problems, false);
  for (const { id, measures, results } of record.problems) {
    inOrder(`${id}.measures`, measures, true);
    inOrder(`${id}.results`, results, true);
    for (const one of [...measures, ...results]) inOrder(`${id}…facts`, one.facts, false);
  }
  return faults;
}
