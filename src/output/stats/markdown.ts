/** The statistics as Markdown (GFM tables), for a report that somebody goes on writing. */
import type { Summary } from '../../stats/summary.js';
import { oneLine } from '../visible.js';
import type { WriteContext } from '../writer.js';
import { type Block, moneyRows, totalRows } from './blocks.js';
import { blocksOf } from './page.js';
import { statsWords } from './words.js';

/** Text that Markdown would read as markup, and HTML in it, stay text. */
const escapeText = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');

const row = (cells: readonly string[]): string => `| ${cells.map(escapeText).join(' | ')} |\n`;

/** Yields pieces. */
export function* writeStatsMarkdown(summary: Summary, { lang }: WriteContext, chosen: boolean): Iterable<string> {
  const words = statsWords(lang);
  yield `# ${escapeText(words.title(summary.notices))}\n`;
  if (summary.where) yield `\n${escapeText(oneLine(words.where(summary.where)))}\n`;
  for (const [title, rows] of [
    [words.part.totals, totalRows(summary, words)],
    [words.part.money, moneyRows(summary, words)],
  ] as const) {
    yield `\n## ${escapeText(title)}\n\n`;
    yield `| ${escapeText(title)} | | |\n| :-- | --: | :-- |\n`;
    for (const cells of rows) yield row(cells);
  }
  for (const block of blocksOf(summary, words, chosen)) yield* blockPieces(block);
}

function* blockPieces({ title, columns, texts, rows, notes }: Block): Iterable<string> {
  yield `\n## ${escapeText(title)}\n\n`;
  yield row(columns);
  yield `| ${columns.map((_, index) => (index < texts ? ':--' : '--:')).join(' | ')} |\n`;
  for (const cells of rows) yield row(cells);
  for (const note of notes) yield `\n${escapeText(note)}\n`;
}
