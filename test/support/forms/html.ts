/** A notice as a page that prints well: headings, paragraphs, tables with borders. */
import type { Block } from './blocks.js';

/** How the page is laid out. */
export interface PageLook {
  /** Lines are set to one width and paragraphs begin with a blank of two characters; else they stand apart. */
  justified: boolean;
  columns: 1 | 2;
}

export const PLAIN_LOOK: PageLook = { justified: true, columns: 1 };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const style = ({ justified, columns }: PageLook): string => `@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { font: 16pt/1.75 "WenQuanYi Micro Hei", FangSong, STFangsong, serif; margin: 0; }
h1 { font-size: 22pt; font-weight: normal; text-align: center; line-height: 1.4; margin: 0; }
h2, h3, h4, h5 { font-size: 1em; font-weight: normal; break-after: avoid; margin: 0; ${justified ? 'text-indent: 2em;' : ''} }
p { margin: ${justified ? '0' : '0 0 0.8em'}; ${justified ? 'text-indent: 2em; text-align: justify;' : ''} }
p.centred { text-align: center; text-indent: 0; }
p.right { text-align: right; padding-right: 2em; }
${
  columns > 1
    ? `main { columns: ${columns}; column-gap: 10mm; font-size: 12pt; }
h1 { column-span: all; }`
    : ''
}
table { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 1.4; }
td, th { font-weight: normal; border: 0.5pt solid black; padding: 1mm; vertical-align: top; }
td p, th p { text-indent: 0; margin: 0; text-align: left; }`;

function tableOf(rows: readonly string[][][]): string {
  const cell = (tag: string) => (paragraphs: readonly string[]) =>
    `<${tag}>${paragraphs.length > 1 ? paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('') : escaped(paragraphs[0] ?? '')}</${tag}>`;
  const line = (tag: string) => (row: readonly string[][]) => `<tr>${row.map(cell(tag)).join('')}</tr>`;
  const [head, ...body] = rows;
  return `<table>\n<thead>${line('th')(head)}</thead>\n<tbody>\n${body.map(line('td')).join('\n')}\n</tbody>\n</table>`;
}

function elementOf(block: Block): string {
  if (block.kind === 'table') return tableOf(block.rows);
  const text = escaped(block.text);
  if (block.kind === 'title') return `<h1>${text}</h1>`;
  if (block.kind === 'heading') {
    const tag = `h${Math.min(5, block.level + 1)}`;
    return `<${tag}>${text}</${tag}>`;
  }
  return block.kind === 'text' ? `<p>${text}</p>` : `<p class="${block.kind}">${text}</p>`;
}

/** The notice as a whole page. */
export function asHtml(blocks: readonly Block[], look: PageLook = PLAIN_LOOK): string {
  const title = blocks.map((block) => (block.kind === 'title' ? block.text : '')).join('');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
${style(look)}
</style>
</head>
<body>
<main>
${blocks.map(elementOf).join('\n')}
</main>
</body>
</html>
`;
}
