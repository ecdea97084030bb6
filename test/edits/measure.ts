/** How far edits change what is read: against the reading of the unedited notice, and against gold. */
import { read } from '../../src/index.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import type { Gold } from '../support/gold.js';
import { type Random, random } from '../support/random.js';
import { norm, scoreProblems } from '../support/score.js';
import { Tally } from '../support/tally.js';
import { EDITS } from './all.js';
import type { Edit, Outcome } from './edit.js';
import { hashOf } from './hash.js';
import type { Notice } from './notices.js';
import { type Placed, place } from './places.js';

const NOTHING = { problems: [], sections: [], diagnostics: [] } as unknown as NoticeRecord;

/** The record of a notice; one of nothing where reading throws. */
export function recordOf({ text, path }: Notice): NoticeRecord {
  try {
    return read(text, { path }).record;
  } catch {
    return NOTHING;
  }
}

const sorted = (list: string[]): string => list.sort().join('\n');

/** What must not change: findings, without their numbers; texts of measures; states. */
function essence({ problems }: NoticeRecord) {
  return {
    problems: sorted(problems.map(({ finding }) => norm(finding))),
    measures: sorted(problems.flatMap(({ measures }) => measures.map(({ text }) => norm(text)))),
    status: sorted(problems.map(({ finding, status }) => `${norm(finding)} ${status?.state ?? ''}`)),
  };
}
type Essence = ReturnType<typeof essence>;

/** A notice as it stands, with its reading. */
export interface Unedited {
  notice: Notice;
  record: NoticeRecord;
  essence: Essence;
}

/** Reads each notice once; those without problems in their gold hold nothing that an edit could lose. */
export const unedited = (notices: readonly Notice[]): Unedited[] =>
  notices
    .filter(({ gold }) => gold.problems?.length)
    .map((notice) => {
      const record = recordOf(notice);
      return { notice, record, essence: essence(record) };
    });

/** What one edit did to all notices that it fits. */
export interface Row {
  edit: string;
  notices: number;
  /** Notices whose findings, measures, either of both, states differ from their own reading unedited. */
  changed: { problems: number; measures: number; either: number; status: number };
  /** Notices of which all findings and measures are as in the gold, unedited and edited. */
  exact: { before: number; after: number };
  /** Edited, and the same notices unedited, against gold. */
  after: Tally;
  before: Tally;
  /** Notices left out, by the reason. */
  skipped: Record<string, number>;
  /** Names of notices that changed. */
  names: string[];
}

/** Whether all findings and measures are as in the gold, and no others are there. */
export function isExact(gold: Gold, record: NoticeRecord): boolean {
  const tally = new Tally();
  scoreProblems(gold, record, tally);
  return tally.f1('problems') === 1 && tally.f1('measures') === 1;
}

const emptyRow = (edit: string): Row => ({
  edit,
  notices: 0,
  changed: { problems: 0, measures: 0, either: 0, status: 0 },
  exact: { before: 0, after: 0 },
  after: new Tally(),
  before: new Tally(),
  skipped: {},
  names: [],
});

function add(row: Row, one: Unedited, outcome: Outcome): void {
  if (typeof outcome === 'string') {
    row.skipped[outcome] = (row.skipped[outcome] ?? 0) + 1;
    return;
  }
  const record = recordOf(outcome);
  const now = essence(record);
  const problems = now.problems !== one.essence.problems;
  const measures = now.measures !== one.essence.measures;
  row.notices++;
  if (problems) row.changed.problems++;
  if (measures) row.changed.measures++;
  if (problems || measures) row.changed.either++;
  if (now.status !== one.essence.status) row.changed.status++;
  if (problems || measures) row.names.push(one.notice.name);
  if (isExact(one.notice.gold, one.record)) row.exact.before++;
  if (isExact(outcome.gold, record)) row.exact.after++;
  scoreProblems(outcome.gold, record, row.after);
  scoreProblems(one.notice.gold, one.record, row.before);
}

const chanceFor = (seed: number, ...words: string[]): Random => random(hashOf([seed, ...words].join('|')));

const places = new WeakMap<Notice, Placed | null>();

/** One edit on one notice. */
export function applied(edit: Edit, notice: Notice, chance: Random): Outcome {
  if (!places.has(notice)) places.set(notice, place(notice));
  const placed = places.get(notice);
  return placed ? edit.apply(placed, chance) : 'findings not found';
}

/** Each edit alone, on every notice that it fits. */
export function eachEdit(all: readonly Unedited[], seed: number, edits: readonly Edit[] = EDITS): Row[] {
  return edits.map((edit) => {
    const row = emptyRow(edit.name);
    for (const one of all) add(row, one, applied(edit, one.notice, chanceFor(seed, edit.name, one.notice.name)));
    return row;
  });
}

/** Edits of a combination, and the fewest that make one. */
const COMBINED = 4;
const FEWEST = 3;

/** Edits of different families in an order of chance, until four have changed the notice. */
export function combined(
  notice: Notice,
  chance: Random,
  edits: readonly Edit[] = EDITS,
): { outcome: Outcome; names: string[] } {
  let current = notice;
  const names: string[] = [];
  const families = new Set(edits.map(({ family }) => family));
  while (names.length < COMBINED && families.size) {
    const family = chance.of([...families]);
    families.delete(family);
    const choices = edits.filter((one) => one.family === family);
    const edit = chance.of(choices);
    const outcome = applied(edit, current, chance);
    if (typeof outcome === 'string') continue;
    current = outcome;
    names.push(edit.name);
  }
  return { outcome: names.length < FEWEST ? 'too few edits fit' : current, names };
}

/** Combinations of four edits, spread over all notices. */
export function combinations(
  all: readonly Unedited[],
  seed: number,
  count: number,
  edits: readonly Edit[] = EDITS,
): Row {
  const row = emptyRow(`four at a time (${count})`);
  for (let i = 0; i < count && all.length; i++) {
    const one = all[i % all.length];
    add(row, one, combined(one.notice, chanceFor(seed, 'combination', String(i), one.notice.name), edits).outcome);
  }
  return row;
}
