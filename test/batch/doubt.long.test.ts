/** Records in doubt: the list of them in a folder, the count of them everywhere, and `--min-confidence`. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOUBTFUL_FILE, writeDoubtful } from '../../src/batch/doubtful.js';
import { rectify, shell } from '../support/cli.js';
import { contents, linesIn, noticeOf, objectsIn, scratch, write } from '../support/folders.js';

const folder = scratch();
const at = (path: string) => join(folder(), path);
const run = (...args: string[]) => rectify(['batch', ...args], { cwd: folder() });
const read = (path: string) => readFileSync(at(path), 'utf8');

interface Doubtful {
  path: string;
  confidence: number;
  reasons: { rule: string; line: number | null; message: string }[];
}
const doubtful = (path = 'out/doubtful.ndjson') => objectsIn<Doubtful>(read(path));

const EMPTY = '某局关于巡察整改情况的通报\n\n某局党组高度重视，逐项抓好整改，取得了阶段性成效。\n';
const MISCOUNTED =
  '某局关于巡察整改情况的通报\n\n县委第一巡察组反馈了5个问题。\n\n1.针对台账不清的问题\n整改情况：补记台账。已完成整改。\n';
const three = () => write(folder(), { 'in/1.txt': noticeOf('甲局'), 'in/2.txt': EMPTY, 'in/3.txt': MISCOUNTED });

describe('records in doubt', () => {
  it('are counted, and listed with their reasons in the order of the inputs', async () => {
    three();
    const { status, stderr } = await run('in', '--out', 'out');
    expect(status).toBe(0);
    expect(stderr).toBe(
      '3 inputs: 3 records, 0 failed, 2 warnings\n2 records in doubt (confidence below 0.7): out/doubtful.ndjson\n',
    );
    expect(doubtful()).toEqual([
      {
        path: 'in/2.txt',
        confidence: 0.2,
        reasons: [{ rule: 'nothing-read', line: 1, message: expect.stringContaining('not one problem was read') }],
      },
      {
        path: 'in/3.txt',
        confidence: 0.5,
        reasons: [
          {
            rule: 'contradicted-count',
            line: 3,
            message: expect.stringContaining('states 5 problems and the record holds 1'),
          },
        ],
      },
    ]);
    const manifest = linesIn(read('out/manifest.ndjson')).slice(1, -1);
    expect(manifest.map((line) => JSON.parse(line).confidence)).toEqual([expect.closeTo(0.98, 1), 0.2, 0.5]);
  });

  it('are none of a run without doubt, nor of what gives no record', async () => {
    write(folder(), { 'in/1.txt': noticeOf('甲局'), 'in/2.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]) });
    expect((await run('in', '--out', 'out')).stderr).not.toContain('doubt');
    expect(read('out/doubtful.ndjson')).toBe('');
    expect(JSON.parse(linesIn(read('out/manifest.ndjson'))[2])).toMatchObject({ in: 'failures', confidence: null });
  });

  it('are told in the language of the messages and of the records', async () => {
    three();
    expect((await run('in', '--out', 'out', '--lang', 'zh')).stderr).toContain(
      '2 份记录存疑（可信度低于 0.7），见 out/doubtful.ndjson',
    );
    expect(doubtful()[0].reasons[0].message).toContain('没有读出任何问题');
  });

  it('are the same for any number of threads', async () => {
    const files = Array.from({ length: 300 }, (_, n): [string, string] => [
      `in/${n}.txt`,
      n % 7 === 0 ? EMPTY : n % 11 === 0 ? MISCOUNTED : noticeOf(`${n}局`),
    ]);
    write(folder(), Object.fromEntries(files));
    await run('in', '--out', 'one', '--jobs', '1', '--quiet');
    await run('in', '--out', 'three', '--jobs', '3', '--quiet');
    expect(contents(at('three'))).toEqual(contents(at('one')));
    expect(doubtful('three/doubtful.ndjson')).toHaveLength(
      files.filter(([, text]) => [EMPTY, MISCOUNTED].includes(text)).length,
    );
  });
});

describe('a second run', () => {
  it('counts what it takes over, and lists what has changed', async () => {
    three();
    await run('in', '--out', 'out');
    const before = contents(at('out'));
    const { stderr } = await run('in', '--out', 'out');
    expect(stderr).toContain('3 unchanged');
    expect(stderr).toContain('2 records in doubt');
    expect(contents(at('out'))).toEqual(before);
    write(folder(), { 'in/2.txt': noticeOf('乙局') });
    expect((await run('in', '--out', 'out')).stderr).toContain('1 record in doubt');
    expect(doubtful().map(({ path }) => path)).toEqual(['in/3.txt']);
  });

  it('with another threshold lists by that, and reads nothing anew', async () => {
    three();
    await run('in', '--out', 'out');
    const { status, stderr } = await run('in', '--out', 'out', '--min-confidence', '0.3');
    expect(status).toBe(1);
    expect(stderr).toContain('3 unchanged');
    expect(stderr).toContain('1 record in doubt (confidence below 0.3)');
    expect(doubtful().map(({ path }) => path)).toEqual(['in/2.txt']);
  });

  it('makes the list anew where it was lost, or its making broken off', async () => {
    three();
    await run('in', '--out', 'out');
    const before = contents(at('out'));
    rmSync(at('out/doubtful.ndjson'));
    writeFileSync(at('out/.doubtful.ndjson.part'), '{"path":"in/2');
    await run('in', '--out', 'out');
    expect(contents(at('out'))).toEqual(before);
    expect(readdirSync(at('out'))).not.toContain('.doubtful.ndjson.part');
  });

  it('does not read the list as an input', async () => {
    three();
    await run('in', '--out', 'in');
    write(folder(), { 'list.txt': 'in/1.txt\nin/doubtful.ndjson\n' });
    await run('--from', 'list.txt', '--out', 'in');
    expect(linesIn(read('in/manifest.ndjson')).slice(1, -1)).toHaveLength(1);
  });

  it('reads anew what was written before there was a confidence', async () => {
    three();
    await run('in', '--out', 'out');
    const before = contents(at('out'));
    writeFileSync(at('out/manifest.ndjson'), read('out/manifest.ndjson').replace(/"confidence":[^,]*,/g, ''));
    expect((await run('in', '--out', 'out')).stderr).not.toContain('unchanged');
    expect(contents(at('out'))).toEqual(before);
  });

  it('that is stopped leaves the list of the records that are there', async () => {
    three();
    await run('in', '--out', 'out');
    const before = read('out/doubtful.ndjson');
    write(folder(), { 'in/0.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]) });
    expect((await run('in', '--out', 'out', '--fail-fast')).status).toBe(1);
    expect(read('out/doubtful.ndjson')).toBe(before);
    expect(existsSync(at('out/.doubtful.ndjson.part'))).toBe(false);
  });
});

describe('the list', () => {
  it('names each place of an uncertain structure', async () => {
    three();
    await run('in/1.txt', '--out', 'out');
    const [line] = linesIn(read('out/records.ndjson'));
    const record = JSON.parse(line);
    const position = { start: { line: 4, column: 1, offset: 30 }, end: { line: 4, column: 3, offset: 32 } };
    record.confidence = 0.4;
    record.diagnostics = [
      { rule: 'uncertain-structure', severity: 'warning', message: 'one', position },
      { rule: 'numbering-gap', severity: 'warning', message: 'two', position },
      { rule: 'uncertain-structure', severity: 'warning', message: 'three', position: null },
    ];
    const text = `${JSON.stringify(record)}\n`;
    writeFileSync(at('out/records.ndjson'), text);
    const entry = { ...JSON.parse(linesIn(read('out/manifest.ndjson'))[1]), confidence: 0.4 };
    writeFileSync(at('out/manifest.ndjson'), `${JSON.stringify({ ...entry, bytes: Buffer.byteLength(text) })}\n`);
    await writeDoubtful(at('out'), 0.7);
    expect(doubtful(`out/${DOUBTFUL_FILE}`)).toEqual([
      {
        path: 'in/1.txt',
        confidence: 0.4,
        reasons: [
          { rule: 'uncertain-structure', line: 4, message: 'one' },
          { rule: 'uncertain-structure', line: null, message: 'three' },
        ],
      },
    ]);
  });
});

describe('--min-confidence', () => {
  it('names what is below, to a stream', async () => {
    three();
    const { status, stdout, stderr } = await run('in', '--min-confidence', '0.5');
    expect(status).toBe(1);
    expect(linesIn(stdout)).toHaveLength(3);
    expect(stderr).toBe(
      'rectify: in/2.txt: confidence 0.2 is below 0.5; look at the source before you use it\n' +
        '3 inputs: 3 records, 0 failed, 2 warnings\n1 record in doubt (confidence below 0.5)\n',
    );
    expect((await run('in', '--min-confidence', '0.5', '--format', 'csv', '--quiet', '--lang', 'zh')).stderr).toBe(
      'rectify: in/2.txt: 可信度 0.2，低于 0.5；使用前请对照原文\n',
    );
    expect((await run('in')).status).toBe(0);
    expect((await run('in', '--min-confidence', '0.2')).status).toBe(0);
  });

  it('names the line, line by line', async () => {
    const lines = [noticeOf('甲局'), EMPTY].map((text, id) => JSON.stringify({ id, text }));
    const stdin = `${lines.join('\n')}\n`;
    const found = await rectify(['batch', '--ndjson-in', '--min-confidence', '0.5'], { cwd: folder(), stdin });
    expect(linesIn(found.stdout)).toHaveLength(2);
    expect(found.stderr).toBe('rectify: line 2: confidence 0.2 is below 0.5; look at the source before you use it\n');
    expect(found.status).toBe(1);
    expect((await rectify(['batch', '--ndjson-in'], { cwd: folder(), stdin })).status).toBe(0);
  });

  it.each(['parse', 'check', 'stats'])('is known to %s', async (command) => {
    three();
    const below = await rectify([command, 'in/1.txt', 'in/2.txt', '--min-confidence', '0.5', '-q'], { cwd: folder() });
    expect(below.stderr).toBe('rectify: in/2.txt: confidence 0.2 is below 0.5; look at the source before you use it\n');
    expect(below.status).toBe(1);
    const fine = await rectify([command, 'in/1.txt', '--min-confidence', '0.9', '-q'], { cwd: folder() });
    expect([fine.status, fine.stderr]).toEqual([0, '']);
  });

  it('is known to stats of records', async () => {
    three();
    const script =
      'rectify batch in --quiet > all.ndjson; rectify stats all.ndjson -q --min-confidence 0.3 > /dev/null';
    const { stderr } = await shell(script, folder());
    expect(stderr).toBe('rectify: in/2.txt: confidence 0.2 is below 0.3; look at the source before you use it\n');
  });

  it.each(['-1', '1.1', 'x', '', '70%', '1e-1'])('refuses %j', async (value) => {
    const { status, stderr } = await run('in', `--min-confidence=${value}`);
    expect(status).toBe(2);
    expect(stderr).toContain('--min-confidence wants a number from 0 to 1');
  });
});
