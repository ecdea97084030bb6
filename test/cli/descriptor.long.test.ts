/** Standard streams by their descriptors: all is written, in order, whatever the other end does. */
import { closeSync, openSync, readFileSync, type writeSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Descriptor, mayBeTerminal } from '../../src/cli/descriptor.js';
import { ClosedPipe, StreamFailure } from '../../src/cli/sink.js';
import { shell } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';

const folder = scratch();
const noStream = () => {
  throw new Error('no stream is wanted');
};
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe('a descriptor', () => {
  it('writes all pieces in order and opens no stream', async () => {
    const path = join(folder(), 'out');
    const number = openSync(path, 'w');
    const pieces = Array.from({ length: 3000 }, (_, index) => `${index} 整改${'x'.repeat(50)}\n`);
    await new Descriptor(number, noStream).write(pieces);
    closeSync(number);
    expect(readFileSync(path, 'utf8')).toBe(pieces.join(''));
  });

  it('goes on where less was taken than was given', async () => {
    const taken: string[] = [];
    const few = ((_: number, bytes: Uint8Array, from: number) => {
      const end = Math.min(bytes.length, from + 3);
      taken.push(Buffer.from(bytes.subarray(from, end)).toString('latin1'));
      return end - from;
    }) as typeof writeSync;
    await new Descriptor(1, noStream, few).write(['abcdefgh']);
    expect(taken).toEqual(['abc', 'def', 'gh']);
  });

  it('goes on with the stream where the reader is slow, for good', async () => {
    let calls = 0;
    const once = ((_: number, bytes: Uint8Array) => {
      calls += 1;
      if (calls === 1) return Math.min(2, bytes.length);
      throw Object.assign(new Error('again'), { code: 'EAGAIN' });
    }) as typeof writeSync;
    const stream = new PassThrough();
    const out = new Descriptor(1, () => stream, once);
    await out.write(['abcd']);
    await out.write(['ef']);
    stream.end();
    expect((await stream.toArray()).map(String).join('')).toBe('cdef');
    expect(calls).toBe(2);
  });

  it('tells a closed pipe from a full disk', async () => {
    const out = (code: string) => new Descriptor(1, noStream, failing(code) as unknown as typeof writeSync);
    await expect(out('EPIPE').write(['x'])).rejects.toThrow(ClosedPipe);
    await expect(out('ENOSPC').write(['x'])).rejects.toThrow(StreamFailure);
  });

  it('is a terminal perhaps where it is no file, and on Windows always', () => {
    const number = openSync(join(folder(), 'file'), 'w');
    expect(mayBeTerminal(number, 'linux')).toBe(false);
    expect(mayBeTerminal(number, 'win32')).toBe(true);
    closeSync(number);
    const nothing = openSync('/dev/null', 'w');
    expect(mayBeTerminal(nothing, 'linux')).toBe(true);
    closeSync(nothing);
    expect(mayBeTerminal(nothing, 'linux')).toBe(false);
  });

  it('loses nothing to a reader that comes late, nor where both streams are one pipe that does not wait', async () => {
    write(folder(), { 'a.txt': `${noticeOf('甲局')}\n${'（一）台账不清。\n'.repeat(4000)}` });
    const { stdout: whole } = await shell('rectify parse a.txt 2>/dev/null | md5sum', folder());
    const { stdout: late } = await shell('rectify parse a.txt 2>/dev/null | (sleep 1; md5sum)', folder());
    const unwaiting = `"${process.execPath}" -e "process.stderr.write('')"`;
    const { stdout: shared } = await shell(`(${unwaiting}; rectify parse -q a.txt) 2>&1 | (sleep 1; md5sum)`, folder());
    expect(late).toBe(whole);
    expect(shared).toBe(whole);
  });
});
