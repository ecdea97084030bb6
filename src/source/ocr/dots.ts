/**
 * Points, colons and points at half height. A recogniser takes them for one another, since it was taught to read lines of
 * any font; where their ink stands tells them apart. Only what the recogniser itself holds possible is chosen.
 */
import type { Sign } from './reading.js';
import { HIGH } from './strip.js';

/** What a mark of dots is by its ink. */
export type Dots = 'low' | 'middle' | 'two';

const MEANT: Record<Dots, RegExp> = { low: /^[.．]$/, middle: /^[·・•‧]$/, two: /^[:：]$/ };
const ANY = /^[.．·・•‧:：]$/;

/** A dot is no wider or higher than this share of a character, and stands no farther from where it was read. */
const SMALL = 0.34;
const AWAY = 0.3;
/** Rows of the strip that are none of the line's own: what stands there belongs to others. */
const EDGE = 3;
/** A row is the line's body where it has ink at so many columns in a hundred of those that any row has at most. */
const BODY = 0.2;
/** How far from the middle of the body a dot stands at half height at most, and a low one at least, as shares of it. */
const MIDDLE = 0.14;
const LOW = 0.22;

/** Runs of rows, or columns, that are inked: from and to. */
function runs(inked: (at: number) => boolean, from: number, to: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = from, start = -1; at <= to; at++) {
    if (at < to && inked(at)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      found.push([start, at]);
      start = -1;
    }
  }
  return found;
}

/** The rows between which the characters of a line stand. */
function bodyOf(dark: Uint8Array, width: number): [top: number, bottom: number] {
  const counts = Array.from({ length: HIGH }, (_, y) =>
    dark.subarray(y * width, (y + 1) * width).reduce((sum, value) => sum + value, 0),
  );
  const most = Math.max(...counts.slice(EDGE, HIGH - EDGE));
  const rows = counts.flatMap((count, y) => (y >= EDGE && y < HIGH - EDGE && count >= BODY * most ? [y] : []));
  return [rows[0], rows[rows.length - 1] + 1];
}

/**
 * What a mark of dots is by its ink, `null` where its ink is none of these marks.
 *
 * @param dark points of the strip that are ink
 * @param at where it was read along the strip
 * @param pitch width of a character
 */
export function dotsAt(dark: Uint8Array, at: number, pitch: number): Dots | null {
  const width = dark.length / HIGH;
  const [from, to] = [Math.max(0, Math.round(at - pitch)), Math.min(width, Math.round(at + pitch))];
  const column = (x: number): boolean => {
    for (let y = EDGE; y < HIGH - EDGE; y++) if (dark[y * width + x] === 1) return true;
    return false;
  };
  const away = ([left, right]: [number, number]) => Math.abs((left + right) / 2 - at);
  const near = runs(column, from, to).sort((a, b) => away(a) - away(b))[0];
  if (!near || away(near) > AWAY * pitch || near[1] - near[0] > SMALL * pitch) return null;
  const row = (y: number): boolean => dark.subarray(y * width + near[0], y * width + near[1]).includes(1);
  const dots = runs(row, EDGE, HIGH - EDGE);
  if (dots.length === 0 || dots.some(([top, bottom]) => bottom - top > SMALL * pitch)) return null;
  const [top, bottom] = bodyOf(dark, width);
  const middle = (top + bottom) / 2;
  const high = bottom - top;
  if (dots.length === 2) return dots[0][1] <= middle + MIDDLE * high && dots[1][0] >= middle ? 'two' : null;
  if (dots.length > 2) return null;
  const below = ((dots[0][0] + dots[0][1]) / 2 - middle) / high;
  return Math.abs(below) <= MIDDLE ? 'middle' : below >= LOW ? 'low' : null;
}

/** Takes marks of dots for what their ink says, where the recogniser holds that possible too. */
export function withDots(signs: readonly Sign[], pitch: number, dark: Uint8Array): Sign[] {
  return signs.map((sign) => {
    if (!ANY.test(sign.text)) return sign;
    const dots = dotsAt(dark, sign.at, pitch);
    if (dots === null || MEANT[dots].test(sign.text)) return sign;
    const other = sign.others.find(({ text }) => MEANT[dots].test(text));
    if (!other) return sign;
    const { text, certainty } = sign;
    return { ...sign, ...other, others: [{ text, certainty }, ...sign.others.filter((one) => one !== other)] };
  });
}
