/** PDFs that are broken, encrypted, lie about themselves or were made to do harm: refused, or read, and over soon. */
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InputError, open, parse } from '../../../src/index.js';
import { readPdf } from '../../../src/source/pdf/index.js';
import { LONG } from '../../support/long.js';
import { concat, fileOf, type Objects, objectsOf, type PdfPage, pdf, stream } from '../../support/pdf.js';
import { random } from '../../support/random.js';
import { typeset } from '../../support/typeset.js';

const NOTICE = `松溪县水利局关于巡察整改情况的通报\n${Array.from(
  { length: 40 },
  (_, i) => `${i + 1}.关于第${i + 1}项台账不清的问题\n整改情况：补记台账。`,
).join('\n')}`;
const PAGES = typeset(NOTICE);
const WHOLE = pdf(PAGES);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What comes of it: the code and detail of the error, or `read`. */
async function outcome(file: Uint8Array): Promise<string> {
  try {
    await readPdf(file);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}

/** The file with some of its objects put in place of others, or added. */
function withObjects(change: (objects: Objects) => void, pages: readonly PdfPage[] = PAGES, trailer = ''): Uint8Array {
  const objects = objectsOf(pages, { packed: false });
  change(objects);
  return fileOf(objects, trailer);
}
const withContent = (content: string): Uint8Array => pdf([{ ...PAGES[0], content }]);
const deflated = (length: number): Uint8Array => zlibSync(new Uint8Array(length).fill(0x20), { level: 9 });
/** Form objects that draw the next one several times, and the page that draws the first. */
const forms = (count: number, times: number): Uint8Array =>
  withObjects(
    (objects) => {
      const id = (i: number) => 20 + i;
      for (let i = 0; i < count; i++) {
        const next = i + 1 < count ? `/XObject <</F ${id(i + 1)} 0 R>>` : `/XObject <</F ${id(0)} 0 R>>`;
        objects.set(
          id(i),
          stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <<${next}>>`, bytes('/F Do '.repeat(times))),
        );
      }
      objects.set(
        5,
        bytes(
          '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</XObject <</F 20 0 R>>>> /Contents 6 0 R>>',
        ),
      );
      objects.set(6, stream('', bytes('/F Do')));
    },
    [{}],
  );
/** Megabytes; more than is read of one stream either way. */
const BOMB = LONG ? 300 : 80;
const ENCRYPT = `<</Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}>>>`;

const CASES: [what: string, file: () => Uint8Array, outcome: RegExp][] = [
  ['nothing behind its first line', () => bytes('%PDF-1.7\n'), /^damaged: PDF/],
  ['noise behind its first line', () => concat('%PDF-1.7\n', noise(40_000)), /^damaged: PDF/],
  ['a picture in its place', () => concat(Uint8Array.of(0x89), 'PNG\r\n'), /^binary: PNG/],
  ['no table of its objects', () => WHOLE.slice(0, find(WHOLE, 'xref')), /^damaged: PDF/],
  ['a table that points anywhere', () => replaced(WHOLE, /\d{10} 00000 n/g, '0000000007 00000 n'), /^read$/],
  ['a table that goes before itself', () => withObjects(() => {}, PAGES, '/Prev 9'), /^read$/],
  ['words before it', () => concat('HTTP/1.1 200 OK\r\n\r\n', WHOLE), /^read$/],
  ['no pages', () => pdf([]), /^(?:read|damaged: PDF)/],
  ['no catalog', () => withObjects((all) => all.set(1, bytes('<</Type /Nothing>>'))), /^damaged: PDF/],
  ['a catalog that is no dictionary', () => withObjects((all) => all.set(1, bytes('(text)'))), /^damaged: PDF/],
  ['more pages than it has', () => withObjects((all) => all.set(2, kids('5 0 R', 2_000))), /^(?:read|damaged: PDF)/],
  [
    'a thousand million pages',
    () => withObjects((all) => all.set(2, kids('5 0 R', 1e9))),
    /^(?:read$|too-large: PDF|damaged: PDF)/,
  ],
  [
    'pages that are their own parents',
    () => withObjects((all) => all.set(2, kids('2 0 R', 1))),
    /^(?:read|damaged: PDF)/,
  ],
  ['pages 10,000 deep', () => withObjects(deep), /^(?:read|damaged: PDF)/],
  ['a page with a content that is none', () => withObjects((all) => all.set(6, bytes('42'))), /^read$/],
  ['a font that is none', () => withObjects((all) => all.set(3, bytes('<</Type /Font /Subtype /Type0>>'))), /^read$/],
  [
    'a character map that uses itself',
    () =>
      withObjects((all) => all.set(3, concat(replaced(all.get(3) as Uint8Array, /\/UniGB-UCS2-H/g, '/No-Such-Map')))),
    /^read$/,
  ],
  [`a stream of ${BOMB} MB packed`, () => bomb(BOMB << 20, 1), /^too-large: PDF, bytes of a stream/],
  ['a stream packed twice', () => bomb(80 << 20, 2), /^too-large: PDF, bytes of a stream/],
  [
    'many streams that unpack to much',
    () =>
      withObjects((all) => {
        const packed = deflated(40 << 20);
        for (let i = 0; i < 6; i++) all.set(40 + i, stream('/Filter /FlateDecode', packed));
      }),
    /^too-large: PDF, unpacked bytes/,
  ],
  ['a stream packed nine times', () => bomb(1 << 20, 9), /^too-large: PDF, packings of a stream/],
  ['little that was much in between', () => inBetween(), /^too-large: PDF, bytes of a stream/],
  [
    'a packing whose name is spelt by numbers',
    () => withObjects((all) => all.set(40, stream('/Filter /Fl#61teDecode', deflated(80 << 20)))),
    /^too-large: PDF, bytes of a stream/,
  ],
  [
    'packings that stand elsewhere',
    () =>
      withObjects((all) => {
        all.set(40, stream('/Filter 41 0 R', zlibSync(deflated(80 << 20))));
        all.set(41, bytes('[/FlateDecode /FlateDecode]'));
      }),
    /^too-large: PDF, bytes of a stream/,
  ],
  [
    'a packing that stands nowhere',
    () => withObjects((all) => all.set(40, stream('/Filter 9999 0 R', deflated(80 << 20)))),
    /^too-large: PDF, bytes of a stream/,
  ],
  [
    'runs of one byte, packed',
    () => withObjects((all) => all.set(40, stream('/Filter [/Fl /RL]', zlibSync(runs(80 << 20))))),
    /^too-large: PDF, bytes of a stream/,
  ],
  [
    'bytes written as digits, packed',
    () => withObjects((all) => all.set(40, stream('/Filter [/AHx /Fl]', bytes(digits(deflated(80 << 20)))))),
    /^too-large: PDF, bytes of a stream/,
  ],
  [
    'a packing that nobody measures',
    () => withObjects((all) => all.set(40, stream('/Filter /BrotliDecode', noise(300)))),
    /^unsupported: PDF, BrotliDecode/,
  ],
  ['forms that draw themselves', () => forms(1, 1), /^read$/],
  ['forms that draw one another without end', () => forms(3, 2), /^read$/],
  ['forms that draw 10 forms each, 30 deep', () => forms(30, 10), /^(?:read|too-large: PDF, operators)/],
  ['a state saved 200,000 times', () => withContent('q '.repeat(200_000)), /^too-large: PDF, states/],
  ['a state saved 5,000 times', () => withContent('q '.repeat(5_000)), /^read$/],
  ['a state restored that was never saved', () => withContent('Q '.repeat(10_000)), /^read$/],
  ['brackets 100,000 deep', () => withContent('['.repeat(100_000)), /^(?:read|damaged: PDF)/],
  ['dictionaries 10,000 deep', () => withContent(`/A ${'<</B '.repeat(10_000)} BDC`), /^(?:read|damaged: PDF)/],
  ['a string without end', () => withContent(`(${'x'.repeat(1_000_000)}`), /^read$/],
  ['a size beyond all bounds', () => withContent('BT /F1 1e300 Tf 1e300 0 0 1e300 0 0 Tm <4e00> Tj ET'), /^read$/],
  ['no size', () => withContent('BT /F1 0 Tf <4e004e00> Tj ET'), /^read$/],
  ['a text without a font', () => withContent('BT (text) Tj ET'), /^read$/],
  [
    'more lines drawn than a table has',
    () => withContent('0 0 m 9 0 l S '.repeat(30_000)),
    /^too-large: PDF, lines drawn/,
  ],
  ['a grid of a million cells', () => withContent(grid(1_000)), /^too-large: PDF, cells of a table/],
  ['characters all over the page', () => withContent(scattered(20_000)), /^read$/],
  ['a page as wide as a country', () => pdf([{ ...PAGES[0], width: 1e9, height: 1e9 }]), /^read$/],
  ['a page without room', () => pdf([{ ...PAGES[0], width: 0, height: 0 }]), /^read$/],
  [
    'a password',
    () => withObjects((all) => all.set(9, bytes(ENCRYPT)), PAGES, `/Encrypt 9 0 R /ID [<00><00>]`),
    /^encrypted: PDF/,
  ],
  [
    'a lock that nobody knows',
    () => withObjects((all) => all.set(9, bytes('<</Filter /None>>')), PAGES, '/Encrypt 9 0 R'),
    /^(?:encrypted|damaged): PDF/,
  ],
  ['pictures of text alone', () => pdf([{ picture: true }, { picture: true }]), /^no-recogniser: PDF, 2$/],
  [
    'a script that runs when it opens',
    () =>
      withObjects((all) =>
        all.set(1, bytes('<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (while\\(1\\);)>>>>')),
      ),
    /^read$/,
  ],
];

function noise(length: number): Uint8Array {
  const chance = random(3);
  return Uint8Array.from({ length }, () => Math.floor(chance.next() * 256));
}
function find(file: Uint8Array, text: string): number {
  return Buffer.from(file).lastIndexOf(`\n${text}\n`);
}
function replaced(file: Uint8Array, from: RegExp, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(file).toString('latin1').replace(from, to), 'latin1'));
}
function kids(of: string, count: number): Uint8Array {
  return bytes(`<</Type /Pages /Count ${count} /Kids [${of}]>>`);
}
function deep(objects: Objects): void {
  for (let i = 0; i < 10_000; i++) objects.set(100 + i, kids(`${i + 1 < 10_000 ? 101 + i : 5} 0 R`, 1));
  objects.set(2, kids('100 0 R', 1));
}
function bomb(length: number, times: number): Uint8Array {
  let packed = deflated(length);
  for (let i = 1; i < times; i++) packed = zlibSync(packed);
  const filters = '/FlateDecode '.repeat(times);
  return withObjects((all) => all.set(6, stream(`/Filter [${filters}]`, packed)));
}
/** What unpacks to 300 MB, and that to nothing, since it is no packing. */
function inBetween(): Uint8Array {
  const packed = zlibSync(zlibSync(new Uint8Array(300 << 20), { level: 9 }), { level: 9 });
  return withObjects((all) => all.set(40, stream('/Filter [/FlateDecode /FlateDecode /FlateDecode]', packed)));
}
/** So many bytes as runs of 128. */
function runs(length: number): Uint8Array {
  return Uint8Array.from({ length: length / 64 }, (_, i) => (i % 2 ? 0x20 : 129));
}
function digits(data: Uint8Array): string {
  return `${Buffer.from(data).toString('hex')}>`;
}
function grid(lines: number): string {
  const at = (i: number) => i * 6;
  const all = Array.from(
    { length: lines },
    (_, i) => `0 ${at(i)} m ${at(lines)} ${at(i)} l S ${at(i)} 0 m ${at(i)} ${at(lines)} l S`,
  );
  return all.join(' ');
}
function scattered(count: number): string {
  const chance = random(5);
  const place = (most: number) => Math.floor(chance.next() * most);
  return Array.from(
    { length: count },
    () => `BT /F1 ${4 + place(20)} Tf 1 0 0 1 ${place(590)} ${place(840)} Tm <4e00> Tj ET`,
  ).join('\n');
}

describe('a PDF with', () => {
  it.each(CASES)('%s', async (_, file, expected) => {
    expect(await outcome(file())).toMatch(expected);
  });

  it('no more than a beginning is refused, or read as far as it goes', async () => {
    for (let share = 1; share < 20; share++)
      expect(await outcome(WHOLE.slice(0, Math.floor((WHOLE.length * share) / 20)))).toMatch(/^(?:read$|damaged: PDF)/);
  });

  it('bits that were turned over is refused or read', async () => {
    const chance = random(11);
    for (let i = 0; i < 60; i++) {
      const file = WHOLE.slice();
      for (let k = 0; k <= i % 8; k++)
        file[Math.floor(chance.next() * file.length)] ^= 1 << Math.floor(chance.next() * 8);
      expect(await outcome(file)).toMatch(
        /^(?:read$|damaged: PDF|encrypted: PDF|too-large: PDF|no-text: PDF|no-recogniser: PDF|binary: |damaged)/,
      );
    }
  });

  it('more than the limits allow is read where they are set higher, and then no more', async () => {
    const file = withContent('q '.repeat(11_000));
    expect(await outcome(file)).toBe('too-large: PDF, states saved in one another > 10000');
    expect((await readPdf(file, { limits: 2 })).format).toBe('pdf');
    expect(await outcome(file)).toMatch(/^too-large/);
  });

  it('nothing wrong is read after all of these', async () => {
    expect(parse(await open(WHOLE)).problems).toHaveLength(40);
  });
});
