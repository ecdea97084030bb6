/** One page that is a picture: what is read on it, in points of its picture laid straight. */
import { withDots } from './dots.js';
import { isCutShort, withEnds } from './ends.js';
import { FURTHER, isUnsure, type Look, pooled, readIn } from './looks.js';

import { type Picture, turned } from './picture.js';
import { isTorn, type Sign, signsOf, withDashes, withPassedOver, withRoom } from './reading.js';
import type { Recogniser, Tensor } from './recogniser.js';
import { type Found, type Region, regionsOf } from './regions.js';
import { type RuledLine, ruledLines } from './ruled.js';
import { pitchOf } from './sizes.js';
import { withoutSpecks } from './specks.js';
import type { Straight } from './straight.js';
import { stripOf } from './strip.js';
import { withEvenDashes, withStrokes } from './strokes.js';

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

/** Below this mean certainty a stretch is no text: a drawing, a stain; and where it is red, below that: a seal's edge. */
const NO_TEXT = 0.5;
const NO_RED_TEXT = 0.85;
/** A page that is read so surely stands the right way up. */
const UPSIDE_SURE = 0.8;
const PROBES = 5;

const meanOf = (signs: readonly Sign[]): number =>
  signs.length === 0 ? 0 : signs.reduce((sum, { certainty }) => sum + certainty, 0) / signs.length;

/** What was read of a page already, by the stretch that it was read in: nothing is read twice. */
type Known = Map<string, Tensor>;
const nameOf = ({ left, top, right, bottom }: Region): string => `${left} ${top} ${right} ${bottom}`;

/** Reads the longest lines of a page: how sure that reading is, and what was read. */
async function probe(
  picture: Picture,
  { regions, straight }: Found,
  recogniser: Recogniser,
): Promise<{ sure: number; known: Known }> {
  const longest = [...regions].sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, PROBES);
  const all: Sign[] = [];
  const known: Known = new Map();
  for (const region of longest) {
    const { input } = stripOf(picture, straight, region);
    const output = await recogniser.read(input);
    known.set(nameOf(region), output);
    all.push(...signsOf(output, input.dims[3], recogniser.letters));
  }
  return { sure: meanOf(all), known };
}

interface Upright {
  picture: Picture;
  found: Found;
  quarters: ReadPage['quarters'];
  sure: number;
  known: Known;
}

/** The picture the right way up, with where text is on it. */
async function upright(picture: Picture, recogniser: Recogniser): Promise<Upright> {
  const first = await regionsOf(picture, recogniser);
  const ways = first.upright ? ([1, 3] as const) : ([0, 2] as const);
  let best: Upright | null = null;
  for (const quarters of ways) {
    const own = turned(picture, quarters);
    const found = quarters === 0 ? first : await regionsOf(own, recogniser);
    const { sure, known } = await probe(own, found, recogniser);
    if (!best || sure > best.sure) best = { picture: own, found, quarters, sure, known };
    if (sure >= UPSIDE_SURE) break;
  }
  return best as Upright;
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

/** Looks at a line once more, cut out otherwise. */
async function lookAgain(
  picture: Picture,
  straight: Straight,
  region: Region,
  { above, below }: (typeof FURTHER)[number],
  scale: number,
  recogniser: Recogniser,
): Promise<Look> {
  const high = region.bottom - region.top;
  const cut = { ...region, top: region.top + above * high, bottom: region.bottom - below * high };
  const strip = stripOf(picture, straight, cut);
  return { output: await recogniser.read(strip.input), width: strip.input.dims[3], factor: scale / strip.scale };
}

/** How wide a character is in the model's input at least, where a line does not tell. */
const NARROW = 33;

/** Reads a stretch; `null` where it is no text. */
async function readLine(
  picture: Picture,
  straight: Straight,
  region: Region,
  known: Known,
  recogniser: Recogniser,
): Promise<ReadLine | null> {
  const strip = stripOf(picture, straight, region);
  const { input, scale, ink, strokes, dark } = strip;
  if (!ink) return null;
  const { letters } = recogniser;
  const looks: Look[] = [
    { output: known.get(nameOf(region)) ?? (await recogniser.read(input)), width: input.dims[3], factor: 1 },
  ];
  let signs = readIn(looks[0], letters).filter(({ at }) => at < strip.width);
  if (signs.length === 0 || meanOf(signs) < (strip.red ? NO_RED_TEXT : NO_TEXT)) return null;
  const pitch = pitchOf(signs);
  if (signs.some(isUnsure) || (pitch !== null && isTorn(signs, pitch)) || isCutShort(signs, pitch, ink)) {
    for (const cut of FURTHER) looks.push(await lookAgain(picture, straight, region, cut, scale, recogniser));
    const further = looks.slice(1).map((look) => readIn(look, letters));
    signs = pooled(signs, further, pitch ?? NARROW);
  }
  signs = withRoom(signs, pitch ?? NARROW);
  if (pitch !== null) {
    signs = withPassedOver(signs, looks, letters, pitch, ink);
    signs = withDots(signs, pitch, dark);
    signs = withStrokes(withDashes(signs, pitch, strokes), pitch, strip);
  }
  signs = withEnds(signs, looks, letters, pitch, ink);
  if (signs.length === 0) return null;
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
  const { picture, found, quarters, known } = await upright(withoutSpecks(given), recogniser);
  const { straight } = found;
  const rules = ruledLines(picture, straight);
  const lines: ReadLine[] = [];
  for (const region of found.regions.flatMap((one) => cutAtRules(one, rules))) {
    const line = await readLine(picture, straight, region, known, recogniser);
    if (line) lines.push(line);
  }
  return { width: picture.width, height: picture.height, quarters, straight, lines: withEvenDashes(lines), rules };
}
