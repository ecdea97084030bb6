/** What was passed over at the two ends of a line, where no character on its other side tells that there is room. */
import type { Look } from './looks.js';
import { CLOSING, IDEA, IDEOGRAPH, INKED, ideasIn, isSquare, middleOf, type Sign, UNNAMED } from './reading.js';

/** Ink that goes so many characters' widths beyond the last character is more than its edge: a mark, or a 汉字. */
const MARK = 0.28;
const ONE = 0.65;
/** More was no line's end that was passed over: a drawing, a stain. */
const MOST = 3;
const OTHERS = 3;
/** How wide a character is in the model's input at least, where a line does not tell. */
const NARROW = 33;

interface End {
  /** Where what was read ends, and where the ink does. */
  read: number;
  inked: number;
}

/** Ink beyond the last character, and before the first. */
function endsOf(signs: readonly Sign[], size: number, ink: Uint8Array): { first: End; last: End } {
  const half = (sign: Sign): number => (isSquare(sign) ? size / 2 : size / 4);
  const [first, last] = [signs[0], signs[signs.length - 1]];
  return {
    first: { read: middleOf(first, size) - half(first), inked: ink.indexOf(1) },
    last: { read: middleOf(last, size) + half(last), inked: ink.lastIndexOf(1) + 1 },
  };
}

/** Whether there is ink beyond what was read. */
export function isCutShort(signs: readonly Sign[], pitch: number | null, ink: Uint8Array): boolean {
  if (signs.length === 0) return false;
  const size = pitch ?? NARROW;
  const { first, last } = endsOf(signs, size, ink);
  return last.inked - last.read >= MARK * size || (pitch !== null && first.read - first.inked >= ONE * size);
}

/** 汉字 between two places, the likeliest that any look holds possible, or what stands for none. */
function characters(
  { read, inked }: End,
  pitch: number,
  ink: Uint8Array,
  looks: readonly Look[],
  letters: readonly string[],
): Sign[] {
  const count = Math.round(Math.abs(inked - read) / pitch);
  if (Math.abs(inked - read) < ONE * pitch || count > MOST) return [];
  const step = (inked - read) / Math.max(1, count);
  const found: Sign[] = [];
  for (let one = 0; one < Math.max(1, count); one++) {
    const at = read + (one + 0.5) * step;
    const [left, right] = [Math.round(at - pitch / 2), Math.round(at + pitch / 2)];
    if (ink.subarray(Math.max(0, left), Math.max(0, right)).reduce((sum, value) => sum + value, 0) < INKED * pitch)
      continue;
    const ranked = ideasIn(looks, left, right, letters).filter(
      ({ text, certainty }) => certainty >= IDEA && IDEOGRAPH.test(text),
    );
    found.push({ ...(ranked[0] ?? { text: UNNAMED, certainty: 0 }), others: ranked.slice(1, 1 + OTHERS), at });
  }
  return found.sort((a, b) => a.at - b.at);
}

/**
 * Puts in what was passed over at the ends of a line: 汉字 where there is room and ink for them, and in doubt; at its
 * end a mark too, if any look holds one possible.
 *
 * @param pitch of the line, in points of the first look's input; `null` where it does not tell, and no 汉字 are put in
 * @param ink of its columns
 */
export function withEnds(
  signs: readonly Sign[],
  looks: readonly Look[],
  letters: readonly string[],
  pitch: number | null,
  ink: Uint8Array,
): Sign[] {
  if (signs.length === 0) return [];
  const size = pitch ?? NARROW;
  const { first, last } = endsOf(signs, size, ink);
  const before = pitch === null || first.read <= first.inked ? [] : characters(first, pitch, ink, looks, letters);
  const behind = pitch === null || last.inked <= last.read ? [] : characters(last, pitch, ink, looks, letters);
  if (behind.length > 0 || last.inked - last.read < MARK * size) return [...before, ...signs, ...behind];
  const lastRead = signs[signs.length - 1];
  const [mark, ...others] = ideasIn(looks, Math.round(last.read), last.inked, letters).filter(
    ({ text, certainty }) => certainty >= IDEA && CLOSING.test(text) && text !== lastRead.text,
  );
  if (!mark) return [...before, ...signs];
  return [...before, ...signs, { ...mark, others: others.slice(0, OTHERS), at: (last.read + last.inked) / 2 }];
}
