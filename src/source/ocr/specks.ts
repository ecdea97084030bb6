/**
 * Specks of a page: single points that are dark on paper or light in ink, as a worn glass, a fax or a noisy sensor leaves
 * them. The models take them for marks, or see strokes that there are none of (二 becomes 三). They are counted, and taken
 * away only where there are many: a clean page is read as it is, point by point. Grain, all points a little off, is left:
 * the models read no better where it is smoothed.
 */
import type { Picture } from './picture.js';

/** Three rows of a picture that lie one below the other. */
type Rows = readonly [Uint8Array, Uint8Array, Uint8Array];

/**
 * By how much a value is less, or more, than all those of its colour round it, and how far these are apart; `null` where
 * it is not by more than `least`.
 */
function standingOut(rows: Rows, at: number, least: number): { by: number; range: number } | null {
  const value = rows[1][at];
  // Most are like what is to their left.
  if (Math.abs(value - rows[1][at - 3]) <= least) return null;
  let [lowest, highest] = [255, 0];
  for (const row of rows)
    for (let one = at - 3; one <= at + 3; one += 3) {
      if (one === at && row === rows[1]) continue;
      if (row[one] < lowest) lowest = row[one];
      if (row[one] > highest) highest = row[one];
    }
  const by = value < lowest ? value - lowest : value > highest ? value - highest : 0;
  return Math.abs(by) > least ? { by, range: highest - lowest } : null;
}

/** Points that are looked at to count specks, about. */
const LOOKED_AT = 250_000;
/** A speck that counts differs by so much from what is round it, which differs by less. */
const STANDS_OUT = 64;

/** Which share of a page's points are specks on even paper, or in even ink: of a character's own points none is. */
export function shareOfSpecks({ width, height, data }: Picture): number {
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / LOOKED_AT)));
  const rowAt = (y: number) => data.subarray(y * width * 3, (y + 1) * width * 3);
  let [all, specks] = [0, 0];
  for (let y = 1; y < height - 1; y += step) {
    const rows: Rows = [rowAt(y - 1), rowAt(y), rowAt(y + 1)];
    for (let at = 3; at < (width - 1) * 3; at += 3 * step) {
      all += 1;
      for (let c = 0; c < 3; c++) {
        const found = standingOut(rows, at + c, STANDS_OUT);
        if (!found || found.range >= STANDS_OUT) continue;
        specks += 1;
        break;
      }
    }
  }
  return all === 0 ? 0 : specks / all;
}

/** From so many on they are taken away: clean pages, grey paper and JPEG of low quality have two in 10,000 at most. */
const MANY = 0.0005;
/** On such a page a point is a speck that differs by so much from all that is round it. */
const STANDS_OUT_AMONG_MANY = 32;

/** A page without its specks, each made like what is nearest to it of what is round it; the page itself where few are. */
export function withoutSpecks(picture: Picture): Picture {
  if (shareOfSpecks(picture) < MANY) return picture;
  const { width, height, data } = picture;
  const clear = data.slice();
  const long = width * 3;
  const rowAt = (y: number) => data.subarray(y * long, (y + 1) * long);
  for (let y = 1; y < height - 1; y++) {
    const rows: Rows = [rowAt(y - 1), rowAt(y), rowAt(y + 1)];
    for (let at = 3; at < long - 3; at++) {
      const found = standingOut(rows, at, STANDS_OUT_AMONG_MANY);
      if (found) clear[y * long + at] -= found.by;
    }
  }
  return { width, height, data: clear };
}
