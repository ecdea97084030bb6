/** One text in the encodings in which notices come. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './inputs.js';

export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
export const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
export const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

let codes: Map<string, number[]> | undefined;
/** Characters of two or four bytes in GB18030, by their bytes: what TextDecoder knows, read backwards. */
function table(): Map<string, number[]> {
  if (codes) return codes;
  const known = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  const learn = (bytes: number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (char.length === 1 && char !== '\ufffd' && !known.has(char)) known.set(char, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn([lead, trail]);
  // Four bytes: digits in second and fourth place; the rest of the Basic Multilingual Plane ends in 0x84.
  for (let first = 0x81; first <= 0x84; first++)
    for (let second = 0x30; second <= 0x39; second++)
      for (let third = 0x81; third <= 0xfe; third++)
        for (let fourth = 0x30; fourth <= 0x39; fourth++) learn([first, second, third, fourth]);
  codes = known;
  return known;
}

/** A text in GB18030, of characters in the Basic Multilingual Plane. */
export function gb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    const known = code < 0x80 ? [code] : table().get(char);
    if (!known) throw new Error(`${char} is not encoded here`);
    return known;
  });
  return Uint8Array.from(bytes);
}

/** The text of a fixture. */
export const fixtureText = (name: string): string => readFileSync(join(ROOT, 'fixtures', name, 'input.txt'), 'utf8');

/** Text in Big5: each of its pairs is decoded once. */
export function big5(text: string): Uint8Array {
  big5Pairs ??= pairsOf('big5');
  return Uint8Array.from([...text].flatMap((char) => bytesIn(big5Pairs as Map<string, [number, number]>, char)));
}
let big5Pairs: Map<string, [number, number]> | undefined;

function bytesIn(pairs: ReadonlyMap<string, [number, number]>, char: string): number[] {
  const code = char.charCodeAt(0);
  if (code < 0x80) return [code];
  const pair = pairs.get(char);
  if (!pair) throw new Error(`no Big5 has ${char}`);
  return pair;
}

function pairsOf(encoding: string): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && !pairs.has(char)) pairs.set(char, [lead, trail]);
    }
  return pairs;
}
