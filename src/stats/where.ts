/** Which notices, and which problems of them, are to be counted. */
import { CATEGORIES } from '../../grammars/lexicon/categories.js';
import type { Measure, NoticeRecord, Problem, Section } from '../record/schema.js';
import { DIMENSIONS, type Dimension, isOfProblems, keyOf, type Place } from './dimensions.js';

/** A dimension and what its key is to be. */
export interface Condition {
  dimension: Dimension;
  /** `=` one of the values, `!=` none of them, `~` has one of them in it. */
  sign: '=' | '!=' | '~';
  /** `null` is what the notice does not say. */
  values: readonly (string | null)[];
}

const WRITTEN = /^\s*([a-z]+)\s*(!=|！=|！＝|!＝|=|＝|~|～)(.*)$/s;

/**
 * `status=in-progress,not-started`, `organization~水务`, `category!=` as a condition; `null` where it is none. Values stand
 * with commas between; an empty one is what a notice does not say. Categories go by their names too.
 */
export function conditionOf(written: string): Condition | null {
  const [, name, given, list] = WRITTEN.exec(written) ?? [];
  if (name === undefined || !(DIMENSIONS as readonly string[]).includes(name)) return null;
  const dimension = name as Dimension;
  const sign = given.normalize('NFKC') as Condition['sign'];
  const values = list.split(/[,，]/).map((value) => value.trim() || null);
  if (sign === '~' && values.includes(null)) return null;
  return { dimension, sign, values: dimension === 'category' ? values.map(categoryOf) : values };
}

const categoryOf = (name: string | null): string | null =>
  CATEGORIES.find(({ zh, en }) => zh === name || en === name)?.id ?? name;

function holds({ sign, values }: Condition, key: string | null): boolean {
  if (sign === '~') return key !== null && values.some((value) => key.includes(value as string));
  return values.includes(key) === (sign === '=');
}

/**
 * The notice as far as it fits all conditions; `null` where it does not. Conditions on problems leave only the problems
 * that fit, and nothing of what stands outside of problems: figures of some problems are not those of the notice.
 */
export function narrowed(record: NoticeRecord, conditions: readonly Condition[], place: Place): NoticeRecord | null {
  const [ofProblems, ofNotices] = [true, false].map((is) =>
    conditions.filter(({ dimension }) => isOfProblems([dimension]) === is),
  );
  if (!ofNotices.every((one) => holds(one, keyOf(one.dimension, record, null, place)))) return null;
  if (ofProblems.length === 0) return record;
  const problems = record.problems.filter((problem) => {
    const unit = { problem, measures: 0, recoveries: [], made: [], cited: [] };
    return ofProblems.every((one) => holds(one, keyOf(one.dimension, record, unit, place)));
  });
  if (problems.length === 0) return null;
  return { ...withoutOutside(record), problems, statistics: countsOf(record, problems) };
}

function withoutOutside(record: NoticeRecord): NoticeRecord {
  const { preamble, closing, sections, claims } = record;
  const silent = Object.fromEntries(Object.keys(claims).map((key) => [key, null])) as unknown as NoticeRecord['claims'];
  return {
    ...record,
    claims: { ...silent, money: [], evidence: {} },
    preamble: { ...preamble, measures: [] },
    closing: { ...closing, measures: [] },
    sections: sections.map(emptied),
  };
}

const emptied = (section: Section): Section => ({ ...section, measures: [], sections: section.sections.map(emptied) });

/** The record's figures over some of its problems; what is of the text as a whole stays. */
function countsOf({ statistics }: NoticeRecord, problems: readonly Problem[]): NoticeRecord['statistics'] {
  const measures = problems.flatMap((problem) => problem.measures);
  const facts = [...measures, ...problems.flatMap(({ results }) => results)].flatMap((one: Measure) => one.facts);
  const fen = facts.flatMap(({ type, value }) =>
    type === 'money' && typeof value === 'number' ? [Math.round(value * 100)] : [],
  );
  return {
    ...statistics,
    sections: 0,
    problems: problems.length,
    measures: measures.length,
    byStatus: tally(problems.map(({ status }) => status?.state)),
    byCategory: tally(problems.map(({ category }) => category?.id)),
    documents: facts.filter(({ type }) => type === 'document').length,
    dates: facts.filter(({ type }) => type === 'date').length,
    money: fen.reduce((sum, one) => sum + one, 0) / 100,
  };
}

function tally(keys: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
