/** What of an old Word document is text: marks, fields, notes; what is read of streams that hold it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markFields } from '../../../src/source/doc/fields.js';
import { readDoc } from '../../../src/source/doc/index.js';
import { eachSprm } from '../../../src/source/doc/sprms.js';
import { openContainer } from '../../../src/source/ole/container.js';
import { ROOT } from '../../support/inputs.js';

const BYTES = readFileSync(join(ROOT, 'test/source/doc/marks.doc'));

describe('an old document', () => {
  const { text, end = 0, tables, origins } = readDoc(BYTES).extract;
  const own = text.slice(0, end).split('\n');
  it.each([
    ['has no hidden words', 0, '前后'],
    ['has no deleted words', 1, '前后'],
    ['has of a field its result', 2, '见某网站。'],
    ['breaks lines where it does', 3, '上一行'],
    ['shows hyphens that do not break, and none that only might', 5, '甲-乙丙\t丁'],
    ['has no mark where a box hangs', 6, '带框的段'],
    ['has no mark where a note hangs', 10, '末段'],
  ])('%s', (_, line, shown) => expect(own[line]).toBe(shown));
  it('lays cells under the columns of the header', () =>
    expect(
      tables.map(({ rows }) => rows.map(({ cells }) => cells.map((one) => text.slice(one.start, one.end)))),
    ).toEqual([
      [
        ['序号', '问题', '整改措施'],
        ['1', '台账不清', '补记台账。\n专人管理。'],
      ],
    ]));
  it('has boxes and notes behind its text', () =>
    expect(text.slice(end).split(/\s+/).filter(Boolean)).toEqual(['框中的话', '脚注的话。', '尾注的话。']));
  it('tells where each stretch came from', () => {
    const placeOf = (words: string) => origins?.find(({ start, end }) => text.slice(start, end).includes(words))?.place;
    expect(['前后', '框中', '脚注', '尾注'].map(placeOf)).toEqual([
      'body/p[1]',
      'textbox/p[1]',
      'footnote/p[1]',
      'endnote/p[1]',
    ]);
  });
  it('is told by its content, whatever stands round it', () => {
    expect(openContainer(BYTES).stream('WordDocument')).not.toBeNull();
    expect(openContainer(BYTES).stream('Workbook')).toBeNull();
  });
});

describe('fields', () => {
  const shown = (text: string): string => {
    const unseen = new Uint8Array(text.length);
    markFields(text, unseen, new Uint8Array(text.length));
    return [...text].filter((char, i) => !unseen[i] && !/[\u0013-\u0015]/.test(char)).join('');
  };
  it.each([
    ['a result', '甲\u0013 PAGE \u00142\u0015乙', '甲2乙'],
    ['no result', '甲\u0013 XE 丙\u0015乙', '甲乙'],
    ['one in its result', '\u0013A\u0014甲\u0013B\u0014乙\u0015丙\u0015', '甲乙丙'],
    ['one in its instruction', '\u0013IF \u0013B\u0014乙\u0015 \u0014丙\u0015', '丙'],
    ['no end', '甲\u0013 PAGE 乙', '甲 PAGE 乙'],
    ['no beginning', '甲\u0014乙\u0015丙', '甲乙丙'],
  ])('with %s', (_, text, expected) => expect(shown(text)).toBe(expected));
  it('of contents are told', () => {
    const text = '甲\u0013 TOC \\o \u0014一、乙\r二、丙\u0015丁';
    const contents = new Uint8Array(text.length);
    markFields(text, new Uint8Array(text.length), contents);
    expect([...text].filter((_, i) => contents[i]).join('')).toBe('一、乙\r二、丙');
  });
  it('a hundred thousand inside one another cost no more than their number', () => {
    const text = '\u0013'.repeat(100_000) + '\u0015'.repeat(100_000);
    expect(shown(text)).toBe('');
  });
});

describe('changes of properties', () => {
  const codes = (...bytes: number[]): number[] => {
    const seen: number[] = [];
    eachSprm(new DataView(Uint8Array.from(bytes).buffer), 0, bytes.length, (code) => seen.push(code));
    return seen;
  };
  it('are told one by one, whatever their operands', () =>
    expect(codes(0x16, 0x24, 1, 0x0b, 0x46, 2, 0, 0x2b, 0xd6, 2, 9, 9, 0x49, 0x66, 1, 0, 0, 0)).toEqual([
      0x2416, 0x460b, 0xd62b, 0x6649,
    ]));
  it.each([
    ['an operand', [0x0b, 0x46, 2]],
    ['a length', [0x2b, 0xd6, 200, 1]],
    ['a row', [0x08, 0xd6, 0xff, 0xff, 1]],
  ])('end where %s is cut', (_, bytes) => expect(codes(...(bytes as number[]))).toEqual([]));
});
