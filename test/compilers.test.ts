/** The optimising compilers rest in short runs, and only there. */
import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, it } from 'vitest';
import { areResting, compileLater, countInput, restCompilers } from '../src/cli/compilers.js';

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
