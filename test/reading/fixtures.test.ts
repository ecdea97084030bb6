/**
 * A folder under fixtures/ is a test: `input.*`, and beside it what must come of it. `tree.txt` is what
 * `--format tree` prints, `record.json` what `--format json` prints, `messages.txt` the diagnostics, one a line.
 * `RECTIFY_UPDATE=1` rewrites them, and git shows the difference.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Reading, read } from '../../src/index.js';
import { writeJson } from '../../src/output/json.js';
import { plain } from '../../src/output/style.js';
import { writeTree } from '../../src/output/tree.js';
import { fixtures, type Input } from '../support/inputs.js';

const UPDATE = process.env.RECTIFY_UPDATE === '1';
const EXPECTED = ['tree.txt', 'record.json', 'messages.txt'] as const;
type Outcome = Record<(typeof EXPECTED)[number], string>;

const messages = ({ record }: Reading): string =>
  record.diagnostics
    .map(({ position, severity, rule, message }) => {
      const place = position
        ? `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`
        : '-';
      return `${place} ${severity} ${rule} ${message}\n`;
    })
    .join('');

function outcomeOf({ path, opened }: Input): Outcome {
  const reading = read(opened, { path });
  const context = { lang: 'en', style: plain, width: 100 } as const;
  return {
    'tree.txt': [...writeTree(reading, context)].join(''),
    'record.json': [...writeJson(reading, context)].join(''),
    'messages.txt': messages(reading),
  };
}

describe('fixtures', () => {
  const cases = fixtures();
  it('are there', () => expect(cases.length).toBeGreaterThanOrEqual(20));

  it.each(cases)('$name', (input) => {
    const outcome = outcomeOf(input);
    for (const name of EXPECTED) {
      const file = join(input.folder, name);
      if (UPDATE) writeFileSync(file, outcome[name]);
      expect(existsSync(file), `${name} is missing: look at the reading, then npm run test:update`).toBe(true);
      expect(outcome[name]).toBe(readFileSync(file, 'utf8'));
    }
  });
});
