/**
 * A dash and the figure 一, told apart by the ink of their strokes. In a Song face the figure swells at its end and a dash
 * does not; other faces do not tell. Which face a page is set in its own 一 say, so that nothing is known of fonts.
 */
import type { Sign } from './reading.js';
import { HIGH, type Strip } from './strip.js';

export type Stroke = 'even' | 'swelling';

/** A dash is no shorter than this share of a character. */
const LONG = 0.75;
/** Columns at each end of a stroke that are soft. */
const SOFT = 2;
/** The thickest of a stroke is so many times as thick as most of it. */
const EVEN = 1.34;
const SWELLING = 1.9;

/** How a level stroke is drawn; `null` where there is none, or it is short, or neither. */
export function strokeAt({ strokes, dark }: Pick<Strip, 'strokes' | 'dark'>, at: number, pitch: number): Stroke | null {
  const width = strokes.length;
  let [left, right] = [Math.round(at), Math.round(at)];
  while (left > 0 && strokes[left - 1] === 1) left--;
  while (right < width && strokes[right] === 1) right++;
  if (right - left < LONG * pitch) return null;
  const thick: number[] = [];
  for (let x = left + SOFT; x < right - SOFT; x++) {
    let count = 0;
    for (let y = 0; y < HIGH; y++) count += dark[y * width + x];
    thick.push(count);
  }
  thick.sort((a, b) => a - b);
  const share = thick[thick.length - 1] / Math.max(1, thick[thick.length >> 1]);
  return share <= EVEN ? 'even' : share >= SWELLING ? 'swelling' : null;
}

const FIGURE = '一';
const DASH = '—';

/** Notes how each 一 of a line is drawn. */
export const withStrokes = (signs: readonly Sign[], pitch: number, strip: Pick<Strip, 'strokes' | 'dark'>): Sign[] =>
  signs.map((sign) => (sign.text === FIGURE ? { ...sign, stroke: strokeAt(strip, sign.at, pitch) } : sign));

/** So many 一 that are read surely tell the face, and so few of those may be even. */
const FEWEST = 2;
const STRAY = 0.1;
const SURE = 0.9;
/** A recogniser that holds a dash less possible than that did not see one. */
const POSSIBLE = 0.1;

/** Takes the 一 of a page for dashes whose strokes are even where all others swell, if the recogniser holds it possible. */
export function withEvenDashes<Line extends { signs: Sign[] }>(lines: readonly Line[]): Line[] {
  const sure = lines.flatMap(({ signs }) =>
    signs.filter(({ text, certainty }) => text === FIGURE && certainty >= SURE),
  );
  const swelling = sure.filter(({ stroke }) => stroke === 'swelling').length;
  const even = sure.filter(({ stroke }) => stroke === 'even').length;
  if (swelling < FEWEST || even > STRAY * swelling) return [...lines];
  return lines.map((line) => ({
    ...line,
    signs: line.signs.map((sign) => {
      const dash = sign.others.find(({ text }) => text === DASH);
      if (sign.text !== FIGURE || sign.stroke !== 'even' || sign.certainty >= SURE) return sign;
      if (!dash || dash.certainty < POSSIBLE) return sign;
      const others = [{ text: FIGURE, certainty: sign.certainty }, ...sign.others.filter((one) => one !== dash)];
      return { ...sign, ...dash, others };
    }),
  }));
}
