/** From the model's certainties along a line to its characters (connectionist temporal classification, read greedily). */
import type { Look } from './looks.js';
import type { Tensor } from './recogniser.js';
import type { Stroke } from './strokes.js';

/** A character of a line as it was read. */
export interface Sign {
  text: string;
  /** 0 to 1. */
  certainty: number;
  /** What else it may be by the same reading, likeliest first. */
  others: { text: string; certainty: number }[];
  /** Its middle, in points of the model's input. */
  at: number;
  /** How the stroke of a 一 is drawn. */
  stroke?: Stroke | null;
}

/** Others below this are noise. */
const LEAST_OTHER = 0.001;
const OTHERS = 3;

/** The likeliest classes of a step, the best first. */
function best(row: Float32Array, count: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < row.length; i++) {
    if (found.length === count && row[i] <= row[found[count - 1]]) continue;
    let at = found.length;
    while (at > 0 && row[found[at - 1]] < row[i]) at--;
    found.splice(at, 0, i);
    if (found.length > count) found.pop();
  }
  return found;
}

/** Reads a line. Steps of one class that follow on each other are one character, the surest of them tells. */
export function signsOf({ data, dims }: Tensor, width: number, letters: readonly string[]): Sign[] {
  const [, steps, classes] = dims;
  const signs: Sign[] = [];
  const textOf = (one: number): string => (one === 0 ? '' : (letters[one - 1] ?? ' '));
  let former = 0;
  let from = 0;
  let surest = 0;
  const row = (step: number) => data.subarray(step * classes, (step + 1) * classes);
  const end = (to: number) => {
    if (former === 0) return;
    const ranked = best(row(surest), OTHERS + 1);
    signs.push({
      text: textOf(former),
      certainty: data[surest * classes + former],
      others: ranked
        .filter((one) => one !== former && one !== 0)
        .map((one) => ({ text: textOf(one), certainty: data[surest * classes + one] }))
        .filter(({ certainty }) => certainty >= LEAST_OTHER),
      at: ((from + to) / 2) * (width / steps),
    });
  };
  for (let step = 0; step < steps; step++) {
    const values = row(step);
    let top = 0;
    for (let i = 1; i < classes; i++) if (values[i] > values[top]) top = i;
    if (top === former) {
      if (values[top] > data[surest * classes + former]) surest = step;
      continue;
    }
    end(step);
    former = top;
    from = step;
    surest = step;
  }
  end(steps);
  return signs;
}

export const IDEOGRAPH = /^[\u3400-\u9fff]$/;
/** Marks that fill the half of their place that is nearer to what they end, or begin. */
export const CLOSING = /^[、。，．：；！？”’）》〉】〕」』]$/;
const OPENING = /^[“‘（《〈【〔「『]$/;
/** The middle of the place that a character takes, where all take the same. */
export const middleOf = ({ text, at }: Sign, pitch: number): number =>
  CLOSING.test(text) ? at + pitch / 4 : OPENING.test(text) ? at - pitch / 4 : at;
const HALF_WIDE = /^[0-9A-Za-z*＊]$/;
export const isSquare = ({ text }: Sign): boolean => IDEOGRAPH.test(text) || CLOSING.test(text) || OPENING.test(text);

/**
 * Between 汉字 that stand closer than this nothing has room that is less sure than that; nor have two brackets as close.
 * A comma or a point that is half as wide as they are takes less, as coarsely as places are told.
 */
const NO_ROOM = 1.3;
const NO_ROOM_FOR_POINT = 1.2;
const POINT = /^[,，.．:：;；]$/;
const UNSURE = 0.9;
const ONE_BRACKET = 0.45;
const BRACKET = /^[()[\]（）［］【】〔〕「」]$/;
/** Nor have two pauses; no text has two side by side. */
const ONE_PAUSE = 0.8;
const PAUSE = /^[、。，；,;]$/;

/** Leaves out what there is no room for: a stroke of a character, a bracket or a pause that was read twice. */
export function withRoom(signs: readonly Sign[], pitch: number): Sign[] {
  const twice = (one: Sign, other: Sign | undefined): boolean =>
    other !== undefined &&
    ((BRACKET.test(one.text) && BRACKET.test(other.text) && Math.abs(one.at - other.at) < ONE_BRACKET * pitch) ||
      (PAUSE.test(one.text) && PAUSE.test(other.text) && Math.abs(one.at - other.at) < ONE_PAUSE * pitch));
  return signs.filter((sign, i) => {
    const [before, behind] = [signs[i - 1], signs[i + 1]];
    if (twice(sign, behind) && behind.certainty > sign.certainty) return false;
    if (twice(sign, before) && before.certainty >= sign.certainty) return false;
    if (!before || !behind || !IDEOGRAPH.test(before.text) || !isSquare(behind)) return true;
    const room = middleOf(behind, pitch) - before.at;
    return (
      room >= (POINT.test(sign.text) ? NO_ROOM_FOR_POINT : NO_ROOM) * pitch ||
      sign.certainty >= Math.min(UNSURE, before.certainty, behind.certainty)
    );
  });
}

/** Characters whose middles are farther apart than so many steps have one between them that was passed over. */
const PASSED = 1.7;
/** 汉字 that are as far apart as that have a figure between them, or another character half as wide. */
const PASSED_HALF = 1.36;
/** Of the room that it would take, so much is ink: the figure 1 has little. */
export const INKED = 0.45;
const INKED_HALF = 0.18;
/** From this certainty on the model has an idea of its own what it is. */
export const IDEA = 0.25;
/** What stands for a character that nobody can name, as where a font does not tell. */
export const UNNAMED = '\ufffd';

/** How many characters were passed over in front of one: of half a character's width ½. */
function passedOver(signs: readonly Sign[], i: number, pitch: number): number {
  const [before, sign] = [signs[i - 1], signs[i]];
  if (!before || !isSquare(before) || !isSquare(sign)) return 0;
  const room = middleOf(sign, pitch) - middleOf(before, pitch);
  if (room >= PASSED * pitch) return Math.min(3, Math.round(room / pitch) - 1);
  return room >= PASSED_HALF * pitch && IDEOGRAPH.test(before.text) && IDEOGRAPH.test(sign.text) ? 0.5 : 0;
}

/** Whether there is room for more than was read between two characters. */
export const isTorn = (signs: readonly Sign[], pitch: number): boolean =>
  signs.some((_, i) => passedOver(signs, i, pitch) > 0);

/**
 * Puts in what was passed over: where there is room and ink for a 汉字 between two, or for a figure, the likeliest that the model holds
 * possible in any look at the line, and what stands for none where it holds none. Both are in doubt.
 *
 * @param pitch of the line, in points of the first look's input
 * @param ink of its columns
 */
export function withPassedOver(
  signs: readonly Sign[],
  looks: readonly Look[],
  letters: readonly string[],
  pitch: number,
  ink: Uint8Array,
): Sign[] {
  return signs.flatMap((sign, i): Sign[] => {
    const passed = passedOver(signs, i, pitch);
    if (passed === 0) return [sign];
    const [count, size, least] = passed < 1 ? [1, pitch / 2, INKED_HALF] : [passed, pitch, INKED];
    const meant = passed < 1 ? HALF_WIDE : IDEOGRAPH;
    const before = signs[i - 1];
    const [from, to] = [middleOf(before, pitch), middleOf(sign, pitch)];
    const found: Sign[] = [];
    for (let one = 1; one <= count; one++) {
      const at = from + ((to - from) * one) / (count + 1);
      const [left, right] = [Math.round(at - size / 2), Math.round(at + size / 2)];
      const inked = ink.subarray(Math.max(0, left), Math.max(0, right)).reduce((sum, value) => sum + value, 0);
      if (inked < least * pitch) continue;
      const ranked = ideasIn(looks, left, right, letters).filter(
        ({ text, certainty }) => certainty >= IDEA && meant.test(text) && text !== before.text && text !== sign.text,
      );
      found.push({ ...(ranked[0] ?? { text: UNNAMED, certainty: 0 }), others: ranked.slice(1, 1 + OTHERS), at });
    }
    return [...found, sign];
  });
}

/** What looks hold possible between two places along a line, each as sure as the surest of them, the surest first. */
export function ideasIn(
  looks: readonly Look[],
  left: number,
  right: number,
  letters: readonly string[],
): Sign['others'] {
  const ideas = new Map<number, number>();
  for (const { output, width, factor } of looks) {
    const [, steps, classes] = output.dims;
    const step = (width / steps) * factor;
    for (let s = Math.max(0, Math.ceil(left / step)); s < Math.min(steps, right / step); s++)
      for (const idea of best(output.data.subarray(s * classes, (s + 1) * classes), OTHERS + 1))
        if (idea !== 0) ideas.set(idea, Math.max(ideas.get(idea) ?? 0, output.data[s * classes + idea]));
  }
  return [...ideas]
    .map(([idea, certainty]) => ({ text: letters[idea - 1] ?? ' ', certainty }))
    .sort((a, b) => b.certainty - a.certainty);
}

const HYPHEN = /^[-－–ー]$/;
const STROKE = /^[-－–ー—一]$/;
/** From this share of a character's width on a stroke is no hyphen. */
const LONG = 0.75;
/** Characters that stand so far apart have two between them, and two dashes where strokes take so much of the room. */
const ROOM_FOR_TWO = 2.6;
const TWO = 1.4;

/**
 * Takes a stroke that is as long as a character is wide for a dash, and what fills the room of two for two: the model
 * does not tell how long one is.
 *
 * @param strokes which columns of the input hold no more than a level stroke: 1
 */
export function withDashes(signs: readonly Sign[], pitch: number, strokes: Uint8Array): Sign[] {
  const lengthAt = (at: number): number => {
    let [left, right] = [at, at];
    while (left > 0 && strokes[left - 1] === 1) left--;
    while (right < strokes.length && strokes[right] === 1) right++;
    return right - left;
  };
  return signs.flatMap((sign, i): Sign[] => {
    if (!STROKE.test(sign.text)) return [sign];
    const [before, behind] = [signs[i - 1], signs[i + 1]];
    if (before && behind && isSquare(before) && isSquare(behind)) {
      const [from, to] = [middleOf(before, pitch), middleOf(behind, pitch)];
      const between = strokes.subarray(Math.round(from + pitch / 2), Math.round(to - pitch / 2));
      if (to - from >= ROOM_FOR_TWO * pitch && between.reduce((sum, value) => sum + value, 0) >= TWO * pitch)
        return [1, 2].map((part) => ({ ...sign, text: '—', at: from + ((to - from) * part) / 3 }));
    }
    if (lengthAt(Math.round(sign.at)) < LONG * pitch) return [sign];
    return [HYPHEN.test(sign.text) ? { ...sign, text: '—' } : { ...sign, others: withOneDash(sign.others) }];
  });
}

/** Candidates of a stroke that is as long as a character is wide: what of them is a hyphen is a dash. */
function withOneDash(others: Sign['others']): Sign['others'] {
  const dashes = others.filter(({ text }) => text === '—' || HYPHEN.test(text));
  if (dashes.length === 0) return others;
  const certainty = dashes.reduce((sum, one) => sum + one.certainty, 0);
  return [...others.filter((one) => !dashes.includes(one)), { text: '—', certainty }].sort(
    (a, b) => b.certainty - a.certainty,
  );
}
