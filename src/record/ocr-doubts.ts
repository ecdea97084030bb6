/** What a record holds that was read off a picture and may be something else. */
import { confidenceOf, keptOf } from './confidence.js';
import type { NoticeRecord, Position } from './schema.js';

/** Places of characters, in order. */
type Doubts = readonly { start: number; end: number }[];

/** How many doubts lie within a stretch. */
function within(doubts: Doubts, from: number, to: number): number {
  let [low, high] = [0, doubts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doubts[middle].end <= from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (low + count < doubts.length && doubts[low + count].start < to) count++;
  return count;
}

interface Written {
  text?: unknown;
  type?: unknown;
  position?: Position;
  doubtful?: boolean;
}

/** Goes through facts and the sources of values, and marks those that a doubt is in. */
function mark(value: unknown, doubts: Doubts, source: boolean): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) mark(one, doubts, source);
    return;
  }
  const written = value as Written;
  const isValue = source || typeof written.type === 'string';
  if (isValue && typeof written.text === 'string' && written.position) {
    const { start, end } = written.position;
    if (within(doubts, start.offset, end.offset) > 0) written.doubtful = true;
    return;
  }
  for (const [key, inner] of Object.entries(value)) mark(inner, doubts, source || key === 'evidence');
}

/** Says of the values of a record which were read from doubtful characters, and takes the doubts of a problem into its confidence. */
export function markDoubtful(record: NoticeRecord, doubts: Doubts): void {
  if (doubts.length === 0) return;
  const { source, diagnostics, statistics, ...told } = record;
  mark(told, doubts, false);
  record.problems.forEach((problem, i) => {
    const from = problem.position.start.offset;
    const to = record.problems[i + 1]?.position.start.offset ?? source.characters;
    problem.confidence = confidenceOf(problem.confidence * keptOf(within(doubts, from, to), to - from));
  });
}
