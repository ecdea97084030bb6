/** From pages that were read to sheets of characters with their places, as a PDF's own text gives them. */
import type { Glyph } from '../pdf/glyphs.js';
import type { Rule } from '../pdf/rules.js';
import { type Sheet, sheetOf } from '../pdf/sheet.js';
import { type Letter, lettersOf } from './letters.js';
import type { ReadLine, ReadPage } from './page.js';
import type { PicturePage } from './picture-page.js';
import { isWide, sizesOf } from './sizes.js';

/** A line whose signs were taken for what they are. */
type Lettered = Omit<ReadLine, 'signs'> & { signs: Letter[] };

/** Of its size a character stands below its line by this share of it, when its middle is known. */
const BASE = 0.38;
/** Brackets fill the half of their place that is nearer to what they enclose. */
const OPENING = /^[（《〈【〔“‘「『［(]/;
const CLOSING = /^[）》〉】〕”’」』］)、。，．：；！？]/;

function glyphsOf({ region, ink, signs }: Lettered, size: number, scale: number): Glyph[] {
  const em = size / scale;
  const base = ((region.top + region.bottom) / 2) * scale + BASE * size;
  const left = ink[0] - (OPENING.test(signs[0].text) ? 0.25 * em : 0);
  const right = ink[1] + (CLOSING.test(signs[signs.length - 1].text) ? 0.5 * em : 0);
  return signs.map(({ text, certainty, at, others, chosenFrom }, i): Glyph => {
    const half = (isWide(text) ? 0.5 : 0.25) * em;
    const from = i === 0 ? left : Math.max(left, at - half);
    const to = i === signs.length - 1 ? right : Math.min(right, at + half);
    return {
      text,
      left: from * scale,
      right: Math.max(from, to) * scale,
      base,
      size,
      blank: text === ' ',
      artifact: false,
      read: { certainty, others: others.map((other) => other.text), ...(chosenFrom && { chosenFrom }) },
    };
  });
}

/** Lays the pages of one document out. */
export function sheetsOfPictures(pages: readonly PicturePage[]): Sheet[] {
  // A stretch that was read as a blank alone has no letters.
  const lettered = pages.map(({ read }) =>
    read.lines
      .map((line): Lettered => ({ ...line, signs: lettersOf(line.signs) }))
      .filter(({ signs }) => signs.length > 0),
  );
  // Points of the page that a point of its picture is.
  const scales = pages.map(({ width, height, read }) =>
    read.quarters % 2 === 0 ? width / read.width : height / read.width,
  );
  const sizes = sizesOf(
    lettered.flatMap((lines, i) =>
      lines.map(({ region, pitch, signs }) => ({
        pitch: pitch === null ? null : pitch * scales[i],
        height: (region.bottom - region.top) * scales[i],
        weight: signs.length,
      })),
    ),
  );
  let next = 0;
  return pages.map(({ number, width, height, read }, i) => {
    const scale = scales[i];
    const glyphs = lettered[i].flatMap((line) => glyphsOf(line, sizes[next++], scale));
    const rules = read.rules.map(
      (rule): Rule => ({
        left: rule.left * scale,
        right: rule.right * scale,
        top: rule.top * scale,
        bottom: rule.bottom * scale,
      }),
    );
    const [own, other] = read.quarters % 2 === 0 ? [width, height] : [height, width];
    const sheet = sheetOf(number, own, other, { glyphs: glyphs.map((glyph) => ({ glyph, turn: 0 })), rules });
    return { ...sheet, boxOnPage: boxOnPage(read, scale, width, height) };
  });
}

/** Where a box of the page laid straight is on the page as it is. */
function boxOnPage({ straight, quarters }: ReadPage, scale: number, width: number, height: number): Sheet['boxOnPage'] {
  const back = (u: number, v: number): [number, number] => {
    const [px, py] = straight.back(u / scale, v / scale);
    const [x, y] = [px * scale, py * scale];
    return quarters === 0
      ? [x, y]
      : quarters === 1
        ? [y, height - x]
        : quarters === 2
          ? [width - x, height - y]
          : [width - y, x];
  };
  return (left, top, right, bottom) => {
    const corners = [back(left, top), back(right, top), back(left, bottom), back(right, bottom)];
    const xs = corners.map(([x]) => Math.min(width, Math.max(0, x)));
    const ys = corners.map(([, y]) => Math.min(height, Math.max(0, y)));
    const point = (value: number) => Math.round(value * 10) / 10;
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return [point(x), point(y), point(Math.max(...xs) - x), point(Math.max(...ys) - y)];
  };
}
