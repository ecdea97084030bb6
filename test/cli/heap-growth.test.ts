/** The heap grows by a bounded share of what is alive, where V8 is known to let itself be told. */
import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, it } from 'vitest';
import { boundGrowth } from '../../src/cli/heap-growth.js';

afterEach(() => setFlagsFromString('--heap-growing-percent=0'));

describe('the growth of the heap', () => {
  it.each(['11.3.244.8-node.38', '12.4.254.21-node.33', '13.6.233.17-node.53'])('is bounded in V8 %s', (v8) =>
    expect(boundGrowth(v8)).toBe(true),
  );
  it.each(['10.2.154.26-node.36', '14.1.146.11', '113.0'])('is left alone in V8 %s, which nobody has tried', (v8) =>
    expect(boundGrowth(v8)).toBe(false),
  );
});
