/** Seals: red ink over black. What is below them is read, and they are not. */
import type { Picture } from './picture.js';

/** Red that is no dark red: a seal, and not the black below it. */
export const isRed = (r: number, g: number, b: number): boolean => r > 110 && r - Math.max(g, b) > 45;
const DARK = 110;
/** Beside so much red, black ink of this share is text below a seal, and the red is not. */
const LEAST_RED = 0.01;
const LEAST_BLACK = 0.25;
/** How much redder than blue or green a point is that has some of the seal's ink. */
const REDDISH = 20;

/**
 * Takes the red away from a part of a picture where it lies over black: red ink lets red light through, and takes a
 * little of it that is given back. What is red alone, as the name of an office at the head of a page, stays.
 *
 * @param colours red, green and blue of each point; changed
 * @returns whether it is red still
 */
export function takeSealAway(colours: Uint8Array): boolean {
  const counts = new Uint32Array(256);
  let [red, black] = [0, 0];
  for (let at = 0; at < colours.length; at += 3)
    if (isRed(colours[at], colours[at + 1], colours[at + 2])) {
      counts[colours[at]] += 1;
      red += 1;
    } else if (colours[at] < DARK) black += 1;
  if (red * 3 <= LEAST_RED * colours.length) return false;
  if (black <= LEAST_BLACK * (red + black)) return true;
  let middle = 0;
  for (let passed = counts[0]; passed * 2 < red; passed += counts[++middle]);
  for (let at = 0; at < colours.length; at += 3) {
    const [r, g, b] = [colours[at], colours[at + 1], colours[at + 2]];
    const value = r - Math.min(g, b) > REDDISH ? Math.min(255, Math.round((r * 255) / middle)) : r;
    colours.fill(value, at, at + 3);
  }
  return false;
}

/** Points across a part of a page that is looked at for itself: about two lines. */
const PART = 48;

/** A page with the seals taken away that lie over text, part by part; a line is found as far as it goes below them. */
export function withoutSeals({ width, height, data }: Picture): Picture {
  const out: Picture = { width, height, data: data.slice() };
  for (let top = 0; top < height; top += PART)
    for (let left = 0; left < width; left += PART) {
      const [wide, high] = [Math.min(PART, width - left), Math.min(PART, height - top)];
      const part = new Uint8Array(wide * high * 3);
      for (let y = 0; y < high; y++) {
        const at = ((top + y) * width + left) * 3;
        part.set(data.subarray(at, at + wide * 3), y * wide * 3);
      }
      takeSealAway(part);
      for (let y = 0; y < high; y++)
        out.data.set(part.subarray(y * wide * 3, (y + 1) * wide * 3), ((top + y) * width + left) * 3);
    }
  return out;
}
