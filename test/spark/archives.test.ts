/** The part of the Spark job that takes archives apart: the records that it hands over are those that a batch reads. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeRecord } from '../../src/index.js';
import { rectify } from '../support/cli.js';
import { linesIn, noticeOf, objectsIn, write } from '../support/folders.js';
import { ROOT } from '../support/inputs.js';
import { LONG } from '../support/long.js';
import { crawlInfo, packed, recordOf, waczOf } from '../support/web-archive.js';

/** See web-archives-foreign.test.ts. */
const FOREIGN = process.env.RECTIFY_FOREIGN_ARCHIVES ?? '';
const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.warn('SKIPPED: archives in the Spark job were not tested; install Python 3');

/** Answers the inputs in files as a worker of the job does. */
const ANSWER = `
import sys
sys.path.insert(0, sys.argv[1])
import rectify_filter
command = sys.argv[2:4] + ["batch", "--ndjson-in", "--only", "notices", "--no-config"]
files = ((name, open(name, "rb").read()) for name in sys.argv[4:])
for line in rectify_filter.answers(command, files):
    sys.stdout.buffer.write(line.encode("utf-8"))
`;

const NAMES = ['甲局', '乙局', '丙局', '丁局'];
const PAGES = NAMES.map((name) =>
  recordOf({
    url: `http://${name.codePointAt(0)}.example/`,
    body: `<p>${noticeOf(name).replace(/\n/g, '</p><p>')}</p>`,
  }),
);
const ALL = [crawlInfo(), ...PAGES];
const PLAIN = Buffer.concat(ALL);
const WHOLE = gzipSync(PLAIN);

/** A record that says it is shorter than it is. */
const SHORT = Buffer.from(PAGES[1].toString('latin1').replace(/Content-Length: \d+/, 'Content-Length: 9'), 'latin1');
const filled = (bytes: Buffer, from: number, to: number): Buffer =>
  Buffer.from(bytes).fill(0xff, bytes.length + from, bytes.length + to);
const xs = (length: number): Buffer => recordOf({ url: 'http://x.example/', body: Buffer.alloc(length, 'x ') });

/** A file by its name, how many of the notices in it are read, and how many inputs in it are refused. */
type Case = [string, () => Uint8Array, number, number];

/** Of records that a line of `rectify` has no room for, and of one that nothing has. */
const LARGE: Case[] = [
  [
    'large-whole.warc.gz',
    () => gzipSync(Buffer.concat([PAGES[0], xs(140 << 20), PAGES[1], xs(60 << 20), PAGES[2]])),
    3,
    1,
  ],
];

const FILES: Case[] = [
  ['plain.warc', () => PLAIN, 4, 0],
  ['packed.warc.gz', () => packed(ALL), 4, 0],
  ['whole.warc.gz', () => WHOLE, 4, 0],
  [
    'members.warc.gz',
    () => Buffer.concat([ALL.slice(0, 3), ALL.slice(3)].map((some) => gzipSync(Buffer.concat(some)))),
    4,
    0,
  ],
  ['UPPER.WARC.GZ', () => WHOLE, 4, 0],
  ['a.wacz', () => waczOf(packed(ALL)), 4, 0],
  ['whole.wacz', () => waczOf(WHOLE), 4, 0],
  [
    'behind-one.warc.gz',
    () => Buffer.concat([packed([ALL[0]]), gzipSync(Buffer.concat(PAGES)), packed([PAGES[0]])]),
    1,
    1,
  ],
  ['short.warc', () => Buffer.concat([PAGES[0], SHORT, PAGES[2]]), 2, 1],
  ['short-whole.warc.gz', () => gzipSync(Buffer.concat([PAGES[0], SHORT, PAGES[2]])), 2, 1],
  ['cut.warc', () => PLAIN.subarray(0, -90), 3, 1],
  ['cut-whole.warc.gz', () => WHOLE.subarray(0, -60), 2, 1],
  ['broken-whole.warc.gz', () => filled(WHOLE, -60, -40), 2, 1],
  ['cut-member.warc.gz', () => Buffer.concat([WHOLE, WHOLE.subarray(0, 12)]), 4, 1],
  ['no-head.warc', () => Buffer.concat([PAGES[0], Buffer.from('no head\r\n\r\n'), PAGES[1]]), 2, 1],
  ...(LONG ? LARGE : []),
];

describe.skipIf(!hasPython)('archives in the Spark job', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-archives-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What is answered of the inputs in files: the path of each that is a notice, and what is said of those that are refused. */
  function answered(...names: string[]): { path: string; error?: string }[] {
    const args = ['-c', ANSWER, join(ROOT, 'src/spark'), process.execPath, join(ROOT, 'dist/rectify.cjs'), ...names];
    const { stdout, stderr, status } = spawnSync('python3', args, {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' },
      maxBuffer: 1 << 26,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    return objectsIn<{ id: string; error?: { message: string } }>(stdout).map(({ id, error }) => ({
      path: id,
      ...(error && { error: error.message }),
    }));
  }

  describe('are taken apart as by a batch', () => {
    let records: string[] = [];
    let failures: string[] = [];
    let all: ReturnType<typeof answered> = [];
    beforeAll(async () => {
      write(folder, Object.fromEntries(FILES.map(([name, made]) => [name, made()])));
      const names = FILES.map(([name]) => name);
      const { stdout, stderr } = await rectify(['batch', '--quiet', '--only', 'notices', ...names], { cwd: folder });
      records = objectsIn<NoticeRecord>(stdout).map(({ source }) => source.path ?? '');
      failures = linesIn(stderr).map((line) => line.replace(/^rectify: /, ''));
      all = answered(...names);
    });

    it.each(FILES)('%s', (name, _, read, refused) => {
      const isIn = (path: string): boolean => path.startsWith(`${name}/`);
      const mine = all.filter(({ path }) => isIn(path));
      const [notices, refusals] = [records.filter(isIn), failures.filter(isIn)];
      expect(mine.filter(({ error }) => error === undefined).map(({ path }) => path)).toEqual(notices);
      expect(mine.flatMap(({ path, error }) => (error === undefined ? [] : [`${path}: ${error}`]))).toEqual(refusals);
      expect([notices.length, refusals.length]).toEqual([read, refused]);
    });
    it('and nothing else comes of them', () => expect(all).toHaveLength(records.length + failures.length));
  });
  it.skipIf(!FOREIGN)('that others made are refused where a batch refuses them', async () => {
    cpSync(FOREIGN, join(folder, 'foreign'), { recursive: true });
    const names = readdirSync(FOREIGN, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.warc(\.gz)?$/.test(name))
      .map((name) => `foreign/${name}`);
    const { stderr } = await rectify(['batch', '--quiet', '--only', 'notices', ...names], { cwd: folder });
    const refused = answered(...names).map(({ path, error }) => `rectify: ${path}: ${error}`);
    expect(refused).toHaveLength(3);
    expect(refused).toEqual(linesIn(stderr));
  });
  it('that cannot be opened are refused by their names', () => {
    write(folder, {
      'again.wacz': waczOf(packed(ALL), true),
      'no.wacz': 'no ZIP',
      'large.txt': Buffer.alloc(50 << 20, 'x '),
    });
    expect(answered('again.wacz', 'no.wacz', 'large.txt')).toEqual([
      { path: 'again.wacz', error: expect.stringContaining('(ZIP)') },
      { path: 'no.wacz', error: expect.stringContaining('damaged or incomplete (ZIP)') },
      { path: 'large.txt', error: expect.stringContaining('longer than 64 MiB') },
    ]);
  });
  it('packed as a whole that end within their last check sum are told of, and lose nothing', () => {
    write(folder, { 'a.warc.gz': WHOLE.subarray(0, -4) });
    const all = answered('a.warc.gz');
    expect(all.map(({ error }) => error !== undefined)).toEqual([...NAMES.map(() => false), true]);
  });
});
