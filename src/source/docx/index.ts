/** Word documents (.docx: ECMA-376, ISO 29500): their text as Word shows it, numbers of lists included. */
import { type Writer, writer } from '../blocks/write.js';
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { limiter } from '../limit.js';
import { kindOf, openPackage, type Package, type Relation, refuseOthers } from '../package/open.js';
import { child, type Element } from '../package/xml.js';
import { withTyped } from '../typed-tables.js';
import { type Context, contextOf, readStory } from './blocks.js';
import { WORD } from './kind.js';
import { readNumbering } from './numbering.js';
import { readStyles } from './styles.js';

/**
 * Reads a Word document. Behind the text stand the notes at its foot, and behind them, as furniture, headers and footers.
 *
 * @throws {InputError} `binary` for what is no Word document, `encrypted`, `damaged`, or `too-large` (see `limits.ts`)
 */
export function readDocx(bytes: Uint8Array, { limits }: DocumentOptions = {}): DocumentText {
  const keepTo = limiter('DOCX', limits);
  refuseOthers(bytes);
  const opened = openPackage(bytes, WORD, keepTo);
  const { main, part } = opened;
  const root = part(main);
  const body = root?.name === 'w:document' ? child(root, 'w:body') : undefined;
  if (!root || !body) throw new InputError('damaged', root ? `${main}, w:body` : main);
  const relations = opened.relations(main);
  const related = (kind: string): Element | null => {
    const target = [...relations.values()].find((one) => kindOf(one) === kind)?.target;
    return target === undefined ? null : part(target);
  };
  const styles = readStyles(related('styles'));
  const context = contextOf(styles, readNumbering(related('numbering'), styles), keepTo);
  const text = writer(keepTo);
  text.blocks(readStory(body, 'body', context));
  text.end();
  writeNotes(context, related, text);
  writeFurniture(root, relations, opened, context, text);
  return { format: 'docx', encoding: 'utf-8', lossy: false, extract: withTyped(text.extract()) };
}

/** The notes that the text refers to, in that order, each once. */
function writeNotes(context: Context, related: (kind: string) => Element | null, text: Writer): void {
  const references = [...context.notes];
  for (const kind of ['footnote', 'endnote'] as const) {
    const wanted = new Set(references.filter((one) => one.kind === kind).map(({ id }) => id));
    if (wanted.size === 0) continue;
    const notes = new Map(related(`${kind}s`)?.children.map((one) => [one.attributes.id, one]));
    text.gap();
    [...wanted].forEach((id, i) => {
      const note = notes.get(id);
      if (note) text.blocks(readStory(note, `${kind}[${i + 1}]`, context));
    });
  }
}

/** Headers and footers of all sections, each once. */
function writeFurniture(
  root: Element,
  relations: ReadonlyMap<string, Relation>,
  { part }: Package,
  context: Context,
  text: Writer,
): void {
  const done = new Set<string>();
  const visit = (element: Element): void => {
    for (const one of element.children) {
      const relation = /^w:(?:header|footer)Reference$/.test(one.name)
        ? relations.get(one.attributes['r:id'])
        : undefined;
      if (!relation) {
        visit(one);
        continue;
      }
      if (done.has(relation.target)) continue;
      done.add(relation.target);
      const story = part(relation.target);
      if (!story) continue;
      if (done.size === 1) text.gap();
      text.furniture(readStory(story, `${kindOf(relation)}[${done.size}]`, context));
    }
  };
  visit(root);
}
