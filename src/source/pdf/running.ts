/** Running heads, feet and page numbers: lines at a page's edge that are the page's, not the text's. */

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
const PAGE_NUMBER =
  /^(?:[—–―\-·•．.~～\s]*\d{1,4}[—–―\-·•．.~～\s]*|第?\s*\d{1,4}\s*页?\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?|第\s*\d{1,4}\s*页|[Pp]age\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/;

interface Outer {
  page: number;
  line: Line;
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
  for (const edge of ['top', 'bottom'] as const) {
    // What stands behind a running line may be one too.
    for (let depth = 0; depth < DEEP; depth++) {
      const outer = pages.flatMap(({ lines, height }, page): Outer[] => {
        const left = lines.filter((line) => !found[page].has(line));
        const line = edge === 'top' ? left[0] : left[left.length - 1];
        if (!line) return [];
        const near = edge === 'top' ? line.bottom < height * EDGE : line.top > height * (1 - EDGE);
        return near ? [{ page, line, shape: key(textOf(line)) }] : [];
      });
      const running = outer.filter((one) => isRunning(one, outer, pages.length));
      if (running.length === 0) break;
      for (const { page, line } of running) found[page].add(line);
    }
  }
  return found;
}

function isRunning({ line, shape, page }: Outer, outer: readonly Outer[], pages: number): boolean {
  if (line.glyphs.every(({ artifact, blank }) => artifact || blank)) return true;
  const text = textOf(line).trim();
  if (PAGE_NUMBER.test(text) && standsApart(line, outer, page)) return true;
  const alike = outer.filter((one) => one.shape === shape && Math.abs(one.line.base - line.base) <= SAME_HEIGHT);
  return alike.length >= Math.max(2, pages * OFTEN);
}

/** A figure at the edge is the page's if it goes with the page's own number, as those of the other pages do. */
function standsApart(line: Line, outer: readonly Outer[], page: number): boolean {
  const figures = /\d+/.exec(textOf(line));
  if (!figures) return false;
  const shift = Number(figures[0]) - page;
  const others = outer.filter((one) => one.page !== page);
  if (others.length === 0) return true;
  const agreeing = others.filter((one) => {
    const other = /\d+/.exec(textOf(one.line));
    return other !== null && PAGE_NUMBER.test(textOf(one.line).trim()) && Number(other[0]) - one.page === shift;
  });
  return agreeing.length > 0 || /\D/.test(textOf(line).trim());
}
