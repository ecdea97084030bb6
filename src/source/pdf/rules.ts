/** Straight lines that are drawn along or across the page, as lines or as thin boxes: tables are ruled with them. */
import type { Operators } from './engine.js';
import { type Matrix, mapped } from './matrix.js';

/** A level rule has `top` = `bottom`, an upright one `left` = `right`. Points from the page's upper left corner. */
export interface Rule {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A box thinner than this is a line, in points; what is shorter than the second is a dot. */
const THIN = 3;
const SHORT = 3;

/** How pdf.js writes a path: numbers of steps, each before its coordinates. */
const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 };

type Point = [x: number, y: number];

/** The corners of each part of a path; `null` for a part with curves. */
function partsOf(data: ArrayLike<number>, map: Matrix): (Point[] | null)[] {
  const parts: (Point[] | null)[] = [];
  let points: Point[] = [];
  let curved = false;
  const end = () => {
    if (points.length > 1) parts.push(curved ? null : points);
    points = [];
    curved = false;
  };
  for (let i = 0; i < data.length; ) {
    const step = data[i++];
    if (step === STEP.move) {
      end();
      points.push(mapped(map, data[i], data[i + 1]));
      i += 2;
    } else if (step === STEP.line) {
      points.push(mapped(map, data[i], data[i + 1]));
      i += 2;
    } else if (step === STEP.curve || step === STEP.quadratic) {
      curved = true;
      i += step === STEP.curve ? 6 : 4;
    } else if (step === STEP.close) {
      if (points.length > 0) points.push(points[0]);
    } else break;
  }
  end();
  return parts;
}

/** The rule that a box is, `null` if it is too thick or too short. */
export function thin(left: number, right: number, top: number, bottom: number): Rule | null {
  const [wide, high] = [right - left, bottom - top];
  if (high <= THIN && wide >= SHORT && wide > high)
    return { left, right, top: (top + bottom) / 2, bottom: (top + bottom) / 2 };
  if (wide <= THIN && high >= SHORT && high > wide)
    return { left: (left + right) / 2, right: (left + right) / 2, top, bottom };
  return null;
}

function boxed(points: readonly Point[]): [left: number, right: number, top: number, bottom: number] {
  let [left, top] = points[0];
  let [right, bottom] = points[0];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, right, top, bottom];
}

/** The rules that a path draws; none where it only cuts out what is drawn later. */
export function rulesOf(operands: readonly unknown[], map: Matrix, OPS: Operators): Rule[] {
  const [painted, [data]] = operands as [number, [ArrayLike<number> | null]];
  if (painted === OPS.endPath || !data) return [];
  const stroked = painted !== OPS.fill && painted !== OPS.eoFill;
  const rules: Rule[] = [];
  for (const points of partsOf(data, map)) {
    if (!points) continue;
    const whole = thin(...boxed(points));
    if (whole) rules.push(whole);
    else if (stroked)
      for (let i = 1; i < points.length; i++) {
        const edge = thin(...boxed([points[i - 1], points[i]]));
        if (edge) rules.push(edge);
      }
  }
  return rules;
}
