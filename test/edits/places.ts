/** Where the parts of a gold record stand in its text: found by searching the text, not by the parser. */
import type { GoldProblem } from '../support/gold.js';
import { type Folded, foldSource, occurrences, type Span } from './folded.js';
import { type Head, headBefore, opensLine } from './heads.js';
import { type Mark, markBefore } from './marks.js';
import { isMarkdown, type Notice } from './notices.js';
import { statusIn } from './status-place.js';

/** One measure or result, with the ordinal before it. */
export interface Item extends Span {
  ordinal: Mark | null;
}

export interface PlacedProblem {
  gold: GoldProblem;
  finding: Span;
  head: Head;
  /** As far as they were found; compare with the gold's number. */
  measures: Item[];
  results: Item[];
  status: Span | null;
  /** Whether all measures and results were found, and stand between this finding and the next. */
  whole: boolean;
  /** Up to where the text may belong to it: the next problem's or section's heading. */
  limit: number;
  /** End of the last part of it that was found, with its closing stop. */
  end: number;
}

export interface PlacedSection {
  depth: number;
  title: Span;
  head: Head;
}

/** A notice with the places of its parts. */
export interface Placed {
  notice: Notice;
  text: string;
  problems: PlacedProblem[];
  sections: PlacedSection[];
  /** Whether all sections of the gold were found. */
  outlined: boolean;
  /** Rows of cells stand in it: tabs or bars. */
  table: boolean;
  /** Its lines were broken at some width already. */
  broken: boolean;
}

/** The occurrence that stands where a heading does, else the first. */
function headed(text: string, spans: readonly Span[]): { span: Span; head: Head } | null {
  const all = spans.map((span) => ({ span, head: headBefore(text, span.start) }));
  const strong = all.find(({ head }) => head.mark && head.opens) ?? all.find(({ head }) => head.mark || head.frame);
  return strong ?? all.find(({ head }) => head.opens || head.label) ?? all[0] ?? null;
}

function findingsIn(text: string, folded: Folded, problems: readonly GoldProblem[]) {
  let from = 0;
  return problems.map(({ finding }) => {
    const spot = headed(text, occurrences(folded, finding, from)) ?? null;
    if (spot) from = spot.span.end;
    return spot;
  });
}

function sectionsIn(text: string, folded: Folded, notice: Notice): PlacedSection[] {
  let from = 0;
  return (notice.gold.outline ?? []).flatMap(({ depth, title }) => {
    const spots = occurrences(folded, title, from).map((span) => ({ span, head: headBefore(text, span.start) }));
    // A section's number is not always in the gold: what opens a line or carries a mark is its heading.
    const spot = spots.find(({ head }) => head.mark) ?? spots.find(({ head }) => head.opens);
    if (!spot) return [];
    from = spot.span.end;
    return [{ depth, title: spot.span, head: spot.head }];
  });
}

/** Texts of one problem in order; each behind the one before, else anywhere within the limits. */
function itemsIn(text: string, folded: Folded, wanted: readonly string[], from: number, to: number): Item[] {
  let at = from;
  return wanted.flatMap((one) => {
    const span = occurrences(folded, one, at, to)[0] ?? occurrences(folded, one, from, to)[0];
    if (!span) return [];
    at = span.end;
    return [{ ...span, ordinal: markBefore(text, opening(text, span.start)) }];
  });
}

/** The place before the quotation marks that open a text. */
const opening = (text: string, place: number): number => {
  let at = place;
  while (/[“"‘「《]/.test(text[at - 1] ?? '')) at--;
  return at;
};

/** Behind the brackets, quotation marks and stops that close a text. */
export function closing(text: string, place: number): number {
  let at = place;
  while (/[”"’」】）)。；;，,]/.test(text[at] ?? '')) at++;
  return at;
}

function isTable(text: string): boolean {
  let rows = 0;
  for (const line of text.split('\n').filter((one) => one.trim())) {
    rows = line.split(/[|｜\t]/).length > 2 ? rows + 1 : 0;
    if (rows === 3) return true;
  }
  return false;
}

/** Share of texts on several lines above which a notice was broken at some width. */
const BROKEN = 0.2;

/** Finds the parts of a notice; `null` where a finding is not in its text. */
export function place(notice: Notice): Placed | null {
  const { text, gold } = notice;
  const folded = foldSource(text, isMarkdown(notice) ? '*' : '');
  const spots = findingsIn(text, folded, gold.problems ?? []);
  if (spots.some((spot) => !spot)) return null;
  const sections = sectionsIn(text, folded, notice);
  const heads = [...spots.map((spot) => spot?.head.start ?? 0), ...sections.map(({ head }) => head.start)];
  const problems = (gold.problems ?? []).map((problem, i): PlacedProblem => {
    const { span: finding, head } = spots[i] as NonNullable<(typeof spots)[number]>;
    const limit = Math.min(text.length, ...heads.filter((start) => start >= finding.end));
    const measures = itemsIn(text, folded, problem.measures ?? [], finding.end, limit);
    const results = itemsIn(text, folded, problem.results ?? [], finding.end, limit);
    const items = [...measures, ...results];
    const whole = measures.length === problem.measures?.length && results.length === (problem.results ?? []).length;
    const last = Math.max(finding.end, ...items.map(({ end }) => end));
    const status = problem.status ? statusIn(text, folded, problem.status, finding, last, limit) : null;
    const end = closing(text, Math.max(last, status?.end ?? 0));
    return { gold: problem, finding, head, measures, results, status, whole, limit, end };
  });
  const spans = problems.flatMap(({ finding, measures }) => [finding, ...measures]);
  const lines = spans.filter(({ start, end }) => text.slice(start, end).includes('\n')).length;
  return {
    notice,
    text,
    problems,
    sections,
    outlined: sections.length === (gold.outline ?? []).length,
    table: isTable(text),
    broken: lines > spans.length * BROKEN,
  };
}

/** Whether nothing but closing marks stands between a place and the end of its line. */
export const closesLine = (text: string, place: number): boolean =>
  /^[”"’」】）)*]*[。：:]?\**[ \t　]*(?:\n|$)/.test(text.slice(place, place + 40));

export { opensLine };
