/** The job for Apache Spark: run for real, with workers that are processes of their own, one of which is killed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rectify } from '../support/cli.js';
import { writeCrawl } from '../support/crawl.js';
import { ROOT } from '../support/inputs.js';
import { LONG } from '../support/long.js';
import { differing, pysparkAt, SAME, startJob } from '../support/spark.js';
import { waczOf } from '../support/web-archive.js';

const PAGES = 3000;

/** The queries of the page on statistics, by their names. */
const QUERIES = Object.fromEntries(
  [...readFileSync(join(ROOT, 'src/docs/statistics.md'), 'utf8').matchAll(/^```sql (\w+)\.sql\n(.*?)^```/gms)].map(
    ([, name, sql]) => [name, sql],
  ),
);

const home = pysparkAt();

interface Process {
  pid: number;
  parent: number;
  command: string;
}
const processes = (): Process[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
    });

/** A worker of the job with this mark that has a `rectify` at work; `undefined` as long as there is none. */
function workerAtWork(mark: string): number | undefined {
  const all = new Map(processes().map((one) => [one.pid, one]));
  for (const one of all.values()) {
    if (!one.command.includes('--with-tables')) continue;
    for (let up = all.get(one.parent); up !== undefined; up = all.get(up.parent))
      if (up.command.includes('CoarseGrainedExecutorBackend') && up.command.includes(mark)) return up.pid;
  }
  return undefined;
}

describe.skipIf(home === null)('the Spark job', () => {
  let folder = '';
  let running: ReturnType<typeof startJob> | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-spark-'));
    const crawl = join(folder, 'crawl');
    writeCrawl(crawl, { seed: 3, pages: PAGES });
    // One that was packed as a whole, one in a folder of its own, and one in a WACZ.
    const [whole, deep, collected] = [0, 1, 2].map((n) => join(crawl, `crawl-0000${n}.warc.gz`));
    writeFileSync(whole, gzipSync(gunzipSync(readFileSync(whole))));
    mkdirSync(join(crawl, '第二次 (2)'));
    renameSync(deep, join(crawl, '第二次 (2)', 'crawl.warc.gz'));
    writeFileSync(join(crawl, 'site.wacz'), waczOf(readFileSync(collected)));
    rmSync(collected);
    const { stderr } = await rectify(['batch', 'crawl', '--only', 'notices', '--out', 'whole', '--format', 'parquet'], {
      cwd: folder,
    });
    expect(stderr).toContain(`${PAGES} inputs: 30 records`);
  });
  afterAll(() => {
    running?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(out: string, master: string, partitions: number, mark: string) {
    const settings = [`spark.executor.extraJavaOptions=-Drectify.mark=${mark}`];
    running = startJob({ home: home ?? '', folder, out, master, partitions, settings });
    return running;
  }
  const differs = (out: string) => differing(join(folder, out), join(folder, 'whole'));

  it('gives the rows of a batch, also where one of two workers is killed', async () => {
    const mark = `m${process.pid}`;
    const job = start('killed', 'local-cluster[2,1,1024]', 8, mark);
    let killed: number | undefined;
    while (killed === undefined && job.running()) {
      killed = workerAtWork(mark);
      if (killed === undefined) await sleep(200);
    }
    expect(killed).toBeDefined();
    process.kill(killed as number, 'SIGKILL');
    const { status, told } = await job.ended;
    expect(told).toContain('30 notices, 0 failures: killed');
    expect(status).toBe(0);
    expect(told).toMatch(/Lost executor|ExecutorLostFailure/);
    expect(await differs('killed')).toEqual(SAME);
  });
  it('gives them with any number of partitions', async () => {
    const { status } = await start('one', 'local[2]', 1, 'one').ended;
    expect(status).toBe(0);
    expect(await differs('one')).toEqual(SAME);
  });
  it('does not write into what it reads', async () => {
    const { status, told } = await start('crawl/tables', 'local[1]', 1, 'inside').ended;
    expect(told).toContain('OUT lies in IN');
    expect(status).toBe(2);
  });
  it.each(Object.keys(QUERIES))(
    'gives tables of which the documents’ queries say what they say of a batch’s: %s',
    async (name) => {
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const asked = async (place: string) => {
        const sql = QUERIES[name].replace(/'(\w+)\.parquet'/g, place);
        return (await connection.runAndReadAll(sql)).getRowsJson();
      };
      const rows = await asked(`'${folder}/whole/$1.parquet'`);
      expect(rows.length).toBeGreaterThan(0);
      expect(await asked(`'${folder}/one/$1/**/*.parquet'`)).toEqual(rows);
    },
  );
});

if (home === null)
  describe('the Spark job', () =>
    it.skip(LONG ? 'wants Java and PySpark, which are absent' : 'is run by npm run test:long'));
