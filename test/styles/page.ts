/** The notice as it grows: its paragraphs, and gold beside them. */
import type { Gold, GoldProblem } from '../support/gold.js';
import type { StatusWords } from './banks/statuses.js';
import type { Mark } from './marks.js';
import { MARKS } from './marks.js';
import type { Plan } from './plan/plan.js';
import { goldOf, type ProblemTexts } from './problem.js';

/** Gold of a notice, with the fields that every styled one has. */
export interface StyledGold extends Gold {
  outline: { depth: number; number: string | null; title: string }[];
  problems: GoldProblem[];
  sectionMeasures: string[];
}

export class Page {
  readonly lines: string[] = [];
  readonly outline: StyledGold['outline'] = [];
  readonly problems: GoldProblem[] = [];
  readonly sectionMeasures: string[] = [];
  /** Areas that hold problems, of the first level of areas. */
  aspects = 0;
  readonly #plan: Plan;
  /** Headings above the place that was reached; `undefined` where gold does not say how one is written. */
  #path: (string | undefined)[] = [];
  readonly #counts: number[] = [];

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  add(...lines: readonly string[]): void {
    this.lines.push(...lines);
  }

  /** Opens a section; what is run on stands behind its title and a stop. */
  section(depth: number, title: string, options: { mark?: Mark; runOn?: string } = {}): void {
    const mark = options.mark ?? this.#plan.marks[depth - 1];
    this.#counts.length = Math.min(this.#counts.length, depth);
    const n = (this.#counts[depth - 1] ?? 0) + 1;
    this.#counts[depth - 1] = n;
    const before = mark.before(n);
    const hashes = this.#plan.hashes && options.runOn === undefined ? `${'#'.repeat(depth + 1)} ` : '';
    const rest = options.runOn === undefined ? '' : `。${options.runOn}`;
    this.add(`${hashes}${before}${title}${mark.after}${rest}`);
    const number = mark.numbered ? before.trimEnd() : null;
    this.outline.push({ depth, number, title });
    const written = mark.numbered || before === '' || mark.after !== '' ? `${number ?? ''}${title}` : undefined;
    this.#path = [...this.#path.slice(0, depth - 1), written];
  }

  /** Sections above the place that was reached, as gold has them. */
  get path(): string[] | undefined {
    const path = this.#path.filter((one) => one !== undefined);
    return path.length > 0 && path.length === this.#path.length ? path : undefined;
  }

  /** Notes the gold of a problem. */
  problem(texts: ProblemTexts, number: string | null | undefined, state?: StatusWords): void {
    this.problems.push(goldOf(texts, { number, section: this.path, state }));
  }
}

/** What a problem's mark writes before it: the label of a finding where that is its mark. */
export function markOf(plan: Plan, n: number, mark: Mark = plan.problemMark): { before: string; after: string } {
  if (mark !== MARKS.findingLabel) return { before: mark.before(n), after: mark.after };
  const { open, close } = plan.dress;
  return { before: `${open}${plan.label('finding')}${close}`, after: '' };
}
