/** Finds the title: the lines above the text that end as one does (GB/T 9704-2012, 7.3.1). */
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { TITLE_LABELS, TITLE_TAGS } from '../../grammars/lexicon/front-and-foot.js';
import { endsAsBody, endsAsDocument, isDocumentKind } from '../../grammars/names.js';
import type { Block } from '../lines/layout.js';
import {
  AUTHOR_LINE,
  DASHED,
  DATE_ALONE,
  isSession,
  isText,
  LETTERHEAD,
  mastheadLines,
  NUMBER_ALONE,
  NUMBER_AND_ISSUER,
  PERSON_LINE,
  SERIAL,
} from './page-lines.js';

/** Ends as a title does: in a kind of document, perhaps with a tag behind it. */
export function endsTitle(text: string, lists: Lexicon): boolean {
  const open = text.lastIndexOf('(');
  const bare = open > 4 && text.endsWith(')') && text.length - open < 22 ? text.slice(0, open) : text;
  return endsAsDocument(bare, lists) || endsAsDocument(text, lists);
}

/** Whether a line could be one of a title's. */
export const couldBeTitle = (block: Block, lists: Lexicon): boolean =>
  isText(block) && readsAsTitle(block.view.text, lists);

/** 整改措施：…, but not 某村：…, which says whose title it is. */
function opensWithLabel(text: string, lists: Lexicon): boolean {
  const end = text.indexOf(':');
  return end >= 0 && end <= 8 && !endsAsBody(text.slice(0, end), lists);
}

function readsAsTitle(text: string, lists: Lexicon): boolean {
  // What is quick to see comes first: nearly all lines are sentences.
  return (
    text.length <= 90 &&
    (text.length >= 3 || isDocumentKind(text, lists)) &&
    !'。;:,'.includes(text[text.length - 1]) &&
    !text.includes('。') &&
    !text.includes(';') &&
    !opensWithLabel(text, lists) &&
    !NUMBER_ALONE.test(text) &&
    !NUMBER_AND_ISSUER.test(text) &&
    !DATE_ALONE.test(text) &&
    !LETTERHEAD.test(text) &&
    !isSession(text) &&
    !SERIAL.test(text) &&
    !AUTHOR_LINE.test(text) &&
    !DASHED.test(text)
  );
}

/** 某局关于…的通报-某局: a title with the site's name behind it, as a browser's tab has it. */
const TAB_TITLE = /^(.{8,}?) ?[-_|] ?[\u4e00-\u9fff]{3,30}$/;
/** The title itself stands so many lines below it at the latest. */
const TAB_NEAR = 4;
/** 【巡察整改】某局关于…的通报: the column that a title stands in. */
const COLUMN = /^[【[][\u4e00-\u9fff]{2,8}[】\]] ?(?=[\u4e00-\u9fff])/;

const LABELLED = new RegExp(`^(?:${TITLE_LABELS.join('|')}):`);

/** Length of the label in front of a title (标题：某局关于…的通报, 【巡察整改】某局关于…的通报), 0 for any other line. */
function titleLabel({ role, view: { text } }: Block, lists: Lexicon): number {
  const match = role === 'body' || role === 'publication' ? (LABELLED.exec(text) ?? COLUMN.exec(text)) : null;
  const label = match?.[0].length ?? 0;
  const title = text.slice(label);
  return label && readsAsTitle(title, lists) && endsTitle(title, lists) ? label : 0;
}

/** Kinds that as often end a part of a title as the whole: 反馈意见 / 整改情况的公示. */
const WEAK_KIND = /(?:意见|情况|结果|清单|计划|方案|规定|办法|要点|说明)$/;

/** Whether a line that only a title's end can be still belongs to the title above it. */
const runsOn = (text: string, next: Block | undefined, lists: Lexicon): boolean =>
  next !== undefined &&
  couldBeTitle(next, lists) &&
  endsTitle(next.view.text, lists) &&
  (WEAK_KIND.test(text) || /^(?:的|和|及|整改|情况|[(]序号)/.test(next.view.text));

/** Whether it ends in a kind that ends headings too: 整改情况, 任务清单. */
export const endsWeakly = (title: string): boolean =>
  WEAK_KIND.test(title) || /(?:台账|一览表|情况表|明细表|总结)$/.test(title);

/** A crumb of navigation before a title, no line of it. */
export const isCrumb = (block: Block, lists: Lexicon): boolean =>
  block.view.length <= 6 && !endsAsBody(block.view.text, lists);

/**
 * Lines of the title from `from` on: up to five that together end as a title does; -1 if none ends one though the first
 * could begin one, 0 if it could not.
 */
export function titleLines(blocks: readonly Block[], from: number, lists: Lexicon): number {
  let text = '';
  for (let i = from; i < Math.min(blocks.length, from + 5); i++) {
    if (!couldBeTitle(blocks[i], lists)) break;
    text += blocks[i].view.text;
    if (endsTitle(text, lists) && !runsOn(text, blocks[i + 1], lists)) return i - from + 1;
  }
  return couldBeTitle(blocks[from], lists) ? -1 : 0;
}

/** Whether a line says what one below it does, and whose site it is. */
function isTabTitle(blocks: readonly Block[], at: number): boolean {
  const title = TAB_TITLE.exec(blocks[at].view.text)?.[1];
  return title !== undefined && blocks.slice(at + 1, at + 1 + TAB_NEAR).some(({ view }) => view.text.endsWith(title));
}

/** A sentence: from here on there is no title. */
const isProse = (block: Block): boolean =>
  isText(block) && (/。/.test(block.view.text) || (block.view.length > 40 && /[,;]/.test(block.view.text)));

/** A further line of a title that no kind of document ends. */
const goesOnUntitled = (before: Block, block: Block | undefined, lists: Lexicon): boolean =>
  block !== undefined &&
  // Lines of one title are neighbours; in Markdown each has its # and an empty line between.
  (block.gap === 0 || (before.heading === 1 && block.heading === 1)) &&
  couldBeTitle(block, lists) &&
  !PERSON_LINE.test(block.view.text) &&
  !endsAsBody(block.view.text, lists) &&
  !TITLE_TAGS.test(block.view.text);

export interface TitlePlace {
  start: number;
  count: number;
  /** Length of the label in front of it. */
  label: number;
}

/**
 * Where the title stands: the first lines that end as one does; without any, the first that a label names so; else the
 * first line of all.
 */
export function titlePlace(blocks: readonly Block[], bodied: boolean, lists: Lexicon): TitlePlace | null {
  let labelled: TitlePlace | null = null;
  const masthead = mastheadLines(blocks);
  for (let i = masthead; i < blocks.length && !isProse(blocks[i]); i++) {
    if (isTabTitle(blocks, i)) continue;
    let start = i;
    let count = titleLines(blocks, i, lists);
    while (count > 1 && isCrumb(blocks[start], lists)) {
      start++;
      count--;
    }
    if (count > 0) return { start, count, label: count === 1 ? titleLabel(blocks[start], lists) : 0 };
    const label: number = labelled ? 0 : titleLabel(blocks[i], lists);
    if (label) labelled = { start: i, count: 1, label };
  }
  if (labelled) return labelled;
  const bodies = blocks.slice(masthead).filter(isText);
  const start = blocks.indexOf(bodies[0]);
  const fit = bodies.length > 1 || bodied;
  if (!fit || start < 0 || !couldBeTitle(bodies[0], lists) || bodies[0].view.length < 8) return null;
  let count = 1;
  while (count < 4 && goesOnUntitled(blocks[start + count - 1], blocks[start + count], lists)) count++;
  return { start, count, label: 0 };
}
