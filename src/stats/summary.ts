/** Summary statistics of one or many notices. */
import { DOUBTFUL } from '../record/confidence.js';
import type { NoticeRecord } from '../record/schema.js';
import { type Citation, CitationCounter } from './citations.js';
import { ClaimCounter, type Claimed } from './claimed.js';
import { type Grouping, type Place, USUAL_GROUPINGS } from './dimensions.js';
import { type Duplicate, DuplicateFinder } from './duplicates.js';
import { Grouper, type Groups } from './groups.js';
import { isRegulation } from './made.js';
import { addCount, type Histogram, type Spread, spreadOf } from './spread.js';
import { type Counts, count, sortedTally, type Tally } from './tally.js';
import { TotalCounter } from './totals.js';
import { unitsOf } from './units.js';
import { type Condition, narrowed } from './where.js';
import { roundToFen } from './yuan.js';

/** A condition and how it was written. */
export interface Where {
  written: string;
  condition: Condition;
}

/** Plain data: it goes through JSON and comes back the same. */
export interface Summary {
  /** Conditions that what is counted had to fit, as they were written; absent without any. */
  where?: string[];
  notices: number;
  /** Copies of notices, which are in none of the figures; absent where there are none, and where they are counted. */
  copies?: number;
  /** Notices without problems. */
  empty: number;
  kinds: Tally;
  /** Different organizations that are named. */
  organizations: number;
  sections: number;
  problems: number;
  /** All, and those of them that stand below problems. */
  measures: number;
  measuresOfProblems: number;
  measuresPerProblem: Spread | null;
  /** Problems whose status is stated; the others are `problems` less their sum. */
  byStatus: Tally;
  byCategory: Tally;
  documents: number;
  dates: number;
  /** Yuan: all amounts that measures and results name, whatever became of them. */
  money: number;
  /** Yuan: the amounts that measures and results say came back, by the word they use (追回, 收缴 …). */
  recovered: { amounts: number; sum: number; byWord: Tally };
  /** Documents that measures and results say were made or amended; `regulations` are standing rules among them. */
  made: { documents: number; regulations: number };
  claims: Claimed;
  cited: { titles: number; most: Citation[] };
  duplicates: Duplicate[];
  /** Characters in UTF-16 units that no rule understood, and their share of the text (0–1). */
  unread: { characters: number; share: number };
  /** What is in doubt: a confidence below the threshold; of problems also those of notices in doubt. Shares of all (0–1). */
  doubt: { below: number; notices: Part; problems: Part };
  groups: Groups[];
}

interface Part {
  count: number;
  share: number;
}

const partOf = (count: number, all: number): Part => ({ count, share: all === 0 ? 0 : count / all });

/**
 * Sums records one by one and keeps none of them. What it holds grows with what is told apart: a row a key of each
 * grouping, a name an organization, a title a document, a count a number of measures, and for finding duplicates one
 * digest and one place a notice. The spread of measures is over all problems of all notices, not over the notices'
 * own medians; the share unread is of all their characters, so that a long notice weighs more.
 */
export class Summarizer {
  private readonly totals = new TotalCounter();
  private characters = 0;
  private unread = 0;
  private amounts = 0;
  private readonly made = { documents: 0, regulations: 0 };
  private readonly returned: Counts = new Map();
  private readonly organizations = new Set<string>();
  private readonly perProblem: Histogram = new Map();
  private readonly claims = new ClaimCounter();
  private readonly citations = new CitationCounter();
  private readonly duplicates = new DuplicateFinder();
  private readonly groupers: Grouper[];
  private copies = 0;

  /**
   * @param where what is to be counted: all without it
   * @param once copies of a notice count once: the first of them does
   */
  constructor(
    groupings: readonly Grouping[] = USUAL_GROUPINGS,
    private readonly where: readonly Where[] = [],
    private readonly once = false,
  ) {
    this.groupers = groupings.map((by) => new Grouper(by));
  }

  /**
   * Takes one record in.
   *
   * @param place where it was found; without it, its path
   * @returns whether any of it is counted
   */
  add(read: NoticeRecord, place: Place = read.source.path): boolean {
    const conditions = this.where.map(({ condition }) => condition);
    const record = narrowed(read, conditions, place);
    if (record === null) return false;
    // Copies are told by all their findings.
    if (this.duplicates.add(read, place) && this.once) {
      this.copies += 1;
      return false;
    }
    const { statistics, source, organization, problems } = record;
    const units = unitsOf(record);
    this.totals.add(record);
    this.characters += source.characters;
    this.unread += statistics.unread.characters;
    if (organization !== null) this.organizations.add(organization);
    for (const problem of problems) addCount(this.perProblem, problem.measures.length);
    for (const { word, value } of units.flatMap(({ recoveries }) => recoveries)) {
      this.amounts += 1;
      count(this.returned, word, value);
    }
    const titles = [...new Set(units.flatMap(({ made }) => made))];
    this.made.documents += titles.length;
    this.made.regulations += titles.filter(isRegulation).length;
    this.claims.add(record);
    this.citations.add(units);
    for (const grouper of this.groupers) grouper.add(record, units, place);
    return true;
  }

  /** What was taken in so far. */
  summary(): Summary {
    const byWord: Counts = new Map([...this.returned].map(([word, sum]) => [word, roundToFen(sum)]));
    const returned = [...this.returned.values()].reduce((sum, value) => sum + value, 0);
    const { notices, empty, sections, problems, measures, measuresOfProblems, documents, dates, money } = this.totals;
    return {
      ...(this.where.length > 0 && { where: this.where.map(({ written }) => written) }),
      notices,
      ...(this.copies > 0 && { copies: this.copies }),
      empty,
      kinds: sortedTally(this.totals.kinds),
      organizations: this.organizations.size,
      ...{ sections, problems, measures, measuresOfProblems, documents, dates, money },
      measuresPerProblem: spreadOf(this.perProblem),
      byStatus: sortedTally(this.totals.byStatus),
      byCategory: sortedTally(this.totals.byCategory),
      recovered: { amounts: this.amounts, sum: roundToFen(returned), byWord: sortedTally(byWord) },
      made: { ...this.made },
      claims: this.claims.claimed(),
      cited: this.citations.citations(),
      duplicates: this.duplicates.duplicates(),
      unread: { characters: this.unread, share: this.characters === 0 ? 0 : this.unread / this.characters },
      doubt: {
        below: DOUBTFUL,
        notices: partOf(this.totals.doubtful.notices, notices),
        problems: partOf(this.totals.doubtful.problems, problems),
      },
      groups: this.groupers.map((grouper) => grouper.groups()),
    };
  }
}
