/** How often documents are named in measures and results. */
import type { Unit } from './units.js';
import { withoutBlanks } from './words.js';

export interface Citation {
  title: string;
  mentions: number;
  notices: number;
}

/** Titles that a summary lists; all are counted, and `titles` says how many there are. */
const LISTED = 20;

/** Counts exactly: holds every title that occurs, because the most named can come last. */
export class CitationCounter {
  private readonly titles = new Map<string, Citation>();

  add(units: readonly Unit[]): void {
    const here = new Set<Citation>();
    for (const title of units.flatMap(({ cited }) => cited).map(withoutBlanks)) {
      const citation = this.titles.get(title) ?? { title, mentions: 0, notices: 0 };
      this.titles.set(title, citation);
      citation.mentions += 1;
      here.add(citation);
    }
    for (const citation of here) citation.notices += 1;
  }

  /** The most named, and how many different titles there are. */
  citations(): { titles: number; most: Citation[] } {
    const sorted = [...this.titles.values()].sort(
      (a, b) => b.mentions - a.mentions || b.notices - a.notices || (a.title < b.title ? -1 : 1),
    );
    return { titles: sorted.length, most: sorted.slice(0, LISTED).map((one) => ({ ...one })) };
  }
}
