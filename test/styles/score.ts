/** Scores the parser on styled notices: what was found, in total and by the values of dimensions. */
import { type NoticeRecord, parse } from '../../src/index.js';
import { scoreRecord } from '../support/score.js';
import { type Count, f1, Tally } from '../support/tally.js';
import type { Half } from './chooser.js';
import { hasChoice, type StyledNotice, styledNotices } from './generate.js';

/** Fields that the reports show, under the names of the tally. */
export const FIELDS = [
  ['problems', 'problems'],
  ['measures', 'measures'],
  ['status', 'problem.status'],
  ['results', 'results'],
  ['responsible', 'problem.responsible'],
  ['deadline', 'problem.deadline'],
  ['outline', 'outline'],
  ['own', 'section.measures'],
] as const;
export type FieldName = (typeof FIELDS)[number][0];

/** Under this name stand the set-aside values of a dimension together. */
export const POOLED = '(set aside)';

/** Below this F1 of its problems a notice has collapsed. */
const COLLAPSED = 0.3;
/** Below this it was read wrongly, as far as doubt is concerned. */
const WRONG = 0.9;
const WARNINGS = new Set(['uncertain-structure', 'nothing-read', 'contradicted-count']);

/** Figures of a set of notices. */
export interface Figures {
  notices: number;
  /** F1 by field. */
  f1: Record<FieldName, number>;
  /** Share of notices with every shown field right. */
  perfect: number;
  /** Share of notices whose problems were hardly found at all. */
  collapsed: number;
}

/** How well the reader knows what it knows. */
export interface Doubt {
  wrong: number;
  wrongWarned: number;
  right: number;
  rightWarned: number;
  /** Mean confidence of both, where records have it. */
  confidence: { wrong: number | null; right: number | null };
}

export interface HalfScore extends Figures {
  doubt: Doubt;
  /** Figures by dimension=value. Values that are set aside are pooled by their dimension unless they were asked for. */
  values: Record<string, Figures>;
}

export interface StylesScore {
  fitted: HalfScore;
  setAside: HalfScore;
  /** What was missed and invented in fitted notices; never those of the others. */
  misses: string[];
}

interface Scored {
  notice: StyledNotice;
  tally: Tally;
  record: NoticeRecord;
}

class Sum {
  readonly #counts = new Map<FieldName, Count>();
  #notices = 0;
  #perfect = 0;
  #collapsed = 0;

  add({ tally }: Scored): void {
    this.#notices += 1;
    for (const [name, field] of FIELDS) {
      const before = this.#counts.get(name) ?? { found: 0, missed: 0, extra: 0 };
      const { found, missed, extra } = tally.count(field);
      this.#counts.set(name, {
        found: before.found + found,
        missed: before.missed + missed,
        extra: before.extra + extra,
      });
    }
    if (FIELDS.every(([, field]) => tally.f1(field) === 1)) this.#perfect += 1;
    if (tally.f1('problems') < COLLAPSED) this.#collapsed += 1;
  }

  figures(): Figures {
    const all = FIELDS.map(([name]) => [name, f1(this.#counts.get(name) ?? { found: 0, missed: 0, extra: 0 })]);
    return {
      notices: this.#notices,
      f1: Object.fromEntries(all) as Record<FieldName, number>,
      perfect: this.#notices ? this.#perfect / this.#notices : 1,
      collapsed: this.#notices ? this.#collapsed / this.#notices : 0,
    };
  }
}

const mean = (values: readonly number[]): number | null =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

function doubtOf(scored: readonly Scored[]): Doubt {
  const warned = ({ record }: Scored, rules: (rule: string) => boolean): boolean =>
    record.diagnostics.some(({ rule, severity }) => severity !== 'info' && rules(rule));
  const wrong = scored.filter(({ tally }) => tally.f1('problems') < WRONG);
  const right = scored.filter(({ tally }) => tally.f1('problems') === 1);
  const confidences = (some: readonly Scored[]): number[] =>
    some
      .map(({ record }) => (record as { confidence?: unknown }).confidence)
      .filter((value): value is number => typeof value === 'number');
  return {
    wrong: wrong.length,
    wrongWarned: wrong.filter((one) => warned(one, (rule) => WARNINGS.has(rule))).length,
    right: right.length,
    rightWarned: right.filter((one) => warned(one, (rule) => rule === 'uncertain-structure')).length,
    confidence: { wrong: mean(confidences(wrong)), right: mean(confidences(right)) },
  };
}

/** Reads a notice and compares it with its gold. */
export function scoreOne(notice: StyledNotice): { tally: Tally; record: NoticeRecord } {
  const record = parse(notice.text, { path: notice.path });
  const tally = new Tally();
  scoreRecord(notice.gold, record, tally);
  return { tally, record };
}

function scoreHalf(scored: readonly Scored[], named: boolean): HalfScore {
  const total = new Sum();
  const sums = new Map<string, Sum>();
  for (const one of scored) {
    total.add(one);
    const keys = one.notice.choices.map(({ dimension, value, setAside }) =>
      setAside && !named ? `${dimension}=${POOLED}` : `${dimension}=${value}`,
    );
    for (const key of new Set(keys)) {
      const sum = sums.get(key) ?? new Sum();
      sums.set(key, sum);
      sum.add(one);
    }
  }
  const values = [...sums].map(([key, sum]) => [key, sum.figures()] as const);
  return { ...total.figures(), doubt: doubtOf(scored), values: Object.fromEntries(values) };
}

/**
 * Scores the parser on styled notices.
 *
 * @param options.count notices of both halves together
 * @param options.only a `dimension=value` that fitted notices must have; then no others are scored
 * @param options.named whether figures name the values that are set aside; they are pooled by dimension otherwise
 */
export function scoreStyles(options: { count: number; seed: number; only?: string; named?: boolean }): StylesScore {
  const { count, seed, only, named = false } = options;
  const scoredOf = (half: Half): Scored[] =>
    styledNotices(seed, half, Math.ceil(count / 2))
      .filter((notice) => only === undefined || (half === 'fitted' && hasChoice(notice, only)))
      .map((notice) => ({ notice, ...scoreOne(notice) }));
  const fitted = scoredOf('fitted');
  return {
    fitted: scoreHalf(fitted, true),
    setAside: scoreHalf(scoredOf('set-aside'), named),
    misses: fitted.flatMap(({ tally }) => tally.misses),
  };
}
