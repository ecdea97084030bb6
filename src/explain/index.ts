/** How a place of a notice was read: read off the tree and the record that came of it. */
import type { Words } from '../../grammars/words.js';
import type { NoticeRecord } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import { changesFor } from './changes.js';
import { fieldsAt, placedFields } from './fields.js';
import { originOfLabel, originOfMark, originOfStatus, type Source } from './origin.js';
import { type Found, leavesIn, overlap, type Stretch, stretchOf } from './parts.js';
import { type Again, tried } from './tried.js';
import type { Explanation, Origin, Part, Read, Step } from './types.js';

export type { Again } from './tried.js';
export type { Change, Explanation, Origin, OriginKind, Part, Read, Step } from './types.js';

/** Nodes that hold lines of their own and say nothing of how lines were joined. */
const FRAMES: readonly Branch['type'][] = ['notice', 'section', 'slot', 'problem', 'item', 'labelled', 'table', 'row'];

/**
 * Explains one line, or the part of it at a column.
 *
 * @param again reads the input with other word lists; without it no changes are told
 * @returns `null` where the text has no such line
 */
export function explain(
  { tree, record, text }: Read,
  line: number,
  column?: number,
  again?: Again,
): Explanation | null {
  const whole = stretchOfLine(text, line);
  if (!whole) return null;
  const data = tree.data as unknown as { folded: string; words: Words };
  const source: Source = { tree, folded: data.folded, words: data.words };
  const at = column === undefined ? whole : { start: whole.start + column - 1, end: whole.start + column };
  const found = leavesIn(tree, at);
  const fields = placedFields(record);
  const parts = found.map((one) => partOf(one, source, fields));
  const origin = record.source.origins?.find((one) => overlap(one, whole));
  return {
    path: record.source.path,
    line,
    text: text.slice(whole.start, whole.end),
    ...(origin && { place: { place: origin.place, ...(origin.page !== undefined && { page: origin.page }) } }),
    joined: joinedWith(found),
    parts,
    problem: problemAt(record, found, parts),
    diagnostics: record.diagnostics.flatMap(({ rule, severity, message, position }) =>
      position && position.start.line <= line && position.end.line >= line
        ? [{ rule, severity, message, line: position.start.line }]
        : [],
    ),
    changes: again ? tried(changesFor(source, found), { tree, record, text }, line, column, again) : [],
  };
}

/** A line without its end. */
function stretchOfLine(text: string, line: number): Stretch | null {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = /\r\n|[\r\n]/g;
    end.lastIndex = start;
    const match = end.exec(text);
    if (!match) return null;
    start = match.index + match[0].length;
  }
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}

function partOf({ leaf, above }: Found, source: Source, fields: ReturnType<typeof placedFields>): Part {
  return {
    type: leaf.type,
    text: leaf.value,
    position: leaf.position as Part['position'],
    within: above.slice(1).map(stepOf),
    origin: originOf({ leaf, above }, source),
    fields: leaf.type === 'furniture' ? [] : fieldsAt(fields, stretchOf(leaf)),
  };
}

function originOf({ leaf, above }: Found, source: Source): Origin | null {
  const holder = above[above.length - 1];
  switch (leaf.type) {
    case 'label':
      return originOfLabel(source, leaf, above);
    case 'mark':
    case 'ordinal':
      return originOfMark(source, leaf);
    case 'text':
      return holder.type === 'status' ? originOfStatus(source, holder) : null;
    default:
      return null;
  }
}

function stepOf({ type, data = {} }: Branch): Step {
  const { label, role, state, number } = data as Partial<Step>;
  return {
    type,
    ...(label !== undefined && { label }),
    ...(role !== undefined && { role }),
    ...(type === 'status' && { state: state ?? null }),
    ...(number !== undefined && { number }),
  };
}

/** The lines of a node that reads several as one. */
function joinedWith(found: readonly Found[]): Explanation['joined'] {
  for (const { above } of found) {
    const block = above.find(({ type }) => !FRAMES.includes(type));
    const [from, to] = block ? [block.position.start.line, block.position.end.line] : [0, 0];
    if (block && to > from && block.position.end.column > 1) return { from, to };
  }
  return null;
}

/** The problem of the record that a place belongs to. */
function problemAt(record: NoticeRecord, found: readonly Found[], parts: readonly Part[]): Explanation['problem'] {
  const named = parts.flatMap(({ fields }) => fields).find((path) => path.startsWith('problems['));
  const node = found.flatMap(({ above }) => above).find(({ type }) => type === 'problem' || type === 'row');
  const index = named
    ? Number(/\d+/.exec(named)?.[0])
    : record.problems.findIndex(
        ({ position: { start, end } }) =>
          node !== undefined && overlap(stretchOf(node), { start: start.offset, end: end.offset }),
      );
  const problem = record.problems[index];
  if (!problem) return null;
  const { number, finding, confidence } = problem;
  return { path: `problems[${index}]`, number, finding, confidence };
}
