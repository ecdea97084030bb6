/**
 * Web archives that others made, whole, broken, and cut anywhere: each record is read, or refused with a reason.
 *
 * They are test files of three public repositories, and none of them stands here. To run these tests, lay them out and name
 * the folder in RECTIFY_FOREIGN_ARCHIVES:
 *
 *   warcio/      test/data of webrecorder/warcio at 2a797aa (example-bad.warc.gz is called example-bad.warc.gz.bad there)
 *   warcio.js/   test/data of webrecorder/warcio.js at 60a28c6, but for what warcio has too
 *   jwarc/       test-resources/org/netpreserve/jwarc of iipc/jwarc at 9b5df86: cc.warc.gz and gzip_extra_sl.warc.gz
 */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inMemory } from '../../src/batch/warc/part.js';
import { recordsOf } from '../../src/batch/warc/records.js';
import type { NoticeRecord } from '../../src/index.js';
import { rectify } from '../support/cli.js';
import { objectsIn, scratch } from '../support/folders.js';

const FOLDER = process.env.RECTIFY_FOREIGN_ARCHIVES ?? '';
if (!FOLDER) console.warn('!!!!!!  RECTIFY_FOREIGN_ARCHIVES IS NOT SET: web archives that others made are not read');

/** Pages that are read, by the archive and the place of the record, with their addresses. */
const READ = {
  'jwarc/cc.warc.gz/0': 'http://commoncrawl.org/',
  'warcio.js/example-resource.warc.gz/0': 'http://some.example.com:8080/',
  'warcio.js/example.warc/1197': 'http://example.com/',
  'warcio/example-bad-non-chunked.warc.gz/1197': 'http://example.com/',
  'warcio/example-bad.warc.gz/460': 'http://example.com?example=1',
  'warcio/example-iana.org-chunked.warc/405': 'http://www.iana.org/',
  'warcio/example-resource.warc.gz/802': 'http://example.com/',
  'warcio/example-wget-bad-target-uri.warc.gz/824': 'http://example.com/',
  'warcio/example.warc/1197': 'http://example.com/',
  'warcio/example.warc.gz/784': 'http://example.com/',
};
const REFUSED = {
  'warcio.js/example-bad-length.warc/1197': 'WARC, length of a record',
  'warcio/example-trunc.warc/1197': 'WARC, length of a record',
  'warcio/example-wrong-chunks.warc.gz/0': 'WARC, 343 of 1613 bytes',
};
/** Records whose pages are left out: fetched before, not given, of other media. */
const SKIPPED = {
  'warcio.js/example-bad-length.warc': [3370],
  'warcio.js/example-url-agnostic-revisit.warc.gz': [355],
  'warcio.js/example.warc': [3370],
  'warcio.js/post-test-more.warc': [0, 1227, 2338],
  'warcio.js/redirect.warc': [0],
  'warcio/example-bad-non-chunked.warc.gz': [3370],
  'warcio/example-bad.warc.gz': [3161, 4771],
  'warcio/example-space-in-target-uri.warc.gz': [241],
  'warcio/example.warc': [3370],
  'warcio/example.warc.gz': [2621],
  'warcio/post-test.warc.gz': [0, 1196, 2395],
};

/** Archives in which nothing is a page that is read, refused or left out. */
const BARE = ['jwarc/gzip_extra_sl.warc.gz', 'warcio/example-digest.warc'];
const archiveOf = (place: string): string => /^.*\.warc(?:\.gz)?/.exec(place)?.[0] ?? place;
const FILES = [
  ...new Set([...Object.keys(READ), ...Object.keys(REFUSED), ...Object.keys(SKIPPED), ...BARE].map(archiveOf)),
].sort();

/** Where each whole record begins. */
async function placesIn(bytes: Uint8Array): Promise<number[]> {
  const places: number[] = [];
  for await (const found of recordsOf(inMemory(bytes))) if ('record' in found) places.push(found.at);
  return places;
}

describe.skipIf(!FOLDER)('web archives that others made', () => {
  const folder = scratch();
  it('are read, and what is broken in them is refused with a reason', async () => {
    for (const name of FILES) cpSync(join(FOLDER, name), join(folder(), name));
    const { status } = await rectify(['batch', '--quiet', '--out', 'out', ...FILES], { cwd: folder() });
    expect(status).toBe(1);
    const lines = (name: string) => readFileSync(join(folder(), 'out', name), 'utf8');
    const records = objectsIn<NoticeRecord>(lines('records.ndjson'));
    expect(Object.fromEntries(records.map(({ source }) => [source.path, source.capture?.url]))).toEqual(READ);
    const others = objectsIn<{ path: string; code: string; message: string }>(lines('failures.ndjson'));
    const refused = others.filter(({ code }) => code !== 'skipped');
    expect(Object.fromEntries(refused.map(({ path, message }) => [path, /\((.*)\)/.exec(message)?.[1]]))).toEqual(
      REFUSED,
    );
    const skipped = others.filter(({ path, code }) => code === 'skipped' && /\/\d+$/.test(path));
    expect(skipped.map(({ path }) => path)).toEqual(
      Object.entries(SKIPPED).flatMap(([name, places]) => places.map((place) => `${name}/${place}`)),
    );
  });
  it.each(FILES)('lose no whole record where they are cut: %s', async (name) => {
    const bytes = readFileSync(join(FOLDER, name));
    const whole = await placesIn(bytes);
    const ends = [...whole.slice(1), bytes.length];
    for (let length = 0; length < bytes.length; length += 41) {
      const cut = await placesIn(bytes.subarray(0, length));
      const before = whole.filter((_, i) => ends[i] <= length);
      expect(cut.slice(0, before.length), `${length} bytes`).toEqual(before);
      // The one that is cut is whole where only what stands behind its block is missing.
      expect(cut.length - before.length, `${length} bytes`).toBeLessThanOrEqual(1);
    }
  });
});
