/** Ordinals of measures in a unit's own text: 一是 … 二是 …, in sequence over all its paragraphs. */
import { charClass } from '../../grammars/char-class.js';
import { flatMap } from '../../grammars/flat-map.js';
import type { LabelRole } from '../../grammars/labels.js';
import { STRONG } from '../../grammars/signs.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { type Mark, ordinalsOf } from '../lines/marks.js';
import { ORDINAL_PRICES } from '../lines/numbering-prices.js';
import { resolve } from '../lines/resolve.js';
import { labelAt } from './labels-at.js';
import { hasSign, signMark, signsIn } from './sign-marks.js';

/** A stretch of a block's view. */
export interface Stretch {
  block: Block;
  start: number;
  end: number;
}

const NONE: readonly number[] = [];

const textOf = ({ block, start, end }: Stretch): string => block.view.text.slice(start, end);

/** Signs of which one alone opens a measure; in a problem all do that hardly stand in words. */
const ALONE = charClass('—-●◆■▶►▷▸→⇒➔➤');
const ALONE_IN_PROBLEMS = charClass(`${STRONG}—-`);

/** Whether a sign or an ordinal stands in a text: in most none does. */
export const mayCount = (words: Words, text: string): boolean => ordinalsOf(words, text).length > 0 || hasSign(text);

/** Labels that open a part with a count of its own; names and days stand between the items of one. */
const OPENS_PART: ReadonlySet<LabelRole | undefined> = new Set(['finding', 'measures', 'results', 'aside']);

/** Stretches parted where a label opens another part: 问题表现：（1）… ⏎ 整改情况：一是…. */
function partsOf(words: Words, stretches: readonly Stretch[]): Stretch[][] {
  const parts: Stretch[][] = [[]];
  let role: LabelRole | undefined;
  for (const stretch of stretches) {
    const label = labelAt(words, textOf(stretch), 0);
    const own = label ? words.labels.rolesOf(label.word)[0] : undefined;
    if (OPENS_PART.has(own) && own !== role) {
      role = own;
      parts.push([]);
    }
    parts[parts.length - 1].push(stretch);
  }
  return parts;
}

/**
 * For each stretch the ordinals that count, outermost only, with offsets in the block's view.
 *
 * @param problem the stretches are a problem's
 */
export function readOrdinals(words: Words, stretches: readonly Stretch[], problem = false): Map<Stretch, Mark[]> {
  if (!stretches.some((stretch) => mayCount(words, textOf(stretch)))) return new Map();
  const parts = stretches.length > 1 ? partsOf(words, stretches) : [stretches];
  return new Map(flatMap(parts, (part) => [...ordinalsIn(words, part, problem ? ALONE_IN_PROBLEMS : ALONE)]));
}

/** The same of stretches that have one count. */
function ordinalsIn(words: Words, stretches: readonly Stretch[], alone: Uint8Array): Map<Stretch, Mark[]> {
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
      ({ text, parted, places }) =>
        places[0] === 0 && ((parted && '*·'.includes(text[0])) || alone[text.charCodeAt(0)] === 1),
    );
  if (count > 1 || (count === 1 && single()))
    return new Map(
      flatMap(signed, ({ stretch, places }) =>
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
    ORDINAL_PRICES,
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
