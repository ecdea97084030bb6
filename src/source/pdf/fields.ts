/** What is filled in, or was written on a page, and what nothing draws: programs fill forms in and leave that to the reader. */
import type { Drawn, Operators, Page } from './engine.js';
import type { Shown } from './glyphs.js';
import { type Matrix, mapped, matrixOf } from './matrix.js';
import { turnOf } from './turn.js';

/** What pdf.js tells of a form field or a note on a page (ISO 32000-1, 12.5 and 12.7). */
export interface Annotation {
  id?: unknown;
  subtype?: unknown;
  fieldType?: unknown;
  fieldValue?: unknown;
  password?: unknown;
  hidden?: unknown;
  annotationFlags?: unknown;
  contentsObj?: { str?: unknown } | null;
  rect?: readonly number[] | null;
}

/** Flags that hide it: hidden, and not to be viewed. */
const UNSEEN = 2 | 32;
/** Text and choices; what buttons have is a name. */
const FIELDS = ['Tx', 'Ch'];
/** Points; a lower field has smaller signs. */
const LARGEST = 12;
const SHARE = 0.7;

function textOf({ subtype, fieldType, fieldValue, contentsObj, password }: Annotation): string {
  const value = subtype === 'FreeText' ? contentsObj?.str : subtype === 'Widget' && !password ? fieldValue : null;
  if (subtype === 'Widget' && !FIELDS.includes(String(fieldType))) return '';
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join('\n') : '';
}

const isUnseen = ({ hidden, annotationFlags }: Annotation): boolean =>
  hidden === true || (Number(annotationFlags) & UNSEEN) !== 0;

/** Signs of a text in a box, one line below another, as a page shows them that is turned by a map. */
function laid(text: string, [left, bottom, right, top]: readonly number[], map: Matrix): Shown['glyphs'] {
  const lines = text.split(/\r\n?|\n/);
  const size = Math.min(LARGEST, ((top - bottom) / lines.length) * SHARE);
  if (!(size > 0) || !(right > left)) return [];
  return lines.flatMap((line, i) => {
    let x = left;
    const y = top - (size / SHARE) * (i + 1) + size * (1 - SHARE);
    return [...line].map((sign): Shown['glyphs'][number] => {
      const wide = sign <= '\u007f' ? size / 2 : size;
      const [fromX, fromY] = mapped(map, x, y);
      const [toX, toY] = mapped(map, x + wide, y);
      x += wide;
      const turn = turnOf(toX - fromX, toY - fromY);
      const along = turn === 1 || turn === 3;
      const [a, b, base] = along ? [fromY, toY, fromX] : [fromX, toX, fromY];
      return { glyph: { text: sign, left: a, right: b, base, size, blank: /\s/.test(sign), artifact: false }, turn };
    });
  });
}

/** The signs of the fields and notes that have a value and are not among what the page draws. */
export function undrawnOn(
  page: Page,
  annotations: readonly Annotation[],
  { names, operands }: Drawn,
  OPS: Operators,
): Shown['glyphs'] {
  const drawn = new Set<unknown>();
  for (let i = 0; i < names.length; i++)
    if (names[i] === OPS.beginAnnotation) drawn.add((operands[i] as readonly unknown[] | null)?.[0]);
  const map = matrixOf(page.getViewport({ scale: 1 }).transform);
  return annotations.flatMap((one) => {
    if (drawn.has(one.id) || isUnseen(one) || one.rect?.length !== 4) return [];
    return laid(textOf(one), one.rect, map);
  });
}
