/** Ordinals of measures in a unit's own text: 一是 … 二是 …, in sequence over all its paragraphs. */
import { statusIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { type Mark, ordinalsOf } from '../lines/marks.js';
import { PRICES } from '../lines/prices.js';
import { resolve } from '../lines/resolve.js';
import { hasSign, signMark, signsIn } from './signs.js';

/** A stretch of a block's view. */
export interface Stretch {
  block: Block;
  start: number;
  end: number;
}

const NONE: readonly number[] = [];

const textOf = ({ block, start, end }: Stretch): string => block.view.text.slice(start, end);

/** Signs of which one alone opens a measure. */
const ALONE = '—-●◆■▶►▷▸→⇒➔➤';

/** Whether a sign or an ordinal stands in a text: in most none does. */
export const mayCount = (words: Words, text: string): boolean => ordinalsOf(words, text).length > 0 || hasSign(text);

/** For each stretch the ordinals that count, outermost only, with offsets in the block's view. */
export function readOrdinals(words: Words, stretches: readonly Stretch[]): Map<Stretch, Mark[]> {
  if (stretches.length === 0) return new Map();
  if (!stretches.some((stretch) => mayCount(words, textOf(stretch)))) return new Map();
  // Lines that each open with one sign are a list, whatever counts inside them.
  const signed = stretches.map((stretch) => {
    const text = textOf(stretch);
    if (!hasSign(text)) return { stretch, text, parted: false, places: NONE };
    const { view } = stretch.block;
    const parted = text.length > 1 && view.at(stretch.start + 1) > view.at(stretch.start) + 1;
    // ◆整改措施： is a label in its dress, ——已完成 a state.
    const stated = statusIn(words, text) !== null;
    const places = stated ? NONE : signsIn(text, parted).filter((at) => !words.labels.read(text, at));
    return { stretch, text, parted, places };
  });
  const count = signed.reduce((sum, { places }) => sum + places.length, 0);
  const single = () =>
    signed.some(
      ({ text, parted, places }) => places[0] === 0 && ((parted && '*·'.includes(text[0])) || ALONE.includes(text[0])),
    );
  if (count > 1 || (count === 1 && single()))
    return new Map(
      signed.flatMap(({ stretch, places }) =>
        places.length
          ? [[stretch, places.map((at) => signMark(stretch.block.view.text, at + stretch.start))] as const]
          : [],
      ),
    );
  const all: { stretch: Stretch; mark: Mark }[] = [];
  for (const { stretch, text } of signed) {
    for (const mark of ordinalsOf(words, text)) {
      all.push({ stretch, mark: { ...mark, start: mark.start + stretch.start, end: mark.end + stretch.start } });
    }
  }
  if (all.length === 0) return new Map();
  const readings = resolve(
    all.map(({ mark }) => mark),
    PRICES,
  );
  const found = new Map<Stretch, Mark[]>();
  readings.forEach((reading, i) => {
    if (reading?.depth !== 1) return;
    const { stretch, mark } = all[i];
    const marks = found.get(stretch);
    if (marks) marks.push(mark);
    else found.set(stretch, [mark]);
  });
  return found;
}
