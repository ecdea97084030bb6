/**
 * One notice, one record: what is read of a notice in Markdown, in a page, in Word documents and in PDFs is what is
 * read of its text. The files were made by real programs (`npm run forms`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { essenceOf } from '../support/forms/essence.js';
import { FORMED, FORMS, TEXT } from '../support/forms/forms.js';
import { isRead, recordOf } from '../support/forms/opened.js';
import { ROOT } from '../support/inputs.js';

const pathOf = (name: string, file: string): string => `fixtures/${name}/forms/${file}`;
const bytesOf = (path: string): Uint8Array => readFileSync(join(ROOT, path));

const read = await Promise.all(FORMS.map(({ format, file }) => isRead(format, bytesOf(pathOf(FORMED[0], file)))));
const forms = FORMS.filter((_, i) => read[i]);

describe.each(FORMED)('%s', (name) => {
  const path = `fixtures/${name}/${TEXT}`;
  const wanted = essenceOf(parse(bytesOf(path), { path }));

  it('is kept in every form', () =>
    expect(FORMS.filter(({ file }) => !existsSync(join(ROOT, pathOf(name, file))))).toEqual([]));

  it.each(forms)('gives its record as $file', async ({ file, format }) => {
    const record = await recordOf(bytesOf(pathOf(name, file)), pathOf(name, file));
    expect(record.source.format).toBe(format);
    expect(essenceOf(record)).toEqual(wanted);
  });
});
