/** The job for Apache Spark with an object store in place of folders: a server on this machine that speaks S3. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rectify } from '../support/cli.js';
import { writeCrawl } from '../support/crawl.js';
import { read } from '../support/handbook.js';
import { LONG } from '../support/long.js';
import { hasMoto, type Store, startStore } from '../support/s3.js';
import { differing, pysparkAt, SAME, startJob } from '../support/spark.js';

const PAGES = 600;

const spark = pysparkAt();
const home = spark !== null && hasMoto() ? spark : null;
if (spark !== null && home === null)
  console.warn('SKIPPED: the Spark job was not run on an object store; install test/support/s3-requirements.txt');

/** Settings of Spark in the documents, whose server is elsewhere. */
const settingsIn = (path: string): string[] =>
  [...read(path).matchAll(/--conf (spark\.(?:jars|hadoop)\.\S+)/g)].map(([, one]) => one);

describe('the settings for object stores', () => {
  it('name the Hadoop that Spark brings', ({ skip }) => {
    if (home === null) return skip();
    const version = /hadoop-aws:([\d.]+)/.exec(settingsIn('src/docs/archives.md').join())?.[1];
    expect(readdirSync(join(home, 'jars'))).toContain(`hadoop-client-api-${version}.jar`);
  });
  it('are the same in both languages', () => {
    expect(settingsIn('src/docs/archives.zh-CN.md')).toEqual(settingsIn('src/docs/archives.md'));
    expect(settingsIn('src/docs/archives.md')).toHaveLength(3);
  });
});

describe.skipIf(home === null)('the Spark job on an object store', () => {
  let folder = '';
  let store: Store;
  let running: ReturnType<typeof startJob> | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-s3-'));
    writeCrawl(join(folder, 'crawl'), { seed: 3, pages: PAGES });
    store = await startStore('rectify');
    for (const [i, name] of readdirSync(join(folder, 'crawl')).entries()) {
      const bytes = readFileSync(join(folder, 'crawl', name));
      await store.put(i === 0 ? `crawl/第二次 (2)/${name}` : `crawl/${name}`, bytes);
    }
    // The batch reads what the job reads, by the same names.
    rmSync(join(folder, 'crawl'), { recursive: true });
    await store.fetchInto(folder, 'crawl/');
    const { stderr } = await rectify(['batch', 'crawl', '--only', 'notices', '--out', 'whole', '--format', 'parquet'], {
      cwd: folder,
    });
    expect(stderr).toContain(`${PAGES} inputs: ${PAGES / 100} records`);
  });
  afterAll(() => {
    running?.kill();
    store?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads from it and writes to it, and gives the rows of a batch', async ({ skip }) => {
    const settings = settingsIn('src/docs/archives.md').map((one) =>
      one.replace(/(endpoint=).*/, `$1${store.endpoint}`),
    );
    running = startJob({
      home: home ?? '',
      folder,
      from: 's3a://rectify/crawl',
      out: 's3a://rectify/tables',
      master: 'local[2]',
      partitions: 3,
      settings,
      env: { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' },
    });
    const { status, told } = await running.ended;
    if (/unresolved dependenc|download failed/i.test(told)) {
      console.warn('SKIPPED: the Spark job was not run on an object store; the jars of hadoop-aws cannot be had');
      return skip();
    }
    expect(told).toContain(`${PAGES / 100} notices, 0 failures: s3a://rectify/tables`);
    expect(status).toBe(0);
    await store.fetchInto(folder, 'tables/');
    expect(await differing(join(folder, 'tables'), join(folder, 'whole'), 's3a://rectify/')).toEqual(SAME);
  });
});

if (home === null)
  describe('the Spark job on an object store', () =>
    it.skip(LONG ? 'wants Java, PySpark and moto, which are absent' : 'is run by npm run test:long'));
