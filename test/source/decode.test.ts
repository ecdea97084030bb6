/** Bytes to text: which encoding was found, and what is no text at all. */
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/source/decode.js';
import { InputError } from '../../src/source/error.js';
import { gb18030, utf8, utf16be, utf16le } from '../support/bytes.js';

const TEXT = '关于巡察整改情况的通报\n一、整改工作的组织情况。\n　　2023年7月，党组召开会议，部署整改。\n';
const join = (...parts: ArrayLike<number>[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...Array.from(part)]));

const failure = (bytes: Uint8Array, encoding?: string): { code: string; detail: string } => {
  try {
    decode(bytes, encoding);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return error as InputError;
  }
  throw new Error('it was decoded');
};

describe('what is found out', () => {
  const whole: [name: string, bytes: Uint8Array, encoding: string][] = [
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16LE with a mark', utf16le(`\ufeff${TEXT}`), 'utf-16le'],
    ['UTF-16BE with a mark', utf16be(`\ufeff${TEXT}`), 'utf-16be'],
    ['UTF-16LE', utf16le(TEXT), 'utf-16le'],
    ['UTF-16BE', utf16be(TEXT), 'utf-16be'],
    ['GB18030', gb18030(TEXT), 'gb18030'],
    ['GB18030 with a mark', join([0x84, 0x31, 0x95, 0x33], gb18030(TEXT)), 'gb18030'],
  ];
  it.each(whole)('%s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, lossy: false });
  });

  it('an empty input is UTF-8', () =>
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', lossy: false }));
  it('a mark alone is no character', () => expect(decode(utf8('\ufeff')).text).toBe(''));
  it('only the first mark goes', () => expect(decode(utf8('\ufeff\ufeffa\ufeff')).text).toBe('\ufeffa\ufeff'));
  it('ASCII is UTF-8', () => expect(decode(utf8('1. a\r\n')).encoding).toBe('utf-8'));
  it('four bytes of GB18030 are read', () => {
    // U+20000 is 95 32 82 36 (GB 18030-2022).
    expect(decode(join(gb18030(TEXT), [0x95, 0x32, 0x82, 0x36])).text).toBe(`${TEXT}\u{20000}`);
  });
  it('a NUL in a thousand is damage, no binary', () => {
    const text = TEXT.repeat(20).replace('。', '\0');
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8', lossy: false });
    expect(decode(gb18030(text)).text).toBe(text);
  });
  it('UTF-16 is full of NULs, and text', () => {
    const text = `1. ${'a '.repeat(40)}的\n`;
    expect(decode(utf16le(text))).toEqual({ text, encoding: 'utf-16le', lossy: false });
  });
  it('a pair of surrogates on the edge of the sample does not hide UTF-16', () => {
    const text = `${'整改工作'.repeat(1023)}整改的😀整改`;
    expect(text.indexOf('😀') * 2).toBe(8190);
    expect(decode(utf16le(text)).encoding).toBe('utf-16le');
  });
});

describe('what is cut or damaged', () => {
  it.each([1, 2])('UTF-8 that lacks %i bytes of its last character stays UTF-8', (cut) => {
    const bytes = utf8(TEXT.repeat(4).trim());
    const decoded = decode(bytes.subarray(0, bytes.length - cut));
    expect(decoded).toMatchObject({ encoding: 'utf-8', lossy: true });
    expect(decoded.text.startsWith(TEXT.repeat(4).trim().slice(0, -1))).toBe(true);
    expect(decoded.text.endsWith('\ufffd')).toBe(true);
  });
  it('UTF-8 cut at its beginning stays UTF-8', () => {
    expect(decode(utf8(TEXT.repeat(8)).subarray(1))).toMatchObject({ encoding: 'utf-8', lossy: true });
  });
  it('so does a short text', () => {
    const bytes = utf8(TEXT.trim());
    expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'utf-8', lossy: true });
  });
  it('GB18030 cut in a character stays GB18030', () => {
    const bytes = gb18030(TEXT.repeat(4).trim());
    expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'gb18030', lossy: true });
  });
  it.each([
    ['with a mark', '\ufeff'],
    ['without', ''],
  ])('UTF-16 of an odd length %s', (_, mark) => {
    const bytes = utf16le(mark + TEXT);
    expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'utf-16le', lossy: true });
  });
  it('a mark decides, even where bytes are damaged', () => {
    expect(decode(join(utf8('\ufeff整改'), [0xff]))).toEqual({ text: '整改\ufffd', encoding: 'utf-8', lossy: true });
  });
  it('U+FFFD that stands in the text is no loss', () => {
    expect(decode(utf8('整改\ufffd'))).toMatchObject({ lossy: false });
  });
});

describe('what is no text', () => {
  it.each([
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]],
    ['OLE', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
    ['GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ])('%s by its first bytes', (name, bytes) => {
    const { code, detail } = failure(Uint8Array.from(bytes));
    expect(code).toBe('binary');
    expect(detail).toContain(name);
  });
  it('an archive cut off behind its signature is damaged', () =>
    expect(failure(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0])).code).toBe('damaged'));
  it('the same bytes later on are text', () => expect(decode(utf8('a%PDF-1.7')).text).toBe('a%PDF-1.7'));
  it('the first half of a signature is text', () => expect(decode(utf8('%PD')).text).toBe('%PD'));

  it.each([
    ['every tenth byte', utf8(`${'abcdefghi'}\0`.repeat(50))],
    ['two of a hundred', utf8(`${'a'.repeat(49)}\0`.repeat(20))],
    ['nothing but NULs', new Uint8Array(64)],
    ['behind a long text', join(utf8(TEXT.repeat(200)), new Uint8Array(4000))],
  ])('NULs: %s', (_, bytes) => {
    expect(failure(bytes)).toMatchObject({ code: 'binary', detail: 'NUL' });
  });

  it('bytes of no encoding', () => expect(failure(new Uint8Array(400).fill(0xff)).code).toBe('encoding'));
});

describe('a named encoding', () => {
  it('goes before what would be found', () => {
    expect(decode(gb18030(TEXT), 'gbk')).toEqual({ text: TEXT, encoding: 'gbk', lossy: false });
    expect(decode(utf16be(TEXT), 'UTF-16BE')).toEqual({ text: TEXT, encoding: 'utf-16be', lossy: false });
  });
  it('reads Big5', () => expect(decode(Uint8Array.of(0xbe, 0xe3, 0xa7, 0xef), 'big5').text).toBe('整改'));
  it('goes before a signature', () => expect(decode(utf8('%PDF-'), 'utf-8').text).toBe('%PDF-'));
  it('takes off a mark', () => expect(decode(utf8('\ufeff整改'), 'utf-8').text).toBe('整改'));
  it('tells what it could not read', () => expect(decode(gb18030(TEXT), 'utf-8')).toMatchObject({ lossy: true }));
  it.each(['klingon', '', 'utf-9'])('%j is unknown', (label) => {
    expect(failure(utf8(TEXT), label)).toMatchObject({ code: 'unknown-encoding', detail: label });
  });
});
