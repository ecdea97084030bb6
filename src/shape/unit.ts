/** Units: what a heading opens, with all that stands below it, as the resolved numbering and the other headings nest them. */
import { flatMap } from '../../grammars/flat-map.js';
import type { LabelRole } from '../../grammars/labels.js';
import { stateInFront, type Words } from '../../grammars/words.js';
import type { Block, BlockMark } from '../lines/layout.js';
import { type HeadParts, headOf } from './heading.js';
import type { HeadShape } from './unnumbered-headings.js';

export type UnitRole = 'section' | 'problem' | 'slot' | 'item' | 'list';

/** All units have the same fields in the same order, also those that few need: what reads them reads one shape. */
export interface Unit {
  /** `null` for the document itself and for headings without a number. */
  mark: BlockMark | null;
  /** The block that its heading stands in; `null` for the document. */
  block: Block | null;
  head: HeadParts | null;
  /** A state in brackets that stands in front of the number, in the same line. */
  front: Block | undefined;
  /** Fields on lines of their own above the number: 限期：4月25日. */
  above: readonly Block[] | undefined;
  /** Blocks and units below it, in order; its own heading's block is not among them. */
  items: (Block | Unit)[];
  parent: Unit | null;
  /** Numbers of the problems that an answer to several names. */
  refersTo: readonly number[] | undefined;
  /** What an item tells of its problem, where the title of its chapter says so: who (责任清单). */
  givenRole: LabelRole | undefined;
  /** Its heading only says again which problem it answers: （一）关于账实不符的问题。盘点资产。 */
  restates: boolean;
  role: UnitRole;
  series: number;
  /** What its siblings and cousins have in common: the depth and dress of their headings. */
  level: string;
  /** Levels of numbers that are missing between it and what it stands below. */
  jump: number;
}

export const isUnit = (item: Block | Unit): item is Unit => (item as Partial<Unit>).items !== undefined;

export const childUnits = (unit: Unit): Unit[] => unit.items.filter(isUnit);
export const ownBlocks = (unit: Unit): Block[] => unit.items.filter((item): item is Block => !isUnit(item));

/** All units below one, in document order. */
export const unitsBelow = (unit: Unit): Unit[] => flatMap(childUnits(unit), (child) => [child, ...unitsBelow(child)]);

/** The text of a unit's title, folded; empty without a heading. */
export const titleOf = ({ block, head }: Unit): string =>
  block && head ? block.view.text.slice(head.title.start, head.title.end) : '';

const ROOT_LEVEL = '';

/** A document without units. */
export const emptyRoot = (): Unit => unitWith({ series: -1, level: ROOT_LEVEL });

/** A unit with what is given of it, all its fields set in one order; the others say nothing. */
export const unitWith = (own: Partial<Unit> & Pick<Unit, 'series' | 'level'>): Unit => ({
  mark: own.mark ?? null,
  block: own.block ?? null,
  head: own.head ?? null,
  front: own.front,
  above: own.above,
  items: own.items ?? [],
  parent: own.parent ?? null,
  refersTo: own.refersTo,
  givenRole: own.givenRole,
  restates: own.restates ?? false,
  role: own.role ?? 'section',
  series: own.series,
  level: own.level,
  jump: own.jump ?? 0,
});

/** How a heading without a resolved number is taken: `anchor` is the depth of numbers that it stands below. */
export interface TakenHead extends HeadShape {
  anchor: number;
}

interface Open {
  unit: Unit;
  /** Depth of its number; a heading without one stands half a step below its anchor. */
  depth: number;
  /** The heading stands within a count: numbers go on below it that began above. */
  within: boolean;
}

/** Where the last number of each series stands. */
function lastOfSeries(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (let i = 0; i < blocks.length; i++) {
    const { mark } = blocks[i];
    if (mark) last.set(mark.reading.series, i);
  }
  return last;
}

/**
 * Nests blocks as their numbers do, and as the headings without a number do that are taken for such.
 *
 * @param heads what of the blocks without a number is a heading
 */
export function unitsOf(
  words: Words,
  blocks: readonly Block[],
  heads: ReadonlyMap<Block, TakenHead> = new Map(),
): Unit {
  const closing = closingDepth(words, blocks);
  const root = emptyRoot();
  const open: Open[] = [{ unit: root, depth: 0, within: true }];
  const last = heads.size > 0 ? lastOfSeries(blocks) : null;
  /** The series of headings without a number: those of one dress below one unit. */
  const series = new Map<Unit, Map<string, number>>();
  let count = -10;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const taken = block.mark ? undefined : heads.get(block);
    if (!block.mark && !taken) {
      if (opensFinding(words, block)) while (open[open.length - 1].depth > closing) open.pop();
      open[open.length - 1].unit.items.push(block);
      continue;
    }
    const before = open[open.length - 1].unit;
    const depth = block.mark ? block.mark.reading.depth : (taken as TakenHead).anchor + 0.5;
    let within = !taken;
    while (open[open.length - 1].depth >= depth) {
      const { series: closed } = (open.pop() as Open).unit;
      within ||= (last?.get(closed) ?? 0) > i;
    }
    const parent = open[open.length - 1].unit;
    let own: number;
    if (block.mark) own = block.mark.reading.series;
    else {
      const known = series.get(parent) ?? new Map<string, number>();
      series.set(parent, known);
      const { dress } = taken as TakenHead;
      // A count that begins anew is another list.
      own = (taken?.mark?.value === 1 ? undefined : known.get(dress)) ?? --count;
      known.set(dress, own);
    }
    const unit = openUnit(words, block, parent, own, taken);
    const above = open[open.length - 1];
    if (block.mark && above.within) unit.jump = Math.max(0, Math.ceil(depth - above.depth) - 1);
    unit.level = `${open.length}:${taken?.dress ?? block.mark?.style}`;
    // What stood before belongs to whatever was open then.
    const behind = before.items[before.items.length - 1];
    if (block.mark && behind && !isUnit(behind) && isStateInFront(words, behind, block))
      unit.front = before.items.pop() as Block;
    parent.items.push(unit);
    open.push({ unit, depth, within });
  }
  return root;
}

/** [已整改]问题一: a block that is a state in brackets, right in front of a number. */
function isStateInFront(words: Words, { role, view }: Block, block: Block): boolean {
  if (role !== 'body' || !view.length || stateInFront(words, view.text) !== view.length) return false;
  return !view.folded.slice(view.endAt(view.length), block.view.at(0)).includes('\n');
}

/** 存在问题：… opens a block. */
function opensFinding({ labels }: Words, { role, mark, view }: Block): boolean {
  const label = role === 'body' && !mark ? labels.read(view.text, 0) : null;
  return label !== null && label.end < view.length && labels.rolesOf(label.word)[0] === 'finding';
}

/** The depth of numbers that all findings behind a label stand below: numbers deeper than that count something of one of them. */
function closingDepth(words: Words, blocks: readonly Block[]): number {
  let depth = 0;
  const depths: number[] = [];
  for (const block of blocks) {
    if (block.mark) depth = block.mark.reading.depth;
    else if (opensFinding(words, block)) depths.push(depth);
  }
  return depths.length > 1 ? Math.min(...depths) + 0.9 : Infinity;
}

/** A unit for a heading in a block. */
export function openUnit(words: Words, block: Block, parent: Unit, series: number, taken?: HeadShape): Unit {
  const mark = taken?.mark ? ({ ...taken.mark, reading: { move: 'next', depth: 0, series } } as BlockMark) : block.mark;
  const head = headOf(words, block, mark, taken);
  return unitWith({ mark, block, head, parent, series, level: ROOT_LEVEL });
}

/** Siblings by series: each run of one series is a group. */
export function groupsOf(unit: Unit): Unit[][] {
  const groups: Unit[][] = [];
  for (const child of childUnits(unit)) {
    const last = groups[groups.length - 1];
    if (last && last[0].series === child.series) last.push(child);
    else groups.push([child]);
  }
  return groups;
}

/** Whether the numbers of one list are those of another. */
export function sameNumbers(one: readonly Unit[], other: readonly Unit[]): boolean {
  const numbers = new Set(one.map(({ mark }) => mark?.value ?? 0));
  const common = other.filter(({ mark }) => numbers.has(mark?.value ?? 0)).length;
  return common >= Math.max(one.length, other.length) * 0.8;
}
