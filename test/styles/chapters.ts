/** Chapters around the problems, and the tree of sections that holds them. */
import {
  AREAS,
  CHAPTER_LEADS,
  GROUPS,
  NEXT,
  NEXT_PARAGRAPHS,
  NEXT_TITLES,
  ORGANIZING,
  ORGANIZING_TITLES,
  PARAGRAPHS,
  PARTS,
  PROBLEM_TITLES,
  VERDICT_AREAS,
} from './banks/sections.js';
import { SECTION_STATES, type StatusWords } from './banks/statuses.js';
import type { Chooser } from './chooser.js';
import { han } from './numerals.js';
import { markOf, type Page } from './page.js';
import type { Plan } from './plan/plan.js';
import { drawProblem, framed, ownLines, runOnLine } from './problem.js';

/** So many texts at most, each once. */
const distinct = (count: number, draw: () => string): string[] => [...new Set(Array.from({ length: count }, draw))];

/** A chapter about the work itself: paragraphs, 一是 … or units with headings; it holds no problems. */
function workChapter(plan: Plan, page: Page, chooser: Chooser, kind: 'organizing' | 'next'): void {
  const shape = plan[kind];
  if (shape === 'none') return;
  const [titles, units, paragraphs] =
    kind === 'organizing' ? [ORGANIZING_TITLES, ORGANIZING, PARAGRAPHS] : [NEXT_TITLES, NEXT, NEXT_PARAGRAPHS];
  page.section(1, chooser.text(`${kind}.titles`, titles));
  const count = chooser.chance.between(2, 4);
  if (shape === 'paragraphs') {
    page.add(...distinct(count, () => `${chooser.text(kind, paragraphs)}。`));
    return;
  }
  const drawn = Array.from({ length: count }, () => chooser.text(`${kind}.units`, units));
  if (shape.startsWith('units')) {
    const mark = plan.unitMark;
    for (const { head, text } of drawn)
      if (shape === 'unitsRunOn') page.section(2, head, { mark, runOn: `${text}。` });
      else {
        page.section(2, head, { mark });
        page.add(`${text}。`);
      }
    return;
  }
  const items = drawn.map(({ head, text }, i) => {
    page.sectionMeasures.push(`${head}。${text}`);
    return `${shape === 'diyiLines' ? `第${han(i + 1)}，` : `${han(i + 1)}是`}${head}。${text}。`;
  });
  page.add(...(shape === 'yishiRun' ? [items.join('')] : items));
}

/** One problem of a section, in the notice and in gold. */
function addProblem(plan: Plan, page: Page, chooser: Chooser, n: number, state?: StatusWords): void {
  if (n > plan.problemMark.limit) return;
  const texts = drawProblem(plan, chooser);
  const { before, after } = markOf(plan, n);
  const bracket = plan.status === 'headingBracket' && texts.status ? `（${texts.status.text}）` : '';
  const heading = `${before}${framed(plan.heading, texts.finding)}${after}${bracket}`;
  // A numbered heading ends at its first stop (rule 3); what tells of the finding behind it is no part of it.
  const [finding] = before ? texts.finding.split('。') : [texts.finding];
  page.problem({ ...texts, finding }, plan.problemMark.number(n), state);
  if (plan.body !== 'ownLine') page.add(...runOnLine(plan, texts, heading));
  else page.add(`${heading}${plan.headingStop ? '。' : ''}`, ...ownLines(plan, chooser, texts));
}

/** Titles of the levels between the chapter and the problems, outermost first. */
function titleBank(plan: Plan, depth: number): readonly [string, readonly string[]] {
  const below = plan.levels - depth;
  const first = plan.areasOnTop ? 1 : 2;
  if (plan.levels === 4 && depth === 2) return ['parts', PARTS];
  if (below > 0 || depth === first) return plan.verdicts ? ['verdicts', VERDICT_AREAS] : ['areas', AREAS];
  return ['groups', GROUPS];
}

/** Problems of a notice of chapters, below the sections of its levels. */
class Tree {
  #number = 0;
  readonly #plan: Plan;
  readonly #page: Page;
  readonly #chooser: Chooser;

  constructor(plan: Plan, page: Page, chooser: Chooser) {
    this.#plan = plan;
    this.#page = page;
    this.#chooser = chooser;
  }

  /** Problems of one section. */
  leaf(state?: StatusWords): void {
    const { levels, continuous } = this.#plan;
    const { chance } = this.#chooser;
    if (!continuous) this.#number = 0;
    const count =
      levels === 0 || (levels === 1 && !this.#plan.areasOnTop) ? chance.between(3, 9) : chance.between(1, 4);
    const capped = levels >= 3 ? Math.min(count, 2) : count;
    for (let i = 0; i < capped; i++) {
      this.#number += 1;
      addProblem(this.#plan, this.#page, this.#chooser, this.#number, state);
    }
  }

  /** Sections from a depth down. */
  grow(depth: number): void {
    const { levels, status, statusWords } = this.#plan;
    if (depth > levels) {
      this.leaf();
      return;
    }
    const count = levels === 4 ? 2 : this.#chooser.chance.between(2, levels === 3 ? 2 : 4);
    const states = new Set<string>();
    for (let i = 0; i < count; i++) {
      if (depth === (this.#plan.areasOnTop ? 1 : 2)) this.#page.aspects += 1;
      if (status === 'sectionTitle' && depth === levels) {
        const state = this.#chooser.text(
          'sectionStates',
          SECTION_STATES,
          (one) => !states.has(one.state) && (statusWords === 'mixed' || one.usual === (statusWords === 'usual')),
        );
        states.add(state.state);
        this.#page.section(depth, state.text);
        this.leaf(state);
      } else {
        const [name, bank] = titleBank(this.#plan, depth);
        this.#page.section(depth, this.#chooser.text(name, bank));
        this.grow(depth + 1);
      }
      // States are few.
      if (status === 'sectionTitle' && i === 1) return;
    }
  }
}

/** A notice of chapters, or of problems alone where there are no levels. */
export function chapters(plan: Plan, page: Page, chooser: Chooser): void {
  const tree = new Tree(plan, page, chooser);
  if (plan.levels === 0) {
    tree.leaf();
    return;
  }
  workChapter(plan, page, chooser, 'organizing');
  if (plan.areasOnTop) tree.grow(1);
  else {
    page.section(1, chooser.text('problems.titles', PROBLEM_TITLES));
    if (plan.chapterLead) page.add(`${chooser.text('chapterLeads', CHAPTER_LEADS)}。`);
    tree.grow(2);
  }
  workChapter(plan, page, chooser, 'next');
}

/** The chapters before and behind something that is no tree of problems. */
export function between(plan: Plan, page: Page, chooser: Chooser, title: string, inner: () => void): void {
  if (plan.levels === 0) {
    inner();
    return;
  }
  workChapter(plan, page, chooser, 'organizing');
  page.section(1, title);
  inner();
  workChapter(plan, page, chooser, 'next');
}
