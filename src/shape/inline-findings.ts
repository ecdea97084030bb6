/**
 * Paragraphs that tell several findings, each with what was done about it: 一是…问题。已… 二是…不全。补登…, 针对…问题，已…。针对…问题，…
 */
import { findingIn } from '../../grammars/finding.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { piecesOf } from './block-pieces.js';
import type { KindOf } from './kind-reader.js';
import { readOrdinals } from './ordinals.js';

const FRAMED = /^(?:针对|关于|对于|就)/;
/** Stops behind a finding. */
const STOP = /[。,;:]/;

/** The first clause of an item, and what follows it. */
function partsOf(text: string): { first: string; rest: string } {
  const framed = FRAMED.test(text);
  const sentence = text.indexOf('。');
  const clause = text.search(STOP);
  const end = framed || sentence < 0 ? clause : sentence;
  return end < 0 ? { first: text, rest: '' } : { first: text.slice(0, end), rest: text.slice(end + 1) };
}

/** Whether an item finds fault and then tells what was done. */
function findsAndTells(kindOf: KindOf, text: string): boolean {
  const { first, rest } = partsOf(text);
  if (rest.length < 6) return false;
  if (FRAMED.test(first) && findingIn(first).framed) return true;
  const found = kindOf(first);
  const told = kindOf(rest.slice(0, 60));
  return found.finding > Math.max(found.measure, found.section) && told.measure > told.finding;
}

/** A frame that opens a sentence and ends before a comma: 针对…问题，已…。 */
const FRAME_BEHIND = /(?:^|[。;])(?=(?:针对|关于|对于|就)[^。;,:]{4,80}?问题(?:的?整改)?[,:])/g;

/** Where sentences open with the frame of a finding, one behind the other from the beginning of the text. */
function framedSentences(text: string): number[] {
  const starts = [...text.matchAll(FRAME_BEHIND)].map(({ index, 0: stop }) => index + stop.length);
  return starts[0] === 0 ? starts : [];
}

/** The block in pieces, one an ordinal, or one a framed sentence; `null` where neither counts findings. */
export function cutAtFindings(words: Words, kindOf: KindOf, block: Block): Block[] | null {
  const { view } = block;
  if (block.role !== 'body') return null;
  if (!block.mark) {
    const framed = framedSentences(view.text);
    if (framed.length > 1) return piecesOf(block, [...framed, view.length]);
  }
  const stretch = { block, start: block.mark?.end ?? 0, end: view.length };
  const marks = readOrdinals(words, [stretch]).get(stretch) ?? [];
  if (marks.length < 2 || marks.some(({ value }) => !value)) return null;
  const edges = [...marks.map(({ start }) => start), view.length];
  const items = marks.map(({ end }, i) => view.text.slice(end, edges[i + 1]));
  const telling = items.filter((item) => findsAndTells(kindOf, item)).length;
  if (telling * 3 < items.length * 2) return null;
  if (edges[0] > 0) edges.unshift(0);
  return piecesOf(block, edges);
}
