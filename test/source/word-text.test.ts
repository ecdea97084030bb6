/** Files that are text and are no plain text: documents of a word processor with their markup, and what has no bound. */
import { describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { decode } from '../../src/source/decode.js';
import { decodeWindows1252 } from '../../src/source/windows-1252.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const RTF = '{\\rtf1\\ansi\\ansicpg936 {\\fonttbl{\\f0 SimSun;}}\\f0 \\u25972?\\u25913? \\par}';
const FLAT = `<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>`;
const OLD = `<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>`;

describe('a document of a word processor written as text', () => {
  it.each<[what: string, file: Uint8Array, detail: string]>([
    ['one XML', bytes(FLAT), 'Word XML'],
    ['one XML with a mark', bytes(`\ufeff${FLAT}`), 'Word XML'],
    ['one XML in UTF-16', new Uint8Array(Buffer.from(`\ufeff${FLAT}`, 'utf16le')), 'Word XML'],
    ['the XML of 2003', bytes(OLD), 'Word XML'],
  ])('is refused: %s', async (_, file, detail) => {
    for (const path of ['通报.doc', '通报.txt', '通报.md', undefined])
      await expect(open(file, { path })).rejects.toMatchObject({ code: 'unsupported', detail });
  });

  it.each([RTF, `\r\n ${RTF}`])('is Rich Text, whatever its name: %j', async (text) => {
    for (const path of ['通报.doc', '通报.txt', '通报.md', undefined])
      expect(await open(bytes(text), { path })).toMatchObject({ format: 'rtf' });
  });

  it.each(['关于{\\rtf的说明', '{整改情况}', '<?xml version="1.0"?><notice>整改情况</notice>', '<整改情况>'])(
    'is not what only looks a little like one: %j',
    async (text) => expect(await open(bytes(text), { path: 'a.txt' })).toEqual(bytes(text)),
  );

  it('is read where somebody says that it is text', async () =>
    expect(await open(bytes(RTF), { inputFormat: 'text' })).toEqual(bytes(RTF)));
});

describe('text without bound', () => {
  it('is refused, or read where the limits are set higher', async () => {
    const long = new Uint8Array((32 << 20) + 1).fill(0x61);
    for (const path of ['a.txt', 'a.md'])
      await expect(open(long, { path })).rejects.toMatchObject({ code: 'too-large' });
    expect(await open(long, { path: 'a.txt', limits: 2 })).toBe(long);
  });
});

describe('windows-1252', () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  it('has its own signs, whatever the decoder at hand makes of them', () => {
    expect(decodeWindows1252(all).slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
    expect(decodeWindows1252(all).slice(0, 0x80) + decodeWindows1252(all).slice(0xa0)).toBe(
      String.fromCharCode(...all.slice(0, 0x80), ...all.slice(0xa0)),
    );
  });
  it.each(['windows-1252', 'latin1', 'cp1252'])('is what %s stands for', (label) =>
    expect(decode(Uint8Array.of(0x93, 0x41, 0x94, 0x97), label)).toEqual({
      text: '“A”—',
      encoding: 'windows-1252',
      lossy: false,
    }),
  );
  it('is in the text of a record', () => {
    const text = Uint8Array.from([...'Deficiencies '].map((char) => char.charCodeAt(0)).concat([0x85, 0x93]));
    expect(parse(text, { encoding: 'windows-1252' }).source.characters).toBe(15);
  });
});
