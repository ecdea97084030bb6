/** One page that is a picture: what is read on it, in points of its picture laid straight. */
import { type Picture, turned } from './picture.js';
import { type Sign, signsOf, withDashes, withPassedOver } from './reading.js';
import type { Recogniser } from './recogniser.js';
import { type Found, type Region, regionsOf } from './regions.js';
import { type RuledLine, ruledLines } from './ruled.js';
import { pitchOf } from './sizes.js';
import type { Straight } from './straight.js';
import { type Strip, stripOf } from './strip.js';

/** A stretch of a line that was read. */
export interface ReadLine {
  region: Region;
  ink: [left: number, right: number];
  /** Their middles (`at`) count along the page. */
  signs: Sign[];
  pitch: number | null;
}

export interface ReadPage {
  /** Of the picture as it was read, turned. */
  width: number;
  height: number;
  /** Quarters, clockwise, by which the picture was turned so that its lines run to the right. */
  quarters: 0 | 1 | 2 | 3;
  straight: Straight;
  lines: ReadLine[];
  rules: RuledLine[];
}

/** Below this mean certainty a stretch is no text: a seal's edge, a drawing, a stain. */
const NO_TEXT = 0.5;
/** A page that is read so surely stands the right way up. */
const UPSIDE_SURE = 0.8;
const PROBES = 5;

const meanOf = (signs: readonly Sign[]): number =>
  signs.length === 0 ? 0 : signs.reduce((sum, { certainty }) => sum + certainty, 0) / signs.length;

async function readStrip(strip: Strip, recogniser: Recogniser): Promise<Sign[]> {
  return signsOf(await recogniser.read(strip.input), strip.input.dims[3], recogniser.letters);
}

/** Reads the longest lines of a page; how sure that reading is, and how much it read. */
async function probe(picture: Picture, { regions, straight }: Found, recogniser: Recogniser): Promise<number> {
  const longest = [...regions].sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, PROBES);
  const all: Sign[] = [];
  for (const region of longest) all.push(...(await readStrip(stripOf(picture, straight, region), recogniser)));
  return meanOf(all);
}

/** The picture the right way up, with where text is on it. */
async function upright(
  picture: Picture,
  recogniser: Recogniser,
): Promise<{ picture: Picture; found: Found; quarters: ReadPage['quarters'] }> {
  const first = await regionsOf(picture, recogniser);
  const ways = first.upright ? ([1, 3] as const) : ([0, 2] as const);
  let best: { picture: Picture; found: Found; quarters: ReadPage['quarters']; sure: number } | null = null;
  for (const quarters of ways) {
    const own = turned(picture, quarters);
    const found = quarters === 0 ? first : await regionsOf(own, recogniser);
    const sure = await probe(own, found, recogniser);
    if (!best || sure > best.sure) best = { picture: own, found, quarters, sure };
    if (sure >= UPSIDE_SURE) break;
  }
  return best as NonNullable<typeof best>;
}

/** Cuts a stretch where an upright rule goes through it: cells of a table that stand close. */
function cutAtRules(region: Region, rules: readonly RuledLine[]): Region[] {
  const middle = (region.top + region.bottom) / 2;
  const high = region.bottom - region.top;
  const cuts = rules
    .filter(
      ({ left, right, top, bottom }) =>
        left === right &&
        top < middle &&
        bottom > middle &&
        left > region.left + high / 3 &&
        left < region.right - high / 3,
    )
    .map(({ left }) => left)
    .sort((a, b) => a - b);
  const parts: Region[] = [];
  let left = region.left;
  for (const cut of [...cuts, region.right]) {
    if (cut - left > high / 3) parts.push({ ...region, left, right: cut });
    left = cut;
  }
  return parts;
}

/** Reads a stretch; `null` where it is no text. */
async function readLine(
  region: Region,
  strip: Strip,
  ink: Uint8Array,
  recogniser: Recogniser,
): Promise<ReadLine | null> {
  const { input, scale } = strip;
  const { letters } = recogniser;
  const width = input.dims[3];
  const output = await recogniser.read(input);
  const sure = signsOf(output, width, letters).filter(({ at }) => at < strip.width);
  if (sure.length === 0 || meanOf(sure) < NO_TEXT) return null;
  const pitch = pitchOf(sure);
  const signs =
    pitch === null ? sure : withDashes(withPassedOver(sure, output, width, letters, pitch, ink), pitch, ink);
  const onPage = (x: number) => region.left + x / scale;
  return {
    region,
    ink: [onPage(ink.indexOf(1)), onPage(ink.lastIndexOf(1) + 1)],
    signs: signs.map((sign) => ({ ...sign, at: onPage(sign.at) })),
    pitch: pitch === null ? null : pitch / scale,
  };
}

/** Reads a page. @throws {InputError} `too-large` */
export async function readPage(given: Picture, recogniser: Recogniser): Promise<ReadPage> {
  const { picture, found, quarters } = await upright(given, recogniser);
  const { straight } = found;
  const rules = ruledLines(picture, straight);
  const lines: ReadLine[] = [];
  for (const region of found.regions.flatMap((one) => cutAtRules(one, rules))) {
    const strip = stripOf(picture, straight, region);
    if (!strip.ink) continue;
    const line = await readLine(region, strip, strip.ink, recogniser);
    if (line) lines.push(line);
  }
  return { width: picture.width, height: picture.height, quarters, straight, lines, rules };
}
