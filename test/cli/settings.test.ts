import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { styleFor, wantsColor } from '../../src/cli/color.js';
import { explain, WriteFailure } from '../../src/cli/failure.js';
import { chooseLang, localeLang } from '../../src/cli/locale.js';
import { catalogue } from '../../src/cli/messages.js';
import { ClosedPipe, Sink, StreamFailure } from '../../src/cli/sink.js';
import { InputError } from '../../src/source/error.js';

describe('language', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh_CN', LC_MESSAGES: 'C' }, 'en'],
    [{ LANG: 'zh_CN', LC_ALL: '' }, 'zh'],
    [{}, 'en'],
  ])('of %j is %s', (env, lang) => expect(localeLang(env)).toBe(lang));

  it.each([
    [{}, 'zh-CN', 'zh'],
    [{}, 'en-US', 'en'],
    [{ LANG: 'en_US' }, 'zh-CN', 'en'],
    [{ LC_ALL: 'zh_CN' }, 'en-US', 'zh'],
  ])('of %j on a system set to %s is %s', (env, system, lang) => expect(localeLang(env, () => system)).toBe(lang));

  it.each([
    [['--lang', 'zh', 'parse'], 'zh'],
    [['parse', '--lang=zh'], 'zh'],
    [['--lang', 'zh', '--lang', 'en'], 'en'],
    [['parse', '--', '--lang=zh'], 'en'],
    [['--lang', 'fr'], 'en'],
    [['--lang'], 'en'],
  ])('of %j is %s', (args, lang) => expect(chooseLang(args, {})).toBe(lang));
});

describe('colour', () => {
  it.each([
    [undefined, {}, true, true],
    [undefined, {}, false, false],
    [undefined, { NO_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '' }, true, true],
    [undefined, { FORCE_COLOR: '1' }, false, true],
    [undefined, { FORCE_COLOR: '0' }, true, false],
    [undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [undefined, { TERM: 'dumb' }, true, false],
    [true, { NO_COLOR: '1' }, false, true],
    [false, { FORCE_COLOR: '1' }, true, false],
  ])('flag %j, environment %j, terminal %j: %j', (flag, env, terminal, color) => {
    expect(wantsColor(flag, env, terminal)).toBe(color);
  });

  it('paints only where it is wanted', async () => {
    expect((await styleFor(true)).bad('x')).toBe('\u001b[31mx\u001b[39m');
    expect((await styleFor(false)).bad('x')).toBe('x');
  });
});

describe('a failure', () => {
  const coded = (code: string) => Object.assign(new Error('text'), { code });

  it('is explained by its code, in both languages', () => {
    expect(explain(coded('ENOENT'), catalogue('en'))).toContain('no such file');
    expect(explain(coded('EISDIR'), catalogue('zh'))).toContain('目录');
    expect(explain(new InputError('binary', 'PDF'), catalogue('en'))).toContain('binary data (PDF)');
    expect(explain(coded('EWHATEVER'), catalogue('en'))).toBe('text (EWHATEVER)');
    expect(explain(new WriteFailure('d/r', coded('ENOENT')), catalogue('en'))).toContain(
      'cannot write d/r: its directory',
    );
    expect(explain(new WriteFailure('d/r', coded('ENOSPC')), catalogue('en'))).toContain('no space left');
  });

  it('without a code is a bug, and says so', () => {
    expect(explain(new TypeError('x is undefined'), catalogue('en'))).toContain('bug in rectify');
  });

  it('has the same messages in both languages', () => {
    expect(Object.keys(catalogue('zh').system)).toEqual(Object.keys(catalogue('en').system));
  });
});

describe('a sink', () => {
  it('hands everything over in order, in batches', async () => {
    const stream = new PassThrough({ highWaterMark: 10 });
    const got: string[] = [];
    stream.on('data', (chunk) => got.push(String(chunk)));
    const pieces = Array.from({ length: 3000 }, (_, index) => `${index} ${'x'.repeat(50)}\n`);
    await new Sink(stream).write(pieces);
    expect(got.join('')).toBe(pieces.join(''));
    expect(got.length).toBeLessThan(10);
  });

  it('asks for no more while the reader is slow', async () => {
    let asked = 0;
    let release = () => {};
    const stream = new Writable({
      write: (_chunk, _encoding, done) => {
        release = done;
      },
    });
    const writing = new Sink(stream).write(
      (function* () {
        for (; asked < 100; asked++) yield 'x'.repeat(70_000);
      })(),
    );
    await new Promise((next) => setTimeout(next, 20));
    expect(asked).toBeLessThan(3);
    const pump = setInterval(() => release(), 0);
    await writing;
    clearInterval(pump);
    expect(asked).toBe(100);
  });

  it('tells a closed pipe from a full disk', async () => {
    const failing = (code: string) => {
      const error = Object.assign(new Error(code), { code });
      return new Sink(new Writable({ write: (_chunk, _encoding, done) => done(error) }));
    };
    await expect(failing('EPIPE').write(['x'])).rejects.toThrow(ClosedPipe);
    await expect(failing('ENOSPC').write(['x'])).rejects.toThrow(StreamFailure);
  });
});
