/** Fenced blocks of a Markdown file, and marked stretches such as `<!-- labels -->…<!-- /labels -->`. */
import type { Image, InlineCode, Link, Text } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export interface Block {
  language: string;
  /** What stands behind the language: a file name, the name of a node. */
  meta: string;
  body: string;
  /** Lines of its fences. */
  line: number;
  end: number;
}

/** The fenced blocks in document order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  visit(unified().use(remarkParse).parse(markdown), 'code', (node) => {
    const line = node.position?.start.line ?? 0;
    const end = node.position?.end.line ?? 0;
    if (markdown.split('\n')[line - 1].startsWith('```'))
      blocks.push({ language: node.lang ?? '', meta: node.meta ?? '', body: node.value, line, end });
  });
  return blocks;
}

/** Puts other bodies into blocks. The blocks must be those of this very text. */
export function withBodies(markdown: string, bodies: ReadonlyMap<Block, string>): string {
  const lines = markdown.split('\n');
  for (const [block, body] of [...bodies].sort(([a], [b]) => b.line - a.line))
    lines.splice(block.line, block.end - block.line - 1, ...body.split('\n'));
  return lines.join('\n');
}

const edges = (name: string): [string, string] => [`<!-- ${name} -->\n`, `<!-- /${name} -->`];

/** What stands between two marks; `null` where they are missing or stand twice. */
export function marked(markdown: string, name: string): string | null {
  const [open, close] = edges(name);
  const parts = markdown.split(open);
  if (parts.length !== 2) return null;
  const end = parts[1].indexOf(close);
  return end < 0 ? null : parts[1].slice(0, end);
}

/** Puts another text between two marks. */
export function withMarked(markdown: string, name: string, text: string): string {
  const [open, close] = edges(name);
  const start = markdown.indexOf(open) + open.length;
  return markdown.slice(0, start) + text + markdown.slice(markdown.indexOf(close, start));
}

/** Targets of links and pictures within the repository, with their fragments. */
export function linksOf(markdown: string): string[] {
  const targets: string[] = [];
  visit(unified().use(remarkParse).parse(markdown), ['link', 'image'], (node) => {
    const { url } = node as Link | Image;
    if (!/^[a-z]+:/.test(url)) targets.push(url);
  });
  return targets;
}

/** The fragments that headings have on code hosts: lower case, blanks as dashes, other marks left out, copies counted. */
export function sluggedHeadings(markdown: string): string[] {
  const taken = new Map<string, number>();
  const slugs: string[] = [];
  visit(unified().use(remarkParse).parse(markdown), 'heading', (node) => {
    let text = '';
    visit(node, ['text', 'inlineCode'], (part) => {
      text += (part as Text | InlineCode).value;
    });
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    const copies = taken.get(slug) ?? 0;
    taken.set(slug, copies + 1);
    slugs.push(copies === 0 ? slug : `${slug}-${copies}`);
  });
  return slugs;
}
