/** What the forms of notices are written with (test/support/forms): what it keeps, and what it leaves as it is. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import { readDocx } from '../../src/source/docx/index.js';
import { type Block, blocksOf, type Line } from '../support/forms/blocks.js';
import { asDocx } from '../support/forms/docx.js';
import { countedIn } from '../support/forms/lists.js';
import { asMarkdown } from '../support/forms/markdown.js';
import { markOf } from '../support/forms/marks.js';
import { timeless } from '../support/forms/timeless.js';
import { goldFixtures } from '../support/gold.js';

const solid = (text: string): string => text.replace(/\s/g, '');
const textsOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.flat(2).join('') : block.text)).join('');

/** Notices that were printed: page numbers stand on lines of their own. */
const PAGED = /^[ 　]*(?:[—-] ?\d ?[—-]|第 ?\d ?页.*)[ 　]*$/m;
/** Whether all characters of one stand in another, in order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === part[at]) at++;
  return at === part.length;
}

describe('blocks', () => {
  const texts = goldFixtures().filter(({ path }) => path.endsWith('.txt'));
  it.each(texts)('of $name hold all its characters', ({ opened, path }) => {
    const reading = read(opened, { path });
    const blocks = blocksOf(reading);
    const hasTable = blocks.some(({ kind }) => kind === 'table');
    // Between cells there are signs that belong to none.
    const text = String(reading.file).replace(hasTable ? /[|｜]|<br>/g : /$^/g, '');
    // Heads and numbers of pages between paragraphs are left out.
    const isPaged = PAGED.test(text);
    if (isPaged) expect(isWithin(solid(textsOf(blocks)), solid(text))).toBe(true);
    else expect(solid(textsOf(blocks))).toBe(solid(text));
  });

  it('are told apart', () => {
    const text = '某局关于巡察整改情况的通报\n\n一、整改情况\n1.账目不清。已补账。\n\n某局\n2024年1月5日\n';
    expect(blocksOf(read(text)).map((block) => [block.kind, (block as Line).level])).toEqual([
      ['title', 0],
      ['heading', 1],
      ['text', 0],
      ['right', 0],
      ['right', 0],
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['一、', '一、甲', ['', 'chineseCounting', 1, '、']],
    ['（二十三）', '（二十三）甲', ['（', 'chineseCounting', 23, '）']],
    ['1.', '1. 甲', ['', 'decimal', 1, '. ']],
    ['１．', '１．甲', ['', 'decimalFullWidth', 1, '．']],
    ['③', '③甲', ['', 'decimalEnclosedCircle', 3, '']],
    ['第二章', '第二章　甲', ['第', 'chineseCounting', 2, '章　']],
  ])('%s is one that a word processor counts', (written, line, [before, format, value, after]) => {
    expect(markOf(written, line)).toMatchObject({ before, format, value, after });
  });
  it.each(['1.1', '附件', '一百', '二〇'])('%s is none', (written) => {
    expect(markOf(written, `${written}甲`)).toBeNull();
  });

  const lines = (...texts: string[]): Line[] =>
    texts.map((text) => ({ kind: 'text', level: 0, mark: markOf(text.slice(0, 2), text), text }));
  it('are counted from 1 on, and typed where they do not go on', () => {
    const blocks = lines('1.甲', '2.乙', '1.丙', '2.丁', '4.戊', '5.己');
    const { lists, listOf } = countedIn(blocks);
    expect(blocks.map((line) => listOf.get(line)?.id ?? null)).toEqual([1, 1, 2, 2, null, null]);
    expect(lists).toHaveLength(2);
  });
  it('read the same typed and counted', () => {
    const blocks = lines('1.甲', '2.乙', '①丙', '4.丁');
    const text = (automatic: boolean) => readDocx(asDocx(blocks, { automatic })).extract.text;
    expect(text(true)).toBe(text(false));
    expect(text(true)).toContain('1.甲\n2.乙\n①丙\n4.丁\n');
  });
});

describe('Markdown', () => {
  it('escapes what it would take for its own', () => {
    const [line] = asMarkdown([{ kind: 'text', level: 0, mark: null, text: '2023年*月_日<br>|[1]' }]).split('\n');
    expect(line).toBe('2023年\\*月\\_日\\<br\\>\\|\\[1\\]');
  });
  it.each(['# 甲', '> 甲', '- 甲', '--- 甲'])('escapes what would open a block: %s', (text) => {
    expect(asMarkdown([{ kind: 'text', level: 0, mark: null, text }])).toBe(`\\${text}\n`);
  });
});

describe('files without their times', () => {
  const pdf = (date: string, id: string) =>
    Buffer.from(`%PDF-1.7\n/CreationDate (D:${date}+08'00')\n/ID [ <${id}>\n<${id}> ]\n%%EOF`, 'latin1');
  it('are the same, and as long as before', () => {
    const [one, other] = [pdf('20260102030405', 'AB12'), pdf('20251231235959', '09FF')];
    expect(timeless(one)).toEqual(timeless(other));
    expect(timeless(one)).toHaveLength(one.length);
    expect(Buffer.from(timeless(one)).toString()).toContain("(D:20240101000000+00'00')");
  });
  it('stay what they are where they have none', () => {
    const bytes = Buffer.from('某局关于整改情况的通报');
    expect(timeless(bytes)).toBe(bytes);
  });
});
