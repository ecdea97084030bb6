/** A notice as Markdown: # for titles and headings, a paragraph a line, tables of GitHub's kind. */
import type { Block } from './blocks.js';

/** Signs that Markdown would take for its own; * masks digits in notices (2023年*月). */
const SIGNS = /[\\`*_<>[\]|~]|&(?=[#\w])/g;
/** What would open a block: a quotation, a bullet, a heading, a fence of dashes. */
const OPENS = /^(?:[#>]|[-+=](?=[ \-=]))/;

const escaped = (text: string): string => text.replace(SIGNS, '\\$&').replace(OPENS, '\\$&');

function tableOf(rows: readonly string[][][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows.map((row) => line(row.map((cell) => cell.map(escaped).join('<br>'))));
  return [head, line(rows[0].map(() => '---')), ...body].join('\n');
}

/** The notice, as someone types it. */
export const asMarkdown = (blocks: readonly Block[]): string =>
  `${blocks
    .map((block) => {
      if (block.kind === 'table') return tableOf(block.rows);
      if (block.kind === 'title') return `# ${escaped(block.text)}`;
      if (block.kind === 'heading') return `${'#'.repeat(Math.min(6, block.level + 1))} ${escaped(block.text)}`;
      return escaped(block.text);
    })
    .join('\n\n')}\n`;
