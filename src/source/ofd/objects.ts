/** What a page shows: its characters with their places, and the straight lines drawn on it (GB/T 33190-2016, 8, 9, 11). */
import type { KeepTo } from '../limit.js';
import { child, childrenOf, type Element } from '../package/xml.js';
import type { Shown } from '../pdf/glyphs.js';
import { after, type Matrix, mapped, matrixOf } from '../pdf/matrix.js';
import { plainCharacter } from '../pdf/plain-character.js';
import { thin } from '../pdf/rules.js';
import { turnOf } from '../pdf/turn.js';
import { MOST_GLYPHS, MOST_RULES } from './limits.js';
import { numbersIn, stepsIn } from './numbers.js';

/** Points of a millimetre, in which OFD measures. */
export const POINTS = 72 / 25.4;

export interface Drawn extends Shown {
  /** A picture stands on it. */
  pictures: boolean;
}

export interface Counts {
  glyphs: number;
  keepTo: KeepTo;
}

const BLANK = /^[\s\u00a0\u3000]+$/;
/** Signs that are half as wide as high in most fonts. */
const NARROW = /^[\u0000-\u02af]$/;
const isSeen = ({ attributes }: Element): boolean => attributes.Visible !== 'false' && attributes.Alpha !== '0';

/** The way from an object's own measures to points of the page. */
function placed({ attributes }: Element, outer: Matrix): Matrix {
  const [left = 0, top = 0] = numbersIn(attributes.Boundary);
  const own = numbersIn(attributes.CTM);
  const moved = after(outer, [1, 0, 0, 1, left, top]);
  return own.length === 6 ? after(moved, matrixOf(own)) : moved;
}

/** Reads the layers of a page or of a template of pages into what is shown on the page. */
export function readLayers(content: Element | undefined, shown: Drawn, counts: Counts): void {
  const scale: Matrix = [POINTS, 0, 0, POINTS, 0, 0];
  const visit = (element: Element): void => {
    if (!isSeen(element)) return;
    switch (element.name) {
      case 'ofd:TextObject':
        readText(element, placed(element, scale), shown, counts);
        return;
      case 'ofd:PathObject':
        readPath(element, placed(element, scale), shown);
        counts.keepTo(MOST_RULES, shown.rules.length, 'lines drawn on a page');
        return;
      case 'ofd:ImageObject':
        shown.pictures = true;
        return;
      default:
        for (const one of element.children) visit(one);
    }
  };
  for (const layer of childrenOf(content, 'ofd:Layer')) visit(layer);
}

function readText(object: Element, map: Matrix, shown: Drawn, counts: Counts): void {
  const { attributes } = object;
  const size = Number(attributes.Size);
  if (!(size > 0)) return;
  const wider = Number(attributes.HScale ?? 1) || 1;
  let [x, y] = [0, 0];
  for (const { attributes: code, text } of childrenOf(object, 'ofd:TextCode')) {
    // Where no place is given, it goes on where the one before ended.
    if (code.X !== undefined) x = Number(code.X) || 0;
    if (code.Y !== undefined) y = Number(code.Y) || 0;
    const [across, down] = [stepsIn(code.DeltaX), stepsIn(code.DeltaY)];
    for (const [i, character] of [...text].entries()) {
      counts.keepTo(MOST_GLYPHS, ++counts.glyphs, 'characters');
      const natural = (NARROW.test(character) ? size / 2 : size) * wider;
      const vertical = down.length > 0 && across.length === 0;
      const step = vertical ? 0 : (across[i] ?? natural);
      put(character, [x, y], step > 0 && step < size * wider ? step : natural, size, map, shown);
      x += step;
      y += down[i] ?? 0;
    }
  }
}

function put(
  character: string,
  [x, y]: [number, number],
  width: number,
  size: number,
  map: Matrix,
  { glyphs }: Drawn,
): void {
  const [fromX, fromY] = mapped(map, x, y);
  const [toX, toY] = mapped(map, x + width, y);
  const turn = turnOf(toX - fromX, toY - fromY);
  const along = turn === 1 || turn === 3;
  const [left, right, base] = along ? [fromY, toY, fromX] : [fromX, toX, fromY];
  const high = Math.hypot(map[2], map[3]) * size;
  if (!(high > 0) || !Number.isFinite(left + right + base)) return;
  const blank = BLANK.test(character);
  const text = blank ? character : plainCharacter(character);
  glyphs.push({ glyph: { text, left, right, base, size: high, blank, artifact: false }, turn });
}

/** Numbers behind each sign of a path; those of curves draw no straight line. */
const OPERANDS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function readPath(object: Element, map: Matrix, { rules }: Drawn): void {
  const { Stroke: stroke, Fill: fill } = object.attributes;
  if (stroke === 'false' && fill !== 'true') return;
  const steps = (child(object, 'ofd:AbbreviatedData')?.text ?? '').trim().split(/\s+/);
  let points: [number, number][] = [];
  let curved = false;
  const end = (): void => {
    if (points.length > 1 && !curved) {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const [left, right, top, bottom] = [min(xs), max(xs), min(ys), max(ys)];
      const whole = thin(left, right, top, bottom);
      if (whole) rules.push(whole);
      else if (stroke !== 'false')
        for (let i = 1; i < points.length; i++) {
          const [[ax, ay], [bx, by]] = [points[i - 1], points[i]];
          const edge = thin(Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by));
          if (edge) rules.push(edge);
        }
    }
    points = [];
    curved = false;
  };
  for (let i = 0; i < steps.length; ) {
    const sign = steps[i++];
    const count = OPERANDS[sign];
    if (count === undefined) break;
    const values = steps.slice(i, i + count).map(Number);
    i += count;
    if (values.length < count || !values.every(Number.isFinite)) break;
    if (sign === 'S' || sign === 'M') end();
    if (sign === 'C') {
      if (points.length > 0) points.push(points[0]);
    } else if (count === 2) points.push(mapped(map, values[0], values[1]));
    else curved = true;
  }
  end();
}

const min = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** What a page shows before anything has been read. */
export const nothingShown = (): Drawn => ({ glyphs: [], rules: [], pictures: false });
