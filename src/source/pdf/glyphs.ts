/**
 * What a page shows: its characters, each with its place, and the straight lines drawn on it. Characters are taken as
 * they are drawn, not as runs of text, since only their places tell a blank that was typed from one that a line was
 * stretched by. Operators and state: ISO 32000-1, 8.4 and 9.3–9.4.
 */

import type { Drawn, Operators, Page } from './engine.js';
import { after, IDENTITY, type Matrix, mapped, matrixOf } from './matrix.js';
import { plainCharacter } from './plain-character.js';
import { type Rule, rulesOf } from './rules.js';
import { type Turn, turnOf } from './turn.js';

export interface Glyph {
  /** One character, or those that a ligature stands for; U+FFFD where the font does not tell. */
  text: string;
  /** Points from the page's upper left corner, turned so that lines run to the right; `base` is the line it stands on. */
  left: number;
  right: number;
  base: number;
  size: number;
  /** It was typed as a blank. */
  blank: boolean;
  /** The file says that it is the page's, not the text's. */
  artifact: boolean;
  /** It was read off a picture: how surely (0 to 1), what else it may be, and what it was taken for where a format decided. */
  read?: { certainty: number; others: string[]; chosenFrom?: string };
}

export interface Shown {
  glyphs: { glyph: Glyph; turn: Turn }[];
  rules: Rule[];
}

interface TextState {
  font: string;
  size: number;
  /** Ems of a unit of the font's widths. */
  unit: number;
  vertical: boolean;
  character: number;
  word: number;
  scale: number;
  leading: number;
  rise: number;
}

interface State extends TextState {
  ctm: Matrix;
}

const START: TextState = {
  font: '',
  size: 0,
  unit: 0.001,
  vertical: false,
  character: 0,
  word: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/** What pdf.js tells of a character that is shown. */
interface Told {
  unicode: string;
  width: number;
  /** Words are parted at its code. */
  isSpace: boolean;
  vmetric?: readonly [width: number, x: number, y: number] | null;
}

const BLANK = /^[\s\u00a0\u3000]+$/;
/** A font's own measures, as far as the engine has them. */
function fontOf(page: Page, id: string): Pick<TextState, 'unit' | 'vertical'> {
  const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  const unit = Math.abs(Number(font?.fontMatrix?.[0] ?? 0.001)) || 0.001;
  return { unit, vertical: font?.vertical === true };
}

/** Reads what a page draws. */
export function shownOn(page: Page, { names, operands }: Drawn, OPS: Operators): Shown {
  const shown: Shown = { glyphs: [], rules: [] };
  const saved: State[] = [];
  const whole = matrixOf(page.getViewport({ scale: 1 }).transform);
  let state: State = { ...START, ctm: whole };
  /** Form fields and notes on the page that are open. */
  let annotations = 0;
  let text = IDENTITY;
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;
  /** Whether each marked stretch that is open is the page's. */
  const marked: boolean[] = [];

  const move = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };

  const show = (told: Told) => {
    const { size, unit, scale, rise, vertical } = state;
    const map = after(state.ctm, text);
    const advance = vertical ? (told.vmetric?.[0] ?? -1000) * unit * size : told.width * unit * size;
    const spacing = state.character + (told.isSpace ? state.word : 0);
    const high = Math.hypot(map[2], map[3]) * Math.abs(size);
    if (vertical) {
      // A character below another: it stands on a line of its own, half an em to either side.
      const [cx, cy] = mapped(map, x, y + advance);
      const wide = Math.hypot(map[0], map[1]) * Math.abs(size);
      put(told, { left: cx - wide / 2, right: cx + wide / 2, base: cy }, high, 0);
      y += advance - spacing;
      return;
    }
    const [fromX, fromY] = mapped(map, x, y + rise);
    const [toX, toY] = mapped(map, x + advance * scale, y + rise);
    const turn = turnOf(toX - fromX || map[0], toY - fromY || map[1]);
    const along = turn === 1 || turn === 3;
    const [a, b, base] = along ? [fromY, toY, fromX] : [fromX, toX, fromY];
    put(told, { left: a, right: b, base }, high, turn);
    x += (advance + spacing) * scale;
  };

  const put = (told: Told, place: Pick<Glyph, 'left' | 'right' | 'base'>, size: number, turn: Turn) => {
    if (!(size > 0) || !Number.isFinite(place.left + place.right + place.base)) return;
    // `isSpace` tells of the code that words are parted at, whatever the font shows for it.
    const blank = BLANK.test(told.unicode);
    const text = blank ? told.unicode : plainCharacter(told.unicode);
    shown.glyphs.push({ glyph: { text, ...place, size, blank, artifact: marked.includes(true) }, turn });
  };

  const showAll = (items: readonly (Told | number | null)[]) => {
    for (const item of items) {
      if (typeof item === 'number') {
        const shift = (-item * state.size) / 1000;
        if (state.vertical) y += shift;
        else x += shift * state.scale;
      } else if (item) show(item);
    }
  };

  for (let i = 0; i < names.length; i++) {
    const values = operands[i] as never[];
    switch (names[i]) {
      case OPS.save:
        saved.push(state);
        state = { ...state };
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = after(state.ctm, matrixOf(values as ArrayLike<number>));
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(state);
        state = { ...state, ctm: after(state.ctm, matrixOf(values[0])) };
        break;
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.beginAnnotation:
        // What is filled in and what was written on the page. It is drawn as if nothing had been before.
        saved.push(state);
        state = { ...START, ctm: after(after(whole, matrixOf(values[2])), matrixOf(values[3])) };
        annotations += 1;
        break;
      case OPS.endAnnotation:
        state = saved.pop() ?? state;
        annotations -= 1;
        break;
      case OPS.beginText:
      case OPS.setTextMatrix:
        text = names[i] === OPS.beginText ? IDENTITY : matrixOf(values[0]);
        x = y = lineX = lineY = 0;
        break;
      case OPS.moveText:
        move(values[0], values[1]);
        break;
      case OPS.setLeadingMoveText:
        state.leading = values[1];
        move(values[0], values[1]);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setLeading:
        state.leading = -values[0];
        break;
      case OPS.setCharSpacing:
        state.character = values[0];
        break;
      case OPS.setWordSpacing:
        state.word = values[0];
        break;
      case OPS.setHScale:
        state.scale = values[0] / 100;
        break;
      case OPS.setTextRise:
        state.rise = values[0];
        break;
      case OPS.setFont:
        Object.assign(state, { font: values[0], size: values[1] }, fontOf(page, values[0]));
        break;
      case OPS.showText:
        showAll(values[0]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marked.push(isArtifact(values[0]));
        break;
      case OPS.endMarkedContent:
        marked.pop();
        break;
      case OPS.constructPath:
        // Frames of fields are none of a table.
        if (annotations <= 0) shown.rules.push(...rulesOf(values, state.ctm, OPS));
        break;
    }
  }
  return shown;
}

/** The name of marked content, as a string or in an object. */
const isArtifact = (name: unknown): boolean =>
  name === 'Artifact' || (name as { name?: string } | null)?.name === 'Artifact';
