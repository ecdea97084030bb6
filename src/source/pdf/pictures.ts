/** The picture that a page shows: those that it is made of, put together as they stand on it. */
import { InputError } from '../error.js';
import { FINEST, MOST_PAINTED, MOST_WORKED } from '../ocr/limits.js';
import { blankPicture, type Picture, within } from '../ocr/picture.js';
import type { Drawn, Operators, Page } from './engine.js';
import { after, type Matrix, matrixOf } from './matrix.js';

/** A picture as pdf.js unpacks it. Kinds: one bit a point (1), three bytes (2), four (3). */
interface Unpacked {
  width: number;
  height: number;
  kind?: number;
  data: Uint8Array | Uint8ClampedArray | string;
}

interface Placed {
  image: Unpacked;
  /** From the unit square, whose origin is its lower left corner, to points from the page's upper left corner. */
  map: Matrix;
  /** Painted in this colour where its bits are not set; otherwise it has its own colours. */
  mask: [r: number, g: number, b: number] | null;
}

/** Pictures on one page: some scanners cut a page into strips, or set letters apart from what lies below. */
const MOST_PLACED = 2_000;

/** What pdf.js has unpacked, once it is there. */
function unpacked(page: Page, id: string): Promise<Unpacked | null> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    store.get(id, (value: Unpacked | null) => resolve(value));
  });
}

const hex = (colour: unknown): [number, number, number] => {
  const digits = /^#([0-9a-f]{6})$/i.exec(String(colour))?.[1];
  if (!digits) return [0, 0, 0];
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

async function placedOn(page: Page, { names, operands }: Drawn, OPS: Operators): Promise<Placed[]> {
  const placed: Placed[] = [];
  const saved: { ctm: Matrix; fill: [number, number, number] }[] = [];
  let ctm: Matrix = matrixOf(page.getViewport({ scale: 1 }).transform);
  let fill: [number, number, number] = [0, 0, 0];
  const put = async (image: Unpacked | string | null, map: Matrix, mask: Placed['mask']) => {
    if (placed.length >= MOST_PLACED) return;
    let found = typeof image === 'string' ? await unpacked(page, image) : image;
    if (found && typeof found.data === 'string') {
      const data = await unpacked(page, found.data);
      found = data && { ...data, width: found.width ?? data.width, height: found.height ?? data.height };
    }
    if (found?.data && typeof found.data !== 'string' && found.width > 0 && found.height > 0)
      placed.push({ image: found, map, mask });
  };
  for (let i = 0; i < names.length; i++) {
    const values = operands[i] as never[];
    switch (names[i]) {
      case OPS.save:
        saved.push({ ctm, fill });
        break;
      case OPS.restore:
        ({ ctm, fill } = saved.pop() ?? { ctm, fill });
        break;
      case OPS.transform:
        ctm = after(ctm, matrixOf(values as ArrayLike<number>));
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ctm, fill });
        if (values[0]) ctm = after(ctm, matrixOf(values[0]));
        break;
      case OPS.paintFormXObjectEnd:
        ({ ctm, fill } = saved.pop() ?? { ctm, fill });
        break;
      case OPS.setFillRGBColor:
        fill = hex(values[0]);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        await put(values[0], ctm, null);
        break;
      case OPS.paintImageMaskXObject:
        await put(values[0], ctm, fill);
        break;
      case OPS.paintImageMaskXObjectGroup:
        for (const one of values[0] as (Unpacked & { transform: ArrayLike<number> })[])
          await put(one, after(ctm, matrixOf(one.transform)), fill);
        break;
      case OPS.paintInlineImageXObjectGroup:
        for (const { transform } of values[1] as { transform: ArrayLike<number> }[])
          await put(values[0], after(ctm, matrixOf(transform)), null);
        break;
    }
  }
  return placed;
}

/** Points of a picture that a point of the page is. */
const finenessOf = ({ image, map }: Placed): number =>
  Math.max(image.width / (Math.hypot(map[0], map[1]) || 1), image.height / (Math.hypot(map[2], map[3]) || 1));

/** Colour and weight (0 to 255) of a point of a picture. */
function pointAt({ image, mask }: Placed, x: number, y: number, into: Uint8Array): number {
  const data = image.data as Uint8Array;
  if (mask || image.kind === 1) {
    const set = (data[y * ((image.width + 7) >> 3) + (x >> 3)] >> (7 - (x & 7))) & 1;
    if (mask) {
      into.set(mask);
      return set ? 0 : 255;
    }
    into.fill(set ? 255 : 0);
    return 255;
  }
  const bytes = image.kind === 3 ? 4 : 3;
  const at = (y * image.width + x) * bytes;
  into[0] = data[at];
  into[1] = data[at + 1];
  into[2] = data[at + 2];
  return bytes === 4 ? data[at + 3] : 255;
}

/**
 * Paints one picture on the page; what stands for several of its points is their mean.
 *
 * @returns how many points were looked at, of the page or of the picture
 */
function paint(page: Picture, scale: number, placed: Placed): number {
  const { image, map } = placed;
  // On the page, in its points: where the picture's upper left corner is, and its two sides.
  const [ax, ay, bx, by] = [map[0] * scale, map[1] * scale, -map[2] * scale, -map[3] * scale];
  const [ox, oy] = [(map[4] + map[2]) * scale, (map[5] + map[3]) * scale];
  const area = ax * by - ay * bx;
  if (!(Math.abs(area) > 0) || !Number.isFinite(area + ox + oy)) return 0;
  const xs = [ox, ox + ax, ox + bx, ox + ax + bx];
  const ys = [oy, oy + ay, oy + by, oy + ay + by];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(page.width, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(page.height, Math.ceil(Math.max(...ys)))];
  // Half of what a point of the page covers of the picture, along and down.
  const halfX = Math.max(0.5, ((Math.abs(by) + Math.abs(bx)) / Math.abs(area)) * image.width * 0.5);
  const halfY = Math.max(0.5, ((Math.abs(ax) + Math.abs(ay)) / Math.abs(area)) * image.height * 0.5);
  const colour = new Uint8Array(3);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const [dx, dy] = [x + 0.5 - ox, y + 0.5 - oy];
      const u = ((dx * by - dy * bx) / area) * image.width;
      const v = ((dy * ax - dx * ay) / area) * image.height;
      if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue;
      const fromX = Math.max(0, Math.round(u - halfX));
      const fromY = Math.max(0, Math.round(v - halfY));
      const toX = Math.min(image.width, Math.max(fromX + 1, Math.round(u + halfX)));
      const toY = Math.min(image.height, Math.max(fromY + 1, Math.round(v + halfY)));
      let [r, g, b, weight, count] = [0, 0, 0, 0, 0];
      for (let sy = fromY; sy < toY; sy++)
        for (let sx = fromX; sx < toX; sx++) {
          const own = pointAt(placed, sx, sy, colour);
          r += colour[0] * own;
          g += colour[1] * own;
          b += colour[2] * own;
          weight += own;
          count += 255;
        }
      if (weight === 0) continue;
      const at = (y * page.width + x) * 3;
      const rest = (count - weight) / count;
      page.data[at] = Math.round(page.data[at] * rest + r / count);
      page.data[at + 1] = Math.round(page.data[at + 1] * rest + g / count);
      page.data[at + 2] = Math.round(page.data[at + 2] * rest + b / count);
    }
  return Math.max(Math.max(0, right - left) * Math.max(0, bottom - top), image.width * image.height);
}

/**
 * The picture of a page, as fine as reading wants it; `null` where it shows none.
 *
 * @throws {InputError} `too-large` for pictures that are painted over each other without end
 */
export async function pictureOf(page: Page, drawn: Drawn, OPS: Operators): Promise<Picture | null> {
  const placed = await placedOn(page, drawn, OPS);
  if (placed.length === 0) return null;
  const { width, height } = page.getViewport({ scale: 1 });
  const fine = Math.max(...placed.map(finenessOf));
  if (!(fine > 0) || !(width >= 1) || !(height >= 1)) return null;
  const scale = fine * within(width * fine, height * fine, FINEST, MOST_WORKED);
  const picture = blankPicture(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  let painted = 0;
  for (const one of placed) {
    painted += paint(picture, scale, one);
    if (painted > MOST_PAINTED) throw new InputError('too-large', `pictures, points painted > ${MOST_PAINTED}`);
  }
  return picture;
}
