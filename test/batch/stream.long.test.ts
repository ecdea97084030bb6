/** `rectify batch` to standard output, and line by line with --ndjson-in. Run as it is shipped. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { ended, rectify, shell, start } from '../support/cli.js';
import { noticeOf, objectsIn, scratch, write } from '../support/folders.js';

const folder = scratch();
const run = (...args: string[]) => rectify(['batch', ...args], { cwd: folder() });
const BINARY = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);

interface Answer {
  id: unknown;
  meta?: unknown;
  line?: number;
  record?: { title: string; source: { path: string | null; format: string } };
  error?: { code: string; message: string };
}

describe('standard output', () => {
  it('gets the records as lines, and standard error what failed', async () => {
    write(folder(), { 'in/1.txt': noticeOf('甲局'), 'in/2.txt': BINARY, 'in/3.txt': noticeOf('乙局') });
    const { status, stdout, stderr } = await run('in');
    expect(objectsIn<Required<Answer>['record']>(stdout).map(({ source }) => source.path)).toEqual([
      'in/1.txt',
      'in/3.txt',
    ]);
    expect(stderr).toBe(
      'rectify: in/2.txt: binary data (PNG), not text; save it as .docx or plain text and name that file\n3 inputs: 2 records, 1 failed, 0 warnings\n',
    );
    expect(status).toBe(1);
    expect((await run('in', '--quiet', '--lang', 'zh')).stderr).toMatch(/^rectify: in\/2\.txt: 二进制数据[^\n]*\n$/);
  });

  it('gets what parse prints with --format json', async () => {
    write(folder(), { 'in/1.txt': noticeOf('甲局'), 'in/2.txt': noticeOf('乙局') });
    const parsed = await rectify(['parse', '--quiet', 'in/1.txt', 'in/2.txt'], { cwd: folder() });
    expect(await run('in', '--format', 'json', '--quiet')).toMatchObject({
      status: 0,
      stdout: parsed.stdout,
      stderr: '',
    });
  });

  it('ends the run quietly when nobody reads it any more, and stops at the first failure where asked', async () => {
    write(
      folder(),
      Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`in/${n}.txt`, noticeOf(`${n}局`, '账'.repeat(900))])),
    );
    const { stdout, stderr } = await shell(
      `rectify batch in --quiet | head -n 1 | wc -l; echo "\${PIPESTATUS[0]}"`,
      folder(),
    );
    expect([stdout, stderr]).toEqual(['1\n0\n', '']);
    write(folder(), { 'in/00.txt': BINARY });
    const stopped = await run('in', '--fail-fast');
    expect(objectsIn(stopped.stdout)).toHaveLength(1);
    expect(stopped.status).toBe(1);
  });

  it.each([
    [['in', '--format', 'json,ndjson'], 'name a folder with --out'],
    [['in', '--force'], '--force needs --out'],
    [['in', '--resume', '--force', '--out', 'x'], '--resume and --force do not go together'],
    [['-'], '--from -'],
    [['in', '--jobs', '0'], '--jobs wants a whole number'],
    [['in', '--format', 'json,xml'], "--format does not know 'xml'"],
    [['in', '--encoding', 'klingon'], '--encoding does not know'],
    [[], 'no input'],
    [['in', '--ndjson-in'], '--ndjson-in and in do not go together'],
    [['--ndjson-in', '--out', 'x'], '--ndjson-in and --out do not go together'],
  ])('is wrong usage: %j', async (args, message) => {
    expect(await run(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});

/** Answers to lines, all sent at once. */
async function answers(input: string | Uint8Array, ...args: string[]) {
  const { stdout, ...rest } = await rectify(['batch', '--ndjson-in', ...args], { cwd: folder(), stdin: input });
  return { ...rest, answers: objectsIn<Answer>(stdout), stdout };
}

const lineOf = (value: object) => `${JSON.stringify(value)}\n`;

describe('--ndjson-in', () => {
  it('gives each line its record, in order, with id and meta as they came', async () => {
    const base64 = Buffer.from(noticeOf('乙局')).toString('base64');
    const input = `{"id":12345678901234567890,"meta":{"a":1.50},"text":${JSON.stringify(noticeOf('甲局'))}}\n${lineOf({ id: 'b', base64 })}${lineOf({ id: 'c', format: 'markdown', text: `# ${noticeOf('丙局')}` })}`;
    const { status, stderr, stdout, answers: all } = await answers(input);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{"id":12345678901234567890,"meta":\{"a":1\.50\},"record":\{"schemaVersion"/);
    expect(all.map(({ id, record }) => `${id} ${record?.source.format} ${record?.title}`).slice(1)).toEqual([
      'b text 乙局关于巡察整改情况的通报',
      'c markdown 丙局关于巡察整改情况的通报',
    ]);
  });

  it('holds the record that parse prints', async () => {
    const text = noticeOf('甲局');
    const {
      answers: [answer],
    } = await answers(lineOf({ id: 1, text }));
    const { stdout } = await rectify(['parse', '-', '--quiet'], { stdin: text });
    expect(answer.record).toEqual(JSON.parse(stdout));
  });

  it('answers what is wrong with an error, and goes on', async () => {
    const text = noticeOf('甲局');
    const bad = ['{"id":1', '', '[]', '{"id":7,"meta":null,"text":5}'].map((line) => `${line}\n`).join('');
    const { status, answers: all } = await answers(
      `${bad}${lineOf({ id: 'picture', meta: 'm', base64: Buffer.from(BINARY).toString('base64') })}${lineOf({ id: 'fine', text })}`,
    );
    expect(all.slice(0, 5).map(({ error, ...rest }) => ({ ...rest, code: error?.code }))).toEqual([
      { id: null, line: 1, code: 'bad-json' },
      { id: null, line: 2, code: 'bad-json' },
      { id: null, line: 3, code: 'no-object' },
      { id: 7, meta: null, line: 4, code: 'no-input' },
      { id: 'picture', meta: 'm', code: 'binary' },
    ]);
    expect(all[0].error?.message).toBe('the line is no JSON; send one object a line');
    expect(all[5].record?.title).toContain('甲局');
    expect(status).toBe(1);
  });

  it('speaks the language that is asked for, and stops at the first failure where asked', async () => {
    const { answers: all, status } = await answers('x\ny\n', '--lang', 'zh', '--fail-fast');
    expect(all).toEqual([
      { id: null, line: 1, error: { code: 'bad-json', message: expect.stringContaining('这一行不是 JSON') } },
    ]);
    expect(status).toBe(1);
  });

  it('reads a last line without an end, and nothing at all', async () => {
    expect((await answers(lineOf({ id: 1, text: 'x' }).trimEnd())).answers).toHaveLength(1);
    expect(await answers('')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('answers a line that is too long with an error instead of taking it in', async () => {
    const child = start(['batch', '--ndjson-in']);
    const over = ended(child);
    const mega = Buffer.alloc(1 << 20, 0x61);
    const send = (chunk: Uint8Array | string) => new Promise((done) => child.stdin?.write(chunk, done));
    await send('{"id":1,"text":"');
    for (let i = 0; i < 65; i++) await send(mega);
    await send(`"}\n${lineOf({ id: 2, text: 'x' })}`);
    child.stdin?.end();
    const { stdout, status } = await over;
    expect(objectsIn<Answer>(stdout).map(({ id, line, error }) => [id, line, error?.code])).toEqual([
      [null, 1, 'line-too-long'],
      [2, undefined, undefined],
    ]);
    expect(status).toBe(1);
  });

  it('answers at once: a driver may wait for each answer', async () => {
    const child = start(['batch', '--ndjson-in']);
    const over = ended(child);
    const lines = createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> })[
      Symbol.asyncIterator
    ]();
    for (const id of ['甲', '乙', '丙']) {
      child.stdin?.write(lineOf({ id, text: noticeOf(`${id}局`) }));
      expect(JSON.parse((await lines.next()).value)).toMatchObject({
        id,
        record: { title: `${id}局关于巡察整改情况的通报` },
      });
    }
    // Half a line is no line yet.
    child.stdin?.write('{"id":4,');
    child.stdin?.end('"text":"x"}\n');
    expect(JSON.parse((await lines.next()).value).id).toBe(4);
    expect((await over).status).toBe(0);
  });

  it('ends quietly when nobody reads its answers, though more could come', async () => {
    const script = `{ for i in $(seq 50); do cat line; done; sleep 0.2; while cat line 2>/dev/null; do sleep 0.05; done; } | rectify batch --ndjson-in | head -n 1 | wc -l; echo "\${PIPESTATUS[1]}"`;
    write(folder(), { line: lineOf({ id: 1, text: noticeOf('甲局', '账'.repeat(3000)) }) });
    expect(await shell(script, folder())).toMatchObject({ stdout: '1\n0\n', stderr: '' });
  });
});

describe('the package', () => {
  it('has threads when it is unpacked without its dependencies', async () => {
    write(folder(), Object.fromEntries(Array.from({ length: 260 }, (_, n) => [`in/${n}.txt`, noticeOf(`${n}局`)])));
    write(folder(), { 'in/x.md': `# ${noticeOf('丁局')}` });
    const dist = join(import.meta.dirname, '../../dist');
    const script = `mkdir -p package/dist && cp "${dist}"/rectify.* package/dist && cp "${dist}/../package.json" package
      "${process.execPath}" package/dist/rectify.cjs batch in 'in/1*.txt' --out out --jobs 2 --format json`;
    const { status, stderr } = await shell(script, folder());
    expect(stderr).toBe('372 inputs: 372 records, 0 failed, 0 warnings\n');
    expect(status).toBe(0);
  });
});
