/** What streams of a PDF are packed with unpacks to what was packed, however the pieces come. */
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Packing, packingsOf } from '../../../src/source/pdf/packings.js';
import { unpacker } from '../../../src/source/pdf/unpackers.js';
import { random } from '../../support/random.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** What comes out where the bytes go in so many at a time. */
function unpacked(packing: Exclude<Packing, 'brotli'>, data: Uint8Array, step: number, late = false): Uint8Array {
  const out: number[] = [];
  const take = unpacker(packing, late, (piece) => out.push(...piece));
  for (let at = 0; at < data.length; at += step) take(data.subarray(at, at + step));
  return Uint8Array.from(out);
}

/** Packs codes of growing size, high bits first, as the specification has it. */
function lzw(data: Uint8Array, early: number): Uint8Array {
  const out: number[] = [];
  let [buffer, bits, size] = [0, 0, 9];
  const write = (code: number) => {
    buffer = (buffer << size) | code;
    for (bits += size; bits >= 8; bits -= 8) out.push((buffer >> (bits - 8)) & 0xff);
    buffer &= (1 << bits) - 1;
  };
  let codes = new Map<string, number>();
  let next = 258;
  let word = '';
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : (codes.get(text) as number));
  write(256);
  for (const byte of data) {
    const longer = word + String.fromCharCode(byte);
    if (longer.length === 1 || codes.has(longer)) {
      word = longer;
      continue;
    }
    write(codeOf(word));
    codes.set(longer, next++);
    // The reader is one code behind.
    if (next - 1 + early >= 1 << size) size += 1;
    if (next > 4094) {
      write(256);
      [codes, next, size] = [new Map(), 258, 9];
    }
    word = String.fromCharCode(byte);
  }
  write(codeOf(word));
  write(257);
  if (bits > 0) out.push((buffer << (8 - bits)) & 0xff);
  return Uint8Array.from(out);
}

const chance = random(21);
const TEXT = Uint8Array.from({ length: 40_000 }, () => 97 + Math.floor(chance.next() * chance.next() * 20));

describe('a packing', () => {
  it.each([1, 7, 16_384])('is unpacked %i bytes at a time', (step) => {
    expect(unpacked('flate', zlibSync(TEXT), step)).toEqual(TEXT);
    expect(unpacked('lzw', lzw(TEXT, 1), step)).toEqual(TEXT);
    expect(unpacked('lzw', lzw(TEXT, 0), step, true)).toEqual(TEXT);
    expect(unpacked('hex', latin1('4865 6c6C\n6f>'), step)).toEqual(latin1('Hello'));
    expect(unpacked('ascii85', latin1('87cURD]i,"Ebo8\n0z~>'), step)).toEqual(latin1('Hello World!\0\0\0\0'));
    expect(unpacked('run', Uint8Array.of(2, 65, 66, 67, 253, 68, 128), step)).toEqual(latin1('ABCDDDD'));
  });

  it('of many equal bytes is unpacked', () => {
    const same = new Uint8Array(100_000).fill(66);
    expect(unpacked('lzw', lzw(same, 1), 100)).toEqual(same);
  });

  it('that is broken ends where it breaks', () => {
    expect(unpacked('flate', latin1('no packing at all'), 5)).toHaveLength(0);
    expect(unpacked('lzw', Uint8Array.of(0xff, 0xff, 0xff, 0xff), 1)).toHaveLength(0);
  });
});

describe('the packings of a stream', () => {
  const objects = (number: string) => (number === '7' ? ' [/A85 /Fl] ' : null);
  it.each<[string, string]>([
    ['/Filter /FlateDecode', 'flate'],
    ['/Filter[/ASCII85Decode/LZWDecode]', 'ascii85 lzw'],
    ['/Filter /Fl#61te#44ecode', 'flate'],
    ['/Filter 7 0 R', 'ascii85 flate'],
    ['/Filter 8 0 R', 'flate'],
    ['/F /RL', 'run'],
    ['/Resources <</XObject <</F 7 0 R>>>> /Filter /FlateDecode', 'ascii85 flate|flate'],
    ['/Font 7 0 R /FontBBox [0 0 1 1] /Length 12', ''],
  ])('%s', (dictionary, expected) =>
    expect(
      packingsOf(dictionary, objects)
        .map((all) => all.join(' '))
        .join('|'),
    ).toBe(expected),
  );
});
