/** From the model's certainties along a line to its characters (connectionist temporal classification, read greedily). */
import type { Tensor } from './recogniser.js';

/** A character of a line as it was read. */
export interface Sign {
  text: string;
  /** 0 to 1. */
  certainty: number;
  /** What else it may be by the same reading, likeliest first. */
  others: { text: string; certainty: number }[];
  /** Its middle, in points of the model's input. */
  at: number;
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

const IDEOGRAPH = /^[\u3400-\u9fff]$/;
/** Characters whose middles are farther apart than so many steps have one between them that was passed over. */
const PASSED = 1.7;
/** Of the room that it would take, so much is ink. */
const INKED = 0.45;
/** From this certainty on the model has an idea of its own what it is. */
const IDEA = 0.25;
/** What stands for a character that nobody can name, as where a font does not tell. */
const UNNAMED = '\ufffd';

/**
 * Puts in what was passed over: where there is room and ink for a 汉字 between two, the likeliest that the model holds
 * possible, and what stands for none where it holds none. Both are in doubt.
 *
 * @param pitch of the line, in points of the input
 * @param ink of its columns
 */
export function withPassedOver(
  signs: readonly Sign[],
  { data, dims }: Tensor,
  width: number,
  letters: readonly string[],
  pitch: number,
  ink: Uint8Array,
): Sign[] {
  const [, steps, classes] = dims;
  const step = width / steps;
  return signs.flatMap((sign, i): Sign[] => {
    const before = signs[i - 1];
    if (!before || !IDEOGRAPH.test(before.text) || !IDEOGRAPH.test(sign.text)) return [sign];
    const room = sign.at - before.at;
    const count = Math.min(3, Math.round(room / pitch) - 1);
    if (count < 1 || room < PASSED * pitch) return [sign];
    const found: Sign[] = [];
    for (let one = 1; one <= count; one++) {
      const at = before.at + (room * one) / (count + 1);
      const [left, right] = [Math.round(at - pitch / 2), Math.round(at + pitch / 2)];
      const inked = ink.subarray(Math.max(0, left), Math.max(0, right)).reduce((sum, value) => sum + value, 0);
      if (inked < INKED * pitch) continue;
      const ideas = new Map<number, number>();
      for (let s = Math.max(0, Math.ceil(left / step)); s < Math.min(steps, right / step); s++)
        for (const idea of best(data.subarray(s * classes, (s + 1) * classes), OTHERS + 1))
          if (idea !== 0) ideas.set(idea, Math.max(ideas.get(idea) ?? 0, data[s * classes + idea]));
      const ranked = [...ideas]
        .map(([idea, certainty]) => ({ text: letters[idea - 1] ?? ' ', certainty }))
        .filter(
          ({ text, certainty }) =>
            certainty >= IDEA && IDEOGRAPH.test(text) && text !== before.text && text !== sign.text,
        )
        .sort((a, b) => b.certainty - a.certainty);
      found.push({ ...(ranked[0] ?? { text: UNNAMED, certainty: 0 }), others: ranked.slice(1, 1 + OTHERS), at });
    }
    return [...found, sign];
  });
}

const DASH = /^[-－–ー]$/;
/** From this share of a character's width on a stroke is no hyphen. */
const LONG = 0.75;

/** Takes a stroke that is as long as a character is wide for a dash: the model does not tell how long one is. */
export function withDashes(signs: readonly Sign[], pitch: number, ink: Uint8Array): Sign[] {
  return signs.map((sign) => {
    if (!DASH.test(sign.text)) return sign;
    let [left, right] = [Math.round(sign.at), Math.round(sign.at)];
    while (left > 0 && ink[left - 1] === 1) left--;
    while (right < ink.length && ink[right] === 1) right++;
    return right - left >= LONG * pitch ? { ...sign, text: '—' } : sign;
  });
}
