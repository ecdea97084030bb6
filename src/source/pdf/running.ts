/** Running heads, feet and page numbers: lines at a page's edge that are the page's, not the text's. */

import { pageNumberIn } from '../page-number.js';
import { textOf } from './line-text.js';
import type { Line } from './lines.js';

/** The lines of a page from top to bottom, and how high the page is. */
export interface PageLines {
  height: number;
  lines: readonly Line[];
}

/** Lines from either edge that may be of this kind. */
const DEEP = 3;
/** They stand in this share of the page's height from its edge. */
const EDGE = 0.14;
/** As high on one page as on another, in points. */
const SAME_HEIGHT = 4;
/** Share of the pages on which a running line stands; left and right pages may have their own. */
const OFTEN = 0.3;
/** In steps from line to line, and in shares of its size. */
const FARTHER = 1.3;
const OTHER_SIZE = 0.08;
type Edge = 'top' | 'bottom';

interface Outer {
  page: number;
  line: Line;
  /** It stands off the text, or is of another size. */
  apart: boolean;
  /** Figures are all one: they count the pages. */
  shape: string;
}

const key = (text: string): string => text.replace(/\d+/g, '0').replace(/\s+/g, '');

/**
 * Finds the running lines of a document.
 *
 * @returns for each page those of its lines that are running ones
 */
export function runningLines(pages: readonly PageLines[]): Set<Line>[] {
  const found = pages.map(() => new Set<Line>());
  for (const edge of ['top', 'bottom'] satisfies Edge[]) {
    // What stands behind a running line may be one too.
    for (let depth = 0; depth < DEEP; depth++) {
      const outer = pages.flatMap(({ lines, height }, page): Outer[] => {
        const left = lines.filter((line) => !found[page].has(line));
        const line = edge === 'top' ? left[0] : left[left.length - 1];
        if (!line) return [];
        const near = edge === 'top' ? line.bottom < height * EDGE : line.top > height * (1 - EDGE);
        if (!near) return [];
        const inner = edge === 'top' ? left[1] : left[left.length - 2];
        return [{ page, line, apart: !inner || standsOff(line, inner, left), shape: key(textOf(line)) }];
      });
      const running = outer.filter((one) => isRunning(one, outer, pages.length, edge));
      if (running.length === 0) break;
      for (const { page, line } of running) found[page].add(line);
    }
  }
  return found;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Whether a line stands farther from the next than lines of the page do, or is of another size. */
function standsOff(line: Line, inner: Line, lines: readonly Line[]): boolean {
  const steps = lines.slice(1).map(({ base }, i) => base - lines[i].base);
  return (
    Math.abs(line.base - inner.base) > FARTHER * median(steps) ||
    Math.abs(line.size - inner.size) > OTHER_SIZE * inner.size
  );
}

function isRunning({ line, shape, page, apart }: Outer, outer: readonly Outer[], pages: number, edge: Edge): boolean {
  if (line.glyphs.every(({ artifact, blank }) => artifact || blank)) return true;
  if (countsPages(line, outer, page)) return true;
  const alike = outer.filter((one) => one.shape === shape && Math.abs(one.line.base - line.base) <= SAME_HEIGHT);
  return apart && alike.length >= Math.max(2, pages * OFTEN) && isOutside(line, outer, edge);
}

/** Whether a line stands farther out than all that stand on one page alone: those are the text's. */
function isOutside(line: Line, outer: readonly Outer[], edge: Edge): boolean {
  const shapes = new Map<string, number>();
  for (const { shape } of outer) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  const single = outer.filter(({ shape }) => shapes.get(shape) === 1).map((one) => one.line.base);
  return single.every((base) => (edge === 'top' ? line.base < base - SAME_HEIGHT : line.base > base + SAME_HEIGHT));
}

/** A figure at the edge is the page's if it goes with the page's own number, as those of the other pages do. */
function countsPages(line: Line, outer: readonly Outer[], page: number): boolean {
  const text = pageNumberIn(textOf(line));
  if (!text) return false;
  const first = (digits: string): number => Number(/\d+/.exec(digits)?.[0]);
  const others = outer.filter((one) => one.page !== page);
  const agree = (one: Outer) => first(pageNumberIn(textOf(one.line))) - one.page === first(text) - page;
  return others.length === 0 || /\D/.test(text) || others.some(agree);
}
