/**
 * Markdown: remark-parse gives block boundaries and the places of markup, and nothing else. Its tree is never ours:
 * it renumbers lists, makes code of indented paragraphs and glues 一、 lines together.
 */
import type { Node, Parent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Extract, Range, Row, Table } from './extract.js';
import { limiter } from './limit.js';
import { keepMarkdown } from './markdown-bounds.js';

type Placed = Node & { children?: Placed[]; depth?: number; ordered?: boolean; value?: string };

/**
 * Takes out what works on the finished tree: it looks for addresses of mail and pages in texts, and the nodes that it
 * puts in their place say no more where they stand. Links that the tokenizer finds have their places.
 */
function placedOnly(this: Processor): void {
  const { fromMarkdownExtensions = [] } = this.data();
  for (const extension of fromMarkdownExtensions.flat(2)) extension.transforms = [];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(placedOnly);

const startOf = (node: Node) => node.position?.start.offset ?? 0;
const endOf = (node: Node) => node.position?.end.offset ?? 0;

/**
 * Reads Markdown with GFM tables; printed numbers of lists stay text, bullets, #, ** and escapes are markup.
 *
 * @throws {InputError} `too-large`
 */
export function readMarkdown(text: string): Extract {
  keepMarkdown(text, limiter('Markdown'));
  const markup: Range[] = [];
  const starts = new Map<number, number>();
  const tables: Table[] = [];
  const skip = (start: number, end: number) => {
    if (end > start) markup.push({ start, end });
  };

  /** Marks everything between `from` and `to` that is not white space as markup, line by line. */
  const skipBetween = (from: number, to: number) => {
    for (const match of text.slice(from, to).matchAll(/[^\s]+/g))
      skip(from + match.index, from + match.index + match[0].length);
  };

  const leaf = (node: Placed) => {
    const slice = text.slice(startOf(node), endOf(node));
    if (node.type === 'text') {
      for (const match of slice.matchAll(/\\(?=[!-/:-@[-`{-~])|&(?:nbsp|emsp|ensp|#160);/g)) {
        skip(startOf(node) + match.index, startOf(node) + match.index + match[0].length);
      }
      // Bold that CommonMark does not see, because a 。 or ： stands before its end and a 汉字 behind it.
      for (const match of slice.matchAll(/\*\*[^*\n]{1,80}[。：:；，！？）”]\*\*/g)) {
        const from = startOf(node) + match.index;
        skip(from, from + 2);
        skip(from + match[0].length - 2, from + match[0].length);
      }
      // The > of a quotation's further lines lies inside the text node.
      for (const match of slice.matchAll(/\n[ \t]{0,3}>/g)) {
        const at = startOf(node) + match.index + match[0].length - 1;
        skip(at, at + 1);
      }
    } else if (node.type === 'inlineCode') {
      const ticks = /^`+/.exec(slice)?.[0].length ?? 0;
      skip(startOf(node), startOf(node) + ticks);
      skip(endOf(node) - ticks, endOf(node));
    } else if (node.type === 'html' || node.type === 'thematicBreak' || node.type === 'definition')
      skipBetween(startOf(node), endOf(node));
    else if (node.type === 'break') skipBetween(startOf(node), endOf(node));
  };

  const inline = (node: Placed) => {
    const children = node.children ?? [];
    let at = startOf(node);
    for (const child of children) {
      if (node.type !== 'paragraph' && node.type !== 'tableCell') skipBetween(at, startOf(child));
      else if (text.slice(at, startOf(child)).trim()) skipBetween(at, startOf(child));
      if (child.children) inline(child);
      else leaf(child);
      at = endOf(child);
    }
    skipBetween(at, endOf(node));
  };

  const block = (node: Placed, from: number) => {
    switch (node.type) {
      case 'heading':
        starts.set(startOf(node), node.depth ?? 1);
        inline(node);
        return;
      case 'paragraph':
        starts.set(startOf(node), 0);
        inline(node);
        return;
      case 'table':
        readTable(node as unknown as Parent);
        return;
      case 'code':
        starts.set(startOf(node), 0);
        return;
      default:
        if (!node.children) return void leaf(node);
    }
    let at = Math.max(from, startOf(node));
    for (const child of node.children ?? []) {
      // What stands before a block is a bullet, a > or the printed number of an ordered list, which is text.
      const before = text.slice(at, startOf(child));
      if (!(node.type === 'listItem' && /^\s*\d/.test(before))) skipBetween(at, startOf(child));
      else starts.set(startOf(node), 0);
      block(child, at);
      at = endOf(child);
    }
  };

  const readTable = (node: Parent) => {
    const rows: Row[] = [];
    let at = startOf(node);
    for (const row of node.children as Placed[]) {
      skipBetween(at, startOf(row)); // the line of dashes below the header
      const cells: Range[] = [];
      for (const cell of (row.children ?? []) as Placed[]) {
        const children = cell.children ?? [];
        const start = children.length ? startOf(children[0]) : startOf(cell);
        const end = children.length ? endOf(children[children.length - 1]) : start;
        skipBetween(Math.max(at, startOf(cell)), start);
        for (const child of children) child.children ? inline(child) : leaf(child);
        skipBetween(end, endOf(cell));
        cells.push({ start, end });
        at = endOf(cell);
      }
      skipBetween(at, endOf(row));
      at = endOf(row);
      rows.push({ cells });
    }
    tables.push({ start: startOf(node), end: endOf(node), rows, header: true });
  };

  const tree = parser.parse(text) as Placed;
  for (const child of tree.children ?? []) block(child, startOf(child));
  markup.sort((a, b) => a.start - b.start);
  return { text, markup, starts, tables };
}
