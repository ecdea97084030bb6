/** Figures split by one dimension, or by two crossed. */
import type { NoticeRecord } from '../record/schema.js';
import { type Grouping, isOfProblems, keyOf, type Place } from './dimensions.js';
import type { Unit } from './units.js';
import { roundToFen } from './yuan.js';

export interface GroupFigures {
  /** Notices that have anything in the group. */
  notices: number;
  problems: number;
  measures: number;
  /** Problems whose state is `completed`, and those whose state is not stated. */
  completed: number;
  unstated: number;
  /** Yuan that measures say came back. */
  recovered: number;
  /** Documents that measures say were made. */
  made: number;
}

export interface GroupRow extends GroupFigures {
  /** One key a dimension; `null` where the notice does not say. */
  key: (string | null)[];
}

export interface Groups {
  by: Grouping;
  rows: GroupRow[];
}

/** Splits notices by a grouping: holds one row a key, and no notice. */
export class Grouper {
  private readonly rows = new Map<string, GroupRow & { last: number }>();
  private seen = 0;

  constructor(private readonly by: Grouping) {}

  /** Takes one notice in, taken apart. */
  add(record: NoticeRecord, units: readonly Unit[], place: Place): void {
    this.seen += 1;
    const ofProblems = isOfProblems(this.by);
    const { measures } = record.statistics;
    if (!ofProblems) this.rowOf(record, null, place).measures += measures;
    for (const unit of units) {
      if (ofProblems && unit.problem === null) continue;
      const row = this.rowOf(record, ofProblems ? unit : null, place);
      row.recovered += unit.recoveries.reduce((sum, { value }) => sum + value, 0);
      row.made += unit.made.length;
      if (unit.problem === null) continue;
      row.problems += 1;
      if (ofProblems) row.measures += unit.measures;
      if (unit.problem.status?.state === 'completed') row.completed += 1;
      if (!unit.problem.status) row.unstated += 1;
    }
  }

  /** The rows: times in their order, all others by their problems; what is not said last. */
  groups(): Groups {
    const rows = [...this.rows.values()].map(({ last, ...row }) => ({ ...row, recovered: roundToFen(row.recovered) }));
    return { by: this.by, rows: rows.sort((a, b) => this.compare(a, b)) };
  }

  private rowOf(record: NoticeRecord, unit: Unit | null, place: Place): GroupRow {
    const key = this.by.map((dimension) => keyOf(dimension, record, unit, place));
    const name = JSON.stringify(key);
    let row = this.rows.get(name);
    if (!row) {
      const none = { notices: 0, problems: 0, measures: 0, completed: 0, unstated: 0, recovered: 0, made: 0 };
      row = { key, ...none, last: 0 };
      this.rows.set(name, row);
    }
    if (row.last !== this.seen) row.notices += 1;
    row.last = this.seen;
    return row;
  }

  private compare(a: GroupRow, b: GroupRow): number {
    const ordered = this.by.some((dimension) => dimension === 'year' || dimension === 'month');
    const bySize = ordered ? 0 : b.problems - a.problems || b.notices - a.notices;
    return nullsIn(a) - nullsIn(b) || bySize || compareKeys(a.key, b.key);
  }
}

const nullsIn = ({ key }: GroupRow): number => key.filter((part) => part === null).length;

function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (part === other) continue;
    if (part === null) return 1;
    if (other === null) return -1;
    return part < other ? -1 : 1;
  }
  return 0;
}
