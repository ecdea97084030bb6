/** The tokens of a Rich Text (Rich Text Format Specification 1.9.1): what a reader of bytes sees, one after another. */
import type { KeepTo } from '../limit.js';
import { MOST_TOKENS } from './limits.js';

export interface Handlers {
  open(): void;
  close(): void;
  /** A control word with its number, `null` where it has none; a control symbol is a word of one sign. */
  word(name: string, value: number | null): void;
  /** A byte of text, as written or as `\'xx`. */
  byte(value: number): void;
}

const [BACKSLASH, OPEN, CLOSE, QUOTE, MINUS, BLANK, CR, LF] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20, 0x0d, 0x0a];
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Letters and digits that a word and its number have at most. */
const [LONGEST_WORD, LONGEST_NUMBER] = [32, 10];

const hexOf = (bytes: Uint8Array, at: number): number =>
  Number.parseInt(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0), 16);

/** Reads bytes to their end. `\bin` passes over as many bytes as it says. */
export function readTokens(bytes: Uint8Array, handlers: Handlers, keepTo: KeepTo): void {
  let tokens = 0;
  let at = 0;
  /** Reads a control word behind its backslash. */
  const word = (): void => {
    const start = at;
    while (isLetter(bytes[at]) && at - start < LONGEST_WORD) at++;
    const name = String.fromCharCode(...bytes.subarray(start, at));
    const negative = bytes[at] === MINUS && isDigit(bytes[at + 1]);
    if (negative) at++;
    let digits = '';
    while (isDigit(bytes[at]) && digits.length < LONGEST_NUMBER) digits += String.fromCharCode(bytes[at++]);
    if (bytes[at] === BLANK) at++;
    const value = digits === '' ? null : negative ? -Number(digits) : Number(digits);
    if (name === 'bin') at = Math.min(bytes.length, at + Math.max(0, value ?? 0));
    else handlers.word(name, value);
  };
  const control = (): void => {
    const code = bytes[at];
    if (code === undefined) return;
    if (isLetter(code)) {
      word();
      return;
    }
    at++;
    if (code === QUOTE) {
      const value = hexOf(bytes, at);
      at += 2;
      if (!Number.isNaN(value)) handlers.byte(value);
    } else handlers.word(code === CR || code === LF ? 'par' : String.fromCharCode(code), null);
  };
  while (at < bytes.length) {
    keepTo(MOST_TOKENS, ++tokens, 'control words and signs');
    const code = bytes[at++];
    if (code === BACKSLASH) control();
    else if (code === OPEN) handlers.open();
    else if (code === CLOSE) handlers.close();
    else if (code !== CR && code !== LF && code !== 0) handlers.byte(code);
  }
}
