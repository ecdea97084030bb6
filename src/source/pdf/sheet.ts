/** A page as its reader holds it: turned so that its lines run to the right. */
import type { Glyph, Shown } from './glyphs.js';
import { type Rule, thin } from './rules.js';
import type { Turn } from './turn.js';

export type Box = [left: number, top: number, width: number, height: number];

export interface Sheet {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  /** What runs in another direction than the text: a stamp across the page, words on its edge. */
  askew: Glyph[];
  rules: Rule[];
  /** A box on the sheet as one on the page, in points from its upper left corner. */
  boxOnPage(left: number, top: number, right: number, bottom: number): Box;
}

/** The direction in which most of a page's characters run. */
function mainTurn(glyphs: Shown['glyphs']): Exclude<Turn, null> {
  const counts = [0, 0, 0, 0];
  for (const { turn, glyph } of glyphs) if (turn !== null && !glyph.blank) counts[turn] += 1;
  return counts.indexOf(Math.max(...counts)) as Exclude<Turn, null>;
}

/** Same character, printed again a little aside to look bold: less than this share of its width and size away. */
const [DOUBLED_ALONG, DOUBLED_ACROSS] = [0.4, 0.2];

/** Leaves out what is printed again over itself. */
function once(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.blank) return true;
    const step = glyph.size;
    const key = (dx: number, dy: number) =>
      `${glyph.text} ${Math.round(glyph.left / step) + dx} ${Math.round(glyph.base / step) + dy}`;
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const other of seen.get(key(dx, dy)) ?? [])
          if (
            Math.abs(other.left - glyph.left) < DOUBLED_ALONG * (glyph.right - glyph.left) &&
            Math.abs(other.base - glyph.base) < DOUBLED_ACROSS * step &&
            Math.abs(other.size - glyph.size) < DOUBLED_ACROSS * step
          )
            return false;
    const at = key(0, 0);
    const same = seen.get(at);
    if (same) same.push(glyph);
    else seen.set(at, [glyph]);
    return true;
  });
}

/** Lays a page out straight. `width` and `height` are the page's own. */
export function sheetOf(number: number, width: number, height: number, shown: Shown): Sheet {
  const turn = mainTurn(shown.glyphs);
  const sideways = turn === 1 || turn === 3;
  /** A point of the page on the sheet, and back. */
  const forth = (x: number, y: number): [number, number] =>
    turn === 0 ? [x, y] : turn === 1 ? [y, width - x] : turn === 2 ? [width - x, height - y] : [height - y, x];
  const back = (x: number, y: number): [number, number] =>
    turn === 0 ? [x, y] : turn === 1 ? [width - y, x] : turn === 2 ? [width - x, height - y] : [y, height - x];
  const straight: Glyph[] = [];
  const askew: Glyph[] = [];
  for (const { glyph, turn: own } of shown.glyphs) {
    // Of a character that runs up or down, `left` and `right` are measured down the page and `base` across it.
    const along = own === 1 || own === 3;
    const [fromX, fromY] = along ? forth(glyph.base, glyph.left) : forth(glyph.left, glyph.base);
    const [toX] = along ? forth(glyph.base, glyph.right) : forth(glyph.right, glyph.base);
    const inside = fromX > -glyph.size && fromX < (sideways ? height : width) + glyph.size;
    if (own === turn) {
      const laid = { ...glyph, left: Math.min(fromX, toX), right: Math.max(fromX, toX), base: fromY };
      if (inside) straight.push(laid);
      else askew.push(laid);
    } else askew.push({ ...glyph, left: fromX, right: fromX + glyph.size, base: fromY });
  }
  const rules = shown.rules.flatMap(({ left, right, top, bottom }) => {
    const [ax, ay] = forth(left, top);
    const [bx, by] = forth(right, bottom);
    return thin(Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)) ?? [];
  });
  return {
    number,
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: once(straight),
    askew,
    rules,
    boxOnPage(left, top, right, bottom) {
      const [ax, ay] = back(left, top);
      const [bx, by] = back(right, bottom);
      const point = (value: number) => Math.round(value * 10) / 10;
      return [point(Math.min(ax, bx)), point(Math.min(ay, by)), point(Math.abs(bx - ax)), point(Math.abs(by - ay))];
    },
  };
}
