/**
 * Lists of one sign that answer lists of the same sign: ● … ● … 整改情况： ● … ● … Where as many stand above what leads up to
 * them as below, the second list tells of the first, item by item, and not of its last item alone.
 */
import type { Block } from '../lines/layout.js';
import { signMark } from './sign-marks.js';

/** The blocks from an index on that a sign opens, all the same. */
function runFrom(blocks: readonly Block[], from: number, opens: (block: Block) => boolean): Block[] {
  const run: Block[] = [];
  for (let at = from; at < blocks.length && opens(blocks[at]); at++) {
    if (run.length && signMark(blocks[at].view.text).style !== signMark(run[0].view.text).style) break;
    run.push(blocks[at]);
  }
  return run;
}

/**
 * The blocks of such second lists.
 *
 * @param opens whether a sign that stands for a number opens a block
 */
export function answeringSigns(blocks: readonly Block[], opens: (block: Block) => boolean): Set<Block> {
  const answering = new Set<Block>();
  for (let at = 0; at < blocks.length; ) {
    const found = runFrom(blocks, at, opens);
    const lead = blocks[at + found.length];
    if (found.length < 2 || !lead?.view.text.endsWith(':')) {
      at += Math.max(1, found.length);
      continue;
    }
    const told = runFrom(blocks, at + found.length + 1, opens);
    const same =
      told.length === found.length && signMark(told[0].view.text).style === signMark(found[0].view.text).style;
    if (same) for (const block of told) answering.add(block);
    at += found.length + 1 + (same ? told.length : 0);
  }
  return answering;
}
