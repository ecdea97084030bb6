/** Markdown that was made to do harm: refused with a reason; what only looks a little like it is read. */
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../src/source/markdown.js';

const nested = (count: number): string => Array.from({ length: count }, (_, i) => `${'  '.repeat(i)}- 甲`).join('\n');

describe('Markdown is refused that has', () => {
  it.each<[what: string, text: string, detail: RegExp]>([
    ['quotations in one another', `${'> '.repeat(5_000)}甲`, /in one another/],
    ['lists in one another on a line', `${'- '.repeat(1_000)}甲`, /in one another/],
    ['lists in one another on many lines', nested(1_000), /in one another/],
    ['stars without end', '*a_ '.repeat(20_000), /signs of a paragraph/],
    ['stars without end over many lines', '*a_ *b\n'.repeat(10_000), /signs of a paragraph/],
    ['notes without end', '[^a]'.repeat(20_000), /signs of a paragraph/],
    ['raw markup without end', 'a<![CDATA['.repeat(3_000), /pieces of markup/],
  ])('%s', (_, text, detail) => {
    expect(() => readMarkdown(text)).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(() => readMarkdown(text)).toThrow(detail);
  });
});

describe('Markdown is read that has', () => {
  it.each<[what: string, text: string]>([
    ['lists as deep as people make them', nested(12)],
    ['quotations of quotations', '> > > 甲\n> 乙'],
    ['a long list', '- **台账**不清\n'.repeat(6_000)],
    ['many bold paragraphs', '**一是**清理。\n\n'.repeat(5_000)],
    ['a table of many rows', `| 问题 | 措施 |\n| --- | --- |\n${'| **台账** | 一是。<br>二是。 |\n'.repeat(3_000)}`],
    ['rules and signs of its own', '***\n---\n* * *\n1. 甲\n- [x] 乙'],
  ])('%s', (_, text) => expect(readMarkdown(text).text).toBe(text));
});
