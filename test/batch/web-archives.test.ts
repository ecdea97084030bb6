/** Web archives (.warc, .warc.gz, .wacz, WET): each page in one is an input of its own, wherever inputs are named. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inMemory } from '../../src/batch/warc/part.js';
import { recordAt } from '../../src/batch/warc/records.js';
import { isPackedWhole, unpacked } from '../../src/batch/warc/unpacked.js';
import type { NoticeRecord } from '../../src/index.js';
import { parse } from '../../src/index.js';
import { rectify } from '../support/cli.js';
import { docxOfText } from '../support/docx.js';
import { contents, noticeOf, objectsIn, scratch, write } from '../support/folders.js';
import { LONG } from '../support/long.js';
import { random } from '../support/random.js';
import { crawlInfo, type Made, packed, placesOf, recordOf, requestFor, waczOf } from '../support/web-archive.js';

const pageOf = (name: string, head = ''): string =>
  `<!doctype html><html><head>${head}<title>${name}</title></head><body>${noticeOf(name)
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;
const titleOf = (name: string): string => `${name}关于巡察整改情况的通报`;
const url = (name: string): string => `http://${name}.example/tongbao.html`;

/** Bytes of GB 2312, which no encoder of Node writes: the level that notices need. */
const GB = new Map<string, number[]>();
for (let high = 0xa1; high <= 0xf7; high++)
  for (let low = 0xa1; low <= 0xfe; low++)
    GB.set(new TextDecoder('gb18030').decode(Uint8Array.of(high, low)), [high, low]);
const gb = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => GB.get(char) ?? [char.charCodeAt(0)]));

const PAGES: Made[] = [
  { url: url('jia'), body: pageOf('甲局') },
  { url: url('yi'), body: pageOf('乙局'), chunked: true },
  { url: url('bing'), body: pageOf('丙局'), coding: 'gzip', chunked: true },
  { url: url('ding'), body: pageOf('丁局'), coding: 'br' },
  { url: url('wu'), body: pageOf('戊局'), coding: 'deflate' },
  { url: url('ji'), body: gb(pageOf('己局')), media: 'text/html; charset=gb2312' },
  { url: url('geng'), body: gb(pageOf('庚局', '<meta charset="gbk">')), media: 'text/html; charset=ISO-8859-1' },
  { url: 'http://xin.example/down?id=3', body: docxOfText(noticeOf('辛局')), media: 'application/msword' },
  { url: 'http://ren.example/a.docx', body: docxOfText(noticeOf('壬局')), media: 'application/octet-stream' },
  { type: 'conversion', url: url('gui'), body: noticeOf('癸局'), media: 'text/plain' },
  { type: 'resource', url: url('zi'), body: pageOf('子局') },
];
const NAMES = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局', '辛局', '壬局', '癸局', '子局'];
const OTHERS: Made[] = [
  { url: 'http://a.example/p.png', body: 'x', media: 'image/png' },
  { url: url('gone'), body: pageOf('失局'), status: '404 Not Found' },
  { type: 'revisit', url: url('jia'), body: '' },
  { type: 'metadata', url: url('jia'), body: 'a: b', media: 'application/warc-fields' },
  { type: 'resource', url: 'urn:crawl:log', body: 'log', media: 'text/plain' },
];
const RECORDS = [
  crawlInfo(),
  ...PAGES.flatMap((made) => [requestFor(made.url ?? ''), recordOf(made)]),
  ...OTHERS.map(recordOf),
];

const recordsIn = (stdout: string): NoticeRecord[] => objectsIn<NoticeRecord>(stdout);

describe('a web archive', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(args, { cwd: folder() });

  it.each([
    ['a.warc.gz', () => packed(RECORDS)],
    ['a.warc', () => Buffer.concat(RECORDS)],
    ['a.warc.wet.gz', () => packed(RECORDS)],
    ['a.wacz', () => waczOf(packed(RECORDS))],
  ])('stands for the pages in it: %s', async (name, made) => {
    write(folder(), { [name]: made() });
    const { status, stdout, stderr } = await run('batch', '--jobs', '1', name);
    const records = recordsIn(stdout);
    expect(records.map(({ title }) => title)).toEqual(NAMES.map(titleOf));
    expect(records.map(({ problems }) => problems.length)).toEqual(NAMES.map(() => 1));
    expect(records.map(({ source }) => source.format)).toEqual([
      ...Array(7).fill('html'),
      'docx',
      'docx',
      'text',
      'html',
    ]);
    expect(records.map(({ source }) => source.encoding).slice(4, 7)).toEqual(['utf-8', 'gb18030', 'gb18030']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('skipped 3')]);
  });
  it('tells where and when each was fetched, and reads it as its file is read', async () => {
    write(folder(), { 'a.warc.gz': packed(RECORDS) });
    const [first] = recordsIn((await run('batch', 'a.warc.gz')).stdout);
    const [place] = placesOf(RECORDS, true).slice(2);
    expect(first.source.path).toBe(`a.warc.gz/${place}`);
    expect(first.source.capture).toEqual({
      url: url('jia'),
      date: '2024-03-05T06:07:08Z',
      digest: expect.stringMatching(/^sha1:[\da-f]{40}$/),
    });
    const { capture, path, ...source } = first.source;
    const [alone] = recordsIn(
      (await rectify(['parse', '--format', 'ndjson'], { stdin: PAGES[0].body as string })).stdout,
    );
    expect({ ...first, source: { ...source, path: null } }).toEqual(alone);
  });
  it('has each of its pages read by its place, and is opened in folders', async () => {
    write(folder(), { 'in/a.warc.gz': packed(RECORDS), 'in/b.wacz': waczOf(packed(RECORDS.slice(0, 3))) });
    const [place] = placesOf(RECORDS, true).slice(4);
    const one = recordsIn((await run('parse', '--format', 'ndjson', `in/a.warc.gz/${place}`)).stdout);
    expect(one.map(({ title, source }) => [title, source.capture?.url])).toEqual([[titleOf('乙局'), url('yi')]]);
    const all = recordsIn((await run('parse', '--format', 'ndjson', 'in')).stdout);
    expect(all.map(({ title }) => title)).toEqual([...NAMES, '甲局'].map(titleOf));
    expect(all[11].source.path).toMatch(/^in\/b\.wacz\/archive\/data\.warc\.gz\/\d+$/);
    const missing = await run('parse', 'in/a.warc.gz/99999999');
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('no such file')]);
    const beside = await run('parse', 'in/a.warc.gz/1');
    expect([beside.status, beside.stderr]).toEqual([1, expect.stringContaining('a record of a web archive')]);
  });
  it('loses a broken record, and no other', async () => {
    const whole = [1, 3, 5].map((index) => recordOf(PAGES[index - 1]));
    const failures = async (file: string, bytes: Uint8Array) => {
      write(folder(), { [file]: bytes });
      const { status, stdout, stderr } = await run('batch', '--quiet', file);
      return [status, recordsIn(stdout).map(({ title }) => title), stderr.trim().replace(/;.*/, '')];
    };
    const zipped = whole.map((record) => gzipSync(record));
    const hurt = Buffer.from(zipped[1]);
    hurt.fill(0xff, 200, 240);
    const [a, , c] = ['甲局', '丙局', '戊局'].map(titleOf);
    expect(await failures('a.warc.gz', Buffer.concat([zipped[0], hurt, zipped[2]]))).toEqual([
      1,
      [a, c],
      `rectify: a.warc.gz/${zipped[0].length}: a record of a web archive that is cut or broken (WARC, GZIP)`,
    ]);
    expect(await failures('b.warc.gz', Buffer.concat([...zipped.slice(0, 2), zipped[2].subarray(0, 300)]))).toEqual([
      1,
      [a, titleOf('丙局')],
      expect.stringContaining(`b.warc.gz/${zipped[0].length + zipped[1].length}: `),
    ]);
    const short = Buffer.from(
      whole[1].toString('latin1').replace(/Content-Length: \d+/, 'Content-Length: 9'),
      'latin1',
    );
    expect(await failures('c.warc', Buffer.concat([whole[0], short, whole[2]]))).toEqual([
      1,
      [a, c],
      `rectify: c.warc/${whole[0].length}: a record of a web archive that is cut or broken (WARC, length of a record)`,
    ]);
    expect(await failures('d.warc', Buffer.concat([whole[0], whole[2].subarray(0, -100)]))).toEqual([
      1,
      [a],
      expect.stringMatching(/d\.warc\/\d+: .* \(WARC, \d+ of \d+ bytes\)/),
    ]);
    // One that was packed as a whole: places are those of what it unpacks to.
    const all = [a, titleOf('丙局'), c];
    const third = whole[0].length + short.length;
    expect(await failures('e.warc.gz', gzipSync(Buffer.concat(whole)))).toEqual([0, all, '']);
    expect(await failures('g.warc.gz', gzipSync(Buffer.concat([whole[0], short, whole[2]])))).toEqual([
      1,
      [a, c],
      `rectify: g.warc.gz/${whole[0].length}: a record of a web archive that is cut or broken (WARC, length of a record)`,
    ]);
    const packedWhole = gzipSync(Buffer.concat([whole[0], short, whole[2]]));
    expect(await failures('h.warc.gz', packedWhole.subarray(0, -60))).toEqual([
      1,
      [a],
      expect.stringMatching(
        new RegExp(`h\\.warc\\.gz/${whole[0].length}: [^]*h\\.warc\\.gz/${third}: .* \\(WARC, \\d+ of \\d+ bytes\\)`),
      ),
    ]);
    const ending = gzipSync(Buffer.concat(whole.slice(0, 2)));
    ending.fill(0xff, ending.length - 40, ending.length - 20);
    const [status, titles, told] = await failures('i.warc.gz', ending);
    expect([status, titles]).toEqual([1, [a]]);
    expect(told).toMatch(/i\.warc\.gz\/\d+: a record of a web archive that is cut or broken/);
    const truncated = recordOf({ ...PAGES[0], fields: { 'WARC-Truncated': 'length' } });
    expect(await failures('f.warc.gz', packed([truncated, whole[2]]))).toEqual([
      1,
      [c],
      expect.stringContaining('(WARC-Truncated: length)'),
    ]);
  });
  it.runIf(LONG)('that was packed as a whole gives what it gives unpacked, in one thread and in two', async () => {
    const half = RECORDS.length >> 1;
    write(folder(), {
      'plain/a.warc': Buffer.concat(RECORDS),
      'one/a.warc.gz': gzipSync(Buffer.concat(RECORDS)),
      'two/a.warc.gz': Buffer.concat(
        [RECORDS.slice(0, half), RECORDS.slice(half)].map((some) => gzipSync(Buffer.concat(some))),
      ),
    });
    const read = async (...args: string[]) => {
      const { status, stdout } = await run('batch', '--quiet', ...args);
      const pages = recordsIn(stdout).map(({ title, source: { path, capture } }) => [
        title,
        path?.replace(/^\w+\/a\.warc(?:\.gz)?/, ''),
        capture?.url,
      ]);
      return [status, pages];
    };
    const plain = await read('plain');
    expect(plain[1]).toHaveLength(NAMES.length);
    expect(await read('one')).toEqual(plain);
    expect(await read('two', '--jobs', '2')).toEqual(plain);
    const [place] = placesOf(RECORDS, false).slice(4);
    for (const path of [`one/a.warc.gz/${place}`, `two/a.warc.gz/${place}`]) {
      const [one] = recordsIn((await run('parse', '--format', 'ndjson', path)).stdout);
      expect([one.title, one.source.capture?.url]).toEqual([titleOf('乙局'), url('yi')]);
    }
    const missing = await run('parse', 'one/a.warc.gz/99999999');
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('no such file')]);
  });
  it('that was packed as a whole is unpacked once, however many records are read one after another', () => {
    const chance = random(5);
    const text = () => Array.from({ length: 500 }, () => chance.between(0x4e00, 0x9fff).toString(36)).join('');
    const many = Array.from({ length: 400 }, (_, i) => recordOf({ url: url(`p${i}`), body: text() }));
    const whole = inMemory(gzipSync(Buffer.concat(many)));
    let asked = 0;
    const reader = unpacked({
      ...whole,
      at(offset, length) {
        const bytes = whole.at(offset, length);
        asked += bytes.length;
        return bytes;
      },
    });
    for (const place of placesOf(many, false)) recordAt(reader, place);
    expect(asked).toBe(whole.size);
    // What stands before is had again, at the cost of all of it.
    expect(recordAt(reader, 0).begins.equals(recordAt(inMemory(many[0]), 0).begins)).toBe(true);
    expect(isPackedWhole(whole, 1 << 20)).toBe(true);
    for (const other of [gzipSync(many[0]), Buffer.concat(many.map((one) => gzipSync(one))), Buffer.from('x'), many[0]])
      expect(isPackedWhole(inMemory(other), 1 << 20)).toBe(false);
  });
  it('that holds no WARC, or packs it once more, says so', async () => {
    write(folder(), { 'a.wacz': 'PK', 'b.wacz': waczOf(packed(RECORDS), true), 'c.warc': 'no archive\r\n\r\n' });
    const { status, stderr } = await run('batch', '--quiet', 'a.wacz', 'b.wacz', 'c.warc');
    expect([
      status,
      stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(/;.*/, '')),
    ]).toEqual([
      1,
      [
        expect.stringContaining('a.wacz: '),
        expect.stringContaining('b.wacz: '),
        expect.stringContaining('c.warc/0: a record of a web archive that is cut or broken'),
      ],
    ]);
  });
  it.runIf(LONG)('gives the same with threads, and is gone on with', async () => {
    const many = Array.from({ length: 260 }, (_, i) =>
      recordOf({ url: `http://n${i}.example/`, body: i % 50 === 0 ? pageOf(`第${i}局`) : `第${i}页` }),
    );
    write(folder(), { 'a.warc.gz': packed(many) });
    await run('batch', '--jobs', '1', '--out', 'one', 'a.warc.gz');
    await run('batch', '--jobs', '2', '--out', 'two', 'a.warc.gz');
    expect(contents(join(folder(), 'two'))).toEqual(contents(join(folder(), 'one')));
    const again = await run('batch', '--out', 'two', 'a.warc.gz');
    expect(again.stderr).toContain('260 unchanged since the last run');
  });
  it('is answered record by record, with the rows of its tables', async () => {
    const record = (made: Made) => gzipSync(recordOf(made)).toString('base64');
    const cut = gzipSync(recordOf(PAGES[0])).subarray(0, 200).toString('base64');
    const lines = [
      { id: 1, format: 'warc', path: 'a.warc.gz/7', base64: record(PAGES[2]) },
      { id: 2, format: 'warc', base64: record(OTHERS[0]) },
      { id: 3, format: 'warc', base64: cut },
      { id: 4, path: 5, text: 'x' },
    ].map((line) => `${JSON.stringify(line)}\n`);
    const { stdout } = await rectify(['batch', '--ndjson-in', '--with-tables'], { stdin: lines.join('') });
    const [page, picture, broken, wrong] = objectsIn<Record<string, never>>(stdout);
    expect(page).toMatchObject({
      record: { title: titleOf('丙局'), source: { path: 'a.warc.gz/7', capture: { url: url('bing') } } },
      tables: {
        notices: [{ notice: 'a.warc.gz/7', issued_date: '2023-10-09', original: null }],
        problems: [{ finding: '台账不清' }],
        measures: [{ text: '一是补记台账3本' }],
      },
      likeness: { content: expect.stringMatching(/^[\da-f]{32}$/), body: '丙局', sketch: null },
    });
    expect(picture).toEqual({ id: 2, passed: true });
    expect(broken).toMatchObject({ id: 3, error: { code: 'broken-record' } });
    expect(wrong).toMatchObject({ id: 4, error: { code: 'bad-path' } });
    expect((await rectify(['batch', '--with-tables', 'a.txt'])).status).toBe(2);
  });
  it('is told of in the record by whoever reads a page', () => {
    const capture = { url: 'http://a.example/', date: null, digest: null };
    expect(parse(noticeOf('甲局'), { capture }).source.capture).toEqual(capture);
    expect(parse(noticeOf('甲局')).source).not.toHaveProperty('capture');
  });
});
