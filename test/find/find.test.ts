/** Finding notices among pages: the sieve, `rectify find` and `batch --only notices`. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { likelihood, mayBeNotice } from '../../src/find/index.js';
import { scannerOf } from '../../src/find/scan.js';
import { goldNotices } from '../edits/notices.js';
import { styledNotices } from '../styles/generate.js';
import { rectify } from '../support/cli.js';
import { docxOfText } from '../support/docx.js';
import { contents, linesIn, noticeOf, objectsIn, scratch, write } from '../support/folders.js';
import { LONG } from '../support/long.js';
import { packed, recordOf } from '../support/web-archive.js';

const OTHERS = {
  law: `某省水资源条例\n第一章 总则\n第一条 为了加强水资源管理，根据有关法律，结合本省实际，制定本条例。\n${'第二条 取水单位应当按照规定安装计量设施，不得擅自拆除。违反本条例规定的，责令限期整改，可以处一万元以下罚款。\n'.repeat(12)}`,
  news: `全市经济运行平稳\n${'一季度，我国消费市场持续回暖，社会消费品零售总额同比增长百分之四，可以看到新业态正在推进。\n'.repeat(10)}`,
  page: `<html><body><ul>${'<li><a href="/a">通知公告</a></li><li><a href="/b">办事指南</a></li>'.repeat(30)}</ul></body></html>`,
  nothing: '',
  code: 'const a = 1;\n'.repeat(200),
};

describe('the scanner', () => {
  it('counts words as they are folded, across blanks, line ends and markup', () => {
    const scan = scannerOf(['整改', '审计', '改整']);
    const { counts, characters } = scan('整\n改 審計 整<b>改</b>整&#25913;。x整x改', true);
    expect([...counts]).toEqual([3, 1, 1]);
    expect(characters).toBe(10);
    expect([...scan('整<b>改', false).counts]).toEqual([0, 0, 0]);
  });
  it('counts words that end in others', () => {
    expect([...scannerOf(['督查整改', '整改', '查整']).call(null, '督查整改', false).counts]).toEqual([1, 1, 1]);
  });
});

describe('cost', () => {
  // What grows faster than the run does not end before the test's time is up.
  it.each(['<', '<a', '&#', '&#x', '整改<'])('has an end on a run of %s', (run) => {
    expect(scannerOf(['整改'])(run.repeat(6_000_000 / run.length), true).characters).toBe(
      run === '整改<' ? 4_000_000 : 0,
    );
  });
  it('finds what stands behind a < that nothing closes', () =>
    expect([...scannerOf(['整改'])('<b>整改</b>，3<5，整改', true).counts]).toEqual([2]));
});

describe('the sieve', () => {
  it('loses no notice of the gold', () => {
    const all = goldNotices().filter(({ gold }) => gold.problems?.length);
    // Those of the fixtures at least, where nothing stands beside the repository.
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ text }) => !mayBeNotice(text, false)).map(({ name }) => name)).toEqual([]);
  });
  it('loses no made-up one, also where the words that most have are hidden', () => {
    const all = styledNotices(9, 'set-aside', LONG ? 500 : 60);
    expect(all.filter(({ text }) => !mayBeNotice(text, false)).map(({ path }) => path)).toEqual([]);
    const hidden = all.map(({ text }) => text.replaceAll('整改', '办理'));
    expect(hidden.filter((text) => !mayBeNotice(text, false)).length).toBeLessThan(all.length / 20);
  });
  it.each(Object.entries(OTHERS))('holds back what is none: %s', (name, text) => {
    expect(likelihood(text, name === 'page')).toBeLessThan(0);
  });
});

const pageOf = (text: string): string => `<html><body>${text.replace(/[^\n]+/g, '<p>$&</p>')}</body></html>`;

describe('rectify find', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(args, { cwd: folder() });
  const notice = noticeOf('甲局');
  const RECORDS = [
    recordOf({ url: 'http://a.example/1', body: pageOf(OTHERS.law) }),
    recordOf({ url: 'http://a.example/2', body: pageOf(notice) }),
    recordOf({ url: 'http://a.example/3', body: OTHERS.page }),
    recordOf({ url: 'http://a.example/4.docx', body: docxOfText(notice), media: 'application/octet-stream' }),
    recordOf({ url: 'http://a.example/5', body: '\u0000\u0001\u0002'.repeat(99), media: 'text/plain' }),
  ];
  const FILES = {
    'a.txt': notice,
    'law.txt': OTHERS.law,
    'news.html': pageOf(OTHERS.news),
    'c.warc.gz': packed(RECORDS),
  };

  it('names what can be a notice, of files and of web archives, and what cannot be looked at', async () => {
    write(folder(), Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`in/${name}`, text])));
    const { status, stdout, stderr } = await run('find', '--format', 'ndjson', 'in');
    expect(
      objectsIn<{ path: string; url: string }>(stdout).map(({ path, url }) => [path.replace(/\d+$/, 'N'), url]),
    ).toEqual([
      ['in/a.txt', null],
      ['in/c.warc.gz/N', 'http://a.example/2'],
      ['in/c.warc.gz/N', 'http://a.example/4.docx'],
    ]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('8 inputs: 3 may be notices, 1 failed')]);
    const paths = await run('find', 'in', '--quiet');
    const read = await rectify(['batch', '--from', '-'], { cwd: folder(), stdin: paths.stdout });
    expect(objectsIn<{ problems: unknown[] }>(read.stdout).map(({ problems }) => problems.length)).toEqual([1, 1, 1]);
    await run('find', 'in', '--out', 'found.txt');
    expect(contents(folder())['found.txt']).toBe(paths.stdout);
  });
  it('leaves out of a batch what is no notice, and keeps nothing of it', async () => {
    write(folder(), FILES);
    const { status, stderr } = await run('batch', '--only', 'notices', '--out', 'out', 'a.txt', 'law.txt', 'c.warc.gz');
    const made = contents(join(folder(), 'out'));
    expect(objectsIn(made['records.ndjson'])).toHaveLength(3);
    expect(linesIn(made['failures.ndjson'])).toHaveLength(1);
    expect(linesIn(made['manifest.ndjson'])).toHaveLength(6);
    expect(JSON.parse(linesIn(made['manifest.ndjson'])[5])).toMatchObject({
      inputs: 7,
      records: 3,
      failures: 1,
      passed: 3,
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('7 inputs: 3 records, 3 no notices, 1 failed')]);
    const stream = await run('batch', '--only', 'notices', 'a.txt', 'law.txt', 'c.warc.gz');
    expect(stream.stdout).toBe(made['records.ndjson']);
    const again = await run('batch', '--only', 'notices', '--out', 'out', 'a.txt', 'law.txt', 'c.warc.gz');
    expect(again.stderr).toContain('4 unchanged since the last run');
    expect(contents(join(folder(), 'out'))).toEqual(made);
  });
  it('goes on where it was broken off, with the same bytes', async () => {
    const records = Array.from({ length: 40 }, (_, i) =>
      recordOf({ url: `http://a.example/${i}`, body: pageOf(i % 4 === 0 ? noticeOf(`第${i}局`) : OTHERS.law) }),
    );
    write(folder(), { 'a.warc.gz': packed(records), 'bad.warc.gz': packed([RECORDS[4]]) });
    await run('batch', '--only', 'notices', '--out', 'whole', 'a.warc.gz');
    // What a run that was killed leaves: the parts, the last line torn.
    await run('batch', '--only', 'notices', '--out', 'cut', '--fail-fast', 'bad.warc.gz', 'a.warc.gz');
    await run('batch', '--only', 'notices', '--out', 'torn', '--fail-fast', 'a.warc.gz', 'bad.warc.gz');
    const parts = contents(join(folder(), 'torn'));
    expect(Object.keys(parts)).toContain('.manifest.ndjson.part');
    const lines = linesIn(parts['.manifest.ndjson.part']);
    write(join(folder(), 'torn'), {
      '.manifest.ndjson.part': `${lines.slice(0, 5).join('\n')}\n${lines[5].slice(0, 20)}`,
    });
    for (const out of ['cut', 'torn']) {
      const { stderr } = await run('batch', '--only', 'notices', '--out', out, 'a.warc.gz');
      expect(contents(join(folder(), out))).toEqual(contents(join(folder(), 'whole')));
      if (out === 'torn') expect(stderr).toContain('4 unchanged');
    }
  });
  it('answers a line of JSON with no record where it is no notice', async () => {
    const lines = [
      { id: 1, text: OTHERS.law },
      { id: 2, text: notice },
    ].map((line) => `${JSON.stringify(line)}\n`);
    const { stdout } = await rectify(['batch', '--ndjson-in', '--only', 'notices'], { stdin: lines.join('') });
    const [first, second] = objectsIn<Record<string, unknown>>(stdout);
    expect(first).toEqual({ id: 1, passed: true });
    expect(second.record).toMatchObject({ kind: 'rectification-notice' });
  });
});
