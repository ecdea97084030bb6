/**
 * The structure of a notice: which blocks head what, and what each heading is. Headings without a number are taken or
 * left by whole dresses; every whole reading is scored, and the best one counts.
 */
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import type { Block, Layout } from '../lines/layout.js';
import { dressesOf, headShapes, LINES, LINES_AND_LABELS } from './dresses.js';
import { dissolveEmptyHeadings } from './empty-headings.js';
import { takeFieldsAbove } from './fields-above.js';
import { cutAtFindings } from './inline-findings.js';
import type { KindOf } from './kind-reader.js';
import { gatherLabelled } from './labelled-problems.js';
import { assignRoles, type Roles } from './levels.js';
import { cutAtLists } from './listed-findings.js';
import { liftNestedAnswers } from './nested-answers.js';
import { isNotice, isNoticeByStates, mayBeNotice } from './notice-by-problems.js';
import { type FieldPieces, openNumberedFields } from './numbered-fields.js';
import { type Certainty, certaintyOf, doubtedReading } from './reading-certainty.js';
import { scoreOf } from './reading-score.js';
import { takeSharedOpenings } from './shared-openings.js';
import { stretchReader, type TellsOf } from './stretch-tells.js';
import { moveOutTrailing } from './trailing-paragraphs.js';
import { childUnits, type TakenHead, type Unit, unitsBelow, unitsOf } from './unit.js';
import { type DocumentTraits, type UnitReader, unitReader } from './unit-reader.js';
import type { HeadShape } from './unnumbered-headings.js';

/** Dresses that a reading takes for headings, with the depth of numbers that they stand below; see {@link Dress}. */
type Taken = ReadonlyMap<string, number | null>;

/** One whole reading. */
export interface Structure {
  root: Unit;
  roles: Roles;
  reader: UnitReader;
  /** What speaks for it, in tenths of a nat. */
  score: number;
  /** The dresses of headings without a number that it takes, with their anchors. */
  taken: Taken;
}

/** A dress has to gain as much to be taken; tenths of a nat. */
const LEAST_GAIN = 6;

/** Chapters that are tried without their problems; each is a whole reading. */
const MOST_UNCOUNTED = 2;

/**
 * How much less may speak for each problem where paragraphs are cut apart, in tenths of a nat: more problems alone are no
 * better reading, the parts of what was done about one would be some too.
 */
const MOST_LOSS = 12;

/** Dresses of what a paragraph is cut at. */
const PARTS = /^(?:ordinal|framed)/;

class Search {
  private readonly shapes: ReadonlyMap<Block, HeadShape>;
  /** Whether any number counts headings. */
  private readonly numbered: boolean;
  private readonly fields: FieldPieces = new Map();

  constructor(
    private readonly words: Words,
    private readonly kindOf: KindOf,
    private readonly blocks: readonly Block[],
    private readonly context: DocumentTraits,
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
          if (one.score > best.score + LEAST_GAIN) best = one;
        }
      }
      if (best === before) break;
    }
    for (const split of this.splits()) {
      const one = split.evaluate(new Map([...best.taken, ...split.parts()]));
      tried.push(one);
      if (one.score > best.score + LEAST_GAIN && meanOf(one) > meanOf(best) - MOST_LOSS) best = one;
    }
    for (const lines of [LINES, LINES_AND_LABELS]) {
      const together = new Set(flatMap([...this.shapes.values()], ({ dress }) => (lines.test(dress) ? [dress] : [])));
      if (together.size < 2 || !dresses.some(({ name }) => LINES.test(name))) continue;
      const one = this.evaluate(new Map([...best.taken, ...[...together].map((dress) => [dress, 0] as const)]), lines);
      tried.push(one);
      if (one.score > best.score + LEAST_GAIN) best = one;
    }
    for (const chapters of this.uncounted(best)) {
      const one = this.evaluate(best.taken, null, chapters);
      tried.push(one);
      if (one.score > best.score + LEAST_GAIN) best = one;
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
    moveOutTrailing(words, root);
    if (context.rectifies) liftNestedAnswers(root);
    if (!context.plan) gatherLabelled(words, kindOf, root);
    const reader = unitReader(words, kindOf, tellsOf, context);
    const roles = assignRoles(reader, root);
    return {
      root,
      roles,
      reader,
      score: scoreOf({ root, roles, evidence: reader.evidence, context, shapes: this.shapes, numbered: this.numbered }),
      taken,
    };
  }
}

/** What speaks for each of the problems of a reading, on the average. */
const meanOf = ({ roles: { problems } }: Structure): number =>
  [...problems.values()].reduce((sum, points) => sum + points, 0) / Math.max(1, problems.size);

const markdownAnchor = (name: string): number => Math.max(0, Number(name.split(' ')[1]) - 2) / 10;

const problemsKey = ({ roles }: Structure): string =>
  [...roles.problems.keys()].map((unit) => unit.block?.ranges[0].start ?? unit.items.length).join();

/**
 * Reads the structure of a notice.
 *
 * @param blocks its own, in order, without those of its foot
 * @param from index of the first block that may be a heading: what stands before is the front
 * @param tellsOf what stretches tell, which is the same whatever is supposed of the document
 */
export function readStructure(
  words: Words,
  kindOf: KindOf,
  layout: Layout,
  blocks: readonly Block[],
  from: number,
  context: DocumentTraits,
  tellsOf = stretchReader(words),
): { best: Structure; other: Structure | null; certainty: Certainty } {
  const search = new Search(words, kindOf, blocks, context, layout, from, tellsOf);
  const { best, other } = search.best();
  if (!context.rectifies && !context.plan && !isNoticeByStates(best, context)) {
    const read = (supposed: Partial<DocumentTraits>) =>
      readStructure(words, kindOf, layout, blocks, from, { ...context, ...supposed }, tellsOf);
    const supposed = context.speaksOfInspection ? read({ rectifies: true }) : null;
    if (supposed && isNotice(supposed.best, context)) return supposed;
    const none = read({ plan: true });
    // An inspection is named that found something, and half of what would be problems look like some: nobody can be sure.
    const doubted = supposed !== null && context.inspected && mayBeNotice(supposed.best);
    return doubted ? { ...none, certainty: doubtedReading(supposed.best) } : none;
  }
  const certainty = certaintyOf(best, other, best.reader, search.lines());
  dissolveEmptyHeadings(best.root);
  takeFieldsAbove(words, best.root, best.roles.problems);
  takeSharedOpenings(best.roles.problems.keys());
  return { best, other, certainty };
}
