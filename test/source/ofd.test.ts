/** OFD (GB/T 33190): what a reader sees on its pages is its text, as of a PDF of the same pages. */
import { describe, expect, it } from 'vitest';
import { InputError, open, parse, read } from '../../src/index.js';
import { readOfd } from '../../src/source/ofd/index.js';
import { readPdf } from '../../src/source/pdf/index.js';
import { zipped } from '../support/docx.js';
import { goldFixtures } from '../support/gold.js';
import { LONG } from '../support/long.js';
import { ofd, ofdFiles, textObject } from '../support/ofd.js';
import { type PdfPage, pdf, type Shown } from '../support/pdf.js';
import { random } from '../support/random.js';
import { scoreRecord } from '../support/score.js';
import { Tally } from '../support/tally.js';
import { typeset } from '../support/typeset.js';
import { hasTable, isPlainText, originalOf } from '../support/variant.js';

const textOf = (pages: PdfPage[], options = {}): string => {
  const { text, end = text.length } = readOfd(ofd(pages, options)).extract;
  return text.slice(0, end).trim();
};
const line = (...shown: Shown[]): string => textOf([{ shown }]);
const raw = (content: string): string => textOf([{ content }]);
const code = (attributes: string, text: string, more = ''): string =>
  `<ofd:TextObject ID="7" Boundary="20 20 100 6" Size="6"${more}><ofd:TextCode ${attributes}>${text}</ofd:TextCode></ofd:TextObject>`;

describe('a line', () => {
  it.each<[what: string, shown: Shown[], text: string]>([
    [
      'has no blanks where it was stretched',
      [{ text: '关于台账不清的问题', x: 80, y: 100, spacing: 5 }],
      '关于台账不清的问题',
    ],
    ['keeps blanks that were typed', [{ text: '电 话：83320176', x: 80, y: 100 }], '电 话：83320176'],
    [
      'is one, whatever the order in which it was drawn',
      [
        { text: '不清', x: 144, y: 100 },
        { text: '关于台账', x: 80, y: 100 },
      ],
      '关于台账不清',
    ],
    [
      'is read once if it is printed over itself',
      [
        { text: '一、基本情况', x: 80, y: 100 },
        { text: '一、基本情况', x: 80.4, y: 100 },
      ],
      '一、基本情况',
    ],
    [
      'runs up the page where it is turned',
      [{ text: '关于台账不清的问题', x: 100, y: 500, angle: 90 }],
      '关于台账不清的问题',
    ],
  ])('%s', (_, shown, text) => expect(line(...shown)).toBe(text));

  it('has steps of its own, said one by one or as often as they repeat', () => {
    expect(raw(code('X="0" Y="6" DeltaX="6 6 6"', '台账不清'))).toBe('台账不清');
    expect(raw(code('X="0" Y="6" DeltaX="g 3 6"', '台账不清'))).toBe('台账不清');
    expect(raw(code('X="0" Y="6"', '台账不清'))).toBe('台账不清');
  });
  it('goes on where the code before it ended', () => {
    const inner = '<ofd:TextCode X="0" Y="6" DeltaX="6 6">台账</ofd:TextCode><ofd:TextCode Y="6">不清</ofd:TextCode>';
    expect(raw(`<ofd:TextObject ID="7" Boundary="20 20 100 6" Size="6">${inner}</ofd:TextObject>`)).toBe('台账不清');
  });
  it('is one of few where nobody sees the others', () => {
    expect(raw(code('X="0" Y="6"', '甲') + code('X="20" Y="6"', '乙', ' Visible="false"'))).toBe('甲');
    expect(raw(code('X="0" Y="6"', '甲') + code('X="20" Y="6"', '乙', ' Alpha="0"'))).toBe('甲');
  });
  it('of a block or a template stands on the page', () => {
    expect(raw(`<ofd:PageBlock ID="5">${code('X="0" Y="6"', '甲')}</ofd:PageBlock>`)).toBe('甲');
    const template = textObject({ text: '某局文件', x: 80, y: 60 }, 9);
    expect(textOf([{ shown: [{ text: '甲', x: 80, y: 200 }] }], { template }).split(/\n+/)).toEqual(['某局文件', '甲']);
  });
});

describe('a page', () => {
  it('is read as that of a PDF, with the places of its lines', async () => {
    const text = ['某局关于巡察整改情况的通报', '1.针对台账不清的问题', '整改情况：补记台账12本。已完成整改。'].join(
      '\n',
    );
    const pages = typeset(text, { numbered: true, head: '巡察整改专刊' });
    const [own, other] = [readOfd(ofd(pages)).extract, (await readPdf(pdf(pages))).extract];
    expect(own.text).toBe(other.text);
    const places = (extract: typeof own) =>
      extract.origins?.map(({ start, end, place, page }) => ({ start, end, place, page }));
    expect(places(own)).toEqual(places(other));
    for (const [i, { box = [] }] of (own.origins ?? []).entries())
      for (const [k, value] of box.entries())
        expect(Math.abs(value - (other.origins?.[i].box?.[k] ?? 0))).toBeLessThan(1);
    const record = parse(await open(ofd(pages)));
    expect([record.source.format, record.problems.length]).toEqual(['ofd', 1]);
  });
  it('has tables that are ruled', async () => {
    const columns = [80, 120, 300, 500];
    const heights = [100, 130, 160];
    const texts = [
      ['序号', '问题', '整改措施'],
      ['1', '台账不清', '补记台账。'],
    ];
    const rules = [
      ...heights.map((y): [number, number, number, number] => [80, y, 500, y]),
      ...columns.map((x): [number, number, number, number] => [x, 100, x, 160]),
    ];
    const shown = texts.flatMap((cells, r) =>
      cells.map((text, c) => ({ text, x: columns[c] + 4, y: heights[r] + 20, size: 12 })),
    );
    const { problems } = parse(await open(ofd([{ shown, rules }])));
    expect(problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)])).toEqual([
      ['台账不清', ['补记台账']],
    ]);
  });
  it('without text is told of, and a document of such pages is refused', async () => {
    const pages = [{ shown: [{ text: '某局关于巡察整改情况的通报', x: 80, y: 100 }] }, { picture: true }];
    expect(readOfd(ofd(pages)).extract.unread).toEqual([{ rule: 'page-without-text', pages: [2] }]);
    await expect(open(ofd([{ picture: true }]))).rejects.toMatchObject({ code: 'no-text', detail: 'OFD, 1' });
    expect(textOf([{}])).toBe('');
  });
});

describe('notices as OFD', () => {
  it('are read as well as their texts', async () => {
    const [before, after] = [new Tally(), new Tally()];
    const originals = goldFixtures()
      .filter(({ path }) => path.endsWith('.txt'))
      .map((one) => originalOf(one, read(one.bytes, { path: one.path })))
      .filter((one) => isPlainText(one) && !hasTable(one))
      .slice(0, 12);
    for (const { gold, text, reading } of originals) {
      scoreRecord(gold, reading.record, before);
      scoreRecord(gold, read(await open(ofd(typeset(text)))).record, after);
    }
    const worse = [...before.counts.keys()].filter((field) => after.f1(field) < before.f1(field) - 0.01);
    expect(originals.length).toBe(12);
    expect(worse).toEqual([]);
  });
});

/** What comes of it: the code and detail of the error, or `read`. */
function outcome(bytes: Uint8Array): string {
  try {
    readOfd(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}
const PAGES = typeset(Array.from({ length: 40 }, (_, i) => `${i + 1}.关于第${i + 1}项台账不清的问题`).join('\n'));
const WHOLE = ofd(PAGES);
const withFile = (name: string, content: string): Uint8Array => ofd(PAGES, { files: { [name]: content } });
const without = (name: string): Uint8Array => {
  const { [name]: _, ...files } = ofdFiles(PAGES);
  return zipped(files);
};
const MAIN = 'Doc_0/Document.xml';

describe('a document that is broken, encrypted or made to do harm', () => {
  it.each<[what: string, bytes: Uint8Array, outcome: string | RegExp]>([
    ['without a document', without(MAIN), `damaged: ${MAIN}`],
    ['without a page', without('Doc_0/Pages/Page_1/Content.xml'), 'damaged: Pages/Page_1/Content.xml'],
    ['without a body', withFile('OFD.xml', '<a/>'), 'damaged: OFD.xml, DocBody'],
    ['with XML that is none', withFile(MAIN, '<ofd'), `damaged: ${MAIN}, XML`],
    ['with entities', withFile(MAIN, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), `damaged: ${MAIN}, DOCTYPE`],
    ['that is encrypted', withFile('Encryptions.xml', '<a/>'), 'encrypted: OFD'],
    [
      'with paths that lead out of it',
      withFile('OFD.xml', ofdFiles([])['OFD.xml'].toString().replace('Doc_0', '../../etc')),
      /^damaged: etc/,
    ],
    [
      'with blocks 300 deep',
      ofd([{ content: '<ofd:PageBlock>'.repeat(300) + '</ofd:PageBlock>'.repeat(300) }]),
      /^too-large: OFD, .*depth/,
    ],
    ['with steps without end', ofd([{ content: code('X="0" Y="6" DeltaX="g 999999999 6"', '台账') }]), 'read'],
    [
      'with numbers that are none',
      ofd([{ content: code('X="NaN" Y="1e999" DeltaX="g g g a"', '台账', ' CTM="a b"') }]),
      'read',
    ],
    [
      'with a size that is none',
      ofd([{ content: code('X="0" Y="6"', '台账').replace('Size="6"', 'Size="-1"') }]),
      'read',
    ],
    [
      'with more lines than anybody rules',
      ofd([
        { rules: Array.from({ length: 21_000 }, (_, i): [number, number, number, number] => [0, i / 30, 500, i / 30]) },
      ]),
      /^too-large: OFD, lines drawn/,
    ],
  ])('is refused, or read: %s', (_, bytes, wanted) =>
    expect(outcome(bytes)).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted)),
  );
  it('is refused wherever it was cut', async () => {
    for (let share = 1; share < 20; share++) {
      const cut = WHOLE.subarray(0, Math.floor((WHOLE.length * share) / 20));
      expect(outcome(cut)).toMatch(/^damaged/);
      await expect(open(cut)).rejects.toMatchObject({ code: 'damaged' });
    }
  });
  it('throws nothing else, whatever byte is changed', () => {
    const chance = random(16);
    for (let i = 0; i < (LONG ? 120 : 24); i++) {
      const copy = WHOLE.slice();
      for (let k = chance.between(1, 6); k > 0; k--) copy[chance.between(0, copy.length - 1)] = chance.between(0, 255);
      expect(outcome(copy)).toMatch(/^(?:read|damaged|encrypted|too-large|no-text)/);
    }
  });
});
