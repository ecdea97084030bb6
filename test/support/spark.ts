/** The job for Apache Spark as it is run for a test, and what its tables have that those of a batch have not. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { ROOT } from './inputs.js';
import { LONG } from './long.js';

const ENTRY = join(ROOT, 'dist/rectify.cjs');
const TABLES = ['notices', 'problems', 'measures', 'facts'];

/** What differs where nothing does. */
export const SAME = Object.fromEntries(TABLES.map((table) => [table, { some: true, more: 0, less: 0 }]));

/** Where PySpark is; `null` where it is not, or Java is not, or nobody asked for what takes long. */
export function pysparkAt(): string | null {
  if (!LONG) return null;
  const asked = spawnSync('python3', ['-c', 'import os, pyspark; print(os.path.dirname(pyspark.__file__))']);
  if (asked.status === 0 && spawnSync('java', ['-version']).status === 0) return String(asked.stdout).trim();
  console.warn('SKIPPED: the Spark job was not run; install Java and src/spark/requirements.txt');
  return null;
}

export interface Job {
  /** Where PySpark is. */
  home: string;
  folder: string;
  from?: string;
  out: string;
  master: string;
  partitions: number;
  /** Of Spark. */
  settings?: readonly string[];
  env?: Record<string, string>;
}

/** Starts the job. What it says is told when it has ended. */
export function startJob({ home, folder, from = 'crawl', out, master, partitions, settings = [], env = {} }: Job) {
  const args = [join(ROOT, 'src/spark/rectify_job.py'), '--master', master, '--partitions', String(partitions)];
  const all = ['spark.ui.enabled=false', ...settings].flatMap((one) => ['--conf', one]);
  const child: ChildProcess = spawn(
    'python3',
    [...args, '--rectify', `${process.execPath} ${ENTRY}`, ...all, from, out],
    { cwd: folder, env: { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: '127.0.0.1', LC_ALL: 'C.UTF-8', ...env } },
  );
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (told += chunk));
  return {
    ended: once(child, 'close').then(([status]) => ({ status: status as number | null, told })),
    running: () => child.exitCode === null,
    kill: () => child.kill('SIGKILL'),
  };
}

/**
 * Counts rows of the job's tables in a folder that a batch's have not, and the other way round.
 *
 * @param root what stands before each path in the job's tables, and in none of the batch's
 */
export async function differing(job: string, batch: string, root = ''): Promise<Record<string, unknown>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const counts: Record<string, unknown> = {};
  for (const table of TABLES) {
    const paths = ['notice', ...(table === 'notices' ? ['path'] : [])].map(
      (column) => `replace(${column}, '${root}', '') AS ${column}`,
    );
    const one = `(SELECT * EXCLUDE (year) REPLACE (${paths}) FROM read_parquet('${job}/${table}/**/*.parquet', hive_partitioning = true))`;
    const other = `(FROM '${batch}/${table}.parquet')`;
    const query = `SELECT (SELECT count(*) FROM ${one}), (SELECT count(*) FROM (${one} EXCEPT ALL ${other})), (SELECT count(*) FROM (${other} EXCEPT ALL ${one}))`;
    const [[rows, more, less]] = (await connection.runAndReadAll(query)).getRows();
    counts[table] = { some: Number(rows) > 0, more: Number(more), less: Number(less) };
  }
  return counts;
}
