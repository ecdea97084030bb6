/** Reads what stands above the text: title, number, recipients, byline … (GB/T 9704-2012, 7.2 and 7.3). */
import { TITLE_TAGS } from '../../grammars/lexicon/front-and-foot.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import type { ElementKind, PageElement } from './page-elements.js';
import {
  AUTHOR_LINE,
  beginsWithLabel,
  DASHED,
  DATE_ALONE,
  isName,
  isRecipients,
  isSession,
  isText,
  LETTERHEAD,
  mastheadLines,
  NUMBER_ALONE,
  NUMBER_AND_ISSUER,
  PERSON_LINE,
  PUNCTUATION,
  SERIAL,
} from './page-lines.js';
import { couldBeTitle, titlePlace } from './title.js';

/** The next block of text behind one; furniture between them is passed over. */
function nextBody(blocks: readonly Block[], from: number): Block | undefined {
  let at = from + 1;
  while (at < blocks.length && blocks[at].role !== 'body') at++;
  return blocks[at];
}

/** Lines from `from` on that together say a title once more; 0 if they say anything else. */
function linesThatSay(blocks: readonly Block[], from: number, title: string): number {
  let text = '';
  for (let i = from; i < blocks.length && isText(blocks[i]) && text.length < title.length; i++) {
    text += blocks[i].view.text;
    if (text === title) return i - from + 1;
    if (!title.startsWith(text)) break;
  }
  return 0;
}

/** Reads the blocks before the first heading or problem. */
export function readFront(words: Words, blocks: readonly Block[], bodied: boolean): PageElement[] {
  const placed: PageElement[] = [];
  const place = titlePlace(blocks, bodied, words.lexicon);
  const masthead = mastheadLines(blocks);
  let titled: string | null = null;
  let prose = false;
  const found = new Set<ElementKind>();
  const put = (block: Block, kind: ElementKind) => {
    placed.push({ block, kind });
    found.add(kind);
  };
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const text = block.view.text;
    if (place?.label && i === place.start) {
      placed.push({ block, kind: 'title', label: place.label });
      titled = text.slice(place.label).replace(TITLE_TAGS, '');
      continue;
    }
    if (block.role !== 'body') {
      put(block, block.role === 'publication' ? 'publication' : block.role === 'table' ? 'paragraph' : 'furniture');
      continue;
    }
    // A bulletin's day is that on which it was put out.
    if (i < masthead && place && place.start >= masthead) {
      put(block, /\d日/.test(text) ? 'publication' : 'furniture');
      continue;
    }
    const next = nextBody(blocks, i);
    const repeated = titled !== null && !prose ? linesThatSay(blocks, i, titled) : 0;
    if (repeated > 0) {
      for (const line of blocks.slice(i, i + repeated)) put(line, 'title');
      i += repeated - 1;
    } else if (NUMBER_ALONE.test(text) || NUMBER_AND_ISSUER.test(text)) put(block, 'documentNumber');
    else if (beginsWithLabel(text, words.lexicon.labels.issuer)) put(block, 'issuer');
    else if (!prose && (LETTERHEAD.test(text) || SERIAL.test(text))) put(block, 'furniture');
    else if (place && i < place.start && couldBeTitle(block, words.lexicon)) put(block, 'furniture');
    else if (place && i === place.start) {
      const lines = blocks.slice(i, i + place.count);
      for (const line of lines) put(line, 'title');
      titled = lines
        .map((line) => line.view.text)
        .join('')
        .replace(TITLE_TAGS, '');
      i += place.count - 1;
    } else if (!prose && isSession(text)) put(block, 'subtitle');
    else if (!prose && placed[placed.length - 1]?.kind === 'subtitle' && /会议?上\)?$/.test(text) && text.length < 60)
      put(block, 'subtitle');
    else if (!prose && titled === null && found.has('subtitle') && PERSON_LINE.test(text)) put(block, 'byline');
    else if (titled === null && !prose) {
      prose = !couldBeTitle(block, words.lexicon);
      put(block, isRecipients(text, words.lexicon) ? 'recipients' : 'paragraph');
    } else if (
      !prose &&
      (TITLE_TAGS.test(text) ||
        DASHED.test(text) ||
        (placed[placed.length - 1]?.kind === 'subtitle' && !/[。:;]/.test(text) && !PERSON_LINE.test(text)))
    )
      put(block, 'subtitle');
    else if (
      !prose &&
      (PERSON_LINE.test(text) || AUTHOR_LINE.test(text) || /^\(?\d{4}年\d{1,2}月\d{1,2}日\)?$/.test(text)) &&
      text.length < 40
    )
      put(block, 'byline');
    else if (isRecipients(text, words.lexicon) && !found.has('recipients')) put(block, 'recipients');
    else if (DATE_ALONE.test(text) && placed[placed.length - 1]?.kind === 'signature') put(block, 'issued');
    else if (prose && next && DATE_ALONE.test(next.view.text) && isName(text)) put(block, 'signature');
    else {
      if (PUNCTUATION.test(text)) prose = true;
      put(block, 'paragraph');
    }
  }
  return placed;
}
