/** The first document of a text, laid out as if nothing stood behind it: no other document, and none of its notes. */
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import { fold } from '../lines/fold.js';
import { formatRoles, linesOfText } from '../lines/format-roles.js';
import { type Block, type Layout, layOut, linesOf, plainBlock } from '../lines/layout.js';
import { skippedRanges } from '../lines/skipped-ranges.js';
import { openCards } from '../shape/cards.js';
import { documentWords, type Shown } from '../shape/document-words.js';
import type { KindOf } from '../shape/kind-reader.js';
import type { Extract } from '../source/extract.js';
import { type SecondDocument, secondDocumentIn } from './second-document.js';

export interface FirstDocument extends Shown {
  /** Its blocks are the first document's; its source is the whole. */
  layout: Layout;
  /** The lines behind it, each a paragraph or furniture. */
  beyond: Block[];
  secondDocument: SecondDocument | null;
}

const cut = (extract: Extract, end: number): Extract => ({
  ...extract,
  text: extract.text.slice(0, end),
  markup: extract.markup.filter((range) => range.end <= end),
  tables: extract.tables.filter((table) => table.end <= end),
});

/** Lays out a text up to where another document, or what stands behind this one, begins. */
export function layOutFirstDocument(whole: Extract, base: Words, kindOf: KindOf): FirstDocument {
  const { extract, labels } = openCards(whole, base);
  const plain = linesOf(extract, base);
  const shown = documentWords(base, kindOf, linesOfText(plain.lines, extract), labels);
  const { words } = shown;
  const lined = { ...plain, words };
  // What the format tells to be the page's is in neither document: links to others look like their titles.
  const own = linesOfText(lined.lines, extract).filter(
    ({ start }) => start < (extract.end ?? Number.POSITIVE_INFINITY),
  );
  const secondDocument = secondDocumentIn(extract, { ...lined, lines: own });
  const end = secondDocument?.start ?? extract.end;
  if (end === undefined) return { ...shown, layout: layOut(extract, lined), beyond: [], secondDocument };
  const part = cut(extract, end);
  const first = layOut(part, linesOf(part, words));
  const skipped = skippedRanges(extract);
  const folded = first.folded + fold(extract.text, skipped).slice(end);
  const { lines } = linesOf({ ...extract, tables: [] }, words);
  const roles = formatRoles(lines, extract);
  const layout = { ...first, source: extract.text, folded, skipped };
  return {
    ...shown,
    layout,
    beyond: flatMap(lines, (line, i) =>
      line.start >= end ? [{ ...plainBlock(folded, line), role: roles[i] ?? 'body' }] : [],
    ),
    secondDocument,
  };
}
