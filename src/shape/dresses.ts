/** Dresses: what headings without a number have in common in a document, by which they are taken or left together. */
import { flatMap } from '../../grammars/flat-map.js';
import { type LabelRole, NAMED } from '../../grammars/labels.js';
import { stateInFront, statusIn, type Words } from '../../grammars/words.js';
import type { Block, Layout } from '../lines/layout.js';
import { answeringSigns } from './answering-signs.js';
import type { KindOf } from './kind-reader.js';
import { labelAt } from './labels-at.js';
import { roundHeads } from './round-heads.js';
import { opensWithSign } from './sign-marks.js';
import { type HeadShape, headShape, mayHeadLines } from './unnumbered-headings.js';

/** Plain lines: one level where they are taken together. */
export const LINES = /^line(?: of a (?:finding|body))?$/;
/** The same with lines that are a label by themselves: 审计发现的问题 beside 问题的整改结果. */
export const LINES_AND_LABELS = /^(?:line(?: of a (?:finding|body))?|label)$/;

/** Dresses that a document may have once and be a heading all the same. */
const ALONE = /^(?:line$|markdown|bracket)/;

export interface Dress {
  name: string;
  blocks: Block[];
  /** Depths of numbers that its headings may stand below: `null` for where each run of ordinals begins. */
  anchors: Set<number | null>;
}

/** The dresses of a document, in the order in which they first stand. */
export function dressesOf(blocks: readonly Block[], shapes: ReadonlyMap<Block, HeadShape>): Dress[] {
  const dresses = new Map<string, Dress>();
  let depth = 0;
  for (const block of blocks) {
    if (block.mark) depth = block.mark.reading.depth;
    const shape = shapes.get(block);
    if (!shape) continue;
    const dress = dresses.get(shape.dress) ?? { name: shape.dress, blocks: [], anchors: new Set() };
    dresses.set(shape.dress, dress);
    dress.blocks.push(block);
    if (shape.mark?.value) dress.anchors.add(null);
    else dress.anchors.add(depth);
  }
  for (const { anchors } of dresses.values()) {
    const depths = [...anchors].filter((anchor) => anchor !== null);
    if (!depths.length) continue;
    anchors.clear();
    anchors.add(Math.min(...depths)).add(0);
  }
  return [...dresses.values()].filter(({ name, blocks: list }) => list.length > 1 || ALONE.test(name));
}

/**
 * What of a document's blocks may be a heading without a number.
 *
 * @param from index of the first block that may be one
 */
export function headShapes(
  words: Words,
  kindOf: KindOf,
  layout: Layout,
  blocks: readonly Block[],
  from: number,
): Map<Block, HeadShape> {
  const shapes = new Map<Block, HeadShape>();
  // A state in front of a number is none of what stands above it.
  const isFront = ({ view }: Block): boolean => view.length > 0 && stateInFront(words, view.text) === view.length;
  const isSeen = (block: Block): boolean => block.role !== 'furniture' && !isFront(block);
  const seen = blocks.filter(isSeen);
  const fromSeen = blocks.slice(0, from).filter(isSeen).length;
  const isSign = ({ view }: Block): boolean => opensWithSign(view.text, view.seams()[0] === 1);
  const answering = answeringSigns(seen, isSign);
  let listed = false;
  let passed = 0;
  blocks.forEach((block, i) => {
    const next = block === seen[passed] ? seen[++passed] : undefined;
    if (i < from || (isValue(words, blocks[i - 1]) && !isSign(block))) return;
    const shape = headShape(words, layout, block, next, kindOf);
    const measure = listed && shape !== null && !answering.has(block) && isListed(words, shape, next);
    if (shape && !measure) shapes.set(block, shape);
    if (block.role === 'body' && (block.mark || (shape && !measure) || labelAt(words, block.view.text, 0)))
      listed = words.labels.headsList(block.view.text);
  });
  let at = 0;
  for (const block of roundHeads(words, seen, fromSeen)) {
    const shape = shapes.get(block);
    at = seen.indexOf(block, at);
    if (isValue(words, seen[at - 1])) continue;
    if (!shape || LINES.test(shape.dress)) shapes.set(block, { dress: 'before round', mark: null });
  }
  // 党建这一块 ⏎ 抓学习 ⏎ 1.…: a line right above one that heads something is an area above its part.
  seen.forEach((block, i) => {
    const below = seen[i + 1];
    const dress = below && shapes.get(below)?.dress;
    const first = i >= fromSeen && dress !== undefined && LINES.test(dress) && !shapes.has(block);
    if (first && !isValue(words, seen[i - 1]) && mayHeadLines(words, block))
      shapes.set(block, { dress: 'line above lines', mark: null });
  });
  const labels = flatMap([...shapes], ([block, { dress }]) => (dress === 'label' ? [block] : []));
  // Labels on lines of their own head sections where each stands once: 整改问题, 整改措施 … of one problem.
  if (new Set(labels.map(({ view }) => view.text)).size < labels.length)
    for (const block of labels) shapes.delete(block);
  return shapes;
}

/** Below a label for measures on a line of its own a line with a sign is a measure, and so is the last one before another label. */
function isListed(words: Words, { dress }: HeadShape, next: Block | undefined): boolean {
  if (dress.startsWith('sign')) return true;
  const label = LINES.test(dress) && next ? labelAt(words, next.view.text, 0) : null;
  return label !== null && words.labels.rolesOf(label.word)[0] !== 'finding';
}

/** Whether one line answers a label: who, when, how far. */
const asksForOne = (role: LabelRole): boolean => NAMED.has(role) || role === 'status';

/** Whether what stands above a block is a label with a number (四、责任人), or asks for one line: then the block is its value. */
function isValue(words: Words, above: Block | undefined): boolean {
  if (!above) return false;
  if (!above.mark) {
    const word = words.labels.lone(above.view.text);
    return word !== null && asksForOne(words.labels.rolesOf(word)[0]) && statusIn(words, word, true) === null;
  }
  const title = above.view.text.slice(above.mark.end).replace(/[:。]$/, '');
  return title.length <= 10 && words.labels.rolesOf(title).length > 0 && !/问题|情况|任务|措施|事项/.test(title);
}
