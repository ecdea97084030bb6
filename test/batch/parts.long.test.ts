/** The parts that a batch run is made of, one by one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';
import { linesOf } from '../../src/batch/lines.js';
import { LOCK, takeLock } from '../../src/batch/lock.js';
import { mirrored } from '../../src/batch/mirrored.js';
import { pathIndex } from '../../src/batch/path-index.js';
import { rawMembers } from '../../src/batch/raw-members.js';
import { requestIn } from '../../src/batch/request.js';
import { barLine, clock, startProgress } from '../../src/cli/batch/progress.js';
import { batchWords } from '../../src/cli/batch/words.js';
import { displayWidth } from '../../src/output/align.js';
import { plain } from '../../src/output/style.js';
import { scratch } from '../support/folders.js';

async function* streamOf<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('work in order', () => {
  it('keeps the order, whatever takes how long, and begins no more than is allowed', async () => {
    let running = 0;
    let most = 0;
    const work = async (n: number) => {
      most = Math.max(most, ++running);
      await pause((n * 7) % 5);
      running -= 1;
      return n;
    };
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    expect(await all(inOrder(streamOf(numbers), work, 4))).toEqual(numbers);
    expect(most).toBe(4);
  });

  it('draws no more items than are taken', async () => {
    let drawn = 0;
    const source = async function* () {
      for (;;) yield drawn++;
    };
    const results = inOrder(source(), async (n) => n, 3);
    await results.next();
    await results.next();
    await pause(5);
    expect(drawn).toBeLessThanOrEqual(6);
    await results.return(undefined);
  });

  it('yields what is done while the source keeps silent, and ends though it never speaks again', async () => {
    const source = async function* () {
      yield 1;
      await new Promise(() => {});
    };
    const results = inOrder(source(), async (n) => n, 8);
    expect((await results.next()).value).toBe(1);
    expect((await results.return(undefined)).done).toBe(true);
  });

  it('passes on that the source breaks', async () => {
    const source = async function* () {
      yield 1;
      throw new Error('gone');
    };
    await expect(all(inOrder(source(), async (n) => n, 2))).rejects.toThrow('gone');
  });
});

describe('lines', () => {
  const lines = async (chunks: string[], longest?: number) =>
    (await all(linesOf(streamOf(chunks.map((chunk) => Buffer.from(chunk))), longest))).map(
      ({ bytes, tooLong, ended }) => `${tooLong ? '!' : ''}${bytes}${ended ? '' : '…'}`,
    );

  it.each([
    [['a\nb\n'], undefined, ['a', 'b']],
    [['a\n', '\nb'], undefined, ['a', '', 'b…']],
    [['a', 'b', 'c\n'], undefined, ['abc']],
    [['abcd', 'e\nf\n'], 3, ['!', 'f']],
    [['abc\nabcd'], 3, ['abc', '!…']],
    [[''], undefined, []],
  ])('of %j, %s at most: %j', async (chunks, longest, expected) =>
    expect(await lines(chunks, longest)).toEqual(expected),
  );

  it('are the same wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', '\n', '汉', 'bb\n')), async (parts) => {
        const text = parts.join('');
        const expected = text.split('\n').map((line, i, list) => (i < list.length - 1 ? line : `${line}…`));
        expect(await lines(parts)).toEqual(expected.at(-1) === '…' ? expected.slice(0, -1) : expected);
      }),
    );
  });
});

describe('raw members', () => {
  it('are as they were written', () => {
    const text = ' { "id" : 12345678901234567890, "meta": {"a":[1.0,"}\\""],"b":{}} ,"x\\u0041":"\\\\", "n":null}';
    expect([...rawMembers(text)]).toEqual([
      ['id', '12345678901234567890'],
      ['meta', '{"a":[1.0,"}\\""],"b":{}}'],
      ['xA', '"\\\\"'],
      ['n', 'null'],
    ]);
    expect([...rawMembers('{}')]).toEqual([]);
    expect(rawMembers('{"id":1,"id":2}').get('id')).toBe('2');
  });

  it('parse to the values of the object, for any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1), (object, indent) => {
        const members = rawMembers(JSON.stringify(object, null, indent));
        const own = Object.fromEntries([...members].map(([key, raw]) => [key, JSON.parse(raw)]));
        expect(own).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });
});

describe('a request', () => {
  const of = (text: string | Uint8Array) => requestIn(Buffer.from(text));

  it.each([
    ['{"id":1,"text":"通报"}', { id: '1', input: '通报' }],
    ['\ufeff{"id":"a","text":""}\r', { id: '"a"', input: '' }],
    [
      '{"id":1,"text":"x","format":"markdown","meta":[1.50]}',
      { id: '1', input: 'x', format: 'markdown', meta: '[1.50]' },
    ],
    ['{"id":1,"text":"x","format":null,"base64":null}', { id: '1', input: 'x' }],
    ['{"id":1,"base64":"5pW0\\n5pS5"}', { id: '1', input: Buffer.from('整改') }],
  ])('%s', (line, expected) => expect(of(line)).toMatchObject(expected));

  it.each([
    ['{', 'bad-json'],
    ['', 'bad-json'],
    ['[1]', 'no-object'],
    ['null', 'no-object'],
    ['"x"', 'no-object'],
    ['{"text":"x"}', 'bad-id'],
    ['{"id":{},"text":"x"}', 'bad-id'],
    ['{"id":1}', 'no-input'],
    ['{"id":1,"text":5}', 'no-input'],
    ['{"id":1,"text":"x","base64":"eA=="}', 'two-inputs'],
    ['{"id":1,"base64":"eA-="}', 'bad-base64'],
    ['{"id":1,"text":"x","format":"wpd"}', 'bad-format'],
  ])('%s is refused: %s', (line, fault) => expect(of(line)).toMatchObject({ fault }));

  it('is refused where it is no UTF-8', () =>
    expect(of(Uint8Array.from([0x22, 0xff, 0x22]))).toEqual({ fault: 'bad-utf8' }));
});

describe('the path of a record', () => {
  it.each([
    ['a/b.txt', 'a/b.txt.json'],
    ['./a//b.txt', 'a/b.txt.json'],
    ['a/b.md', 'a/b.md.json'],
    ['/x/b.txt', '%2F/x/b.txt.json'],
    ['../b.txt', '%2E%2E/b.txt.json'],
    ['a%/b%25.txt', 'a%25/b%2525.txt.json'],
    ['x.json/b.txt', 'x%2Ejson/b.txt.json'],
    ['档 案/通报.txt', '档 案/通报.txt.json'],
  ])('%s: %s', (path, expected) => expect(mirrored(path)).toBe(expected));

  it('fits into a name, and long names stay apart', () => {
    const [one, other] = [`${'报'.repeat(84)}.a`, `${'报'.repeat(84)}.b`].map(mirrored);
    expect(one).not.toBe(other);
    for (const name of [one, other]) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });

  it('is another for every other path', () => {
    const name = fc.constantFrom('..', 'a', 'a.json', '%2E%2E', '%2F', 'a.txt', '.a', 'a:', 'a\\');
    const path = fc.tuple(fc.constantFrom('', '/'), fc.array(name, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(path, path, ([rootA, a], [rootB, b]) => {
        const [one, other] = [rootA + a.join('/'), rootB + b.join('/')];
        expect(mirrored(one) === mirrored(other)).toBe(one === other);
        expect(mirrored(one)).not.toMatch(/(^|\/)\.\.(\/|$)/);
      }),
    );
  });
});

describe('the index of paths', () => {
  it('leads to every place that was set, and to few others', () => {
    const index = pathIndex(5000);
    for (let n = 0; n < 5000; n++) index.set(`档案/${n}.txt`, n);
    for (let n = 0; n < 5000; n++) expect([...index.get(`档案/${n}.txt`)]).toContain(n);
    expect([...index.get('elsewhere')]).toEqual([]);
    index.set('档案/7.txt', 9999);
    expect([...index.get('档案/7.txt')]).toEqual([7, 9999]);
  });
});

describe('the lock', () => {
  const folder = scratch();
  const alive = { pid: process.pid, isAlive: () => true };
  const gone = () => spawnSync(process.execPath, ['-e', '0']).pid as number;

  it('lets one in, and the next when it is given back', async () => {
    const unlock = await takeLock(folder(), alive);
    await expect(takeLock(folder(), { ...alive, pid: process.ppid })).rejects.toMatchObject({
      name: 'LockedError',
      here: true,
      holder: { pid: process.pid },
    });
    await unlock();
    await (await takeLock(folder(), alive))();
    expect(readdirSync(folder())).toEqual([]);
  });

  it.each([
    ['a process that is no more', () => ({ pid: gone(), host: hostname(), started: null })],
    ['another process that got its number', () => ({ pid: process.pid, host: hostname(), started: '1' })],
    ['nobody', () => ({})],
  ])('of %s is taken over', async (_, holder) => {
    writeFileSync(join(folder(), LOCK), JSON.stringify(holder()));
    const isAlive = (pid: number) => pid === process.pid;
    const unlock = await takeLock(folder(), { pid: process.pid, isAlive });
    expect(JSON.parse(readFileSync(join(folder(), LOCK), 'utf8')).pid).toBe(process.pid);
    await unlock();
    expect(existsSync(join(folder(), LOCK))).toBe(false);
  });

  it('clears what runs left that were killed while they took it, and nothing of others', async () => {
    const left = (pid: number, host = hostname()) => JSON.stringify({ pid, host, started: null });
    const [killed, cut, working, elsewhere] = [gone(), gone(), process.ppid, gone()];
    for (const [name, text] of [
      [`${LOCK}.${killed}`, left(killed)],
      [`${LOCK}.${killed}.stale`, left(killed)],
      [`${LOCK}.${cut}`, ''],
      [`${LOCK}.${working}`, left(working)],
      [`${LOCK}.${elsewhere}`, left(elsewhere, 'elsewhere')],
      ['records.ndjson', ''],
      [`${LOCK}.mine`, ''],
    ])
      writeFileSync(join(folder(), name), text);
    const isAlive = (pid: number) => pid === process.pid || pid === working;
    await (await takeLock(folder(), { pid: process.pid, isAlive }))();
    const kept = [`${LOCK}.${working}`, `${LOCK}.${elsewhere}`, `${LOCK}.mine`, 'records.ndjson'];
    expect(readdirSync(folder()).sort()).toEqual(kept.sort());
  });

  it('of another machine holds, and says which', async () => {
    writeFileSync(join(folder(), LOCK), JSON.stringify({ pid: 1, host: 'elsewhere', started: null }));
    await expect(takeLock(folder(), { pid: 2, isAlive: () => false })).rejects.toMatchObject({
      here: false,
      holder: { host: 'elsewhere' },
    });
    expect(readdirSync(folder())).toEqual([LOCK]);
  });
});

describe('progress', () => {
  const state = { done: 420, total: 1000, failed: 3, elapsed: 2000 };

  it('tells how far, how fast, how long and what failed', () => {
    expect(barLine(state, batchWords('en'), plain, 80)).toBe(
      '████████░░░░░░░░░░░░ 420/1000 · 210/s · 0:02 left · 3 failed',
    );
    expect(barLine(state, batchWords('zh'), plain, 80)).toContain('420/1000 · 每秒 210 份 · 剩余 0:02 · 失败 3');
    expect(barLine({ ...state, total: null, failed: 0 }, batchWords('en'), plain, 80)).toBe('420 · 210/s');
    expect(barLine({ ...state, done: 0, elapsed: 0 }, batchWords('en'), plain, 80)).toContain('0/1000 · 0.0/s');
  });

  it('is no wider than the terminal', () => {
    expect(displayWidth(barLine(state, batchWords('zh'), plain, 50))).toBeLessThanOrEqual(50);
  });

  it.each([
    [5, '0:05'],
    [65, '1:05'],
    [3725, '1:02:05'],
  ])('%d seconds: %s', (seconds, shown) => expect(clock(seconds)).toBe(shown));

  it('draws over itself on a terminal, writes a line every ten seconds elsewhere', () => {
    let time = 0;
    const shown = (terminal: boolean) => {
      const written: string[] = [];
      time = 0;
      const options = { words: batchWords('en'), style: plain, terminal, columns: 80, now: () => time };
      const progress = startProgress({ ...options, write: (text) => void written.push(text) });
      for (let inputs = 1; inputs <= 300; inputs++) {
        time += 50;
        progress.update({ inputs, failed: 0 } as never);
      }
      progress.clear();
      return written;
    };
    expect(shown(false)).toEqual(['rectify: 200 read, 20/s\n']);
    const drawn = shown(true);
    expect(drawn).toHaveLength(151);
    expect(drawn[0]).toBe('\r2 · 20/s\u001b[K');
    expect(drawn.at(-1)).toBe('\r\u001b[K');
  });
});
