/** Summary statistics of one or many notices. */
import type { NoticeRecord } from '../record/schema.js';
import { type Spread, spreadOf } from './spread.js';
import { addTally, sortedTally, type Tally } from './tally.js';

/** The figures that a single notice and the sum of many have in common. */
export interface Figures {
  sections: number;
  problems: number;
  measures: number;
  measuresPerProblem: Spread | null;
  byStatus: Tally;
  byCategory: Tally;
  documents: number;
  dates: number;
  /** Yuan. */
  money: number;
  /** Characters in UTF-16 units that no rule understood, and their share of the text (0–1). */
  unread: { characters: number; share: number };
}

/** One notice among many. */
export interface NoticeFigures extends Figures {
  path: string | null;
  kind: NoticeRecord['kind'];
  organization: string | null;
}

export interface Summary extends Figures {
  notices: number;
  kinds: Tally;
  inputs: NoticeFigures[];
}

/**
 * Sums records one by one and keeps none of them. The spread of measures is over all problems of all notices, not
 * over the notices' own medians; the share unread is of all their characters, so that a long notice weighs more.
 */
export class Summarizer {
  private readonly inputs: NoticeFigures[] = [];
  private readonly counts: number[] = [];
  private characters = 0;

  /** Takes one record in. */
  add(record: NoticeRecord): void {
    const { statistics, source, kind, organization } = record;
    this.inputs.push({ path: source.path, kind, organization, ...statistics });
    for (const problem of record.problems) this.counts.push(problem.measures.length);
    this.characters += source.characters;
  }

  /** What was taken in so far. */
  summary(): Summary {
    const sum = (figure: (one: NoticeFigures) => number) => this.inputs.reduce((total, one) => total + figure(one), 0);
    const kinds: Tally = {};
    const byStatus: Tally = {};
    const byCategory: Tally = {};
    for (const one of this.inputs) {
      addTally(kinds, { [one.kind]: 1 });
      addTally(byStatus, one.byStatus);
      addTally(byCategory, one.byCategory);
    }
    const unread = sum((one) => one.unread.characters);
    return {
      notices: this.inputs.length,
      kinds: sortedTally(kinds),
      sections: sum((one) => one.sections),
      problems: sum((one) => one.problems),
      measures: sum((one) => one.measures),
      measuresPerProblem: spreadOf(this.counts),
      byStatus: sortedTally(byStatus),
      byCategory: sortedTally(byCategory),
      documents: sum((one) => one.documents),
      dates: sum((one) => one.dates),
      money: roundToFen(sum((one) => one.money)),
      unread: { characters: unread, share: this.characters === 0 ? 0 : unread / this.characters },
      inputs: this.inputs,
    };
  }
}

/** Sums of amounts in binary fractions drift (0.1 + 0.2); a yuan has 100 fen and no less. */
const roundToFen = (yuan: number): number => Math.round(yuan * 100) / 100;
