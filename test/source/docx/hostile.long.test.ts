/** Word documents that are broken, encrypted, lie about themselves or were made to do harm: refused, or read, at once. */
import { describe, expect, it } from 'vitest';
import { InputError, open, parse } from '../../../src/index.js';
import { readDocx } from '../../../src/source/docx/index.js';
import { docx, filesOf, level, list, numbered, p, partOf, run, table, td, tr, zipped } from '../../support/docx.js';
import { random } from '../../support/random.js';

const NOTICE =
  p('某局关于巡察整改情况的通报') +
  Array.from({ length: 60 }, (_, i) => p(`${i + 1}.关于第${i + 1}项台账不清的问题`) + p('整改情况：补记台账。')).join(
    '',
  );
const WHOLE = docx({ body: NOTICE, styles: '', numbering: list(1, level(0, 'decimal', '%1.')) });

/** What comes of it: the code and detail of the error, or `read`. */
function outcome(bytes: Uint8Array): string {
  try {
    readDocx(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}
const withMain = (xml: string): Uint8Array => docx({ body: '', files: { 'word/document.xml': xml } });
const without = (...names: string[]): Uint8Array =>
  zipped(Object.fromEntries(Object.entries(filesOf({ body: NOTICE })).filter(([name]) => !names.includes(name))));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
/** Bytes with a change at every place where some others stand. */
function replaced(
  bytes: Uint8Array,
  from: readonly number[],
  change: (at: number, copy: DataView) => void,
): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at + from.length <= copy.length; at++)
    if (from.every((byte, i) => copy[at + i] === byte)) change(at, new DataView(copy.buffer));
  return copy;
}
const CENTRAL = [0x50, 0x4b, 1, 2];
const nested = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);

function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream), 1024 + 128);
  return bytes;
}

/** Two entries under one name: no library writes that, so one name is changed in the finished file. */
function doubled(): Uint8Array {
  const bytes = zipped({
    ...filesOf({ body: NOTICE }),
    'word/documenT.xml': partOf('document', `<w:body>${p('另一份')}</w:body>`),
  });
  return bytes;
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const DOCTYPE = '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "整改">]>';
const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><l>&c;</l>`;
const external = '<?xml version="1.0"?><!DOCTYPE l SYSTEM "file:///etc/passwd"><l/>';

const CORPUS: [name: string, bytes: () => Uint8Array, outcome: string | RegExp][] = [
  ['nothing', () => new Uint8Array(), /^damaged: ZIP/],
  ['text', () => Buffer.from('整改情况的通报'), /^damaged: ZIP/],
  ['a PDF', () => Buffer.from('%PDF-1.7 …'), 'binary: PDF'],
  ['an old document', () => ole('WordDocument'), 'binary: OLE (doc, xls, wps …)'],
  ['a document behind a password', () => ole('EncryptedPackage'), 'encrypted: OLE'],
  ['a workbook', () => docx({ body: '', type: spreadsheet }), 'binary: XLSX (Excel)'],
  [
    'slides',
    () => docx({ body: '', type: spreadsheet.replace('spreadsheetml.sheet', 'presentationml.presentation') }),
    'binary: PPTX (PowerPoint)',
  ],
  [
    'a type that nobody knows',
    () => docx({ body: NOTICE, type: 'image/png' }),
    'damaged: [Content_Types].xml, image/png',
  ],
  [
    'a template',
    () =>
      docx({ body: NOTICE, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }),
    'read',
  ],
  [
    'a file with macros',
    () => docx({ body: NOTICE, type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'read',
  ],
  ['no types', () => without('[Content_Types].xml'), 'read'],
  ['no relations', () => without('_rels/.rels', 'word/_rels/document.xml.rels'), 'read'],
  ['no text', () => without('word/document.xml'), 'damaged: word/document.xml'],
  ['another root', () => withMain(partOf('numbering', '')), 'damaged: word/document.xml, w:body'],
  ['no body', () => withMain(partOf('document', '')), 'damaged: word/document.xml, w:body'],
  ['an empty part', () => withMain(''), 'damaged: word/document.xml, XML'],
  [
    'XML that breaks off',
    () => withMain(partOf('document', `<w:body>${NOTICE}`).slice(0, -20)),
    'damaged: word/document.xml, XML',
  ],
  ['two roots', () => withMain(`${partOf('document', '<w:body/>')}<a/>`), 'damaged: word/document.xml, XML'],
  [
    'a prefix without a namespace',
    () => withMain('<w:document><w:body/></w:document>'),
    'damaged: word/document.xml, XML',
  ],
  [
    'an entity that nobody declared',
    () => docx({ body: '<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>' }),
    'damaged: word/document.xml, XML',
  ],
  [
    'bytes that are no UTF-8',
    () => docx({ body: '', files: { 'word/document.xml': Uint8Array.of(0x3c, 0x61, 0xff, 0x3e) } }),
    'damaged: word/document.xml, XML',
  ],
  [
    'a document type',
    () => withMain(DOCTYPE + partOf('document', '<w:body/>').replace(/^<\?.*?\?>/, '')),
    'damaged: word/document.xml, DOCTYPE',
  ],
  ['a bomb of entities', () => withMain(bomb), 'damaged: word/document.xml, DOCTYPE'],
  [
    'an external entity',
    () => docx({ body: NOTICE, styles: '', files: { 'word/styles.xml': external } }),
    'damaged: word/styles.xml, DOCTYPE',
  ],
  [
    'ten thousand elements inside one another',
    () => docx({ body: nested('<w:sdt>', '', '</w:sdt>', 10_000) }),
    'too-large: DOCX, word/document.xml, depth > 256',
  ],
  [
    'ten thousand inside what is left out',
    () => docx({ body: `<w:p>${nested('<w:rPrChange>', '', '</w:rPrChange>', 10_000)}</w:p>` }),
    'too-large: DOCX, word/document.xml, depth > 256',
  ],
  [
    'tables inside one another',
    () => docx({ body: nested('<w:tbl><w:tr><w:tc>', p('甲'), '</w:tc></w:tr></w:tbl>', 70) }),
    'read',
  ],
  [
    'boxes inside one another',
    () =>
      docx({ body: nested('<w:p><w:r><w:pict><w:txbxContent>', p('甲'), '</w:txbxContent></w:pict></w:r></w:p>', 60) }),
    'read',
  ],
  [
    'more elements than are read',
    () => docx({ body: `<w:p>${manyElements(1_000_000)}</w:p>` }),
    'too-large: DOCX, elements > 1000000',
  ],
  [
    'more paragraphs than are read',
    () => docx({ body: Array.from({ length: 100_001 }, (_, i) => p(`${i}`)).join('') }),
    'too-large: DOCX, paragraphs > 100000',
  ],
  [
    'a table wider than any',
    () => docx({ body: table(...Array.from({ length: 4000 }, () => tr(td('', '<w:gridSpan w:val="2147483647"/>')))) }),
    'too-large: DOCX, cells of a table > 200000',
  ],
  ['a bomb', () => docx({ body: ' '.repeat(40 << 20) }), 'too-large: DOCX, word/document.xml, unpacked : packed > 300'],
  [
    'more than is unpacked',
    () =>
      replaced(WHOLE, CENTRAL, (at, view) => {
        view.setUint32(at + 20, 0x7fffffff, true);
        view.setUint32(at + 24, 0x7fffffff, true);
      }),
    /^too-large: DOCX, unpacked bytes > 100663296$/,
  ],
  [
    'a size that is too small',
    () => replaced(WHOLE, CENTRAL, (at, view) => view.setUint32(at + 24, 10, true)),
    /^damaged: .*ZIP$/,
  ],
  [
    'a size that is too large',
    () => replaced(WHOLE, CENTRAL, (at, view) => view.setUint32(at + 24, 2_000_000, true)),
    /^damaged: .*ZIP$/,
  ],
  [
    'a place outside the file',
    () => replaced(WHOLE, CENTRAL, (at, view) => view.setUint32(at + 42, 0xfffffff0, true)),
    /^damaged: .*ZIP$/,
  ],
  [
    'a check sum that is wrong',
    () => replaced(WHOLE, CENTRAL, (at, view) => view.setUint32(at + 16, 1, true)),
    /^damaged: .*CRC-32$/,
  ],
  [
    'a way of packing that nobody knows',
    () => replaced(WHOLE, CENTRAL, (at, view) => view.setUint16(at + 10, 99, true)),
    /^damaged: .*ZIP method 99$/,
  ],
  [
    'parts behind a password',
    () => replaced(WHOLE, CENTRAL, (at, view) => view.setUint16(at + 8, 1, true)),
    /^encrypted: ZIP/,
  ],
  ['a part that is there twice', doubled, 'damaged: word/document.xml, twice'],
  [
    'styles based on one another',
    () =>
      docx({
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        body: p('甲', '<w:pStyle w:val="A"/>'),
      }),
    'read',
  ],
  [
    'a style based on itself',
    () =>
      docx({
        styles: '<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:basedOn w:val="A"/></w:style>',
        body: p('甲'),
      }),
    'read',
  ],
  [
    'numbers without end',
    () =>
      docx({
        numbering: list(
          1,
          level(0, 'upperRoman', '%1'.repeat(10_000)).replace('w:start w:val="1"', 'w:start w:val="999999999999"'),
        ),
        body: numbered('甲').repeat(2000),
      }),
    'read',
  ],
  [
    'names that objects have',
    () =>
      docx({
        numbering: list(1, level(0, 'constructor', '%1.', '<w:suff w:val="constructor"/>')),
        body:
          numbered('甲') +
          p('<w:r><w:sym w:font="__proto__" w:char="F041"/></w:r><w:toString/><constructor xmlns="constructor"/>'),
      }),
    'read',
  ],
  [
    'a way out of the package',
    () =>
      docx({
        body: NOTICE,
        files: {
          '_rels/.rels': filesOf({ body: '' })
            ['_rels/.rels'].toString()
            .replace('word/document.xml', '../../../word/document.xml'),
        },
      }),
    'read',
  ],
  [
    'a part on the net',
    () =>
      docx({
        body: NOTICE,
        files: {
          '_rels/.rels': filesOf({ body: '' })
            ['_rels/.rels'].toString()
            .replace('Target="word', 'TargetMode="External" Target="http://example.com'),
        },
      }),
    'read',
  ],
  [
    'ways in ways',
    () =>
      docx({
        body: p(
          nested('<mc:AlternateContent><mc:Choice Requires="a">', run('甲'), '</mc:Choice></mc:AlternateContent>', 110),
        ),
      }),
    'read',
  ],
];

/** Elements that do not pack too well. */
function manyElements(count: number): string {
  const chance = random(1);
  return Array.from({ length: count }, () => `<w:x w:v="${chance.between(0, 1e9)}"/>`).join('');
}

describe('a hostile document', () => {
  it.each(CORPUS)('%s', (_, bytes, expected) => {
    const found = outcome(bytes());
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toBe(expected);
  });

  it('that was cut anywhere is refused', () => {
    for (let length = 0; length < WHOLE.length; length += 97)
      expect(outcome(WHOLE.subarray(0, length))).toMatch(/^damaged: /);
  });

  it('with bits turned over is refused, or has the text of the whole one', () => {
    const chance = random(7);
    const whole = readDocx(WHOLE).extract.text;
    const seen = { refused: 0, read: 0 };
    for (let i = 0; i < 400; i++) {
      const bytes = WHOLE.slice();
      const at = chance.between(0, bytes.length - 1);
      bytes[at] ^= 1 << chance.between(0, 7);
      try {
        // A style or list that is missed may change numbers, and never what is written.
        expect(readDocx(bytes).extract.text).toBe(whole);
        seen.read++;
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        seen.refused++;
      }
    }
    expect(seen.refused).toBeGreaterThan(100);
  });

  it('of noise behind the signature of a ZIP is no document', () => {
    for (let seed = 0; seed < 50; seed++) {
      const chance = random(seed);
      const bytes = Uint8Array.from({ length: 300 }, () => chance.between(0, 255));
      bytes.set([0x50, 0x4b, 3, 4]);
      expect(outcome(bytes)).toMatch(/^(?:damaged|encrypted)/);
    }
  });
});

describe('opening', () => {
  it.each(['a.docx', 'a.txt', undefined])('finds a Word document by its content: %s', async (path) => {
    const record = parse(await open(docx({ body: NOTICE }), { path }), { path });
    expect(record.source).toMatchObject({ format: 'docx', encoding: 'utf-8', path: path ?? null });
    expect(record.source.bytes).toBe(docx({ body: NOTICE }).length);
    expect(record.problems).toHaveLength(60);
  });
  it.each<[string, Uint8Array, string]>([
    ['a workbook', docx({ body: '', type: spreadsheet }), 'binary'],
    ['a document that was cut', WHOLE.subarray(0, 900), 'damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(open(bytes)).rejects.toMatchObject({ name: 'InputError', code });
  });
  it.each<[string, Uint8Array, string, string]>([
    ['what a password protects', ole('EncryptedPackage'), 'encrypted', 'OLE'],
    ['an old document', ole('WordDocument'), 'binary', 'OLE (doc, xls, wps …)'],
    ['any other ZIP', zipped({ 'a.txt': '整改' }), 'unsupported', 'ZIP'],
  ])('leaves %s to be refused as no text', async (_, bytes, code, detail) => {
    const opened = await open(bytes, { path: 'a.docx' });
    expect(() => parse(opened)).toThrow(expect.objectContaining({ code, detail }));
  });
  it('reads as a Word document only what is one, when told to', async () => {
    await expect(open('整改情况的通报', { inputFormat: 'docx' })).rejects.toMatchObject({ code: 'damaged' });
  });
});
