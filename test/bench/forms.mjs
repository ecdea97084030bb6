// One notice in all forms for the benchmark. What a program has to make (PDF) is kept in test/bench/pdf; the rest is
// written when it is wanted.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read } from '../../src/index.ts';
import { blocksOf } from '../support/forms/blocks.ts';
import { asDocx } from '../support/forms/docx.ts';
import { asHtml } from '../support/forms/html.ts';
import { asMarkdown } from '../support/forms/markdown.ts';
import { longNotice } from '../support/generate.ts';

const SEED = 12;
/** Problems of the ordinary notice. */
export const PROBLEMS = 40;
export const TIMES = [1, 10];

export const textOf = (times) => longNotice(SEED, PROBLEMS * times);
export const LENGTHS = TIMES.map((times) => textOf(times).length);
export const nameOf = (times) => (times === 1 ? 'ordinary' : `times-${times}`);
export const pdfOf = (times) => fileURLToPath(new URL(`pdf/${nameOf(times)}.pdf`, import.meta.url));

const FORMS = [
  ['text', 'text', 'txt', (text) => text],
  ['Markdown', 'markdown', 'md', (_, blocks) => asMarkdown(blocks)],
  ['HTML', 'html', 'html', (_, blocks) => asHtml(blocks)],
  ['DOCX', 'docx', 'docx', (_, blocks) => asDocx(blocks, { automatic: false })],
  ['DOCX, automatic numbers', 'docx', 'auto.docx', (_, blocks) => asDocx(blocks, { automatic: true })],
  ['PDF', 'pdf', 'pdf', (_, __, times) => readFileSync(pdfOf(times))],
];

/** Every form at every length: `{ form, format, file, times, bytes }`. */
export function writtenForms() {
  return TIMES.flatMap((times) => {
    const text = textOf(times);
    const blocks = blocksOf(read(text));
    return FORMS.map(([form, format, ending, write]) => {
      const made = write(text, blocks, times);
      const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made);
      return { form, format, file: `${nameOf(times)}.${ending}`, times, bytes };
    });
  });
}
