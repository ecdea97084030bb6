/** Runs that are killed without warning, and what the next run makes of it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeArchive } from '../support/archive-on-disk.js';
import { ended, rectify, start } from '../support/cli.js';
import { contents, linesIn, objectsIn, scratch } from '../support/folders.js';
import { archive } from '../support/generate.js';
import { LONG } from '../support/long.js';

const folder = scratch();
const NOTICES = LONG ? 3000 : 600;
const SEED = 20231009;

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);
const tick = () => new Promise((done) => setTimeout(done, 2));

/** Kills a run when its records have grown to a size, or lets it end. */
async function killedAt(args: string[], records: string, size: number): Promise<NodeJS.Signals | null> {
  const child = start(args, folder());
  const over = ended(child);
  while (sizeOf(records) < size && child.exitCode === null) await tick();
  child.kill('SIGKILL');
  return (await over).signal;
}

describe('made-up archives', () => {
  it('are the same for the same seed, and hold what archives hold', () => {
    const [one, other] = [1, 1].map((seed) => [...archive(seed, 300)]);
    expect(one).toEqual(other);
    expect([...archive(2, 300)]).not.toEqual(one);
    const decoded = one.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    expect(decoded.filter((text) => text.includes('\ufffd')).length).toBeGreaterThan(15);
    expect(new Set(decoded).size).toBe(300);
  });
});

describe('kill -9', () => {
  it(`of a run over ${NOTICES} notices, three times, leaves no trace in the end`, async () => {
    writeArchive(join(folder(), '档案'), SEED, NOTICES);
    const whole = await rectify(['batch', '档案', '--out', 'whole', '--quiet'], { cwd: folder() });
    expect(whole.status).toBe(1);
    const failures = objectsIn<{ code: string }>(readFileSync(join(folder(), 'whole/failures.ndjson'), 'utf8'));
    expect(failures.length).toBeGreaterThan(NOTICES / 300);

    const args = ['batch', '档案', '--out', 'out'];
    const out = join(folder(), 'out');
    const part = join(out, '.records.ndjson.part');
    const size = sizeOf(join(folder(), 'whole/records.ndjson'));
    let kept = 0;
    for (const share of [0.05, 0.4, 0.8]) {
      expect(await killedAt(args, part, size * share)).toBe('SIGKILL');
      expect(readdirSync(out)).toContain('.rectify.lock');
      expect(existsSync(join(out, 'records.ndjson'))).toBe(false);
      // What was done before the last kill was still there.
      const lines = linesIn(readFileSync(join(out, '.manifest.ndjson.part'), 'utf8')).length;
      expect(lines).toBeGreaterThan(kept);
      kept = lines;
    }
    const last = await rectify(args, { cwd: folder() });
    expect(Number(/(\d+) unchanged/.exec(last.stderr)?.[1])).toBeGreaterThan(NOTICES / 2);
    expect(contents(out)).toEqual(contents(join(folder(), 'whole')));
  });

  it('while other formats are made leaves no trace either', async () => {
    writeArchive(join(folder(), 'in'), SEED, 100);
    const args = (out: string) => ['batch', 'in', '--out', out, '--quiet', '--format', 'json'];
    await rectify(args('whole'), { cwd: folder() });
    const part = join(folder(), 'out/.records.part');
    const child = start(args('out'), folder());
    const over = ended(child);
    while (!existsSync(part) && child.exitCode === null) await tick();
    child.kill('SIGKILL');
    expect((await over).signal).toBe('SIGKILL');
    expect(existsSync(part)).toBe(true);
    await rectify(args('out'), { cwd: folder() });
    expect(contents(join(folder(), 'out'))).toEqual(contents(join(folder(), 'whole')));
  });
});

describe('an interrupt', () => {
  it('puts away what is done, gives the lock back, and says how to go on', async () => {
    writeArchive(join(folder(), 'in'), SEED, 200);
    const child = start(['batch', 'in', '--out', 'out', '--jobs', '1'], folder());
    const over = ended(child);
    const part = join(folder(), 'out/.records.ndjson.part');
    while (sizeOf(part) === 0 && child.exitCode === null) await tick();
    child.kill('SIGINT');
    const { signal, stderr } = await over;
    expect(signal).toBe('SIGINT');
    expect(stderr).toBe('rectify: interrupted; what is done is kept; the same command goes on from there\n');
    expect(readdirSync(join(folder(), 'out')).sort()).toEqual([
      '.failures.ndjson.part',
      '.manifest.ndjson.part',
      '.records.ndjson.part',
    ]);
    const { stderr: summary } = await rectify(['batch', 'in', '--out', 'out'], { cwd: folder() });
    expect(summary).toMatch(/[1-9]\d* unchanged/);
  });
});
