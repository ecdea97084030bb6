/** OpenDocument texts (.odt: ISO/IEC 26300), as LibreOffice and WPS write them: their text, numbers of lists included. */
import { type Writer, writer } from '../blocks/write.js';
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { limiter } from '../limit.js';
import { partsOf } from '../package/parts.js';
import type { Budget } from '../package/xml.js';
import { withTyped } from '../typed-tables.js';
import { type Context, readBlocks } from './blocks.js';
import { listsOf } from './lists.js';
import { stylesOf } from './styles.js';
import { childOf, type Node, readTree } from './tree.js';

const [CONTENT, STYLES, MANIFEST] = ['content.xml', 'styles.xml', 'META-INF/manifest.xml'];

/**
 * Reads a text. Behind it stand its notes, and behind them, as furniture, headers and footers.
 *
 * @throws {InputError} `encrypted`, `damaged`, or `too-large` (see `limits.ts`)
 */
export function readOdt(bytes: Uint8Array, { limits }: DocumentOptions = {}): DocumentText {
  const keepTo = limiter('ODT', limits);
  const { raw } = partsOf(bytes, keepTo);
  const budget: Budget = { elements: 0, keepTo };
  const manifest = raw(MANIFEST);
  if (manifest && encrypts(readTree(manifest, MANIFEST, budget))) throw new InputError('encrypted', 'ODT');
  const part = (name: string): Node | null => {
    const found = raw(name);
    return found && readTree(found, name, budget);
  };
  const [styles, content] = [part(STYLES), part(CONTENT)];
  const body = childOf(childOf(content ?? undefined, 'office:body'), 'office:text');
  if (!body) throw new InputError('damaged', content ? `${CONTENT}, office:text` : CONTENT);
  const known = stylesOf([styles, content]);
  const context: Context = { styles: known, lists: listsOf(known), notes: [], paragraphs: 0, cells: 0, keepTo };
  const text = writer(keepTo);
  text.blocks(readBlocks(body, 'body', context));
  text.end();
  writeNotes(context, text);
  writeFurniture(styles, context, text);
  return { format: 'odt', encoding: 'utf-8', lossy: false, extract: withTyped(text.extract()) };
}

/** Whether the manifest says that the parts are encrypted. */
const encrypts = (node: Node): boolean => node.name === 'manifest:encryption-data' || node.children.some(encrypts);

/** The notes that the text refers to: those of its pages, then those of its end. */
function writeNotes(context: Context, text: Writer): void {
  const notes = [...context.notes];
  for (const kind of ['footnote', 'endnote'] as const) {
    const some = notes.filter((note) => note.kind === kind);
    if (some.length > 0) text.gap();
    some.forEach(({ body }, i) => {
      text.blocks(readBlocks(body, `${kind}[${i + 1}]`, context));
    });
  }
}

/** Headers and footers of all kinds of pages, each once. */
function writeFurniture(styles: Node | null, context: Context, text: Writer): void {
  const pages = childOf(styles ?? undefined, 'office:master-styles')?.children ?? [];
  const said = new Set<string>();
  for (const story of pages.flatMap(({ children }) => children)) {
    const kind = /^style:(header|footer)/.exec(story.name)?.[1];
    if (!kind || story.attributes.display === 'false') continue;
    const blocks = readBlocks(story, `${kind}[${said.size + 1}]`, context);
    const words = JSON.stringify(blocks, (key, value) => (key === 'place' ? undefined : value));
    if (said.has(words)) continue;
    if (said.size === 0) text.gap();
    said.add(words);
    text.furniture(blocks);
  }
}
