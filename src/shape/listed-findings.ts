/**
 * Lists inside a paragraph that another list answers: 检查发现以下问题：1.…；2.… and behind it 整改情况如下：1.…；2.… The paragraphs
 * are cut before each item, so that the lists are read as lists on lines of their own are.
 */
import { flatMap } from '../../grammars/flat-map.js';
import type { LabelRole } from '../../grammars/labels.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { nameMostOf, namingIn } from './answers-by-number.js';
import { piecesOf } from './block-pieces.js';
import type { KindOf } from './kind-reader.js';
import { labelAt } from './labels-at.js';
import { readOrdinals } from './ordinals.js';

/** By how much more than the list before it an answer tells what was done; tenths of a nat, on average. */
const LEAST_TOLD = 15;
/** What leads up to a list is no longer. */
const LONGEST_LEAD = 90;
/** An answer stands no further behind, in blocks. */
const REACH = 12;

interface List {
  items: string[];
  /**
   * The block of a list inside a paragraph, `null` for a list on lines of their own; and where its items begin in it, what
   * stands behind them, and its end.
   */
  block: Block | null;
  edges: number[];
}

/** The list inside a paragraph: counted up from one, behind a colon or at the start. */
function listIn(words: Words, block: Block): List | null {
  const { view, role, mark } = block;
  if (role !== 'body' || mark || view.length < 12) return null;
  const stretch = { block, start: 0, end: view.length };
  const marks = readOrdinals(words, [stretch]).get(stretch) ?? [];
  if (marks.length < 2 || marks.some(({ value }, i) => value !== i + 1)) return null;
  const [{ start }] = marks;
  if (start > LONGEST_LEAD || (start > 0 && !':。'.includes(view.text[start - 1]))) return null;
  const edges = [...marks.map((one) => one.start), view.length];
  const items = marks.map(({ end }, i) => view.text.slice(end, edges[i + 1]));
  // …；7.标签不符。我公司立即停产整改: behind a list of parts of one sentence a sentence begins that is none of them.
  const last = items[items.length - 1];
  const stop = items.slice(0, -1).some((item) => item.includes('。')) ? -1 : last.indexOf('。') + 1;
  if (stop > 0 && stop < last.length) {
    items[items.length - 1] = last.slice(0, stop);
    edges.splice(-1, 0, view.length - last.length + stop);
  }
  return { items, block, edges };
}

/** All lists of a text, in order, with the index of the block that each begins in. */
function listsOf(words: Words, blocks: readonly Block[]): { at: number; list: List }[] {
  const lists: { at: number; list: List }[] = [];
  const series = new Map<number, List>();
  blocks.forEach((block, at) => {
    if (block.mark) {
      const known = series.get(block.mark.reading.series);
      const text = block.view.text.slice(block.mark.end);
      if (known) known.items.push(text);
      else {
        const list: List = { items: [text], block: null, edges: [] };
        series.set(block.mark.reading.series, list);
        lists.push({ at, list });
      }
      return;
    }
    const list = listIn(words, block);
    if (list) lists.push({ at, list });
  });
  return lists;
}

/** How much rather the items of a list tell what was done than find fault; tenths of a nat, on average. */
function toldBy(kindOf: KindOf, { items }: List): number {
  const points = items.map((item) => {
    const kind = kindOf(item.slice(0, 60));
    return Math.max(-50, Math.min(50, kind.measure - kind.finding));
  });
  return points.reduce((sum, one) => sum + one, 0) / points.length;
}

/** Whether a list inside a paragraph stands right behind a label of a role. */
function labels(words: Words, { block, edges }: List, role: LabelRole): boolean {
  const label = block ? labelAt(words, block.view.text, 0) : null;
  return label !== null && label.end === edges[0] && words.labels.rolesOf(label.word).includes(role);
}

/** The blocks with lists that answer lists cut into their items; `null` where there are none. */
export function cutAtLists(words: Words, kindOf: KindOf, blocks: readonly Block[]): Block[] | null {
  const lists = listsOf(words, blocks).filter(({ list }) => list.items.length > 1);
  const cuts = new Map<Block, number[]>();
  for (let i = 0; i + 1 < lists.length; i++) {
    const { at, list } = lists[i];
    const next = lists[i + 1];
    const inline = list.block ?? next.list.block;
    if (!inline || next.at - at > REACH + (list.block ? 0 : list.items.length)) continue;
    if (list.items.length !== next.list.items.length || cuts.has(list.block as Block)) continue;
    const found = toldBy(kindOf, list);
    // Labels tell what each list is.
    const labelled = labels(words, list, 'finding') && labels(words, next.list, 'measures');
    if (!labelled && (found > 0 || toldBy(kindOf, next.list) - found < LEAST_TOLD)) continue;
    for (const { block, edges } of [list, next.list]) if (block) cuts.set(block, edges);
  }
  const naming = lists.some(({ list }) => list.block) ? namingIn(blocks) : [];
  for (const { at, list } of naming.length ? lists : []) {
    const { block, edges, items } = list;
    if (block && !cuts.has(block) && nameMostOf(items.length, naming, at)) cuts.set(block, edges);
  }
  if (!cuts.size) return null;
  return flatMap(blocks, (block) => {
    const edges = cuts.get(block);
    if (!edges) return [block];
    return piecesOf(block, edges[0] > 0 ? [0, ...edges] : edges);
  });
}
