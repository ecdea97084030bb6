/**
 * The structure of a notice: which blocks head what, and what each heading is. Headings without a number are taken or
 * left by whole dresses; every whole reading is scored, and the best one counts.
 */
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import type { Block, Layout } from '../lines/layout.js';
import { type Certainty, certaintyOf, doubtedReading } from './confidence.js';
import { dressesOf, headShapes, LINES, LINES_AND_LABELS } from './dresses.js';
import type { HeadShape } from './heads.js';
import { cutAtFindings } from './inline-findings.js';
import { gatherLabelled } from './labelled.js';
import { assignRoles, type Roles } from './levels.js';
import { liftAnswers } from './lift.js';
import { cutAtLists } from './listed-findings.js';
import { type FieldPieces, openNumberedFields } from './numbered-fields.js';
import { WEIGHTS } from './prices.js';
import { type Context, type Reader, readerOf } from './reader.js';
import { releaseTrailing } from './release.js';
import { takeSharedOpenings } from './shared-openings.js';
import { stretchReader, type TellsOf } from './stretch-tells.js';
import { isNotice, isToldSo, mayBeNotice } from './supposed.js';
import type { KindOf } from './text-kind.js';
import { childUnits, isUnit, ownBlocks, type TakenHead, type Unit, unitsOf } from './unit.js';

/** Dresses that a reading takes for headings, with the depth of numbers that they stand below; see {@link Dress}. */
type Taken = ReadonlyMap<string, number | null>;

/** One whole reading. */
export interface Structure {
  root: Unit;
  roles: Roles;
  reader: Reader;
  /** What speaks for it, in tenths of a nat. */
  score: number;
  /** The dresses of headings without a number that it takes, with their anchors. */
  taken: Taken;
}

/** What a whole reading gains and loses beside what speaks for its problems, in tenths of a nat. */
const READING = {
  /** A problem counts at most as much. */
  most: 40,
  /** Sections whose titles are the labels of one problem. */
  slots: 80,
  /** In them a list answers the list of findings. */
  listedSlots: 20,
  /** The notice states as many problems as were read. */
  counted: 60,
  /** A problem of which nothing was done. */
  unanswered: -20,
  /** A line that could head something is left in a problem's text. */
  leftLine: -12,
  /** A number stands below a heading that its own parents do not reach. */
  jump: -25,
  /** A heading heads nothing. */
  headsNothing: -12,
  /** A heading without a number heads several units or paragraphs; one only, in a document that has no numbers. */
  headsSeveral: 8,
  headsOne: 4,
  /** A dress has to gain as much to be taken. */
  least: 6,
  /** A problem without a number, with the numbers of another count below it. */
  countsFromAbove: -30,
} as const;

/** Chapters that are tried without their problems; each is a whole reading. */
const MOST_UNCOUNTED = 2;

/** Dresses of what a paragraph is cut at. */
const PARTS = /^(?:ordinal|framed)/;

/** Dresses of lines that stand alone. */
const STANDS_ALONE = /^(?:line|bold|markdown|bracket .$|sign)/;

/** No line that an ordinal counts as a heading is longer. */
const LONGEST_LINE = 30;

/** 第一、审计发现的问题: whether an ordinal counts a line rather than a sentence. */
const isLine = ({ view }: Block): boolean => view.length <= LONGEST_LINE && !/[。;:,]/.test(view.text);

const unitsBelow = (unit: Unit): Unit[] => flatMap(childUnits(unit), (child) => [child, ...unitsBelow(child)]);

class Search {
  private readonly shapes: ReadonlyMap<Block, HeadShape>;
  /** Whether any number counts headings. */
  private readonly numbered: boolean;
  private readonly fields: FieldPieces = new Map();

  constructor(
    private readonly words: Words,
    private readonly kindOf: KindOf,
    private readonly blocks: readonly Block[],
    private readonly context: Context,
    private readonly layout: Layout,
    private readonly from: number,
    private readonly tellsOf: TellsOf,
  ) {
    this.numbered = blocks.some(({ mark }) => mark !== null);
    this.shapes = headShapes(words, kindOf, layout, blocks, from);
  }

  /** The best reading, and the best one that has other problems. */
  best(): { best: Structure; other: Structure | null } {
    const dresses = dressesOf(this.blocks, this.shapes);
    const always: Taken = new Map(
      dresses.filter(({ name }) => name.startsWith('markdown')).map(({ name }) => [name, markdownAnchor(name)]),
    );
    const tried = [this.evaluate(always)];
    let best = tried[0];
    for (let round = 0; round < 2; round++) {
      const before = best;
      for (const { name, anchors } of dresses) {
        if (always.has(name)) continue;
        for (const anchor of best.taken.has(name) ? [] : anchors) {
          const one = this.evaluate(new Map([...best.taken, [name, anchor]]));
          tried.push(one);
          if (one.score > best.score + READING.least) best = one;
        }
      }
      if (best === before) break;
    }
    for (const split of this.splits()) {
      const one = split.evaluate(new Map([...best.taken, ...split.parts()]));
      tried.push(one);
      if (one.score > best.score + READING.least) best = one;
    }
    for (const lines of [LINES, LINES_AND_LABELS]) {
      const together = new Set(flatMap([...this.shapes.values()], ({ dress }) => (lines.test(dress) ? [dress] : [])));
      if (together.size < 2 || !dresses.some(({ name }) => LINES.test(name))) continue;
      const one = this.evaluate(new Map([...best.taken, ...[...together].map((dress) => [dress, 0] as const)]), lines);
      tried.push(one);
      if (one.score > best.score + READING.least) best = one;
    }
    for (const chapters of this.uncounted(best)) {
      const one = this.evaluate(best.taken, null, chapters);
      tried.push(one);
      if (one.score > best.score + READING.least) best = one;
    }
    const key = problemsKey(best);
    const others = tried.filter((one) => problemsKey(one) !== key).sort((a, b) => b.score - a.score);
    return { best, other: others[0] ?? null };
  }

  /** The headings of some dresses. Ordinals stand below the number that their run began below. */
  private headsOf(taken: Taken, together: RegExp | null): Map<Block, TakenHead> {
    const heads = new Map<Block, TakenHead>();
    const runs = new Map<string, number>();
    // Of dresses below one number the one that stands first is the outer one.
    const order: string[] = [];
    let depth = 0;
    for (const block of this.blocks) {
      if (block.mark) depth = block.mark.reading.depth;
      const shape = this.shapes.get(block);
      const anchor = shape && taken.get(shape.dress);
      if (!shape || anchor === undefined) continue;
      if (shape.mark?.value === 1) runs.set(shape.dress, depth);
      const below = anchor ?? Math.min(depth, runs.get(shape.dress) ?? depth);
      const level = together?.test(shape.dress) ? 'line' : shape.dress;
      if (!order.includes(level)) order.push(level);
      heads.set(block, { ...shape, dress: level, anchor: below + order.indexOf(level) / 100 });
    }
    return heads;
  }

  /** The same with paragraphs cut before each of their ordinals: where those state findings, and where lists answer lists. */
  private splits(): Search[] {
    const found = flatMap(this.blocks, (block) => cutAtFindings(this.words, this.kindOf, block) ?? [block]);
    const listed = cutAtLists(this.words, this.kindOf, this.blocks);
    return [found, listed ?? []]
      .filter((blocks) => blocks.length > this.blocks.length)
      .map((blocks) => new Search(this.words, this.kindOf, blocks, this.context, this.layout, this.from, this.tellsOf));
  }

  /** The dresses of what was cut apart, taken for headings: ordinals, and frames of findings below the numbers above them. */
  private parts(): Taken {
    const below = (anchors: ReadonlySet<number | null>): number => Math.max(...[...anchors].map((one) => one ?? 0));
    return new Map(
      dressesOf(this.blocks, this.shapes)
        .filter(({ name }) => PARTS.test(name))
        .map(({ name, anchors }) => [name, name.startsWith('ordinal') ? null : below(anchors)]),
    );
  }

  /**
   * Headings of a chapter, or of two, without whose problems there are as many as the notice states; where many would do,
   * none is meant.
   */
  private uncounted({ root, roles }: Structure): ReadonlySet<Block>[] {
    const { counts } = this.context;
    const all = roles.problems.size;
    if (!counts.length || counts.includes(all)) return [];
    const chapters = flatMap(childUnits(root), (chapter) => {
      const own = unitsBelow(chapter).filter((unit) => roles.problems.has(unit)).length;
      return chapter.block && own ? [{ blocks: [chapter.block], own }] : [];
    });
    const pairs = flatMap(chapters, (one, i) =>
      chapters.slice(i + 1).map((other) => ({ blocks: [...one.blocks, ...other.blocks], own: one.own + other.own })),
    );
    const fits = ({ own }: { own: number }): boolean => counts.includes(all - own);
    const single = chapters.filter(fits);
    const fitting = single.length ? single : pairs.filter(fits);
    return fitting.length > MOST_UNCOUNTED ? [] : fitting.map(({ blocks }) => new Set(blocks));
  }

  /** Plain lines that could be headings. */
  lines(): Set<Block> {
    return new Set(flatMap([...this.shapes], ([block, { dress }]) => (LINES.test(dress) ? [block] : [])));
  }

  private evaluate(taken: Taken, together: RegExp | null = null, without?: ReadonlySet<Block>): Structure {
    const heads = this.headsOf(taken, together);
    const { words, kindOf, tellsOf } = this;
    const context = without ? { ...this.context, without } : this.context;
    const root = unitsOf(words, this.blocks, heads);
    openNumberedFields(words, root, this.fields);
    releaseTrailing(words, root);
    if (context.rectifies) liftAnswers(root);
    if (!context.plan) gatherLabelled(words, kindOf, root);
    const reader = readerOf(words, kindOf, tellsOf, context);
    const roles = assignRoles(reader, root);
    return { root, roles, reader, score: this.score(root, roles, reader.evidence), taken };
  }

  private score(root: Unit, roles: Roles, evidence: ReturnType<typeof readerOf>['evidence']): number {
    const { context } = this;
    let score = 0;
    const told = [...roles.problems.keys()].some(({ parent }) => parent && roles.sections.get(parent) === 'problems');
    for (const [unit, points] of roles.problems) {
      // Where no title speaks of problems a chapter is no worse a place for them than none at all.
      const untold = context.rectifies && !told && unit.parent !== null && roles.sections.get(unit.parent) === 'other';
      score += Math.min(points + (untold ? WEIGHTS.inProblems - WEIGHTS.inNotice : 0), READING.most);
      const { body, children } = evidence(unit);
      if (unit.block && body < 3 && children === 0 && !roles.answered.has(unit)) score += READING.unanswered;
    }
    for (const unit of unitsBelow(root)) {
      score += unit.jump * READING.jump;
      if (unit.role === 'problem' && countsFromAbove(unit)) score += READING.countsFromAbove;
      if (unit.role === 'problem')
        for (const block of [...ownBlocks(unit), ...flatMap(unitsBelow(unit), ownBlocks)])
          if (this.shapes.get(block)?.dress.startsWith('line')) score += READING.leftLine;
      // A line that is taken for a heading and ends a problem heads nothing either.
      if (
        unit.role === 'item' &&
        !unit.items.length &&
        unit.block &&
        LINES.test(this.shapes.get(unit.block)?.dress ?? '')
      )
        score += READING.headsNothing;
      if (unit.role !== 'section' || !unit.block || unit.block.mark) continue;
      const runsOn = unit.head !== null && unit.head.body.end > unit.head.body.start;
      // Of plain lines and labels that are taken together each is a line.
      const dress = unit.level.endsWith(':line') ? 'line' : (this.shapes.get(unit.block)?.dress ?? '');
      const lists = dress.startsWith('sign');
      const below = unit.items.filter(
        (item) => isUnit(item) || (!lists && (item.role === 'body' || item.role === 'table')),
      ).length;
      if (!below && !runsOn && !lists) score += READING.headsNothing;
      else if (!STANDS_ALONE.test(dress) && !(dress.startsWith('ordinal') && isLine(unit.block))) continue;
      else if (below > 1) score += READING.headsSeveral;
      else if (below && !lists && !this.numbered) score += READING.headsOne;
    }
    score += roles.slots * READING.slots + roles.listedSlots * READING.listedSlots;
    if (this.context.counts.includes(roles.problems.size)) score += READING.counted;
    return score;
  }
}

/** Whether the numbers below a problem are those of a count that began elsewhere: they are headings that it swallows. */
const countsFromAbove = (problem: Unit): boolean =>
  problem.block?.mark === null && (childUnits(problem).find(({ mark }) => mark !== null)?.mark?.value ?? 1) > 1;

const markdownAnchor = (name: string): number => Math.max(0, Number(name.split(' ')[1]) - 2) / 10;

const problemsKey = ({ roles }: Structure): string =>
  [...roles.problems.keys()].map((unit) => unit.block?.ranges[0].start ?? unit.items.length).join();

/** Whether what heads something is a part of a text all the same: an ordinal, what stands before a label or behind a frame. */
const isRead = ({ level }: Unit, block: Block): boolean =>
  /^\d+:(?:before|framed)/.test(level) || (/^\d+:ordinal/.test(level) && !isLine(block));

/** Puts what a heading opened back as the blocks that it was made of, where it turned out to head nothing of its own. */
function dissolve(root: Unit): void {
  const walk = (unit: Unit): void => {
    for (const child of childUnits(unit)) walk(child);
    unit.items = flatMap(unit.items, (item) => {
      if (!isUnit(item) || !item.block || item.block.mark || item.role === 'problem' || item.role === 'slot')
        return [item];
      // An answer to a problem of another list.
      if (item.role === 'item' && (unit.role === 'section' || unit.role === 'slot')) return [item];
      const heads = item.role === 'section' && item.items.length > 0 && !isRead(item, item.block);
      if (heads) return [item];
      for (const inner of childUnits(item)) inner.parent = unit;
      return [item.block, ...item.items];
    });
  };
  walk(root);
}

/**
 * Reads the structure of a notice.
 *
 * @param blocks its own, in order, without those of its foot
 * @param from index of the first block that may be a heading: what stands before is page matter
 * @param tellsOf what stretches tell, which is the same whatever is supposed of the document
 */
export function readStructure(
  words: Words,
  kindOf: KindOf,
  layout: Layout,
  blocks: readonly Block[],
  from: number,
  context: Context,
  tellsOf = stretchReader(words),
): { best: Structure; other: Structure | null; certainty: Certainty } {
  const search = new Search(words, kindOf, blocks, context, layout, from, tellsOf);
  const { best, other } = search.best();
  if (!context.rectifies && !context.plan && !isToldSo(best, context)) {
    const read = (supposed: Partial<Context>) =>
      readStructure(words, kindOf, layout, blocks, from, { ...context, ...supposed }, tellsOf);
    const supposed = context.speaksOfInspection ? read({ rectifies: true }) : null;
    if (supposed && isNotice(supposed.best)) return supposed;
    const none = read({ plan: true });
    // An inspection is named that found something, and half of what would be problems look like some: nobody can be sure.
    const doubted = supposed !== null && context.inspected && mayBeNotice(supposed.best);
    return doubted ? { ...none, certainty: doubtedReading(supposed.best) } : none;
  }
  const certainty = certaintyOf(best, other, best.reader, search.lines());
  dissolve(best.root);
  takeSharedOpenings(best.roles.problems.keys());
  return { best, other, certainty };
}
