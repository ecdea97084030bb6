/** From the characters of a page, or of a part of it, to its lines. */
import type { Glyph } from './glyphs.js';

export interface Line {
  /** In order, from the first that is no blank; blanks that were typed behind the last are among them. */
  glyphs: Glyph[];
  left: number;
  right: number;
  /** Where its last character ends that may not hang beyond the margin. */
  solidRight: number;
  top: number;
  bottom: number;
  base: number;
  size: number;
}

/** Of a character's size: what stands above its base line, and below. */
const ABOVE = 0.88;
const BELOW = 0.12;
/** Characters stand on one line if their base lines are this share of a character's size apart: indices, at most. */
const SAME_LINE = 0.4;

export const topOf = (glyph: Glyph): number => glyph.base - ABOVE * glyph.size;

/** Signs that a setter may hang into the margin. */
const HANGING = /^[、。，．：；！？,.:;!?”’）》〉】〕」』)\]}]$/;

/** Makes a line of characters that stand on one; `null` if all are blanks. */
export function lineOf(glyphs: readonly Glyph[]): Line | null {
  const sorted = [...glyphs].sort((a, b) => a.left - b.left);
  const from = sorted.findIndex(({ blank }) => !blank);
  if (from < 0) return null;
  const all = sorted.slice(from);
  const solid = all.filter(({ blank }) => !blank);
  const sizes = solid.map(({ size }) => size).sort((a, b) => a - b);
  let [right, top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const glyph of solid) {
    right = Math.max(right, glyph.right);
    top = Math.min(top, topOf(glyph));
    bottom = Math.max(bottom, glyph.base + BELOW * glyph.size);
  }
  const size = sizes[sizes.length >> 1];
  const full = solid.filter((glyph) => glyph.size >= size * 0.8);
  const solidRight = solid.findLast(({ text }) => !HANGING.test(text))?.right ?? right;
  return {
    glyphs: all,
    left: solid[0].left,
    right,
    solidRight,
    top,
    bottom,
    base: full[full.length >> 1].base,
    size,
  };
}

/** The lines of characters, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = glyphs.filter(({ blank }) => !blank).sort((a, b) => a.base - b.base);
  const bands: { base: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const band = bands[bands.length - 1];
    if (band && glyph.base - band.base <= SAME_LINE * Math.min(Math.max(band.size, glyph.size), 2 * glyph.size)) {
      band.glyphs.push(glyph);
      // The larger characters tell where the line stands.
      if (glyph.size > band.size) Object.assign(band, { base: glyph.base, size: glyph.size });
    } else bands.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] });
  }
  // Blanks have no part in where lines stand.
  let next = 0;
  for (const blank of glyphs.filter((glyph) => glyph.blank).sort((a, b) => a.base - b.base)) {
    while (
      next + 1 < bands.length &&
      Math.abs(bands[next + 1].base - blank.base) <= Math.abs(bands[next].base - blank.base)
    )
      next++;
    const band = bands[next];
    if (band && Math.abs(band.base - blank.base) <= SAME_LINE * band.size) band.glyphs.push(blank);
  }
  return bands.map((band) => lineOf(band.glyphs)).filter((line) => line !== null);
}

/** Parts of a line that stand apart: a gap of this many of its characters, typed or not. */
const APART = 1.6;

/** Cuts a line where a wide gap is. */
export function partsOf(line: Line, apart = APART): Line[] {
  const parts: Glyph[][] = [[]];
  let right = line.left;
  for (const glyph of line.glyphs) {
    if (!glyph.blank) {
      if (glyph.left - right > apart * line.size) parts.push([]);
      right = Math.max(right, glyph.right);
    }
    parts[parts.length - 1].push(glyph);
  }
  return parts.map((part) => lineOf(part)).filter((part) => part !== null);
}

/** Parts of a line stand this many ems apart that are no prose: one beside the other. */
const BESIDE = 2;

/** Whether words stand beside others on a line, and no blank was typed between. One that was stretched has wide gaps everywhere. */
export function standsBeside({ glyphs, size }: Line): boolean {
  let wide = 0;
  let solid = 0;
  for (const [i, glyph] of glyphs.entries()) {
    if (glyph.blank) continue;
    solid += 1;
    const before = glyphs[i - 1];
    if (before && !before.blank && glyph.left - before.right > BESIDE * size) wide += 1;
  }
  return wide > 0 && wide * 4 < solid;
}

/** Whether a blank was typed behind a line: it goes on. */
export const isOpen = ({ glyphs }: Line): boolean => glyphs[glyphs.length - 1].blank;
