/** The writers over streams hold no records: the memory that 5,000 take is less than their texts. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CHILD = join(import.meta.dirname, '../support/bounded.cjs');
const RECORDS = 5000;
const CHARACTERS = 8000;
/** Of the texts alone, as the engine holds them: two bytes a character. */
const TEXTS = RECORDS * CHARACTERS * 2;

describe('in bounded memory is written', () => {
  it.each([
    ['ledger', 'csv'],
    ['ledger', 'markdown'],
    ['ledger', 'xlsx'],
    ['parquet', 'parquet'],
  ])('%s as %s', (part, how) => {
    const args = ['--expose-gc', CHILD, part, how, String(RECORDS), String(CHARACTERS)];
    const { bytes, most } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    expect(bytes).toBeGreaterThan(RECORDS * 100);
    expect(most).toBeLessThan(TEXTS * 0.75);
  });
});
