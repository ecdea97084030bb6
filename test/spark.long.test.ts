/** The job for Apache Spark: run for real, with workers that are processes of their own, one of which is killed. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rectify } from './support/cli.js';
import { writeCrawl } from './support/crawl.js';
import { LONG } from './support/long.js';

const ROOT = resolve(import.meta.dirname, '..');
const JOB = join(ROOT, 'src/spark/rectify_job.py');
const ENTRY = join(ROOT, 'dist/rectify.cjs');
const TABLES = ['notices', 'problems', 'measures', 'facts'];
const PAGES = 3000;

/** The queries of the page on statistics, by their names. */
const QUERIES = Object.fromEntries(
  [...readFileSync(join(ROOT, 'src/docs/statistics.md'), 'utf8').matchAll(/^```sql (\w+)\.sql\n(.*?)^```/gms)].map(
    ([, name, sql]) => [name, sql],
  ),
);

/** Where PySpark is; `null` where it is not, or Java is not. */
function pysparkAt(): string | null {
  if (spawnSync('java', ['-version']).status !== 0) return null;
  const { status, stdout } = spawnSync('python3', [
    '-c',
    'import os, pyspark; print(os.path.dirname(pyspark.__file__))',
  ]);
  return status === 0 ? String(stdout).trim() : null;
}

const home = LONG ? pysparkAt() : null;
if (LONG && home === null)
  console.warn('SKIPPED: the Spark job was not run; install Java and src/spark/requirements.txt');

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
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-spark-'));
    writeCrawl(join(folder, 'crawl'), { seed: 3, pages: PAGES });
    const { stderr } = await rectify(['batch', 'crawl', '--only', 'notices', '--out', 'whole', '--format', 'parquet'], {
      cwd: folder,
    });
    expect(stderr).toContain(`${PAGES} inputs: 30 records`);
  });
  let running: ChildProcess | undefined;
  afterAll(() => {
    running?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  function start(out: string, master: string, partitions: number, mark: string) {
    const rectifyCommand = `${process.execPath} ${ENTRY}`;
    const settings = [`spark.executor.extraJavaOptions=-Drectify.mark=${mark}`, 'spark.ui.enabled=false'];
    const args = [JOB, '--master', master, '--partitions', String(partitions), '--rectify', rectifyCommand];
    const child = spawn('python3', [...args, ...settings.flatMap((one) => ['--conf', one]), 'crawl', out], {
      cwd: folder,
      env: { ...process.env, SPARK_HOME: home ?? '', SPARK_LOCAL_IP: '127.0.0.1', LC_ALL: 'C.UTF-8' },
    });
    running = child;
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += chunk));
    return {
      ended: once(child, 'close').then(([status]) => ({ status, told })),
      running: () => child.exitCode === null,
    };
  }

  /** Rows that are in one of the two and not in the other. */
  async function differing(out: string): Promise<Record<string, unknown>> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const counts: Record<string, unknown> = {};
    for (const table of TABLES) {
      const spark = `(SELECT * EXCLUDE (year) FROM read_parquet('${folder}/${out}/${table}/**/*.parquet', hive_partitioning = true))`;
      const batch = `(FROM '${folder}/whole/${table}.parquet')`;
      const query = `SELECT (SELECT count(*) FROM ${spark}), (SELECT count(*) FROM (${spark} EXCEPT ALL ${batch})), (SELECT count(*) FROM (${batch} EXCEPT ALL ${spark}))`;
      const [[rows, more, less]] = (await connection.runAndReadAll(query)).getRows();
      counts[table] = { some: Number(rows) > 0, more: Number(more), less: Number(less) };
    }
    return counts;
  }
  const SAME = Object.fromEntries(TABLES.map((table) => [table, { some: true, more: 0, less: 0 }]));

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
    expect(await differing('killed')).toEqual(SAME);
  });
  it('gives them with any number of partitions', async () => {
    const { status } = await start('one', 'local[2]', 1, 'one').ended;
    expect(status).toBe(0);
    expect(await differing('one')).toEqual(SAME);
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
