/** The difference of two notices, as `rectify diff --format json` prints it. `a` is the earlier one, `b` the later. */
import type { Deadline, NoticeRecord, Position, Responsible, Span, Status } from '../record/schema.js';

/** One value on both sides; `null` where a side has none. */
export interface Change<T> {
  a: T | null;
  b: T | null;
}

/** A bare value and where it stands in its source. */
export interface Sourced<T> {
  value: T;
  evidence: Span[];
}

/** A text and its place in its source. */
export interface Excerpt {
  text: string;
  position: Position;
}

/** What stands in one of the two lists only, and what stands in both in other words. Order is no difference. */
export interface ListChange {
  changed: { a: Excerpt; b: Excerpt; similarity: number }[];
  removed: Excerpt[];
  added: Excerpt[];
}

export type Direction = 'progress' | 'regress' | 'neither';

export interface ProblemRef {
  id: string;
  number: string | null;
  finding: string;
  state: Status['state'] | null;
  position: Position;
}

/** A problem of both notices. Of the changes, what is `null` or empty is the same on both sides. */
export interface ProblemPair {
  a: ProblemRef;
  b: ProblemRef;
  /** How alike the findings are, 0 to 1. */
  similarity: number;
  changed: boolean;
  number: Change<string> | null;
  finding: Change<string> | null;
  /** Moved to a section that is not the same one. */
  section: Change<Excerpt> | null;
  /** Progress is a step towards completed; what is not stated, or not required, is neither way. */
  status: (Change<Status> & { direction: Direction }) | null;
  deadline: (Change<Deadline> & { moved: 'later' | 'earlier' | null }) | null;
  target: Change<Excerpt> | null;
  lead: Change<Excerpt> | null;
  responsible: { removed: Responsible[]; added: Responsible[] };
  measures: ListChange;
  results: ListChange;
}

/** A problem of one notice only. */
export interface LoneProblem extends ProblemRef {
  /** Ids of problems of the other notice that hold what it says, or part of it: it may have been split or merged. */
  related: string[];
}

export interface FigureChange {
  figure: Exclude<keyof NoticeRecord['claims'], 'evidence'>;
  /** Of money: what for. */
  label: string | null;
  a: Sourced<number> | null;
  b: Sourced<number> | null;
  /** `b` less `a`; `null` where a side has none. */
  delta: number | null;
}

/** A value of the frame: `title`, `issuedOn`, `inspection.period`, `contact.phones` … Lists are joined by `；`. */
export interface HeaderChange extends Change<Sourced<string>> {
  field: string;
}

/** Reasons to doubt that the two should be compared so. */
export type DiffWarning = 'other-organization' | 'issued-before' | 'no-problems';

export interface NoticeSide {
  path: string | null;
  sha256: string;
  title: string | null;
  organization: string | null;
  issuedOn: string | null;
  problems: number;
}

export interface NoticeDiff {
  schemaVersion: '1.0';
  a: NoticeSide;
  b: NoticeSide;
  /** Nothing below differs. */
  same: boolean;
  warnings: DiffWarning[];
  summary: {
    matched: number;
    changed: number;
    progress: number;
    regress: number;
    onlyInA: number;
    onlyInB: number;
  };
  header: HeaderChange[];
  claims: FigureChange[];
  problems: { matched: ProblemPair[]; onlyInA: LoneProblem[]; onlyInB: LoneProblem[] };
  /** Headings of sections, and the paragraphs and measures that belong to no problem. */
  sections: ListChange;
  passages: ListChange;
}
