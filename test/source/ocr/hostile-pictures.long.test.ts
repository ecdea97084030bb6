/** Pictures that were cut off anywhere, changed anywhere, or made to unpack to more than they are: read, or refused. */
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { open } from '../../../src/index.js';
import { readImage } from '../../../src/source/image/index.js';
import { MOST_PAGES } from '../../../src/source/image/limits.js';
import { blankPicture, type Picture } from '../../../src/source/ocr/picture.js';
import { concat } from '../../support/pdf.js';
import { random } from '../../support/random.js';
import { blocks, readsBlocks } from './blocks-script.js';
import { jpeg, scanned } from './paper.js';
import { bmpOf, pngOf, tiffOf } from './written.js';

const SMALL = blocks(['一二三'], { scale: 0.25 });
const point = (grey: number): Picture => ({ width: 1, height: 1, data: new Uint8Array(3).fill(grey) });

/** Each kind of picture, as it is written. */
const KINDS: [string, (page: Picture) => Uint8Array][] = [
  ['PNG', (page) => pngOf(page)],
  ['PNG, interlaced', (page) => pngOf(page, { alpha: true, interlaced: true })],
  ['bitmap', (page) => bmpOf(page)],
  ['TIFF', (page) => tiffOf([page])],
  ['TIFF in strips, deflated', (page) => tiffOf([page, page], { rows: 20, packed: true })],
  ['JPEG', (page) => jpeg(page, 80)],
];

/** What becomes of a picture: `read`, or why not. What is neither is a fault, and is thrown. */
async function outcomeOf(bytes: Uint8Array, path = 'scan.png'): Promise<string> {
  try {
    await open(bytes, { path, recogniser: readsBlocks });
    return 'read';
  } catch (error) {
    const { name, code, detail } = error as { name: string; code?: string; detail?: string };
    if (name !== 'InputError') throw error;
    return `${code}: ${detail}`;
  }
}
const FAIR = /^(?:read$|damaged: |nothing-read: |binary: |too-large: )/;

describe('a picture of one point', () => {
  it.each(KINDS)('has no text, whatever its colour: %s', async (_, write) => {
    for (const grey of [0, 128, 255]) expect(await outcomeOf(write(point(grey)))).toMatch(/^nothing-read: /);
  });

  it('has none on a page either', async () => {
    expect(await outcomeOf(scanned([point(0)], 72), 'scan.pdf')).toMatch(/^nothing-read: /);
  });
});

describe('a picture that is cut off', () => {
  it.each(KINDS)('anywhere is read as far as it goes, or refused: %s', async (_, write) => {
    const whole = write(SMALL);
    const step = Math.max(1, Math.floor(whole.length / 60));
    for (let length = 0; length < whole.length; length += length < 80 ? 4 : step)
      expect(await outcomeOf(whole.slice(0, length)), `${length} bytes`).toMatch(FAIR);
  });

  it('on a page leaves the page without text', async () => {
    const whole = scanned([SMALL], 18);
    const start = Buffer.from(whole).indexOf('\xff\xd8', 0, 'latin1');
    // The picture ends early, and the page does not know.
    const cut = whole.slice().fill(0, start + 700, start + 900);
    expect(await outcomeOf(cut, 'scan.pdf')).toMatch(FAIR);
    expect(await outcomeOf(whole.slice(0, start + 400), 'scan.pdf')).toMatch(FAIR);
  });
});

it.each(KINDS)('a picture with bytes changed anywhere is read, or refused: %s', async (_, write) => {
  const whole = write(SMALL);
  const chance = random(5);
  for (let round = 0; round < 60; round++) {
    const changed = whole.slice();
    // Headers are what harm is done with.
    const most = round % 2 === 0 ? Math.min(120, whole.length) : whole.length;
    for (let i = 0; i < 1 + (round % 3); i++)
      changed[Math.floor(chance.next() * most)] = Math.floor(chance.next() * 256);
    expect(await outcomeOf(changed), `round ${round}`).toMatch(FAIR);
  }
});

/** A JPEG with the size that its frame tells changed. */
function claiming(width: number, height: number): Uint8Array {
  const bytes = jpeg(SMALL, 80);
  const at = Buffer.from(bytes).indexOf('\xff\xc0', 0, 'latin1');
  bytes.set([height >> 8, height & 255, width >> 8, width & 255], at + 5);
  return bytes;
}

/** The directory of a TIFF of one page with one value changed, or told anew. */
function withTag(bytes: Uint8Array, tag: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  const at = view.getUint32(4, true);
  for (let i = 0; i < view.getUint16(at, true); i++)
    if (view.getUint16(at + 2 + 12 * i, true) === tag) view.setUint32(at + 2 + 12 * i + 8, value, true);
  return bytes;
}

describe('a picture that was made to do harm', () => {
  it('says that it is larger than any page: it is refused before it is unpacked', async () => {
    expect(await outcomeOf(claiming(65_535, 65_535))).toMatch(/^too-large: .*points/);
    expect(await outcomeOf(claiming(20_000, 20_000))).toMatch(/^too-large: .*points/);
    expect(await outcomeOf(withTag(tiffOf([SMALL]), 257, 4_000_000_000))).toMatch(/^too-large: .*points/);
  });

  it('says so in a frame that stands behind a small one', async () => {
    const [small, large] = [jpeg(SMALL, 80), claiming(30_000, 30_000)];
    const at = Buffer.from(small).indexOf('\xff\xc0', 0, 'latin1');
    const frame = large.slice(at, at + 19);
    const end = at + 19;
    const twice = concat(small.slice(0, end), frame, small.slice(end));
    expect(await outcomeOf(twice)).toMatch(/^(?:damaged|nothing-read|too-large): /);
  });

  it('says so on the page of a document', async () => {
    const bytes = scanned([SMALL], 18);
    const claimed = Buffer.from(bytes)
      .toString('latin1')
      .replace(/\/Width \d+ \/Height \d+/, (own) => {
        return '/Width 20000 /Height 20000'.padEnd(own.length);
      });
    expect(await outcomeOf(Buffer.from(claimed, 'latin1'), 'scan.pdf')).toMatch(FAIR);
  });

  it('unpacks to more than it is: no more is unpacked than it has points', async () => {
    // 96 MB of zeros in a strip of four points.
    const packed = zlibSync(new Uint8Array(96 << 20), { level: 9 });
    const small = tiffOf([blankPicture(2, 2)], { packed: true });
    const tiff = withTag(withTag(concat(small, packed), 273, small.length), 279, packed.length);
    expect(await outcomeOf(tiff)).toMatch(/^(?:nothing-read|too-large|damaged): /);
  });

  it('has one strip again and again, or more pages than a document', async () => {
    const page = blankPicture(1, 1);
    const many = tiffOf(Array.from({ length: MOST_PAGES + 1 }, () => page));
    expect(await outcomeOf(many)).toMatch(/^too-large: .*pages/);
    const strips = tiffOf([blankPicture(1, 30_000)], { rows: 1 });
    expect(await outcomeOf(strips)).toMatch(/^(?:too-large|nothing-read|damaged): /);
  });
});

it('a picture is refused with the name of its kind', async () => {
  await expect(readImage(pngOf(point(0)), { recogniser: readsBlocks })).rejects.toMatchObject({
    code: 'nothing-read',
    detail: 'PNG, 1',
  });
});
