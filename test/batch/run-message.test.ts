/** What threads hand over: lines in one buffer, and a long one that is alone as it lies. */
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../src/batch/run-message.js';
import type { Outcome } from '../../src/batch/types.js';

const recordOf = (line: Buffer): Outcome => ({
  kind: 'record',
  sha256: 'a',
  bytes: 3,
  line,
  digest: 'b',
  confidence: 0.9,
  errors: 0,
  warnings: 1,
  infos: 0,
});
/** A buffer of its own, as a long line has it; short ones share one. */
const alone = (text: string): Buffer => {
  const bytes = Buffer.alloc(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
};
const roundTrip = (outcomes: readonly Outcome[]): Outcome[] => unpacked(packed(outcomes));

describe('outcomes that are handed over', () => {
  it('come back as they were', () => {
    const outcomes: Outcome[] = [
      recordOf(Buffer.from('{"a":"甲"}\n')),
      { kind: 'passed', bytes: 7 },
      recordOf(alone('{"b":1}\n')),
    ];
    expect(roundTrip(outcomes)).toEqual(outcomes);
    expect(roundTrip([])).toEqual([]);
    expect(roundTrip([{ kind: 'same', bytes: 2 }])).toEqual([{ kind: 'same', bytes: 2 }]);
  });

  it('are not copied where one line alone has its buffer to itself', () => {
    const line = alone('{"a":1}\n');
    expect(packed([recordOf(line)]).lines).toBe(line.buffer);
    expect(roundTrip([recordOf(line)])).toEqual([recordOf(line)]);
  });

  it('are copied where the buffer holds more, or there are several', () => {
    const shared = alone('{"a":1}\n{"b":2}\n').subarray(0, 8);
    expect(packed([recordOf(shared)]).lines).not.toBe(shared.buffer);
    expect(roundTrip([recordOf(shared)])).toEqual([recordOf(shared)]);
    const line = alone('{"a":1}\n');
    expect(packed([recordOf(line), recordOf(line)]).lines).not.toBe(line.buffer);
  });
});
