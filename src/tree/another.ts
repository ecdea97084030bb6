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
import { type Page, pageOf } from '../lines/page.js';
import type { Extract } from '../source/extract.js';
import { cluesAbove, cluesBelow, cluesIn, footBefore, isClosedAt, isEnough, isTold } from './clues.js';
import type { Placed } from './matter.js';
import { headsPage, isNote, isSigned } from './page-lines.js';
import { type Sheet, sheetOf } from './sheet.js';
import { couldBeTitle, isCrumb, titleLines } from './title.js';

/** Where another document begins, in offsets of the source: with what its page sets above the title, and its title. */
export interface Another {
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
function titleAt(sheet: Sheet, page: () => Page, at: number): Title | null {
  const { lines } = sheet;
  const { lexicon } = sheet.words;
  if (lines[at].text.length > 90 || !couldBeTitle(sheet.block(at), lexicon) || sheet.number(at) !== null) return null;
  // What a blank line parts from the title is the page's or the first document's.
  let end = at + 1;
  while (end < Math.min(lines.length, at + 5) && lines[end].gap === 0 && sheet.number(end) === null) end++;
  const plain = lines.slice(at, end).map((_, i) => sheet.block(at + i));
  const opening = plain[0].view.text;
  if (titleLines(plain, 0, lexicon) <= 0 || isSigned(opening, lexicon) || isNote(opening)) return null;
  const blocks = sheet.below(at, end);
  const count = titleLines(blocks, 0, lexicon);
  if (count <= 0 || flows(sheet.words, lines[at - 1], lines[at], page(), FRESH)) return null;
  let first = 0;
  while (first < count - 1 && isCrumb(blocks[first], lexicon)) first++;
  const text = blocks.slice(first, count).map(({ view }) => view.text);
  return { text: text.join(''), first: at + first, last: at + count - 1 };
}

/** Whether more empty lines stand above a line than anywhere before it. */
const standsApart = (sheet: Sheet, at: number): boolean => sheet.lines[at].gap > Math.max(1, sheet.widestBefore(at));

/**
 * The first line of the page that a title stands on: navigation, the page's data, the document's number. Other short
 * lines belong to it if the foot of the first document, or many empty lines, stand above them.
 */
function headOf(sheet: Sheet, title: number): number {
  const top = Math.max(1, title - HEAD);
  let at = title;
  let sure = title;
  while (at > top && !standsApart(sheet, at) && !isClosedAt(sheet, at)) {
    const [above] = sheet.below(at - 1, at);
    const ofPage = above.role !== 'body' || headsPage(above.view.text);
    const ofText = /[。;]/.test(above.view.text) || sheet.number(at - 1) !== null || sheet.hasTableBefore(at);
    if (!ofPage && (ofText || isAttachment(sheet.words, above.view.text))) return sure;
    at--;
    if (ofPage && sure === at + 1) sure = at;
  }
  return at > top ? at : sure;
}

/** Whether a foot names a title as an attachment's, or a lone 附件 stands over it. */
function isAttached(words: Words, foot: readonly Placed[], above: string, title: string): boolean {
  if (isAttachment(words, above) && above.length < 6) return true;
  const named = foot.filter(({ matter }) => matter === 'attachments').map(({ block }) => block.view.text);
  const items = named.map((text) => text.replace(/^附[件表]?\d{0,2}:?|^\d{1,2}[.、]|\.[a-z]{3,4}$/g, ''));
  return items.some((item) => item.length > 3 && (item.includes(title) || title.includes(item)));
}

/** Whether a title begins another document. */
function begins(sheet: Sheet, title: Title, head: number): boolean {
  const below = cluesBelow(sheet, title.last + 1, title.text);
  if (!below.has('told')) return false;
  const foot = footBefore(sheet, head);
  if (isAttached(sheet.words, foot, sheet.lines[head - 1].text, title.text)) return false;
  const clues = new Set([...cluesAbove(foot), ...cluesIn(title.text, sheet.words.lexicon), ...below]);
  if (standsApart(sheet, head)) clues.add('apart');
  if (head < title.first) clues.add('page');
  return isEnough(clues);
}

/**
 * Whether a document without a title begins at a line: below a signature or set apart, with a preamble and the number
 * one; set apart alone, with all that a preamble says.
 */
function beginsUntitled(sheet: Sheet, at: number): boolean {
  const above = sheet.lines[at - 1].text;
  const apart = standsApart(sheet, at);
  const dated = above.length <= 60 && /[日\d]\)?$/.test(above);
  if (!(apart || dated) || sheet.number(at) !== null || !isTold(sheet.block(at))) return false;
  if (contactTeller(sheet.words)(sheet.block(at).view.text)) return false;
  const below = cluesBelow(sheet, at, '');
  if (!below.has('told') || !below.has('begins')) return false;
  return (apart && below.has('whole')) || (dated && cluesAbove(footBefore(sheet, at)).has('signed'));
}

/**
 * Finds another document behind the first.
 *
 * @returns `null` if there is none. A title before any number, table or label (a notice that forwards another) begins
 *   none
 */
export function anotherIn(extract: Extract, lined: Lined): Another | null {
  const sheet = sheetOf(extract, lined);
  const { lines } = sheet;
  // Few texts have a line that asks for it.
  let known: Page | undefined;
  const page = (): Page => {
    known ??= pageOf(lines, extract.starts);
    return known;
  };
  const from = sheet.bodyFrom() + 1;
  const headers = pageHeaders(sheet.words, lines);
  for (let i = 1; i < lines.length; i++) {
    const title = i >= from && !headers.has(i) ? titleAt(sheet, page, i) : null;
    const head = title ? headOf(sheet, title.first) : i;
    if (title && head >= from && begins(sheet, title, head))
      return { start: lines[head].start, title: lines[title.first].start };
    if (i >= from && !title && beginsUntitled(sheet, i)) return { start: lines[i].start, title: lines[i].start };
  }
  return null;
}
