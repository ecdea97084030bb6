/** Headings that turned out to head nothing of their own. */
import { flatMap } from '../../grammars/flat-map.js';
import type { Block } from '../lines/layout.js';
import { isLine } from './heading-lines.js';
import { childUnits, isUnit, type Unit } from './unit.js';

/** Whether what heads something is a part of a text all the same: an ordinal, what stands before a label or behind a frame. */
const isRead = ({ level }: Unit, block: Block): boolean =>
  /^\d+:(?:before|framed)/.test(level) || (/^\d+:ordinal/.test(level) && !isLine(block));

/** Puts what a heading opened back as the blocks that it was made of, where it turned out to head nothing of its own. */
export function dissolveEmptyHeadings(root: Unit): void {
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
