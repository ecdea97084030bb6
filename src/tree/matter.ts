/** Page matter: title, document number, recipients, signature … what stands round the text (GB/T 9704-2012, 7.2–7.4). */
import { lexicon } from '../../grammars/lexicon/in-force.js';
import { CLOSING_FORMULA, TITLE_TAGS } from '../../grammars/lexicon/page-matter.js';
import { endsAsBody, endsAsDocument, isDocumentKind } from '../../grammars/names.js';
import type { Block } from '../lines/layout.js';

export type Matter =
  | 'title'
  | 'subtitle'
  | 'documentNumber'
  | 'recipients'
  | 'byline'
  | 'issuer'
  | 'publication'
  | 'contact'
  | 'signature'
  | 'issued'
  | 'signed' // name and date on one line
  | 'attachments'
  | 'copyTo'
  | 'furniture'
  | 'paragraph';

export interface Placed {
  block: Block;
  matter: Matter;
}

const YEAR = '(?:\\d{4}|[〇零一二三四五六七八九]{4}|[\\dxX*×]{2,4})';
const DATE = `${YEAR}(?:年[\\d一二三四五六七八九十xX*×]{1,3}月(?:[\\d一二三四五六七八九十xX*×]{1,3}日)?|[.\\-/]\\d{1,2}[.\\-/]\\d{1,2}日?)`;
const DATE_ALONE = new RegExp(`^\\(?${DATE}\\)?$`);
const NAME_AND_DATE = new RegExp(`^([^。;,:]{3,40}?)(${DATE})$`);
const NUMBER_ALONE = /^\(?[\u4e00-\u9fffA-Z*·]{1,14}[〔[(【][\d*xX×]{4}[〕\])】](?:第)?[\d*xX×]{1,4}号\)?$/;
/** 某府发〔2024〕9号  签发人：某某, as the head of a submitted document has it (GB/T 9704-2012, 7.2.5 and 7.2.6). */
const NUMBER_AND_ISSUER =
  /^([\u4e00-\u9fffA-Z*·]{1,14}[〔[(【][\d*xX×]{4}[〕\])】](?:第)?[\d*xX×]{1,4}号)(签发人?:.{2,12})$/;
const LETTERHEAD = /^[^。:;,]{4,30}文件$/;
const SERIAL = /^(?:\d{6}|(?:机密|秘密|绝密|内部)[★*]?.{0,8}|特急|加急|平急|主动公开|依申请公开|不予公开)$/;
/** What stands above a title in official documents: 某局文件, 某发〔2024〕9号, 主动公开. */
export const headsPage = (text: string): boolean =>
  NUMBER_ALONE.test(text) || NUMBER_AND_ISSUER.test(text) || LETTERHEAD.test(text) || SERIAL.test(text);
const PERSON_LINE =
  /(?:局长|主任|书记|县长|市长|区长|厅长|部长|院长|校长|处长|科长|主席|秘书长|会长|行长|董事长|总经理|审计长|馆长|所长|镇长|乡长|检察长|负责人)[\u4e00-\u9fff某*]{2,4}$/;
/** Where a report was given: ——2021年12月23日在某市第八届人大常委会第三次会议上. */
const SESSION = /^(?:——|[(—])?\d{4}年\d{1,2}月\d{1,2}日,?(?:在|于).{4,60}?(?:会议上|会议|大会上|会上|全会上)?\)?$/;
const AUTHOR_LINE = /^(?:作者|撰稿|供稿|通讯员|记者|文)[/:]/;
const PUNCTUATION = /[。;,!?]/;
const NOTE = /^\([^()]{4,80}\)$/;

const isSession = (text: string): boolean => text.length <= 80 && !PUNCTUATION.test(text) && SESSION.test(text);

const isText = (block: Block): boolean => block.role === 'body';
const beginsWithLabel = (text: string, labels: readonly string[]): boolean =>
  labels.some(
    (label) => text.startsWith(label) && /^[\d一二三四五六]{0,2}[:.]/.test(text.slice(label.length, label.length + 3)),
  );

/** Ends as a title does: in a kind of document, perhaps with a tag behind it. */
export function endsTitle(text: string): boolean {
  const open = text.lastIndexOf('(');
  const bare = open > 4 && text.endsWith(')') && text.length - open < 22 ? text.slice(0, open) : text;
  return endsAsDocument(bare) || endsAsDocument(text);
}

const couldBeTitle = (block: Block): boolean => {
  const text = block.view.text;
  return (
    isText(block) &&
    (text.length >= 3 || isDocumentKind(text)) &&
    !/^.{0,8}:/.test(text) &&
    text.length <= 90 &&
    !/[。;:,]$/.test(text) &&
    !/[。;]/.test(text) &&
    !NUMBER_ALONE.test(text) &&
    !NUMBER_AND_ISSUER.test(text) &&
    !DATE_ALONE.test(text) &&
    !LETTERHEAD.test(text) &&
    !isSession(text) &&
    !SERIAL.test(text) &&
    !AUTHOR_LINE.test(text) &&
    !text.startsWith('——')
  );
};

/** Kinds that as often end a part of a title as the whole: 反馈意见 / 整改情况的公示. */
const WEAK_KIND = /(?:意见|情况|结果|清单|计划|方案|规定|办法|要点|说明)$/;

/** Whether a line that only a title's end can be still belongs to the title above it. */
const runsOn = (text: string, next: Block | undefined): boolean =>
  next !== undefined &&
  couldBeTitle(next) &&
  endsTitle(next.view.text) &&
  (WEAK_KIND.test(text) || /^(?:的|和|及|整改|情况|[(]序号)/.test(next.view.text));

/** Whether it ends in a kind that ends headings too: 整改情况, 任务清单. */
export const endsWeakly = (title: string): boolean =>
  WEAK_KIND.test(title) || /(?:台账|一览表|情况表|明细表|总结)$/.test(title);

/** A crumb of navigation before a title, no line of it. */
export const isCrumb = (block: Block): boolean => block.view.length <= 6 && !endsAsBody(block.view.text);

/**
 * Lines of the title from `from` on: up to five that together end as a title does; -1 if none ends one though the first
 * could begin one, 0 if it could not.
 */
export function titleLines(blocks: readonly Block[], from: number): number {
  let text = '';
  for (let i = from; i < Math.min(blocks.length, from + 5); i++) {
    if (!couldBeTitle(blocks[i])) break;
    text += blocks[i].view.text;
    if (endsTitle(text) && !runsOn(text, blocks[i + 1])) return i - from + 1;
  }
  return couldBeTitle(blocks[from]) ? -1 : 0;
}

/** A sentence: from here on there is no title. */
const isProse = (block: Block): boolean =>
  isText(block) && (/。/.test(block.view.text) || (block.view.length > 40 && /[,;]/.test(block.view.text)));

/** A further line of a title that no kind of document ends. */
const goesOnUntitled = (block: Block | undefined): boolean =>
  block !== undefined &&
  block.gap === 0 &&
  couldBeTitle(block) &&
  !PERSON_LINE.test(block.view.text) &&
  !endsAsBody(block.view.text) &&
  !TITLE_TAGS.test(block.view.text);

/** Where the title stands: the first lines that end as one does; without any, the first line of all. */
function titlePlace(blocks: readonly Block[], bodied: boolean): { start: number; count: number } | null {
  for (let i = 0; i < blocks.length && !isProse(blocks[i]); i++) {
    let start = i;
    let count = titleLines(blocks, i);
    while (count > 1 && isCrumb(blocks[start])) {
      start++;
      count--;
    }
    if (count > 0) return { start, count };
  }
  const bodies = blocks.filter(isText);
  const start = blocks.indexOf(bodies[0]);
  const fit = bodies.length > 1 || bodied;
  if (!fit || start < 0 || !couldBeTitle(bodies[0]) || bodies[0].view.length < 8) return null;
  let count = 1;
  while (count < 4 && goesOnUntitled(blocks[start + count])) count++;
  return { start, count };
}

/** Where recipients stand: a line that ends in a colon and names bodies. */
export const isRecipients = (text: string): boolean =>
  text.length <= 120 &&
  /:$/.test(text) &&
  !/[。;]/.test(text) &&
  !/如下:$|下:$|情况:$|问题:$|措施:$/.test(text) &&
  text
    .slice(0, -1)
    .split(/[,、]/)
    .every((name) => name.length <= 30) &&
  text
    .slice(0, -1)
    .split(/[,、]/)
    .some((name) => endsAsBody(name.replace(/\([^)]*\)/g, '')) || /^各|单位$|部门$|同志$|代表$|委员$/.test(name));

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
export function readFront(blocks: readonly Block[], bodied: boolean): Placed[] {
  const placed: Placed[] = [];
  const place = titlePlace(blocks, bodied);
  let titled: string | null = null;
  let prose = false;
  const put = (block: Block, matter: Matter) => placed.push({ block, matter });
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const text = block.view.text;
    if (block.role !== 'body') {
      put(block, block.role === 'publication' ? 'publication' : block.role === 'table' ? 'paragraph' : 'furniture');
      continue;
    }
    const next = nextBody(blocks, i);
    const repeated = titled !== null && !prose ? linesThatSay(blocks, i, titled) : 0;
    if (repeated > 0) {
      for (const line of blocks.slice(i, i + repeated)) put(line, 'title');
      i += repeated - 1;
    } else if (NUMBER_ALONE.test(text) || NUMBER_AND_ISSUER.test(text)) put(block, 'documentNumber');
    else if (beginsWithLabel(text, lexicon().labels.issuer)) put(block, 'issuer');
    else if (!prose && (LETTERHEAD.test(text) || SERIAL.test(text))) put(block, 'furniture');
    else if (place && i < place.start && couldBeTitle(block)) put(block, 'furniture');
    else if (place && i === place.start) {
      const lines = blocks.slice(i, i + place.count);
      for (const line of lines) put(line, 'title');
      titled = lines
        .map((line) => line.view.text)
        .join('')
        .replace(TITLE_TAGS, '');
      i += place.count - 1;
    } else if (!prose && isSession(text)) put(block, 'subtitle');
    else if (!prose && placed[placed.length - 1]?.matter === 'subtitle' && /会议?上\)?$/.test(text) && text.length < 60)
      put(block, 'subtitle');
    else if (!prose && titled === null && placed.some(({ matter }) => matter === 'subtitle') && PERSON_LINE.test(text))
      put(block, 'byline');
    else if (titled === null && !prose) {
      prose = !couldBeTitle(block);
      put(block, isRecipients(text) ? 'recipients' : 'paragraph');
    } else if (
      !prose &&
      (TITLE_TAGS.test(text) ||
        text.startsWith('——') ||
        (placed[placed.length - 1]?.matter === 'subtitle' && !/[。:;]/.test(text) && !PERSON_LINE.test(text)))
    )
      put(block, 'subtitle');
    else if (
      !prose &&
      (PERSON_LINE.test(text) || AUTHOR_LINE.test(text) || /^\(?\d{4}年\d{1,2}月\d{1,2}日\)?$/.test(text)) &&
      text.length < 40
    )
      put(block, 'byline');
    else if (isRecipients(text) && !placed.some(({ matter }) => matter === 'recipients')) put(block, 'recipients');
    else if (DATE_ALONE.test(text) && placed[placed.length - 1]?.matter === 'signature') put(block, 'issued');
    else if (prose && next && DATE_ALONE.test(next.view.text) && isName(text)) put(block, 'signature');
    else {
      if (PUNCTUATION.test(text)) prose = true;
      put(block, 'paragraph');
    }
  }
  return placed;
}

const isName = (text: string): boolean => text.length <= 40 && !/[。;,:!?]/.test(text);

/** A note below a signature: （此件主动公开）, （联系人：…）. */
export const isNote = (text: string): boolean => NOTE.test(text);

/** A body's name and a date on one line. */
export function isSigned(text: string): boolean {
  const both = NAME_AND_DATE.exec(text);
  return both !== null && !PUNCTUATION.test(text) && endsAsBody(both[1]);
}

/** Reads one block of the text's foot, `null` if it is none; `below` is what stands after it. */
function backMatter(block: Block, below: Matter | null, isContact: (text: string) => boolean): Matter | null {
  const text = block.view.text;
  if (block.role === 'furniture') return 'furniture';
  if (block.role === 'publication') return 'publication';
  if (block.role === 'table') return null;
  if (DATE_ALONE.test(text)) return 'issued';
  if (isSigned(text)) return 'signed';
  if (/印发$/.test(text) && text.length < 60) return 'furniture';
  if (beginsWithLabel(text, lexicon().labels.attachments)) return 'attachments';
  if (beginsWithLabel(text, lexicon().labels.copyTo)) return 'copyTo';
  // The first half of a name that goes on in the next line: set in as far, and no body's name by itself.
  if (below === 'signature' && isName(text) && block.indent >= 8 && !endsAsBody(text)) return 'signature';
  if (CLOSING_FORMULA.test(text)) return 'paragraph';
  if (isContact(text)) return 'contact';
  if (NOTE.test(text)) return 'paragraph';
  if (isName(text) && (below === 'issued' || endsAsBody(text) || /^\(?盖?章?\)?$/.test(text))) {
    if (below === 'issued' || below === 'signature') return 'signature';
    if (
      endsAsBody(text) &&
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

/** How many short lines without a sentence stand below a signature's date: what a page prints there is its own. */
function strayLines(blocks: readonly Block[]): number {
  for (let strays = 0; strays <= MOST_STRAYS && strays < blocks.length; strays++) {
    const block = blocks[blocks.length - 1 - strays];
    const { text } = block.view;
    if (block.role === 'body' && !block.mark) {
      const both = NAME_AND_DATE.exec(text);
      if (DATE_ALONE.test(text) || (both && !PUNCTUATION.test(text) && endsAsBody(both[1]))) return strays;
      if (backMatter(block, null, () => false) !== null) return 0;
    }
    if (block.mark || block.table || text.length > LONGEST_STRAY || PUNCTUATION.test(text)) return 0;
  }
  return 0;
}

/**
 * Takes the foot off a run of trailing blocks.
 *
 * @returns the foot in document order; what is left of `blocks` is the text's
 */
export function takeBack(blocks: Block[], isContact: (text: string) => boolean): Placed[] {
  const back: Placed[] = [];
  for (let strays = strayLines(blocks); strays > 0; strays--) {
    const block = blocks.pop() as Block;
    back.unshift({ block, matter: block.role === 'publication' ? 'publication' : 'furniture' });
  }
  let below: Matter | null = null;
  while (blocks.length) {
    const block = blocks[blocks.length - 1];
    const matter: Matter | null =
      backMatter(block, below, isContact) ?? (continuesAttachments(block, blocks) ? 'attachments' : null);
    if (!matter) break;
    back.unshift({ block, matter });
    if (matter !== 'furniture' && matter !== 'publication') below = matter;
    blocks.pop();
  }
  return back;
}

/** 2.某某表 below 附件：1.某某表. */
const continuesAttachments = (block: Block, blocks: readonly Block[]): boolean => {
  const text = block.view.text;
  if (!/^\d{1,2}[.、]/.test(text) || text.length > 60) return false;
  return blocks.slice(-6).some((other) => beginsWithLabel(other.view.text, lexicon().labels.attachments));
};
