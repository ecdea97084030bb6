/** Lines that head rounds of labels, in a document without numbers. */
import { signEnd } from '../../grammars/signs.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { labelAt } from './labels-at.js';

/** Rounds of labels that a document has at least, and the share of them that a line without label or number stands above. */
const LEAST_ROUNDS = 3;
const SHARE_OF_ROUNDS = 0.8;

/** Rounds that follow on another without a number between, and their share of all: then numbers head areas. */
const LEAST_INSIDE = 2;
const SHARE_INSIDE = 0.25;

/**
 * What stands above each round of labels, where the first of them names no finding: 陈记餐馆：油条铝超标 ⏎ 原因：… ⏎ 处置：….
 * It is what they tell of, whatever it looks like.
 */
export function roundHeads(words: Words, blocks: readonly Block[], from: number): Block[] {
  const rounds = new Map<string, number[]>();
  blocks.forEach((block, i) => {
    const opens = i > from && block.role === 'body' && !block.mark;
    const word = opens ? labelAt(words, block.view.text, 0)?.word : undefined;
    if (!word) return;
    const places = rounds.get(word);
    if (places) places.push(i);
    else rounds.set(word, [i]);
  });
  const findings = blocks.filter(({ role, mark, view }) => {
    const label = role === 'body' && !mark ? labelAt(words, view.text, 0) : null;
    return label !== null && words.labels.rolesOf(label.word)[0] === 'finding';
  });
  if (findings.length >= LEAST_ROUNDS) return [];
  /** How many numbers stand in front of each block. */
  const numbers = [0];
  for (const { mark } of blocks) numbers.push(numbers[numbers.length - 1] + (mark ? 1 : 0));
  for (const places of rounds.values()) {
    if (places.length < LEAST_ROUNDS) continue;
    const inside = places.filter((i, round) => round > 0 && numbers[i] === numbers[places[round - 1]]).length;
    const below = inside >= LEAST_INSIDE && inside >= places.length * SHARE_INSIDE;
    const heads = places.filter((i, round) => {
      // Where numbers stand between two rounds they head them, unless rounds follow on each other below one number; below a
      // label alone stands what it labels.
      const numbered = numbers[i] > numbers[places[round - 1] ?? i - 1];
      return (
        (!numbered || below) &&
        isBare(words, blocks[i - 1]) &&
        words.labels.lone(blocks[i - 2]?.view.text ?? '') === null
      );
    });
    // 大型仪器共享率低 ⏎ 审计指出，…。 ⏎ 整改措施：…: a line above the sentence that tells it at length.
    const titled = heads.filter((i) => i > from + 1 && isTitleLine(words, blocks[i - 2]) && ends(blocks[i - 1]));
    const least = places.length * SHARE_OF_ROUNDS;
    if (titled.length >= least) return titled.map((i) => blocks[i - 2]);
    if (heads.length >= least) return heads.map((i) => blocks[i - 1]);
  }
  return [];
}

const ends = ({ view: { text } }: Block): boolean => /[。;!?]$/.test(text);

/** No title of a finding is longer. */
const LONGEST_TITLE = 40;
const isTitleLine = (words: Words, block: Block): boolean =>
  isBare(words, block) && block.view.length <= LONGEST_TITLE && !ends(block);

/** Whether a block is a line or paragraph without a number, a label or a sign in front. */
const isBare = (words: Words, { role, mark, view }: Block): boolean =>
  role === 'body' && !mark && view.length > 3 && !labelAt(words, view.text, 0) && signEnd(view.text, 0) === 0;
