/** Units: what a number opens, with all that stands below it, as the resolved numbering nests them. */
import type { Block, BlockMark } from '../lines/layout.js';
import { type HeadParts, headOf } from './heading.js';

export type UnitRole = 'section' | 'problem' | 'slot' | 'item' | 'list';

export interface Unit {
  /** `null` for the document itself and for headings without a number. */
  mark: BlockMark | null;
  /** The block that its heading stands in; `null` for the document. */
  block: Block | null;
  head: HeadParts | null;
  /** Blocks and units below it, in order; its own heading's block is not among them. */
  items: (Block | Unit)[];
  parent: Unit | null;
  role: UnitRole;
  series: number;
}

export const isUnit = (item: Block | Unit): item is Unit => 'items' in item;

export const childUnits = (unit: Unit): Unit[] => unit.items.filter(isUnit);
export const ownBlocks = (unit: Unit): Block[] => unit.items.filter((item): item is Block => !isUnit(item));

/** A unit for a heading in a block. */
export function openUnit(block: Block, parent: Unit, series: number): Unit {
  return { mark: block.mark, block, head: headOf(block), items: [], parent, role: 'section', series };
}

/** Nests blocks as their numbers do. */
export function unitsOf(blocks: readonly Block[]): Unit {
  const root: Unit = { mark: null, block: null, head: null, items: [], parent: null, role: 'section', series: -1 };
  const open: Unit[] = [root];
  for (const block of blocks) {
    if (!block.mark) {
      open[open.length - 1].items.push(block);
      continue;
    }
    const { depth, series } = block.mark.reading;
    while (open.length > depth) open.pop();
    const parent = open[open.length - 1];
    const unit = openUnit(block, parent, series);
    parent.items.push(unit);
    open.push(unit);
  }
  return root;
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
