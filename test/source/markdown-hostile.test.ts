/** Markdown that was made to do harm: refused with a reason; what only looks a little like it is read. */
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/source/markdown.js';

const nested = (count: number): string => Array.from({ length: count }, (_, i) => `${'  '.repeat(i)}- 甲`).join('\n');

describe('Markdown is refused that has', () => {
  it.each<[what: string, text: string, detail: RegExp]>([
    ['quotations in one another', `${'> '.repeat(5_000)}甲`, /in one another/],
    ['lists in one another on a line', `${'- '.repeat(1_000)}甲`, /in one another/],
    ['lists in one another on many lines', nested(1_000), /in one another/],
    ['stars without end', '*a_ '.repeat(5_000), /pairs of signs/],
    ['stars without end over many lines', '*a_ *b\n'.repeat(3_000), /pairs of signs/],
    ['stars without end over many paragraphs', `${'*a_ '.repeat(300)}\n\n`.repeat(40), /pairs of signs/],
    ['stars without end in what look like items', '甲\n2. *a_ *b\n'.repeat(3_000), /pairs of signs/],
    ['stars without end between bars', '| *a_ | *b\n'.repeat(3_000), /pairs of signs/],
    ['stars without end below a table', `|甲|\n|-|\n# |\n${'| *a_ *b\n'.repeat(3_000)}`, /pairs of signs/],
    ['notes without end', '[^a]'.repeat(20_000), /pairs of signs/],
    ['raw markup without end', 'a<![CDATA['.repeat(1_200), /pieces of markup/],
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
    ['long paragraphs with many signs', `${'**一是**清理[1]。'.repeat(60)}\n\n`.repeat(60)],
    ['nested lists with bold items', '- **甲**\n    - **乙**、**丙**\n    1. **丁**\n'.repeat(200)],
    ['rules and signs of its own', '***\n---\n* * *\n1. 甲\n- [x] 乙'],
  ])('%s', (_, text) => expect(readMarkdown(text).text).toBe(text));
});
