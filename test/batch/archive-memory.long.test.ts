/** Memory does not grow with the size of a web archive: no more than some records of it are held. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scratch, write } from '../support/folders.js';
import { ROOT } from '../support/inputs.js';
import { random } from '../support/random.js';
import { packed, recordOf, waczOf } from '../support/web-archive.js';

const PAGES = 2000;
const LENGTH = 64 << 10;
/** Code, what is read ahead, and what one step unpacks; the archive is twice as much. */
const MOST = (PAGES * LENGTH) / 2;

const chance = random(7);
/** Bytes that packing makes hardly fewer. */
const body = (): Buffer => Buffer.from(Array.from({ length: LENGTH }, () => 0x21 + chance.between(0, 90)));

describe('a large web archive', () => {
  const folder = scratch();
  const records = Array.from({ length: PAGES }, (_, i) => recordOf({ url: `http://n${i}.example/`, body: body() }));
  it.each([
    ['a.warc', () => Buffer.concat(records)],
    ['a.warc.gz', () => packed(records)],
    ['whole.warc.gz', () => gzipSync(Buffer.concat(records))],
    ['a.wacz', () => waczOf(packed(records))],
  ])('is read without being held: %s', (name, made) => {
    write(folder(), { [name]: made() });
    const args = ['--expose-gc', '--import', 'tsx', join(ROOT, 'test/support/archive-memory.ts'), join(folder(), name)];
    const told = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
    expect(told).toMatchObject({ pages: PAGES, bytes: PAGES * LENGTH });
    expect(told.most).toBeGreaterThan(0);
    expect(told.most).toBeLessThan(MOST);
  });
});
