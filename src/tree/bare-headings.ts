/** Headings without a number: in a document that has none, short lines of their own; in Markdown, what # opens. */
import { loneLabel } from '../../grammars/label.js';
import type { Block } from '../lines/layout.js';
import { labelAt } from './evidence.js';
import { isUnit, openUnit, type Unit } from './unit.js';

const BARE_SERIES = -2;
const FRAMED_SERIES = -3;
const FRAMED = /^(?:针对|关于|对于)[^。;]{4,80}问题(?:的整改(?:情况)?|整改情况)?$/;
const LONGEST = 42;

const couldHead = (block: Block): boolean => {
  const text = block.view.text;
  if (block.role !== 'body' || block.mark || text.length < 3) return false;
  if (FRAMED.test(text)) return true;
  if (text.length > LONGEST || /[。;:!?,]$/.test(text) || /^[(—]/.test(text)) return false;
  return loneLabel(text) === null && labelAt(text, 0) === null && !/\d{4}年\d{1,2}月/.test(text);
};

const isParagraph = (block: Block): boolean =>
  block.role !== 'furniture' &&
  (block.view.length > 50 || /[。;:]$/.test(block.view.text) || labelAt(block.view.text, 0) !== null);

/** A line heads what follows if that is a paragraph, or a framed finding that heads one itself. */
const heads = (block: Block, next: Block | undefined): boolean =>
  couldHead(block) && next !== undefined && (isParagraph(next) || FRAMED.test(next.view.text));

/** 1 for a heading, 2 for a framed finding below one; Markdown's own depth where it has one; 0 for text. */
function depthOf(block: Block, next: Block | undefined, marked: boolean): number {
  if (block.heading > 1) return block.heading;
  if (marked || block.heading > 0 || !heads(block, next)) return 0;
  return FRAMED.test(block.view.text) ? 9 : 8;
}

/**
 * Opens units at bare headings among the document's own blocks.
 *
 * @param from index of the first item that may be one: what stands before is page matter
 */
export function openBareHeadings(root: Unit, from: number): void {
  const { items } = root;
  const marked = items.some(isUnit);
  const depths = items.map((item, i) => {
    if (i < from || isUnit(item)) return 0;
    const next = items.slice(i + 1, i + 6).find((other) => isUnit(other) || other.role !== 'furniture');
    return depthOf(item, next && !isUnit(next) ? next : undefined, marked);
  });
  if (depths.filter(Boolean).length < 2) return; // a single one is none
  const open: { unit: Unit; depth: number }[] = [{ unit: root, depth: 0 }];
  root.items = [];
  items.forEach((item, i) => {
    const depth = depths[i];
    if (!depth) {
      const { unit } = open[open.length - 1];
      if (isUnit(item)) item.parent = unit;
      unit.items.push(item);
      return;
    }
    while (open[open.length - 1].depth >= depth) open.pop();
    const parent = open[open.length - 1].unit;
    const unit = openUnit(item as Block, parent, depth === 9 ? FRAMED_SERIES : BARE_SERIES - depth * 10);
    parent.items.push(unit);
    open.push({ unit, depth });
  });
}
