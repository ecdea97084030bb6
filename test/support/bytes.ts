/** One text in the encodings in which notices come. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './inputs.js';

export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
export const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
export const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

let codes: Map<string, number[]> | undefined;
/** Characters of two bytes in GB18030 (GBK), by their bytes: what TextDecoder knows, read backwards. */
function table(): Map<string, number[]> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  }
  return codes;
}

/** A text in GB18030, of characters with one or two bytes there. */
export function gb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    const pair = code < 0x80 ? [code] : table().get(char);
    if (!pair) throw new Error(`${char} has no two bytes in GB18030`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

/** The text of a fixture. */
export const fixtureText = (name: string): string => readFileSync(join(ROOT, 'fixtures', name, 'input.txt'), 'utf8');
