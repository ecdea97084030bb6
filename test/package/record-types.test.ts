/** The types of the record that the package ships are spelt out of the schema's, and are the same. */
import { describe, expect, it } from 'vitest';
import { complaints } from '../support/compile.js';
import { demandBuild } from '../support/stage.js';

const NAMES = [
  'Claims',
  'Contact',
  'Deadline',
  'Diagnostic',
  'Evidence',
  'Fact',
  'Inspection',
  'Measure',
  'Note',
  'NoticeRecord',
  'Paragraph',
  'Point',
  'Position',
  'Problem',
  'Publication',
  'Responsible',
  'Section',
  'Span',
  'Statistics',
  'Status',
];
const compare = (line: string) => `import type * as Schema from './src/record/schema.js';
import type * as Shipped from './dist/lib/types/src/record/schema.js';
type Same<A, B> = [A, B] extends [B, A] ? true : false;
${line}`;

describe('the types of the record that are shipped', () => {
  it('are those of the schema', () => {
    demandBuild();
    const lines = NAMES.map((name) => `export const same${name}: Same<Schema.${name}, Shipped.${name}> = true;`);
    expect(complaints(compare(lines.join('\n')), 'same.ts')).toEqual([]);
  });
  it('would be told from others', () => {
    const line = 'export const same: Same<Schema.Note, Shipped.Span> = true;';
    expect(complaints(compare(line), 'same.ts')).toEqual(["Type 'true' is not assignable to type 'false'."]);
  });
  it('hold no hole', () => {
    const lines = NAMES.map(
      (name) => `export const whole${name}: 0 extends 1 & Shipped.${name} ? true : false = false;`,
    );
    expect(complaints(compare(lines.join('\n')), 'same.ts')).toEqual([]);
  });
});
