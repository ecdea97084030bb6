/** Reads what stands below the text: signature, date, contact, attachments … (GB/T 9704-2012, 7.3.5 to 7.4). */
import { CLOSING_FORMULA } from '../../grammars/lexicon/front-and-foot.js';
import { endsAsBody } from '../../grammars/names.js';
import { roleIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import type { ElementKind, PageElement } from './page-elements.js';
import { beginsWithLabel, DATE_ALONE, isName, isNote, isSigned, namesFiles, PUNCTUATION } from './page-lines.js';

/** What stands below a block of the foot: its kind, and if it is a signature its text. */
interface Below {
  kind: ElementKind | null;
  signature: string;
}

const NOTHING: Below = { kind: null, signature: '' };

/** What is known of the text whose foot is read. */
export interface FootContext {
  words: Words;
  isContact(text: string): boolean;
  /** The text above the first sentence, where the title names the body that signs. */
  opening: string;
}

/** Reads one block of the text's foot, `null` if it is none. */
function footElement(
  block: Block,
  { kind: below, signature }: Below,
  { words, isContact, opening }: FootContext,
): ElementKind | null {
  const text = block.view.text;
  if (block.role === 'furniture') return 'furniture';
  if (block.role === 'publication') return 'publication';
  if (block.role === 'table') return null;
  if (DATE_ALONE.test(text)) return 'issued';
  if (isSigned(text, words.lexicon)) return 'signed';
  if (/印发$/.test(text) && text.length < 60) return 'furniture';
  if (beginsWithLabel(text, words.lexicon.labels.attachments) || namesFiles(text)) return 'attachments';
  if (beginsWithLabel(text, words.lexicon.labels.copyTo)) return 'copyTo';
  // The first half of a name that goes on in the next line: no body's name by itself, but set in as far as the second
  // half, or the whole is the name in the title.
  if (below === 'signature' && isName(text) && !endsAsBody(text, words.lexicon))
    if (block.indent >= 8 || opening.includes(text + signature)) return 'signature';
  if (CLOSING_FORMULA.test(text)) return 'paragraph';
  if (isContact(text)) return 'contact';
  // （责任领导：某某；完成时限：2023年11月底） closes a problem too.
  if (isNote(text) && !words.labels.read(text, 1)) return 'paragraph';
  // 【责任处室】办公室 closes a problem.
  if (words.labels.read(text, 0)) return null;
  if (isName(text) && (below === 'issued' || endsAsBody(text, words.lexicon) || /^\(?盖?章?\)?$/.test(text))) {
    if (below === 'issued' || below === 'signature') return 'signature';
    if (
      endsAsBody(text, words.lexicon) &&
      text.length >= 4 &&
      (below === null || below === 'furniture' || below === 'attachments' || below === 'contact')
    )
      return 'signature';
  }
  return null;
}

/** Lines of a page below the date that no list knows are at most as many and as long. */
const MOST_STRAYS = 6;
const LONGEST_STRAY = 20;

/** Whether a block is a signature's day, by itself or behind the name. */
const isDated = ({ lexicon }: Words, { view: { text } }: Block): boolean =>
  DATE_ALONE.test(text) || isSigned(text, lexicon);

/** How many short lines without a sentence stand below a signature's date: what a page prints there is its own. */
function strayLines(context: FootContext, blocks: readonly Block[]): number {
  for (let strays = 0; strays <= MOST_STRAYS && strays < blocks.length; strays++) {
    const block = blocks[blocks.length - 1 - strays];
    const { text } = block.view;
    if (block.role === 'body' && !block.mark) {
      if (isDated(context.words, block)) return strays;
      if (footElement(block, NOTHING, context) !== null) return 0;
    }
    // 阅读 1,904: a comma inside a figure parts no words.
    const words = text.replace(/(?<=\d),(?=\d)/g, '');
    if (block.mark || block.table || text.length > LONGEST_STRAY || PUNCTUATION.test(words)) return 0;
  }
  return 0;
}

/**
 * Takes the foot off a run of trailing blocks.
 *
 * @returns the foot in document order; what is left of `blocks` is the text's
 */
export function readFoot(blocks: Block[], context: FootContext): PageElement[] {
  /** The last block first. */
  const back: PageElement[] = [];
  for (let strays = strayLines(context, blocks); strays > 0; strays--) {
    const block = blocks.pop() as Block;
    back.push({ block, kind: block.role === 'publication' ? 'publication' : 'furniture' });
  }
  let below = NOTHING;
  while (blocks.length) {
    const block = blocks[blocks.length - 1];
    const kind: ElementKind | null =
      footElement(block, below, context) ??
      (continuesAttachments(context.words, block, blocks) ? 'attachments' : null) ??
      (below.kind === 'contact' && headsContacts(context.words, blocks) ? 'contact' : null);
    if (!kind) break;
    back.push({ block, kind });
    if (kind !== 'furniture' && kind !== 'publication')
      below = { kind, signature: kind === 'signature' ? block.view.text + below.signature : '' };
    blocks.pop();
  }
  return back.reverse();
}

/** Whether the last block is a line that heads ways to get in touch, right below a signature: 监督方式. */
function headsContacts(words: Words, blocks: readonly Block[]): boolean {
  const [above, block] = blocks.slice(-2);
  if (!block || block.mark || block.view.length > LONGEST_STRAY || PUNCTUATION.test(block.view.text)) return false;
  return isDated(words, above) && roleIn(words, block.view.text) === 'contact';
}

/** 2.某某表 below 附件：1.某某表. */
const continuesAttachments = ({ lexicon }: Words, block: Block, blocks: readonly Block[]): boolean => {
  const text = block.view.text;
  if (!/^\d{1,2}[.、]/.test(text) || text.length > 60) return false;
  return blocks.slice(-6).some((other) => beginsWithLabel(other.view.text, lexicon.labels.attachments));
};
