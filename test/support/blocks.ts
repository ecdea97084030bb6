/** Fenced blocks of a Markdown file, and marked stretches such as `<!-- labels -->…<!-- /labels -->`. */
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

/** Targets of links that are files of the repository, without their fragments. */
export function linkedFiles(markdown: string): string[] {
  const targets: string[] = [];
  visit(unified().use(remarkParse).parse(markdown), 'link', ({ url }) => {
    if (!/^(?:[a-z]+:|#)/.test(url)) targets.push(url.split('#')[0]);
  });
  return targets;
}
