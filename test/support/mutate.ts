/** Documents with something changed in them, by seed: bytes, and in packages also what is packed. */
import { unzipSync, zipSync } from 'fflate';
import { type Random, random } from './random.js';

/** What bytes are set to beside any: ends of ranges, and signs that formats give a meaning. */
const TELLING = [0, 1, 0x7f, 0x80, 0xff, 0x20, 0x2f, 0x3c, 0x3e, 0x28, 0x29, 0x5b, 0x5d, 0x22];
const MOST_CHANGES = 6;
const LONGEST_PIECE = 64;
const [FEW, MANY] = [15, 60];

type Change = (bytes: Uint8Array, chance: Random) => Uint8Array;

const spliced = (bytes: Uint8Array, start: number, end: number, piece: Uint8Array): Uint8Array => {
  const made = new Uint8Array(start + piece.length + bytes.length - end);
  made.set(bytes.subarray(0, start));
  made.set(piece, start);
  made.set(bytes.subarray(end), start + piece.length);
  return made;
};
const pieceOf = (bytes: Uint8Array, chance: Random): [start: number, end: number] => {
  const start = chance.between(0, bytes.length - 1);
  return [start, Math.min(bytes.length, start + chance.between(1, LONGEST_PIECE))];
};
const set =
  (made: (byte: number, chance: Random) => number): Change =>
  (bytes, chance) => {
    const copy = Uint8Array.from(bytes);
    const at = chance.between(0, copy.length - 1);
    copy[at] = made(copy[at], chance);
    return copy;
  };

/** They leave all other bytes where they are. */
const IN_PLACE: readonly Change[] = [
  set((byte, chance) => byte ^ (1 << chance.between(0, 7))),
  set((_, chance) => chance.of(TELLING)),
  set((_, chance) => chance.between(0, 255)),
  // Numbers of two and four bytes.
  (bytes, chance) => {
    const made = Uint8Array.from(bytes);
    const at = chance.between(0, made.length - 1);
    made.fill(chance.of(TELLING), at, at + chance.of([2, 4]));
    return made;
  },
  // Digits, of which formats in text make lengths and places.
  (bytes, chance) => {
    const made = Uint8Array.from(bytes);
    const from = chance.between(0, made.length - 1);
    const at = made.findIndex((byte, i) => i >= from && byte >= 0x30 && byte <= 0x39);
    if (at >= 0) made[at] = chance.between(0x30, 0x39);
    return made;
  },
];

const SHIFTING: readonly Change[] = [
  (bytes, chance) => spliced(bytes, ...pieceOf(bytes, chance), new Uint8Array()),
  (bytes, chance) => {
    const [start, end] = pieceOf(bytes, chance);
    return spliced(bytes, start, start, bytes.subarray(start, end));
  },
  (bytes, chance) => {
    const at = chance.between(0, bytes.length - 1);
    return spliced(bytes, at, at, bytes.subarray(...pieceOf(bytes, chance)));
  },
  (bytes, chance) => (chance.percent(20) ? bytes.subarray(0, chance.between(1, bytes.length)) : bytes),
];

/** `shifting`: the share of those, of 100, in which bytes move as well; formats that name places take few such. */
const changed = (bytes: Uint8Array, chance: Random, shifting: number): Uint8Array => {
  const changes = chance.percent(shifting) ? [...IN_PLACE, ...SHIFTING] : IN_PLACE;
  let made = bytes;
  for (let left = chance.between(1, MOST_CHANGES); left > 0; left--)
    if (made.length > 0) made = chance.of(changes)(made, chance);
  return made;
};

const isPackage = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

/** One of the documents, changed. The same seed gives the same. */
export function mutant(documents: readonly Uint8Array[], seed: number): Uint8Array {
  // Seeds beside one another begin alike.
  const chance = random(Math.imul(seed + 1, 0x9e3779b1));
  const document = chance.of(documents);
  // Of a package whose bytes are changed most is refused for its sums: what is in it is changed more often.
  if (!isPackage(document) || chance.percent(15)) return changed(document, chance, FEW);
  const files = unzipSync(document);
  const name = chance.of(Object.keys(files));
  return zipSync({ ...files, [name]: changed(files[name], chance, MANY) }, { level: 1 });
}
