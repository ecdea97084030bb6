/** Threads that read runs of inputs: every input is answered once, whatever becomes of the thread. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { openPool } from '../../src/batch/pool.js';
import { readRun } from '../../src/batch/read-run.js';
import type { Reader } from '../../src/batch/reader.js';
import { packed, unpacked } from '../../src/batch/run-message.js';
import type { Outcome } from '../../src/batch/types.js';
import { noticeOf, scratch } from '../support/folders.js';

const folder = scratch();

/** A thread that answers with the paths, ends itself over `fatal…`, and hands over no more than three lines at once. */
const THREAD = `const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ inputs }) => {
    const outcomes = [];
    const lines = [];
    for (const { path } of inputs.slice(0, 3)) {
      if (path.startsWith('fatal')) process.exit(1);
      if (path.startsWith('throw')) throw Object.assign(new Error('no memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
      lines.push(Buffer.from(path));
      outcomes.push({ kind: 'record', sha256: '', bytes: 0, digest: inputs.length + '', confidence: 1, errors: 0, warnings: 0, infos: 0, length: lines.at(-1).length });
    }
    const all = Buffer.concat(lines);
    const buffer = new Uint8Array(all).buffer;
    parentPort.postMessage({ outcomes, lines: buffer }, [buffer]);
  });`;

let pool: Reader | undefined;
afterEach(() => pool?.close());

function open(jobs: number, huge?: number) {
  const started: Worker[] = [];
  const begin = () => {
    const worker = new Worker(THREAD, { eval: true });
    started.push(worker);
    return worker;
  };
  pool = openPool(jobs, begin, huge);
  const { read } = pool;
  const readAll = (paths: string[]) => Promise.all(paths.map((path) => read({ path, settings: {} })));
  return { started, readAll };
}

const told = (outcome: Outcome) =>
  outcome.kind === 'record'
    ? outcome.line.toString()
    : outcome.kind === 'failure'
      ? outcome.failure.code
      : outcome.kind;
const names = (count: number) => Array.from({ length: count }, (_, n) => `甲 ${n}`);

describe('a pool of threads', () => {
  it.each([1, 3])('answers every input with its own line, with %i threads', async (jobs) => {
    const { readAll, started } = open(jobs);
    expect((await readAll(names(200))).map(told)).toEqual(names(200));
    expect(started).toHaveLength(jobs);
  });

  it('sends runs where there is much to read', async () => {
    const { readAll } = open(1);
    const lengths = (await readAll(names(200))).map((outcome) => Number((outcome as { digest: string }).digest));
    expect(Math.max(...lengths)).toBeGreaterThan(20);
    expect(Math.max(...lengths)).toBeLessThan(33);
    // The first is not kept waiting for others to come.
    expect(lengths[0]).toBe(1);
  });

  it('starts no thread before there is something to read', () => {
    expect(open(4).started).toHaveLength(0);
  });

  it('gives up what a thread breaks down over, reads the others all the same, and starts another', async () => {
    const { readAll, started } = open(2);
    const paths = names(40).flatMap((name, n) => (n === 5 ? ['fatal'] : n === 30 ? ['throw'] : [name]));
    const expected = paths.map((path) =>
      path === 'fatal' ? 'internal' : path === 'throw' ? 'ERR_WORKER_OUT_OF_MEMORY' : path,
    );
    expect((await readAll(paths)).map(told)).toEqual(expected);
    expect(started.length).toBeGreaterThan(2);
    expect((await readAll(['乙'])).map(told)).toEqual(['乙']);
  });

  it('ends a thread that handed over much and has nothing more to read, and reads with another', async () => {
    const { readAll, started } = open(1, 10);
    expect((await readAll(['甲'.repeat(4)])).map(told)).toEqual(['甲'.repeat(4)]);
    expect((await readAll(['乙'])).map(told)).toEqual(['乙']);
    expect((await readAll(names(20))).map(told)).toEqual(names(20));
    expect(started).toHaveLength(2);
    expect(started[0].threadId).toBe(-1);
  });

  it('comes to an end where every thread breaks down', async () => {
    const { readAll } = open(2);
    expect(new Set((await readAll(Array.from({ length: 12 }, () => 'fatal'))).map(told))).toEqual(
      new Set(['internal']),
    );
  });

  it('can be closed while threads read, and more than once', async () => {
    const { readAll } = open(2);
    void readAll(names(50));
    await pool?.close();
    await pool?.close();
  });
});

describe('a run of inputs', () => {
  const paths = () =>
    ['甲局', '乙局', '丙局'].map((name) => {
      writeFileSync(join(folder(), `${name}.txt`), noticeOf(name));
      return { path: join(folder(), `${name}.txt`) };
    });

  it('is read in order, what fails and what is known among it', async () => {
    const [first, second, third] = paths();
    const [{ sha256 }] = unpacked(await readRun({ settings: {}, inputs: [second] })) as { sha256: string }[];
    const inputs = [first, { path: 'missing' }, { ...second, known: sha256 }, third];
    const outcomes = unpacked(await readRun({ settings: {}, inputs }));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['record', 'failure', 'same', 'record']);
    const titles = outcomes.flatMap((outcome) =>
      outcome.kind === 'record' ? [JSON.parse(outcome.line.toString()).source.path] : [],
    );
    expect(titles).toEqual([first.path, third.path]);
  });

  it('is handed over before its end where lines are long, one line at least', async () => {
    expect(unpacked(await readRun({ settings: {}, inputs: paths() }, 1))).toHaveLength(1);
    expect(unpacked(await readRun({ settings: {}, inputs: paths() }))).toHaveLength(3);
  });

  it('is packed and unpacked to what it was', async () => {
    const record = {
      kind: 'record',
      sha256: 'a',
      bytes: 3,
      digest: 'b',
      confidence: 1,
      errors: 0,
      warnings: 1,
      infos: 2,
    };
    const failure = { reason: 'read', code: 'ENOENT', detail: 'x' } as const;
    const outcomes: Outcome[] = [
      { ...record, kind: 'record', line: Buffer.from('一\n') },
      { kind: 'failure', sha256: null, bytes: 0, failure },
      { ...record, kind: 'record', line: Buffer.from('{}\n') },
      { kind: 'same', bytes: 7 },
    ];
    expect(unpacked(packed(outcomes))).toEqual(outcomes);
    expect(packed([]).lines.byteLength).toBe(0);
  });
});
