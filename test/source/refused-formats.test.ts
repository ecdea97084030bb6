/** Formats that are known and not read: each is named, with what to do, in both languages. */

import { describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { archiveFormat } from '../../src/source/archives.js';
import { rectify } from '../support/cli.js';
import { docx, p, zipped } from '../support/docx.js';
import { scratch, write } from '../support/folders.js';
import { xls } from '../support/xls.js';
import { xlsx } from '../support/xlsx.js';

const NOTICE = '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。已完成整改。\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A ZIP of one file that is not packed. */
function stored(name: string, content: string): Uint8Array {
  const [file, data] = [Buffer.from(name), Buffer.from(content)];
  const header = (signature: number, length: number) => {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt32LE(signature);
    return bytes;
  };
  const local = header(0x04034b50, 30);
  const central = header(0x02014b50, 46);
  for (const [bytes, at] of [
    [local, 18],
    [central, 20],
  ] as const) {
    bytes.writeUInt32LE(data.length, at);
    bytes.writeUInt32LE(data.length, at + 4);
    bytes.writeUInt16LE(file.length, at + 8);
  }
  const end = header(0x06054b50, 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + file.length, 12);
  end.writeUInt32LE(local.length + file.length + data.length, 16);
  return Buffer.concat([local, file, data, central, file, end]);
}

const openDocument = (kind: string) => stored('mimetype', `application/vnd.oasis.opendocument.${kind}`);
const OFD = zipped({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<ofd:Document/>' });
const ZIP = zipped({ '通报.txt': NOTICE });

describe('an archive', () => {
  it.each<[string | null, Uint8Array]>([
    ['ODT', openDocument('text')],
    ['ODT', openDocument('text-template')],
    ['ODS', openDocument('spreadsheet')],
    ['ODP', openDocument('presentation')],
    ['OFD', OFD],
    ['ZIP', ZIP],
    ['ZIP', stored('mimetype', 'application/epub+zip')],
    ['ZIP', zipped({ 'Doc_0/OFD.xml': '' })],
    [null, ZIP.subarray(0, ZIP.length - 30)],
    [null, utf8(NOTICE)],
  ])('is %s by what it holds', (format, bytes) => expect(archiveFormat(bytes)).toBe(format));

  it('that Word or Excel wrote is read', async () => {
    const lines = NOTICE.trim().split('\n');
    const text = docx({ body: lines.map((line) => p(line)).join('') });
    expect(parse(await open(text, { path: 'a.zip' })).problems).toHaveLength(1);
    const rows = [
      ['序号', '反馈问题', '整改措施'],
      ['1', '台账不清', '补记台账'],
    ];
    expect(parse(await open(xlsx({ sheets: [{ rows }] }), { path: 'a.ods' })).problems).toHaveLength(1);
  });
});

describe('the message', () => {
  const folder = scratch();

  it.each<[name: string, bytes: Uint8Array, en: string, zh: string]>([
    ['a.rar', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0, 0), 'an archive (RAR)', '压缩包（RAR）'],
    ['a.ods', openDocument('spreadsheet'), 'save it as .xlsx', '另存为 .xlsx'],
    [
      'a.odp',
      openDocument('presentation'),
      'slides of OpenDocument (ODP), which is not read',
      '演示文稿（ODP），不能直接读',
    ],
    [
      'a.xls',
      xls({ sheets: [], version: 0x500 }),
      'a workbook of Excel 95 or older (XLS), which is not read; open it in Excel',
      'Excel 95 或更早的工作簿（XLS），不能直接读',
    ],
    [
      'a.xml',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
      'a Word document in one XML',
      '单个 XML 的 Word 文档',
    ],
  ])('of %s names it and says what to do', async (name, bytes, en, zh) => {
    write(folder(), { [name]: bytes, 'b.txt': NOTICE });
    for (const [lang, words] of [
      ['en', en],
      ['zh', zh],
    ]) {
      const ran = await rectify(['parse', '--lang', lang, '--fields', 'title', '--format', 'ndjson', name, 'b.txt'], {
        cwd: folder(),
      });
      expect(ran.stderr).toContain(`rectify: ${name}: `);
      expect(ran.stderr).toContain(words);
      expect([ran.status, ran.stdout]).toEqual([1, '{"title":"某局关于巡察整改情况的通报"}\n']);
    }
  });
});

describe('bytes called .pdf', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff);
  it.each<[string, Uint8Array]>([
    ['noise', noise],
    ['NULs', new Uint8Array(4000)],
  ])('are a damaged PDF: %s', (_, bytes) => {
    expect(() => parse(bytes, { path: 'a.PDF' })).toThrow(expect.objectContaining({ code: 'damaged', detail: 'PDF' }));
    expect(() => parse(bytes, { path: 'a.txt' })).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(?:binary|encoding)$/) }),
    );
    expect(() => parse(bytes, { path: 'a.pdf', inputFormat: 'text' })).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(?:binary|encoding)$/) }),
    );
  });
  it('are what they are where that is known', () => {
    expect(() => parse(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), { path: 'a.pdf' })).toThrow(
      expect.objectContaining({ code: 'binary', detail: 'PNG' }),
    );
    expect(parse(utf8(NOTICE), { path: 'a.pdf' }).problems).toHaveLength(1);
  });
});
