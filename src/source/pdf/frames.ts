/** The room in which the lines of a document are set: measured on the lines themselves. */
import type { Line } from './lines.js';
import type { Frame } from './paragraphs.js';

/** Lines below one another in one column of one page. */
export type Stretch = readonly Line[];

const SAME_EDGE = 0.6;
const SET_IN = 1.2;
/** A full line leaves less than this many ems. */
const FULL = 1.6;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The outermost place where two lines end, since one alone may stick out; the outermost of all if no two do. */
function edge(values: readonly number[], size: number, direction: 1 | -1): number {
  const sorted = [...values].sort((a, b) => (b - a) * direction);
  for (let i = 0; i + 1 < sorted.length; i++)
    if (Math.abs(sorted[i] - sorted[i + 1]) <= SAME_EDGE * size) return sorted[i];
  return sorted[0] ?? 0;
}

/** Lines that are all shorter than this share of the page do not tell how wide it is set. */
const NARROW = 0.5;

/**
 * Measures the frame of stretches that share one.
 *
 * @param width of the page, where nothing stands beside them
 */
export function frameOf(stretches: readonly Stretch[], width = 0): Frame {
  const lines = stretches.flat();
  const size = median(lines.map((line) => line.size));
  const left = edge(
    lines.map((line) => line.left),
    size,
    -1,
  );
  const measured = edge(
    lines.map((line) => line.solidRight),
    size,
    1,
  );
  const right = measured - left < NARROW * width ? Math.max(measured, width - left) : measured;
  const pairs = stretches.flatMap((stretch) => stretch.slice(1).map((line, i): [Line, Line] => [stretch[i], line]));
  const full = ({ right: end }: Line) => right - end < FULL * size;
  const running = pairs.filter(([before, next]) => full(before) && Math.abs(before.size - next.size) < 0.1 * size);
  const pitch = median(running.map(([before, next]) => next.base - before.base));
  const setIn = (line: Line) => line.left - left > SET_IN * size && line.left - left < 5 * size;
  const fresh = pairs.filter(([before]) => !full(before)).map(([, next]) => next);
  const indents =
    fresh.length > 0 &&
    fresh.filter(setIn).length >= fresh.length * 0.5 &&
    running.filter(([, next]) => !setIn(next)).length >= running.length * 0.5;
  return { left, right, size, pitch, indents };
}
