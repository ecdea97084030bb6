/** A font that is embedded in a PDF: TrueType, a box for every character, its codes those of UTF-16. */
import { zlibSync } from 'fflate';
import { concat, type Objects, stream } from './pdf.js';

const EM = 1000;
const u16 = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
const u32 = (...values: number[]): number[] => values.flatMap((value) => u16(value >>> 16, value & 0xffff));

/** A box with four corners (OpenType, `glyf`): its width tells the character apart. */
function box(width: number): number[] {
  const corners = [
    [0, 0],
    [0, 700],
    [width, 0],
    [0, -700],
  ];
  return [
    ...u16(1, 0, 0, width, 700, 3, 0),
    ...corners.map(() => 1),
    ...corners.flatMap(([x]) => u16(x)),
    ...corners.flatMap(([, y]) => u16(y)),
  ];
}

/** The file of a font with so many boxes; the first stands for what is missing. */
function trueType(count: number): Uint8Array {
  const glyphs = Array.from({ length: count }, (_, i) => box(300 + (i % 600)));
  const length = glyphs[0].length;
  const tables: [name: string, data: number[]][] = [
    ['glyf', glyphs.flat()],
    [
      'head',
      [
        ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
        ...u16(0, EM),
        ...u32(0, 0, 0, 0),
        ...u16(0, 0, 900, 700, 0, 8, 2, 1, 0),
      ],
    ],
    ['hhea', [...u32(0x10000), ...u16(800, -200, 0, EM, 0, 0, 900, 1, 0, 0, 0, 0, 0, 0, 0, count)]],
    ['hmtx', glyphs.flatMap(() => u16(EM, 0))],
    ['loca', Array.from({ length: count + 1 }, (_, i) => u32(i * length)).flat()],
    ['maxp', [...u32(0x10000), ...u16(count, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]],
    ['post', [...u32(0x30000, 0), ...u16(0, 0), ...u32(0, 0, 0, 0, 0)]],
  ];
  const head = [...u32(0x10000), ...u16(tables.length, 64, 2, 48)];
  let at = head.length + tables.length * 16;
  const data: number[] = [];
  for (const [name, table] of tables) {
    head.push(...[...name].map((char) => char.charCodeAt(0)), ...u32(0, at, table.length));
    const padded = [...table, ...new Array((4 - (table.length % 4)) % 4).fill(0)];
    data.push(...padded);
    at += padded.length;
  }
  return Uint8Array.from([...head, ...data]);
}

/** Puts such a font in place of an object, with some more behind it from a number on. */
export function embedFont(objects: Objects, font: number, from: number, characters: readonly string[]): void {
  const glyphs = new Uint8Array(0x20000);
  for (const [i, char] of characters.entries()) glyphs.set(u16(i + 1), char.charCodeAt(0) * 2);
  const map =
    '/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
    '1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end';
  const [file, cids, unicode] = [from, from + 1, from + 2];
  objects.set(
    font,
    concat(
      `<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Boxes /Encoding /Identity-H /ToUnicode ${unicode} 0 R ` +
        '/DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Boxes /DW 1000 ' +
        `/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /CIDToGIDMap ${cids} 0 R ` +
        '/FontDescriptor <</Type /FontDescriptor /FontName /ABCDEF+Boxes /Flags 4 /FontBBox [0 -200 1000 800] ' +
        `/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 ${file} 0 R>> >>] >>`,
    ),
  );
  objects.set(file, stream('/Filter /FlateDecode', zlibSync(trueType(characters.length + 1))));
  objects.set(cids, stream('/Filter /FlateDecode', zlibSync(glyphs)));
  objects.set(unicode, stream('', concat(map)));
}
