/** The figures of many notices together: the one place that adds them up, for statistics and for the ledger's sheet. */
import { doubtOf, isDoubtful } from '../record/confidence.js';
import type { NoticeRecord } from '../record/schema.js';
import { addTally, type Counts, count } from './tally.js';
import { roundToFen } from './yuan.js';

const SUMMED = ['sections', 'problems', 'measures', 'documents', 'dates', 'money'] as const;
type Summed = Record<(typeof SUMMED)[number], number>;

export interface Totals extends Readonly<Summed> {
  readonly notices: number;
  /** Notices without problems. */
  readonly empty: number;
  /** Measures that stand below problems; `measures` has those of sections too. */
  readonly measuresOfProblems: number;
  readonly doubtful: { readonly notices: number; readonly problems: number };
  readonly kinds: Counts;
  /** Of problems whose status is stated, and whose category is known; the others are `problems` less their sum. */
  readonly byStatus: Counts;
  readonly byCategory: Counts;
  readonly diagnostics: number;
  readonly bySeverity: Counts;
}

/** Takes no more room for more notices. */
export class TotalCounter implements Totals {
  notices = 0;
  empty = 0;
  measuresOfProblems = 0;
  diagnostics = 0;
  readonly doubtful = { notices: 0, problems: 0 };
  readonly kinds: Counts = new Map();
  readonly byStatus: Counts = new Map();
  readonly byCategory: Counts = new Map();
  readonly bySeverity: Counts = new Map();
  private readonly sums = Object.fromEntries(SUMMED.map((key) => [key, 0])) as Summed;

  add(record: NoticeRecord): void {
    const { statistics, kind, problems, diagnostics } = record;
    this.notices += 1;
    if (problems.length === 0) this.empty += 1;
    for (const key of SUMMED) this.sums[key] += statistics[key];
    for (const { measures } of problems) this.measuresOfProblems += measures.length;
    if (isDoubtful(record)) this.doubtful.notices += 1;
    this.doubtful.problems += problems.filter((problem) => doubtOf(record, problem) !== null).length;
    count(this.kinds, kind);
    addTally(this.byStatus, statistics.byStatus);
    addTally(this.byCategory, statistics.byCategory);
    this.diagnostics += diagnostics.length;
    for (const { severity } of diagnostics) count(this.bySeverity, severity);
  }

  get sections(): number {
    return this.sums.sections;
  }
  get problems(): number {
    return this.sums.problems;
  }
  get measures(): number {
    return this.sums.measures;
  }
  get documents(): number {
    return this.sums.documents;
  }
  get dates(): number {
    return this.sums.dates;
  }
  /** Yuan. */
  get money(): number {
    return roundToFen(this.sums.money);
  }
}
