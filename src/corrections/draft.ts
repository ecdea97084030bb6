/** A record while it is corrected: its parts by their places, and what keeps it whole. */
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { readCategory } from '../fields/category.js';
import { claimedProblems } from '../record/claimed-problems.js';
import type { Measure, NoticeRecord, Paragraph, Position, Problem, Section } from '../record/schema.js';
import { sectionsOf } from '../record/sections.js';
import { figuresOf } from '../record/statistics.js';
import { EditError, type Ref } from './edits.js';
import type { Sheet, Stretch } from './sheet.js';
import { measureOf } from './values.js';

export const startOf = ({ position }: { position: Position }): number => position.start.offset;
export const endOf = ({ position }: { position: Position }): number => position.end.offset;
export const stretchOf = (one: { position: Position }): Stretch => ({ start: startOf(one), end: endOf(one) });

const byPlace = (a: { position: Position }, b: { position: Position }): number => startOf(a) - startOf(b);

/** Something of a problem that has a place. */
interface Anchor {
  at: number;
  problem: Problem;
}

export class Draft {
  /** The sections of new problems, until all have their ids. */
  private readonly homes = new Map<Problem, Section | null>();

  constructor(
    readonly record: NoticeRecord,
    readonly sheet: Sheet,
  ) {
    const byId = new Map(this.sections.map((section) => [section.id, section]));
    for (const problem of record.problems) this.homes.set(problem, byId.get(problem.section ?? '') ?? null);
  }

  get problems(): Problem[] {
    return this.record.problems;
  }

  get sections(): Section[] {
    return sectionsOf(this.record.sections);
  }

  homeOf(problem: Problem): Section | null {
    return this.homes.get(problem) ?? null;
  }

  setHome(problem: Problem, home: Section | null): void {
    this.homes.set(problem, home);
  }

  add(problem: Problem, home: Section | null): void {
    this.problems.push(problem);
    this.homes.set(problem, home);
  }

  remove(problem: Problem): void {
    this.problems.splice(this.problems.indexOf(problem), 1);
    this.homes.delete(problem);
  }

  /** @throws {EditError} `not-there` */
  problemAt(start: number): Problem {
    const found = this.problems.find((one) => startOf(one) === start) ?? this.problems.find((one) => holds(one, start));
    if (!found) throw new EditError('not-there');
    return found;
  }

  /** @throws {EditError} `not-there` */
  sectionAt(start: number): Section {
    const found = this.sections.find((one) => startOf(one) === start);
    if (!found) throw new EditError('not-there');
    return found;
  }

  /** A measure or result with the list that it stands in. @throws {EditError} `not-there` */
  itemAt({ item, at, of }: Ref): { list: Measure[]; index: number; problem: Problem | null } {
    for (const { list, kind, problem } of this.lists()) {
      if (kind !== item || (of !== undefined && problem && startOf(problem) !== of)) continue;
      const index = list.findIndex((one) => startOf(one) === at);
      if (index >= 0) return { list, index, problem };
    }
    throw new EditError('not-there');
  }

  /** All lists of measures and of results. */
  *lists(): Iterable<{ list: Measure[]; kind: 'measure' | 'result'; problem: Problem | null }> {
    for (const problem of this.problems) {
      yield { list: problem.measures, kind: 'measure', problem };
      yield { list: problem.results, kind: 'result', problem };
    }
    for (const { measures } of [...this.sections, this.record.preamble, this.record.closing])
      yield { list: measures, kind: 'measure', problem: null };
  }

  /** All lists of paragraphs. */
  *paragraphs(): Iterable<Paragraph[]> {
    for (const { paragraphs } of [...this.sections, this.record.preamble, this.record.closing]) yield paragraphs;
  }

  /** The section that a place stands in: the last one that begins before it. */
  sectionOver(at: number): Section | null {
    return this.sections.findLast((section) => startOf(section) < at) ?? null;
  }

  /** What takes measures and paragraphs at a place that no problem holds. */
  partAround(at: number): { paragraphs: Paragraph[]; measures: Measure[] } {
    const section = this.sectionOver(at);
    if (section) return section;
    const first = Math.min(...this.problems.map(startOf), Number.POSITIVE_INFINITY);
    return at < first ? this.record.preamble : this.record.closing;
  }

  /**
   * The problem that a place belongs to: that of the last thing before it which is a problem's, if no heading stands
   * between the two.
   */
  problemOver(at: number): Problem | null {
    let last: Anchor | null = null;
    for (const problem of this.problems)
      for (const place of placesOf(problem))
        if (place <= at && (!last || place >= last.at)) last = { at: place, problem };
    if (!last) return null;
    const heading = this.sectionOver(at);
    return heading && startOf(heading) > last.at ? null : last.problem;
  }

  /** What stands in a problem before a place and after it: which of its parts begin at or behind `at`. */
  moveBehind(from: Problem, at: number, to: Problem): void {
    for (const key of ['measures', 'results', 'notes', 'responsible'] as const) {
      const list = from[key] as { position: Position }[];
      const behind = list.filter((one) => startOf(one) >= at);
      (to[key] as { position: Position }[]).push(...behind);
      (from[key] as { position: Position }[]) = list.filter((one) => startOf(one) < at);
    }
    for (const key of ['status', 'deadline', 'target', 'lead'] as const) {
      const one = from[key];
      if (!one || startOf(one) < at) continue;
      (to[key] as unknown) = one;
      from[key] = null;
    }
  }

  /** A problem is none: what it holds belongs to another, or to its section. */
  dissolve(problem: Problem, into: Problem | null): void {
    this.remove(problem);
    if (into) {
      const { status, deadline, target } = into;
      const lead = problem.lead ? [{ label: null, ...problem.lead }] : [];
      this.moveBehind({ ...problem, lead: null }, 0, into);
      // What is said last counts for a state; of others the first stays.
      if (status && problem.status) into.notes.push({ label: null, text: status.text, position: status.position });
      into.deadline = deadline ?? into.deadline;
      into.target = target ?? into.target;
      into.notes.push(...lead);
      return;
    }
    const around = this.partAround(startOf(problem));
    around.measures.push(...problem.measures, ...problem.results);
    const rest = [problem.lead, problem.status, problem.deadline, problem.target, ...problem.notes];
    for (const one of [...rest, ...problem.responsible])
      if (one) around.paragraphs.push({ text: one.text, position: one.position });
  }

  /** Puts all in the order of the text, numbers it anew, and works out what follows from it. */
  settle(): NoticeRecord {
    const { record } = this;
    for (const { list } of this.lists()) list.sort(byPlace);
    for (const list of this.paragraphs()) list.sort(byPlace);
    for (const { notes } of this.problems) notes.sort(byPlace);
    for (const [index, section] of this.sections.entries()) section.id = `s${index + 1}`;
    this.problems.sort(byPlace);
    for (const [index, problem] of this.problems.entries()) {
      problem.id = `p${index + 1}`;
      problem.section = this.homeOf(problem)?.id ?? null;
      problem.lead ??= leadOf(problem);
      for (const section of this.homeOf(problem) ? [this.homeOf(problem) as Section] : [])
        if (section.role === 'other') section.role = 'problems';
    }
    record.statistics = { ...record.statistics, ...figuresOf(record.sections, record.problems) };
    if (claimedProblems(record)?.relation !== 'contradicted')
      record.diagnostics = record.diagnostics.filter(({ rule }) => rule !== 'contradicted-count');
    return record;
  }

  /** A measure as a stretch says it. */
  measureAt(stretch: Stretch): Measure | null {
    return measureOf(this.sheet, stretch, this.record);
  }

  /** Sets what a problem says, from its heading or from a text that says it. */
  setFinding(problem: Problem, title: Stretch, finding: Stretch): void {
    const { sheet } = this;
    problem.title = sheet.value(title);
    problem.finding = sheet.value(finding);
    const span = (one: Stretch) => [{ text: sheet.value(one), position: sheet.position(one) }];
    problem.evidence.title = span(title);
    problem.evidence.finding = span(finding);
    const view = sheet.view(finding);
    const reading = readCategory(view.text, BUILT_IN);
    problem.category = reading && {
      id: reading.id,
      evidence: reading.words.map(({ start, end }) => {
        const place = { start: view.at(start), end: view.endAt(end) };
        return { text: sheet.value(place), position: sheet.position(place) };
      }),
    };
  }
}

const holds = (one: Problem, at: number): boolean => startOf(one) <= at && at < endOf(one);

/** Where a problem and its parts begin. */
function placesOf(problem: Problem): number[] {
  const { measures, results, notes, responsible, status, deadline, target, lead } = problem;
  const parts = [problem, ...measures, ...results, ...notes, ...responsible, status, deadline, target, lead];
  return parts.flatMap((part) => (part ? [startOf(part)] : []));
}

/** What stands between a heading and the first measure leads up to it. */
function leadOf(problem: Problem): Paragraph | null {
  const [first] = problem.notes;
  const measure = problem.measures[0];
  if (!first || first.label !== null || !measure || startOf(first) > startOf(measure)) return null;
  if (startOf(first) < startOf(problem)) return null;
  problem.notes.shift();
  return { text: first.text, position: first.position };
}
