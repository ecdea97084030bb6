/**
 * A script of grey blocks, and a recogniser that reads it: what is tried with them needs no models. Each character is a
 * square whose grey tells which it is.
 */
import { blankPicture, type Picture } from '../../../src/source/ocr/picture.js';
import type { Recogniser, Tensor } from '../../../src/source/ocr/recogniser.js';

/** Its characters, from black to grey; the last one is never read for sure. */
export const LETTERS = ['一', '二', '三', '年', '问', '题'];
const STEP = 28;
/** Of a block's height. */
const STRIPE = [0.62, 0.8];
export const DOUBTFUL_LETTER = '题';

const greyOf = (letter: string): number => LETTERS.indexOf(letter) * STEP;

/** A page with lines of blocks; points of the page are points of the picture times `scale`. */
export function blocks(lines: readonly string[], { scale = 2, width = 595, height = 842, size = 16 } = {}): Picture {
  const page = blankPicture(Math.round(width * scale), Math.round(height * scale));
  lines.forEach((line, row) => {
    [...line].forEach((letter, column) => {
      if (letter === '　') return;
      const grey = greyOf(letter);
      const [left, top] = [(90 + column * size) * scale, (100 + row * 28) * scale];
      // A little paper is left round each, and a stripe of it below the middle tells which way is up.
      const high = (size - 2) * scale;
      for (let y = Math.round(top); y < top + high; y++) {
        if (y > top + STRIPE[0] * high && y < top + STRIPE[1] * high) continue;
        for (let x = Math.round(left); x < left + high; x++)
          page.data.fill(grey, (y * page.width + x) * 3, (y * page.width + x) * 3 + 3);
      }
    });
  });
  return page;
}

/** Points of paper between ink that belong to it. */
const NEAR = 6;

/** Where there is ink, and a little between it: as the model finds text. */
function find({ dims: [, , height, width], data }: Tensor): Tensor {
  const map = new Float32Array(width * height);
  const close = (count: number, of: number, step: number, across: number) => {
    for (let row = 0; row < count; row++) {
      let last = -1;
      for (let i = 0; i < of; i++) {
        if (data[row * across + i * step] > 1) continue;
        for (let at = last >= 0 && i - last < NEAR ? last : i; at <= i; at++) map[row * across + at * step] = 0.9;
        last = i;
      }
    }
  };
  close(height, width, 1, width);
  close(width, height, width, 1);
  return { data: map, dims: [1, 1, height, width] };
}

/** Each step along a line is the letter whose grey stands in the middle of it. */
function read({ dims: [, , height, width], data }: Tensor): Tensor {
  const steps = width / 8;
  const classes = LETTERS.length + 2;
  const out = new Float32Array(steps * classes);
  for (let step = 0; step < steps; step++) {
    const at = (height >> 1) * width + step * 8 + 4;
    const grey = (data[at] * 0.5 + 0.5) * 255;
    const index = Math.round(grey / STEP);
    const isInk = data[at] !== 0 && grey < (LETTERS.length - 0.5) * STEP;
    // At the edge of a block paper shines in: it is none of them.
    const edge = [-3, 2].some((away) => Math.abs(data[at + away] - data[at]) > 0.05);
    const one = isInk && !edge ? index + 1 : 0;
    const isUpright = [3, 5, 7, 9].some((below) => data[at + below * width] > 0.8);
    const certainty = !isUpright && one > 0 ? 0.52 : LETTERS[one - 1] === DOUBTFUL_LETTER ? 0.55 : 0.95;
    out[step * classes + one] = certainty;
    if (one > 0) out[step * classes + (one === 1 ? 2 : 1)] = 1 - certainty;
  }
  return { data: out, dims: [1, steps, classes] };
}

export const blocksRecogniser: Recogniser = {
  engine: 'blocks 1.0.0',
  model: 'grey 1.0.0',
  letters: LETTERS,
  find: async (input) => find(input),
  read: async (input) => read(input),
};
export const readsBlocks = async (): Promise<Recogniser> => blocksRecogniser;
