/**
 * Where another document begins: one file is one record, read as the first.
 *
 * It is looked for in the lines as they stand, before anything is joined, numbered or told to be furniture: two
 * documents in one reading spoil both. Nothing alone makes a title another document's; evidence above it, in it and
 * below it adds up.
 */
import { contactTeller } from '../../grammars/contact/reader.js';
import type { Words } from '../../grammars/words.js';
import { pageHeaders } from '../lines/furniture.js';
import { FRESH, flows } from '../lines/join.js';
import type { Lined } from '../lines/layout.js';
import { type Typesetting, typesettingOf } from '../lines/typesetting.js';
import type { Extract } from '../source/extract.js';
import type { PageElement } from './page-elements.js';
import { headsPage, isNote, isSigned } from './page-lines.js';
import { couldBeTitle, isCrumb, titleLines } from './title.js';
import {
  evidenceAbove,
  evidenceBelow,
  evidenceIn,
  footBefore,
  isClosedAt,
  isEnough,
  isProse,
} from './title-evidence.js';
import { type UnjoinedLines, unjoinedLinesOf } from './unjoined-lines.js';

/** Where another document begins, in offsets of the source: with what its page sets above the title, and its title. */
export interface SecondDocument {
  start: number;
  title: number;
}

/** Lines of a page's head above a title. */
const HEAD = 12;

const isAttachment = ({ lexicon }: Words, text: string): boolean =>
  lexicon.labels.attachments.some((label) => text.startsWith(label));

/** The lines of a title; `last` is the last of them. */
interface Title {
  text: string;
  first: number;
  last: number;
}

/** The title that begins at a line, over one line or several, without the crumbs of navigation in front of it. */
function titleAt(unjoined: UnjoinedLines, typesetting: () => Typesetting, at: number): Title | null {
  const { lines } = unjoined;
  const { lexicon } = unjoined.words;
  if (lines[at].text.length > 90 || !couldBeTitle(unjoined.block(at), lexicon) || unjoined.number(at) !== null)
    return null;
  // What a blank line parts from the title is the page's or the first document's.
  let end = at + 1;
  while (end < Math.min(lines.length, at + 5) && lines[end].gap === 0 && unjoined.number(end) === null) end++;
  const plain = lines.slice(at, end).map((_, i) => unjoined.block(at + i));
  const opening = plain[0].view.text;
  if (titleLines(plain, 0, lexicon) <= 0 || isSigned(opening, lexicon) || isNote(opening)) return null;
  const blocks = unjoined.below(at, end);
  const count = titleLines(blocks, 0, lexicon);
  if (count <= 0 || flows(unjoined.words, lines[at - 1], lines[at], typesetting(), FRESH)) return null;
  let first = 0;
  while (first < count - 1 && isCrumb(blocks[first], lexicon)) first++;
  const text = blocks.slice(first, count).map(({ view }) => view.text);
  return { text: text.join(''), first: at + first, last: at + count - 1 };
}

/** Whether more empty lines stand above a line than anywhere before it. */
const standsApart = (unjoined: UnjoinedLines, at: number): boolean =>
  unjoined.lines[at].gap > Math.max(1, unjoined.widestBefore(at));

/**
 * The first line of the page that a title stands on: navigation, the page's data, the document's number. Other short
 * lines belong to it if the foot of the first document, or many empty lines, stand above them.
 */
function headOf(unjoined: UnjoinedLines, title: number): number {
  const top = Math.max(1, title - HEAD);
  let at = title;
  let sure = title;
  while (at > top && !standsApart(unjoined, at) && !isClosedAt(unjoined, at)) {
    const [above] = unjoined.below(at - 1, at);
    const ofPage = above.role !== 'body' || headsPage(above.view.text);
    const ofText = /[。;]/.test(above.view.text) || unjoined.number(at - 1) !== null || unjoined.hasTableBefore(at);
    if (!ofPage && (ofText || isAttachment(unjoined.words, above.view.text))) return sure;
    at--;
    if (ofPage && sure === at + 1) sure = at;
  }
  return at > top ? at : sure;
}

/** Whether a foot names a title as an attachment's, or a lone 附件 stands over it. */
function isAttached(words: Words, foot: readonly PageElement[], above: string, title: string): boolean {
  if (isAttachment(words, above) && above.length < 6) return true;
  const named = foot.filter(({ kind }) => kind === 'attachments').map(({ block }) => block.view.text);
  const items = named.map((text) => text.replace(/^附[件表]?\d{0,2}:?|^\d{1,2}[.、]|\.[a-z]{3,4}$/g, ''));
  return items.some((item) => item.length > 3 && (item.includes(title) || title.includes(item)));
}

/** Whether a title begins another document. */
function begins(unjoined: UnjoinedLines, title: Title, head: number): boolean {
  const below = evidenceBelow(unjoined, title.last + 1, title.text);
  if (!below.has('prose')) return false;
  const foot = footBefore(unjoined, head);
  if (isAttached(unjoined.words, foot, unjoined.lines[head - 1].text, title.text)) return false;
  const evidence = new Set([...evidenceAbove(foot), ...evidenceIn(title.text, unjoined.words.lexicon), ...below]);
  if (standsApart(unjoined, head)) evidence.add('apart');
  if (head < title.first) evidence.add('page');
  return isEnough(evidence);
}

/**
 * Whether a document without a title begins at a line: below a signature or set apart, with a preamble and the number
 * one; set apart alone, with all that a preamble says.
 */
function beginsUntitled(unjoined: UnjoinedLines, at: number): boolean {
  const above = unjoined.lines[at - 1].text;
  const apart = standsApart(unjoined, at);
  const dated = above.length <= 60 && /[日\d]\)?$/.test(above);
  if (!(apart || dated) || unjoined.number(at) !== null || !isProse(unjoined.block(at))) return false;
  if (contactTeller(unjoined.words)(unjoined.block(at).view.text)) return false;
  const below = evidenceBelow(unjoined, at, '');
  if (!below.has('prose') || !below.has('begins')) return false;
  return (apart && below.has('whole')) || (dated && evidenceAbove(footBefore(unjoined, at)).has('signed'));
}

/**
 * Finds another document behind the first.
 *
 * @returns `null` if there is none. A title before any number, table or label (a notice that forwards another) begins
 *   none
 */
export function secondDocumentIn(extract: Extract, lined: Lined): SecondDocument | null {
  const unjoined = unjoinedLinesOf(extract, lined);
  const { lines } = unjoined;
  // Few texts have a line that asks for it.
  let known: Typesetting | undefined;
  const typesetting = (): Typesetting => {
    known ??= typesettingOf(lines, extract.starts);
    return known;
  };
  const from = unjoined.bodyFrom() + 1;
  const headers = pageHeaders(unjoined.words, lines);
  for (let i = 1; i < lines.length; i++) {
    const title = i >= from && !headers.has(i) ? titleAt(unjoined, typesetting, i) : null;
    const head = title ? headOf(unjoined, title.first) : i;
    if (title && head >= from && begins(unjoined, title, head))
      return { start: lines[head].start, title: lines[title.first].start };
    if (i >= from && !title && beginsUntitled(unjoined, i)) return { start: lines[i].start, title: lines[i].start };
  }
  return null;
}
