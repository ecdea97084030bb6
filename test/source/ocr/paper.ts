/** What happens to a page between the printer and the file: it lies askew, is stamped, photographed, sent and pressed. */
import { encode } from 'jpeg-js';
import { blankPicture, colourAt, type Picture } from '../../../src/source/ocr/picture.js';
import { concat, fileOf, type Objects, stream } from '../../support/pdf.js';
import { random } from '../../support/random.js';

export type Change = (page: Picture) => Picture;

/** A picture whose points are looked up in another. */
function mapped(page: Picture, from: (x: number, y: number) => [number, number], paper = 255): Picture {
  const { width, height } = page;
  const out = blankPicture(width, height);
  const colour = new Float32Array(3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = from(x + 0.5, y + 0.5);
      const at = (y * width + x) * 3;
      if (u < 0 || v < 0 || u > width || v > height) {
        out.data.fill(paper, at, at + 3);
        continue;
      }
      colourAt(page, u, v, colour);
      for (let c = 0; c < 3; c++) out.data[at + c] = Math.round(colour[c]);
    }
  return out;
}

/** Turned about its middle, clockwise. */
export const askew =
  (degrees: number): Change =>
  (page) => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const [mx, my] = [page.width / 2, page.height / 2];
    return mapped(page, (x, y) => [mx + (x - mx) * c + (y - my) * s, my - (x - mx) * s + (y - my) * c]);
  };

/**
 * Seen from one end and a little from one side. A camera sees a plane so that lines that are parallel on it meet.
 *
 * @param strength by which share the upper edge seems longer than the lower one, about
 * @param degrees by which the camera is turned
 * @param zoom how much more than the page is seen
 * @param around how light it is beside the page
 */
export const aslant =
  (strength: number, degrees = 0, zoom = 1.02, around = 120): Change =>
  (page) => {
    const { width, height } = page;
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return mapped(
      page,
      (x, y) => {
        const [px, py] = [x - width / 2, y - height / 2];
        const [u, v] = [(px * c + py * s) / width, (-px * s + py * c) / height];
        const far = zoom / (1 - strength * v - strength * 0.4 * u);
        return [width * (0.5 + u * far), height * (0.5 + v * far)];
      },
      around,
    );
  };

/** Seen aslant, the light falling from one side. */
export const photographed =
  (...seen: Parameters<typeof aslant>): Change =>
  (page) => {
    const { width, height } = page;
    return eachPoint(aslant(...seen)(page), (value, x, y) => value * (0.72 + (0.24 * x) / width + (0.04 * y) / height));
  };

function eachPoint(page: Picture, change: (value: number, x: number, y: number, c: number) => number): Picture {
  const { width, height, data } = page;
  const out = blankPicture(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) {
        const at = (y * width + x) * 3 + c;
        out.data[at] = Math.min(255, Math.max(0, Math.round(change(data[at], x, y, c))));
      }
  return out;
}

/** Of a sheet that is grey, with ink that is not black. */
export const onGrey =
  (paper = 190, ink = 50): Change =>
  (page) => {
    const chance = random(7);
    return eachPoint(page, (value) => ink + ((paper - ink) * value) / 255 + (chance.next() - 0.5) * 10);
  };

/** Specks, and points that are lighter or darker than they were. */
export const noisy =
  (strength = 60, specks = 0.002): Change =>
  (page) => {
    const chance = random(11);
    return eachPoint(page, (value) => {
      const at = chance.next();
      return at < specks ? 255 - value : value + (chance.next() - 0.5) * strength;
    });
  };

/** Without colour, as a fax or a copier gives it. */
export const colourless: Change = ({ width, height, data }) => {
  const out = blankPicture(width, height);
  for (let i = 0; i < width * height; i++) {
    const grey = Math.round(0.3 * data[i * 3] + 0.59 * data[i * 3 + 1] + 0.11 * data[i * 3 + 2]);
    out.data.fill(grey, i * 3, i * 3 + 3);
  }
  return out;
};

/** A round red seal, its middle at shares of the page: a ring, a star and strokes along the ring. */
export const sealed =
  (atX: number, atY: number): Change =>
  (page) => {
    const { width, height } = page;
    const radius = width * 0.1;
    const [mx, my] = [width * atX, height * atY];
    return eachPoint(page, (value, x, y, c) => {
      const [dx, dy] = [x - mx, y - my];
      const far = Math.hypot(dx, dy) / radius;
      if (far > 1) return value;
      const angle = Math.atan2(dy, dx);
      const star = far < 0.32 * (1 - 0.5 * Math.abs(Math.sin(2.5 * (angle + Math.PI / 2))));
      const strokes =
        far > 0.6 && far < 0.85 && Math.sin(angle * 30) > 0.1 && Math.sin(far * 60) > -0.4 && dy < radius * 0.5;
      if (far < 0.94 && !star && !strokes) return value;
      // Ink over ink: what is below shows through.
      return value * ([214, 48, 52][c] / 255);
    });
  };

/** Presses a picture as JPEG. */
const jpeg = ({ width, height, data }: Picture, quality: number): Uint8Array => {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    rgba[i * 4] = data[i * 3];
    rgba[i * 4 + 1] = data[i * 3 + 1];
    rgba[i * 4 + 2] = data[i * 3 + 2];
    rgba[i * 4 + 3] = 255;
  }
  return Uint8Array.from(encode({ width, height, data: rgba }, quality).data);
};

export { jpeg };

/**
 * A file of scanned pages, a picture each.
 *
 * @param dpi points an inch
 * @param times how often each page paints its picture
 */
export function scanned(pages: readonly Picture[], dpi: number, quality = 85, times = 1): Uint8Array {
  const objects: Objects = new Map();
  const ids = pages.map((_, i) => 3 + 3 * i);
  objects.set(1, concat('<</Type /Catalog /Pages 2 0 R>>'));
  objects.set(2, concat(`<</Type /Pages /Count ${pages.length} /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}]>>`));
  pages.forEach((page, i) => {
    const [width, height] = [(page.width * 72) / dpi, (page.height * 72) / dpi];
    const id = ids[i];
    objects.set(
      id,
      concat(
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${id + 1} 0 R ` +
          `/Resources <</XObject <</Im ${id + 2} 0 R>>>>>>`,
      ),
    );
    objects.set(id + 1, stream('', concat(`q ${width} 0 0 ${height} 0 0 cm /Im Do Q\n`.repeat(times))));
    objects.set(
      id + 2,
      stream(
        `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB ` +
          '/BitsPerComponent 8 /Filter /DCTDecode',
        jpeg(page, quality),
      ),
    );
  });
  return fileOf(objects);
}
