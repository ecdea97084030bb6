/** The parts of the page that need no browser: marks, blocks, doubts, and notices packed into a page. */
import { describe, expect, it } from 'vitest';
import { packedLeaves, unpacked } from '../../src/corrections/packed.js';
import { piecesOf, Sheet } from '../../src/corrections/sheet.js';
import { open, read } from '../../src/index.js';
import { MARK_KINDS } from '../../src/page/marks/kinds.js';
import { marksOf, stretchesOf, targetAt } from '../../src/page/marks/marks.js';
import { blockKeyOf, blocksOf } from '../../src/page/record/blocks.js';
import { doubtsOf } from '../../src/page/record/doubts.js';
import { en } from '../../src/page/words/en.js';
import { zh } from '../../src/page/words/zh.js';
import { sectionsOf } from '../../src/record/sections.js';
import { pageOf } from '../../src/view/embed.js';
import { FIRST, opened } from '../corrections/misread.js';
import { fixtures } from '../support/inputs.js';

describe.each(fixtures())('$name', ({ bytes, path }) => {
  it('has marks in the order of its text, each of a part that is shown', async () => {
    const { record, file } = read(await open(bytes, { path }), { path });
    const marks = marksOf(record);
    const keys = new Set(blocksOf(record).map(({ key }) => String(key)));
    for (const [i, { start, end, kind, target }] of marks.entries()) {
      expect(MARK_KINDS).toContain(kind);
      expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : marks[i - 1].start);
      expect(end).toBeLessThanOrEqual(String(file).length);
      expect(keys).toContain(blockKeyOf(target));
      expect(targetAt(marks, start)).not.toBeNull();
    }
    for (const { id } of [...record.problems, ...sectionsOf(record.sections)])
      expect(stretchesOf(marks, id).length).toBeGreaterThan(0);
  });
  it('is packed and unpacked as it is', async () => {
    const { tree, file } = read(await open(bytes, { path }), { path });
    const pieces = piecesOf(tree);
    expect(unpacked(JSON.parse(JSON.stringify(packedLeaves(pieces))))).toEqual(pieces);
    expect(pieces.ends.at(-1) ?? 0).toBe(String(file).length);
  });
});

describe('a place of the text', () => {
  const { record, text } = opened(FIRST);
  const marks = marksOf(record);
  it('belongs to the shortest mark that holds it', () => {
    expect(targetAt(marks, text.indexOf('320件'))).toBe('p1/m0');
    expect(targetAt(marks, text.indexOf('物资管理办法'))).toBe('p1/m0');
    expect(targetAt(marks, text.indexOf('差旅费'))).toBe('p2');
    expect(targetAt(marks, text.indexOf('现将整改'))).toBeNull();
  });
});

describe('what is looked at first', () => {
  it('is nothing where nothing is in doubt', () => expect(doubtsOf(opened(FIRST).record)).toEqual([]));
  it('is what is in doubt, each place once', () => {
    const doubts = doubtsOf(opened(FIRST.replace('3个问题', '9个问题')).record);
    expect(doubts.map(({ at, end }) => FIRST.replace('3个', '9个').slice(at, end))).toEqual(['9个问题']);
  });
});

describe('a stretch as a value', () => {
  it('is rejoined over line ends, and leaves out what is no text', () => {
    const { sheet, text } = opened(
      '某局通报\n\n1.针对台账不清的问题\n整改情况：一是补记\n台账3本。二是建制。已完成整改。\n',
    );
    const start = text.indexOf('补记');
    expect(sheet.value({ start, end: text.indexOf('。二是') })).toBe('补记台账3本');
    expect(sheet.trimmed({ start: text.indexOf('\n\n'), end: text.indexOf('1.针对') })).toBeNull();
    expect(sheet).toBeInstanceOf(Sheet);
  });
});

describe('the words of the page', () => {
  const shape = (words: object): unknown =>
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'object' && !Array.isArray(value) ? shape(value) : typeof value,
    ]);
  it('are the same in both languages', () => {
    expect(shape(zh)).toEqual(shape(en));
    expect(zh.keys.list).toHaveLength(en.keys.list.length);
  });
  it('are Chinese in Chinese', () => {
    for (const [key, value] of Object.entries(zh.notice))
      if (typeof value === 'string') expect(value, key).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('notices in a page', () => {
  const template =
    '<html><script type="application/json" id="data">null</script>\n<script type="application/octet-stream" id="writer">BB==</script>\n</html>';
  const page = async (text: string): Promise<string> => {
    const { record } = opened(FIRST);
    const pieces: string[] = [];
    for await (const piece of pageOf(template, [{ path: text, record, zh: [], text, leaves: null }], 'zh'))
      pieces.push(piece);
    return pieces.join('');
  };
  it('are read back as they were, and cannot end their place', async () => {
    const evil = '</script><!--<script>\u2028$&$1';
    const html = await page(evil);
    const data = /id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({ lang: 'zh', notices: [{ path: evil, text: evil }] });
  });
  it('want a page that has a place for them', async () => {
    await expect(pageOf('<html></html>', [], 'en').next()).rejects.toThrow('no place for notices');
  });
});
