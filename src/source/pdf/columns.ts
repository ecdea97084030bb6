/** The order in which a page is read: columns side by side, each from its top to its bottom. */
import { type Line, linesOf, partsOf } from './lines.js';

/** Lines that are read one below the other. */
export interface Column {
  lines: Line[];
  /** Which of how many columns side by side; `0/1` where there is one. */
  place: string;
}

/** Lines that a column has at least, in ems how wide it is, and how far columns are apart. */
const FEWEST = 5;
const NARROWEST = 8;
const GUTTER = 0.9;
/** Columns of prose are filled: this share of their lines reaches this share of their width. */
const FILLED = 0.5;
const FULL = 0.75;
const SAME_EDGE = 0.6;
const MOST_EDGES = 40;
/** Parts of lines on a page beyond which it is no prose. */
const MOST_PARTS = 4_000;

const least = (lines: readonly Line[], of: 'left' | 'top'): number =>
  lines.reduce((found, line) => Math.min(found, line[of]), Number.POSITIVE_INFINITY);
const most = (lines: readonly Line[], of: 'right' | 'bottom'): number =>
  lines.reduce((found, line) => Math.max(found, line[of]), Number.NEGATIVE_INFINITY);

/** Whether lines below one another look like prose set in a column. */
function isFilled(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST) return false;
  const left = least(lines, 'left');
  const width = most(lines, 'right') - left;
  const size = lines[lines.length >> 1].size;
  return (
    width >= NARROWEST * size &&
    lines.filter((line) => line.right - left >= width * FULL).length >= lines.length * FILLED
  );
}

interface Split {
  above: Line[];
  columns: [Line[], Line[]];
  below: Line[];
}

/** Edges at which several parts of lines begin: a column may begin there. */
function edgesOf(parts: readonly Line[]): number[] {
  const edges: { at: number; size: number; count: number }[] = [];
  for (const { left, size } of [...parts].sort((a, b) => a.left - b.left)) {
    const edge = edges[edges.length - 1];
    if (edge && left - edge.at <= SAME_EDGE * edge.size) edge.count += 1;
    else edges.push({ at: left, size, count: 1 });
  }
  return edges
    .filter(({ count }) => count >= 2)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_EDGES)
    .map(({ at }) => at);
}

/** Splits the tallest stretch of parts that an edge parts into two columns. */
function split(parts: readonly Line[]): Split | null {
  const leftmost = least(parts, 'left');
  let best: (Split & { count: number }) | null = null;
  for (const edge of edgesOf(parts)) {
    if (edge <= leftmost + NARROWEST * parts[0].size) continue;
    const crosses = ({ left, right, size }: Line) => left < edge - SAME_EDGE * size && right > edge - GUTTER * size;
    const sorted = [...parts].sort((a, b) => a.base - b.base);
    let from = 0;
    for (let i = 0; i <= sorted.length; i++) {
      if (i < sorted.length && !crosses(sorted[i])) continue;
      const band = sorted.slice(from, i);
      const start = from;
      from = i + 1;
      if (band.length < 2 * FEWEST || (best && band.length <= best.count)) continue;
      const columns: Split['columns'] = [
        band.filter(({ left, size }) => left < edge - SAME_EDGE * size),
        band.filter(({ left, size }) => left >= edge - SAME_EDGE * size),
      ];
      if (!columns.every(isFilled)) continue;
      const [first, second] = columns;
      if (least(first, 'top') > most(second, 'bottom') || least(second, 'top') > most(first, 'bottom')) continue;
      best = { above: sorted.slice(0, start), columns, below: sorted.slice(i), count: band.length };
    }
  }
  return best;
}

/** Reads parts of lines in columns as far as there are any. */
function read(parts: readonly Line[], place: string): Column[] {
  if (parts.length === 0) return [];
  const found = parts.length >= 2 * FEWEST && parts.length <= MOST_PARTS ? split(parts) : null;
  if (!found) return [{ lines: linesOf(parts.flatMap(({ glyphs }) => glyphs)), place }];
  return [
    ...read(found.above, place),
    ...read(found.columns[0], `${place} 1`),
    ...read(found.columns[1], `${place} 2`),
    ...read(found.below, place),
  ];
}

/** The columns of a page's lines, in the order of reading. */
export const columnsOf = (lines: readonly Line[]): Column[] =>
  read(
    lines.flatMap((line) => partsOf(line, GUTTER)),
    '',
  );
