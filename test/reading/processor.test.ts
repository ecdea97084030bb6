/** The street and its gates: plug-ins of the user's, files, encodings, line ends, and what is no notice at all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plugin, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  check,
  InputError,
  type NoticeRecord,
  type NoticeTree,
  open,
  parse,
  read,
  rectify,
  rectifyCheck,
  rectifyFields,
  rectifyParse,
  rectifyRecord,
} from '../../src/index.js';
import { parseFile } from '../../src/source/file.js';
import { fixtureText, gb18030, utf8, utf16be, utf16le } from '../support/bytes.js';

const NOTICE = fixtureText('eighteen-problems-numbered-across-areas');
const SMALL = `林场镇关于巡察反馈意见整改情况的通报
一、反馈问题整改情况
1.针对合同管理不严格的问题。一是修订办法；二是清理合同。已完成整改。
3.针对台账更新不及时的问题。一是核对台账；二是按月公示。正在推进。
`;

const street = () => unified().use(rectifyParse).use(rectifyFields).use(rectifyCheck).use(rectifyRecord);
const resultOf = (file: VFile): NoticeRecord => file.result as NoticeRecord;
/** A record without what tells where it came from. */
const rest = ({ source, ...record }: NoticeRecord) => record;
/** A record without places, as two texts that differ in blanks only should have it. */
const bare = (record: NoticeRecord): unknown =>
  JSON.parse(
    JSON.stringify(rest(record), (key, value) => (['position', 'evidence'].includes(key) ? undefined : value)),
  );

describe('the street', () => {
  it('is four plug-ins', () => {
    const record = resultOf(street().processSync(SMALL));
    expect(record.problems.map(({ number }) => number)).toEqual(['1', '3']);
    expect(record).toEqual(parse(SMALL));
  });
  it('is one processor, frozen', () => {
    expect(resultOf(rectify().processSync(SMALL))).toEqual(parse(SMALL));
    expect(() => rectify().use(() => {})).toThrow();
  });
  it('waits for plug-ins that wait', async () => {
    const slow: Plugin<[], NoticeTree> = () => async (tree) => {
      await new Promise((done) => setTimeout(done, 1));
      tree.children = tree.children.filter(({ type }) => type !== 'title');
    };
    const file = await unified().use(rectifyParse).use(slow).use(rectifyFields).use(rectifyRecord).process(SMALL);
    expect(resultOf(file).title).toBeNull();
  });
  it('reads what a VFile says of itself', () => {
    const file = new VFile({ value: SMALL, path: 'a/notice.txt' });
    expect(resultOf(street().processSync(file)).source).toMatchObject({
      path: 'a/notice.txt',
      format: 'text',
      encoding: 'utf-8',
    });
  });
  it('reads Markdown where the file’s data say so', () => {
    const file = new VFile({
      value: `# 标题\n\n**${SMALL.split('\n')[1]}**\n`,
      data: { rectify: { format: 'markdown' } } as never,
    });
    const record = resultOf(street().processSync(file));
    expect(record.source.format).toBe('markdown');
    expect(JSON.stringify(record.sections)).not.toContain('*');
  });
  it('gives a record without the plug-ins for fields and checks', () => {
    const record = resultOf(unified().use(rectifyParse).use(rectifyRecord).processSync(SMALL));
    expect(record.problems).toHaveLength(2);
    expect(record.diagnostics).toEqual([]);
  });
  it('keeps one file apart from the next', () => {
    const processor = street().freeze();
    const [first, second] = [SMALL, NOTICE].map((text) => resultOf(processor.processSync(text)));
    expect(first).toEqual(parse(SMALL));
    expect(second).toEqual(parse(NOTICE));
  });
});

describe('a plug-in between parser and fields', () => {
  const withPlugin = (plugin: Plugin<[], NoticeTree>) =>
    resultOf(
      unified()
        .use(rectifyParse)
        .use(plugin)
        .use(rectifyFields)
        .use(rectifyCheck)
        .use(rectifyRecord)
        .processSync(SMALL),
    );

  it('drops a measure', () => {
    const dropFirst: Plugin<[], NoticeTree> = () => (tree) => {
      visit(tree, (node) => {
        if (node.type !== 'problem') return;
        const at = node.children.findIndex(({ type }) => type === 'measure');
        node.children.splice(at, 1);
      });
    };
    const record = withPlugin(dropFirst);
    expect(record.problems.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ['清理合同'],
      ['按月公示'],
    ]);
    expect(record.statistics.measures).toBe(2);
  });
  it('adds a message', () => {
    const warn: Plugin<[], NoticeTree> = () => (tree, file) => {
      visit(tree, (node) => {
        if (node.type === 'status')
          file.message('ask for proof', { place: node.position, ruleId: 'proof', source: 'mine' });
      });
    };
    const { diagnostics, problems } = withPlugin(warn);
    const own = diagnostics.filter(({ rule }) => rule === 'proof');
    expect(own.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning ask for proof',
      'warning ask for proof',
    ]);
    expect(own[0].position?.start).toEqual(problems[0].status?.position.start);
  });
  it('may fail the file', () => {
    const fail: Plugin<[], NoticeTree> = () => (_, file) => file.fail('no');
    expect(() => withPlugin(fail)).toThrow('no');
  });
});

describe('messages', () => {
  it('are the diagnostics', () => {
    const { file, record } = read(SMALL, { path: 'n.txt' });
    expect(file.messages).toHaveLength(1);
    const [message] = file.messages;
    expect(record.diagnostics).toEqual([
      { rule: message.ruleId, severity: 'warning', message: message.reason, position: message.place },
    ]);
    expect(message).toMatchObject({ ruleId: 'numbering-gap', source: 'rectify', line: 4, column: 1, fatal: false });
  });
  it('speak Chinese where asked', () => {
    expect(parse(SMALL, { lang: 'zh' }).diagnostics[0].message).toMatch(/[\u4e00-\u9fff]/);
    expect(parse(SMALL).diagnostics[0].message).toMatch(/^[ -~]+$/);
  });
  it('tell of a format that was read as text', () => {
    const rules = (path: string) => parse(SMALL, { path }).diagnostics.map(({ rule }) => rule);
    expect(rules('a.html')).toContain('format-as-text');
    expect(rules('a.txt')).not.toContain('format-as-text');
  });
});

describe('files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-files-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  it('are read to the record of their bytes', async () => {
    const path = put('a.txt', gb18030(SMALL));
    expect(await parseFile(path)).toEqual(parse(gb18030(SMALL), { path }));
  });
  it('are read as Markdown by their ending', async () => {
    expect((await parseFile(put('a.md', utf8('# 标题\n')))).source.format).toBe('markdown');
    expect((await parseFile(put('b.md', utf8('# 标题\n')), { inputFormat: 'text' })).source.format).toBe('text');
  });
  it('that are missing reject with the system’s error', async () => {
    await expect(parseFile(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
  it('that are binary reject with an InputError', async () => {
    await expect(parseFile(put('a.pdf', utf8('%PDF-1.4')))).rejects.toBeInstanceOf(InputError);
  });
});

describe('bytes', () => {
  const expected = parse(NOTICE);
  it.each([
    ['UTF-8', utf8(NOTICE), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${NOTICE}`), 'utf-8'],
    ['UTF-16LE', utf16le(NOTICE), 'utf-16le'],
    ['UTF-16LE with a mark', utf16le(`\ufeff${NOTICE}`), 'utf-16le'],
    ['UTF-16BE', utf16be(NOTICE), 'utf-16be'],
    ['UTF-16BE with a mark', utf16be(`\ufeff${NOTICE}`), 'utf-16be'],
    ['GB18030', gb18030(NOTICE), 'gb18030'],
  ])('in %s give the same record', (_, bytes, encoding) => {
    const record = parse(bytes);
    expect(rest(record)).toEqual(rest(expected));
    expect(record.source).toMatchObject({ encoding, bytes: bytes.length, characters: NOTICE.length });
  });
  it('have their own digest', () => {
    expect(parse(utf8('abc')).source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(parse('abc').source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
  it('cut in the middle of a character are read as far as they go', () => {
    const whole = utf8(NOTICE.slice(0, 800));
    const record = parse(whole.subarray(0, whole.length - 1));
    expect(record.source.encoding).toBe('utf-8');
    expect(record.diagnostics.map(({ rule }) => rule)).toContain('lossy-encoding');
    expect(record.title).toBe(expected.title);
  });
  it('in a named encoding', () => {
    expect(parse(gb18030(NOTICE), { encoding: 'gbk' }).source.encoding).toBe('gbk');
    expect(() => parse(utf8(NOTICE), { encoding: 'klingon' })).toThrow(InputError);
  });
  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['a ZIP (docx)', [0x50, 0x4b, 0x03, 0x04]],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47]],
    ['NULs', [0, 0, 0, 0, 0, 0, 0, 0]],
  ])('of %s are refused', (_, bytes) => {
    expect(() => parse(Uint8Array.from(bytes))).toThrow(InputError);
  });
});

describe('text', () => {
  const values = bare(parse(NOTICE));
  it('may begin with a byte-order mark', () => {
    const { record, file } = read(`\ufeff${SMALL}`);
    expect(rest(record)).toEqual(rest(parse(SMALL)));
    expect(record.source.characters).toBe(SMALL.length);
    expect(String(file)).toBe(SMALL);
  });
  it('may end its lines as Windows does', () => {
    expect(bare(parse(NOTICE.replaceAll('\n', '\r\n')))).toEqual(values);
  });
  it('may end its lines as old Macs did', () => {
    expect(rest(parse(NOTICE.replaceAll('\n', '\r')))).toEqual(rest(parse(NOTICE)));
  });
  it('may mix line ends', () => {
    const ends = ['\n', '\r\n', '\r'];
    let i = 0;
    expect(bare(parse(NOTICE.replace(/\n(?=[^\n])/g, () => ends[i++ % 3])))).toEqual(values);
  });
  it('may hold NUL and other control characters', () => {
    const { problems } = parse(SMALL.replace('修订办法', '修\0订\u0007办法').replace('一是核对', '一\u200b是核对'));
    expect(problems.map(({ measures }) => measures.length)).toEqual([2, 2]);
  });
  it('of lone surrogates is kept as it is', () => {
    const text = SMALL.replace('办法', '办\ud800法');
    const { record, file } = read(text);
    expect(String(file)).toBe(text);
    expect(record.problems[0].measures[0].text).toBe('修订办\ud800法');
  });

  it.each([
    ['nothing', ''],
    ['a byte-order mark', '\ufeff'],
    ['blanks', ' \t　'],
    ['line ends', '\n\r\n\r'],
    ['blanks of other kinds', '\u00a0\u2003\u2028'],
  ])('of %s is empty: unknown, with a diagnostic', (_, text) => {
    const { record, tree } = read(text);
    expect(record).toMatchObject({ kind: 'unknown', title: null, sections: [], problems: [], contact: null });
    expect(record.diagnostics.map(({ rule }) => rule)).toEqual(['empty-input']);
    expect(tree.children.every(({ type }) => type === 'whitespace')).toBe(true);
  });
  it.each(['\0', '\u200b\n'])('of %j, which nobody sees, is empty as well', (text) => {
    const { record, tree } = read(text);
    expect(tree.children.every(({ type }) => type === 'whitespace')).toBe(true);
    expect(record.diagnostics.map(({ rule }) => rule)).toEqual(['empty-input']);
  });
  it.each(['。', '一、', '一是', '：', '1.', '整改情况：', '《', '针对', '|', '-'])('of %j alone is read', (text) => {
    expect(parse(text).diagnostics.map(({ rule }) => rule)).not.toContain('empty-input');
  });
});

describe('what is no input', () => {
  const wants = 'wants the text of a notice (a string), its bytes (a Uint8Array) or what open() resolved to; this is';
  // biome-ignore lint/suspicious/noExplicitAny: callers without types hand over anything
  const any = (value: unknown) => value as any;
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [42, 'a number'],
    [{ path: 'a.txt' }, 'an object'],
    [['a'], 'an object of kind Array'],
    [new ArrayBuffer(4), 'an ArrayBuffer; wrap it in new Uint8Array(…)'],
    [new Blob(['a']), 'a Blob; hand over new Uint8Array(await it.arrayBuffer())'],
    [Promise.resolve(''), 'a promise; await it'],
  ])('%j is refused with what is wanted', async (input, told) => {
    expect(() => parse(any(input))).toThrow(new TypeError(`parse ${wants} ${told}`));
    expect(() => read(any(input))).toThrow(new TypeError(`read ${wants} ${told}`));
    expect(() => check(any(input))).toThrow(new TypeError(`check ${wants} ${told}`));
    await expect(open(any(input))).rejects.toThrow(new TypeError(`open ${wants} ${told}`));
  });
  it.each(['', new Uint8Array(), Buffer.from('某局关于巡察整改情况的通报')])('%j is an input', (input) => {
    expect(parse(input).kind).toBeDefined();
  });
});
