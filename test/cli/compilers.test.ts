/** The optimising compilers rest in short runs, and only there. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, it } from 'vitest';
import { areResting, compileLater, countInput, restCompilers } from '../../src/cli/compilers.js';
import { readInput } from '../../src/cli/inputs.js';
import { docx, p, table, td, tr } from '../support/docx.js';

const MUCH = 1 << 30;
afterEach(() => countInput(MUCH));

describe('the optimising compilers', () => {
  it('rest while little is read, and are called when it is much', () => {
    expect(areResting()).toBe(false);
    expect(restCompilers()).toBe(true);
    countInput(5000);
    expect(areResting()).toBe(true);
    for (let n = 0; n < 100; n++) countInput(5000);
    expect(areResting()).toBe(false);
  });

  it('are called for a small file that unpacks to much', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rectify-'));
    const inputOf = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return { name, path: join(folder, name) };
    };
    const rows = (count: number) =>
      Array.from({ length: count }, () => tr(...Array.from({ length: 60 }, () => td(p('甲')))));
    restCompilers();
    await readInput(inputOf('short.docx', docx({ body: table(...rows(20)) })));
    expect(areResting()).toBe(true);
    const { length } = await readInput(inputOf('long.docx', docx({ body: table(...rows(600)) })));
    expect(length).toBeLessThan(50_000);
    expect(areResting()).toBe(false);
  });

  it('rest at each start anew', () => {
    restCompilers();
    countInput(MUCH);
    restCompilers();
    countInput(5000);
    expect(areResting()).toBe(true);
  });

  it('come later in an archive, where V8 counts as Node 20 has it', () => {
    expect(compileLater('11.3.244.8-node.38')).toBe(true);
    setFlagsFromString('--interrupt-budget=67584');
    for (const v8 of ['12.4.254.21-node.33', '13.6.233.17-node.53', '111.0']) expect(compileLater(v8), v8).toBe(false);
  });

  it('are left alone by a V8 that nobody has tried, which would print what it does not know', () => {
    for (const v8 of ['10.2.154.26-node.36', '14.1.146.11', '113.0']) expect(restCompilers(v8), v8).toBe(false);
    expect(areResting()).toBe(false);
  });
});
