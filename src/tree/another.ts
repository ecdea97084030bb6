/** Where another document begins: one file is one record, read as the first. */
import { lexicon } from '../../grammars/lexicon/in-force.js';
import { endsAsBody } from '../../grammars/names.js';
import type { Block } from '../lines/layout.js';
import { signs, titleLines } from './matter.js';

/** Whether two blocks are a body's name and a date below it. */
const isSigned = (name: Block | undefined, date: Block | undefined): boolean =>
  name?.role === 'body' && date?.role === 'body' && !name.mark && signs(name.view.text, date.view.text);

/** Blocks that may stand between a signature and the title of another document: 附件, 抄送, page data. */
const BETWEEN = 6;

/** Blocks between a title and the first number below it: a subtitle, recipients, a preamble of some paragraphs. */
const PREAMBLE = 12;

/** 关于…的通报: what is about something and ends in a kind of document that no heading ends in. */
const ABOUT = /关于.{4,70}(?:通报|公告|公示|公开|报 *告|汇报)(?:\([^()]{1,20}\))?$/;

/**
 * Whether a line stands nowhere but at a document's head, or in a list of attachments: 某局关于…, or 关于…的通报.
 * 关于党建工作情况 and 落实上级关于安全生产的意见情况 are headings.
 */
const tellsAbout = (title: string): boolean =>
  ABOUT.test(title) || endsAsBody(title.slice(0, Math.max(0, title.indexOf('关于'))));

const isAttachment = ({ view }: Block): boolean =>
  lexicon().labels.attachments.some((label) => view.text.startsWith(label));

/** A preamble: 20…年…，巡察组对…进行了巡察，现将整改情况通报如下： ends in no full stop. */
const isTold = ({ view, mark }: Block): boolean => !mark && view.length > 20 && /[。,;]/.test(view.text);

/** Whether prose and the number one follow below, as they do below a title. */
function isFollowed(blocks: readonly Block[], title: number): boolean {
  let told = false;
  for (let i = title + 1; i < Math.min(blocks.length, title + 1 + PREAMBLE); i++) {
    const { mark } = blocks[i];
    if (mark) return told && mark.value === 1;
    told ||= isTold(blocks[i]);
  }
  return false;
}

/** The title that begins at a block, over one line or several, and its last line; null if none does. */
function titleAt(blocks: readonly Block[], at: number): { text: string; last: number } | null {
  const { mark, role } = blocks[at];
  const count = mark || role !== 'body' ? 0 : titleLines(blocks, at);
  const lines = blocks.slice(at, at + Math.max(0, count));
  // What a blank line parts from the title is the page's or the first document's.
  if (!lines.length || lines.some(({ mark, gap }, i) => mark || (i > 0 && gap > 0))) return null;
  return { text: lines.map(({ view }) => view.text).join(''), last: at + count - 1 };
}

/** A title without a signature above it: it says what it is about, and all that stands below a title stands there. */
function isUnsignedTitle(blocks: readonly Block[], at: number): boolean {
  const title = titleAt(blocks, at);
  if (!title || !tellsAbout(title.text) || isAttachment(blocks[at - 1])) return false;
  return isFollowed(blocks, title.last);
}

/**
 * Another document behind a signature, -1 if there is none: its title need not say what it is about, and it may have
 * none.
 */
function behindSignature(blocks: readonly Block[], signature: number, lastMark: number): number {
  for (let i = signature + 2; i < Math.min(blocks.length, signature + 2 + BETWEEN); i++) {
    if (blocks[i].mark) break;
    const title = titleAt(blocks, i);
    if (title && title.text.length > 8 && title.last < lastMark) return i;
    if (isAttachment(blocks[i])) return -1;
  }
  const next = blocks[signature + 2];
  return next && isTold(next) && isFollowed(blocks, signature + 1) ? signature + 2 : -1;
}

/**
 * The first block of another document, the number of blocks if there is none. A title before any number (a notice that
 * forwards another) begins none.
 */
export function anotherFrom(blocks: readonly Block[]): number {
  const headed = blocks.findIndex((block) => block.mark !== null);
  if (headed < 0) return blocks.length;
  const lastMark = blocks.findLastIndex((block) => block.mark !== null);
  for (let i = headed + 1; i < blocks.length; i++) {
    const title = isSigned(blocks[i], blocks[i + 1]) ? behindSignature(blocks, i, lastMark) : -1;
    if (title >= 0) return title;
    if (isUnsignedTitle(blocks, i)) return i;
  }
  return blocks.length;
}
