/** A made-up crawl from its archives to tables, broken off by force on the way. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ended, rectify, start } from '../support/cli.js';
import { writeCrawl } from '../support/crawl.js';
import { contents, linesIn, scratch } from '../support/folders.js';
import { LONG } from '../support/long.js';

const PAGES = LONG ? 3000 : 300;

describe('a crawl', () => {
  const folder = scratch();
  it('is found, read and tabled, and gone on with after a kill to the same bytes', async () => {
    const notices = writeCrawl(join(folder(), 'crawl'), { seed: 3, pages: PAGES });
    expect(notices).toBe(PAGES / 100);
    const args = ['batch', 'crawl', '--only', 'notices', '--format', 'parquet', '--jobs', '1', '--out'];
    const whole = await rectify([...args, 'whole'], { cwd: folder() });
    expect(whole.stderr).toContain(`${PAGES} inputs: ${notices} records, ${PAGES - notices} no notices, 0 failed`);
    const found = await rectify(['find', 'crawl', '--quiet'], { cwd: folder() });
    expect(linesIn(found.stdout).length).toBeGreaterThanOrEqual(notices);
    const child = start([...args, 'killed'], folder());
    // As soon as there is something to be gone on with.
    const part = join(folder(), 'killed', '.manifest.ndjson.part');
    while (child.exitCode === null && !existsSync(part)) await sleep(5);
    child.kill('SIGKILL');
    await ended(child);
    const { status } = await rectify([...args, 'killed'], { cwd: folder() });
    expect(status).toBe(0);
    const [one, other] = ['whole', 'killed'].map((out) => contents(join(folder(), out)));
    expect(Object.keys(other)).toEqual(Object.keys(one));
    for (const name of Object.keys(one)) expect(other[name] === one[name], name).toBe(true);
    expect(statSync(join(folder(), 'whole', 'notices.parquet')).size).toBeGreaterThan(0);
  });
});
