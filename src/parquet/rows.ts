/** The rows of each table, read off a record, in the order of the document. */
import { type Copies, contentOf, contentOfProblem } from '../copies/index.js';
import type { Fact, Measure, NoticeRecord, Problem, Section } from '../record/schema.js';

export interface NoticeRow {
  /** The notice among all: what joins the tables. */
  notice: string;
  record: NoticeRecord;
}

/** A row that knows the copies of its notice. */
interface Copied {
  content: string;
  /** The content that stands for all copies; `null` where nobody has looked for them. */
  original: string | null;
  copies: number | null;
}

export type CopiedNoticeRow = NoticeRow & Copied;

export interface ProblemRow extends NoticeRow {
  content: string;
  original: string | null;
  problem: Problem;
  /** The title of the section that holds it. */
  sectionTitle: string | null;
}

export interface MeasureRow extends NoticeRow {
  /** m1, m2 … within the notice. */
  id: string;
  place: 'preamble' | 'section' | 'problem' | 'closing';
  role: 'measure' | 'result';
  section: string | null;
  problem: string | null;
  measure: Measure;
}

export interface FactRow extends MeasureRow {
  /** f1, f2 … within the notice. */
  factId: string;
  fact: Fact;
}

/** By its path; what was piped in has none and is known by its digest. */
const keyOf = ({ source }: NoticeRecord): string => source.path ?? `sha256:${source.sha256}`;

export function noticeRows(record: NoticeRecord, copies?: Copies): CopiedNoticeRow[] {
  const content = contentOf(record);
  const { original = null, copies: count = null } = copies?.get(content) ?? {};
  return [{ notice: keyOf(record), record, content, original, copies: count }];
}

export function problemRows(record: NoticeRecord, copies?: Copies): ProblemRow[] {
  const titles = new Map(sectionsOf(record.sections).map(({ id, title }) => [id, title]));
  const notice = keyOf(record);
  const original = copies?.get(contentOf(record))?.original ?? null;
  return record.problems.map((problem) => {
    const content = contentOfProblem(problem);
    return { content, original, notice, record, problem, sectionTitle: titles.get(problem.section ?? '') ?? null };
  });
}

const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);

type Where = Pick<MeasureRow, 'place' | 'role' | 'section' | 'problem'>;

/** All measures and results, also those in no problem. */
export function measureRows(record: NoticeRecord): MeasureRow[] {
  const found: (Where & { measure: Measure })[] = [];
  const take = (measures: readonly Measure[], where: Partial<Where> & Pick<Where, 'place'>) => {
    for (const measure of measures) found.push({ role: 'measure', section: null, problem: null, ...where, measure });
  };
  take(record.preamble.measures, { place: 'preamble' });
  for (const { id, measures } of sectionsOf(record.sections)) take(measures, { place: 'section', section: id });
  for (const { id, section, measures, results } of record.problems) {
    take(measures, { place: 'problem', section, problem: id });
    take(results, { place: 'problem', role: 'result', section, problem: id });
  }
  take(record.closing.measures, { place: 'closing' });
  // What is said once to several problems stands at one place: sorting keeps those in the problems' order.
  found.sort((a, b) => a.measure.position.start.offset - b.measure.position.start.offset);
  const notice = keyOf(record);
  return found.map((one, index) => ({ notice, record, id: `m${index + 1}`, ...one }));
}

export const factRows = (record: NoticeRecord): FactRow[] =>
  measureRows(record)
    .flatMap((row) => row.measure.facts.map((fact) => ({ ...row, fact })))
    .map((row, index) => ({ ...row, factId: `f${index + 1}` }));
