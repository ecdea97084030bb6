/** What speaks for a line being the title of another document: above it, in it, below it. */
import { contactTeller } from '../../grammars/contact/reader.js';
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { PREAMBLE, WHOLE_PREAMBLE } from '../../grammars/lexicon/preamble.js';
import { endsAsBody } from '../../grammars/names.js';
import type { Block } from '../lines/layout.js';
import { takeBack } from './foot.js';
import type { Placed } from './matter.js';
import { headsPage, isRecipients } from './page-lines.js';
import type { Sheet } from './sheet.js';
import { endsWeakly, titleLines } from './title.js';

/** What each piece of evidence is worth. */
const WORTH = {
  /** 某局关于…, 关于…的通报: what stands nowhere but at a document's head, or in a list of attachments. */
  about: 2,
  /** A kind of document that ends no heading. */
  kind: 1,
  /** A signature with its date closes what stands above. */
  signed: 2,
  /** Contact data or the page's own foot closes it. */
  closed: 1,
  /** More empty lines above than anywhere before. */
  apart: 1,
  recipients: 2,
  /** 发布时间, 来源, navigation or a document's number, at the title. */
  page: 1,
  /** Prose below, before any number. */
  told: 1,
  /** The prose says what it rests on, or what is made known. */
  preamble: 1,
  /** It says both, as at a document's head alone. */
  whole: 1,
  /** Numbers, labels or a table begin below the prose. */
  begins: 1,
} as const;
export type Clue = keyof typeof WORTH;

/** Where the evidence adds up to this, a document begins. */
const ENOUGH = 4;
/** Without any of these a line above prose is a heading. */
const OF_A_HEAD: readonly Clue[] = ['about', 'signed', 'recipients', 'page'];

/** Lines of a foot above a title; lines below a title until something begins. */
const FOOT = 24;
const FRONT = 24;

/** 关于…的通报: what is about something and ends in a kind of document that no heading ends in. */
const ABOUT = /关于.{4,70}(?:通报|公告|公示|公开|报告|汇报)(?:\([^()]{1,20}\))?$/;

/** 关于党建工作情况 and 落实上级关于安全生产的意见情况 are headings. */
const tellsAbout = (title: string, lists: Lexicon): boolean =>
  ABOUT.test(title) || endsAsBody(title.slice(0, Math.max(0, title.indexOf('关于'))), lists);

/** A preamble: 20…年…，巡察组对…进行了巡察，现将整改情况通报如下： ends in no full stop. */
export const isTold = ({ view }: Block): boolean => view.length > 20 && /[。,;]/.test(view.text);

/** The foot of a document that ends before a line. */
export const footBefore = (sheet: Sheet, end: number): Placed[] =>
  takeBack(sheet.above(Math.max(0, end - FOOT), end), {
    words: sheet.words,
    isContact: contactTeller(sheet.words),
    opening: '',
  });

/** Whether a foot has a signature and its date. */
const isClosed = (foot: readonly Placed[]): boolean => {
  const matters = foot.map(({ matter }) => matter);
  return matters.includes('signed') || (matters.includes('signature') && matters.includes('issued'));
};

/** Whether the line above one is the last of a foot, and nothing of a page. */
export function isClosedAt(sheet: Sheet, at: number): boolean {
  const foot = footBefore(sheet, at);
  const last = foot[foot.length - 1]?.matter;
  return last !== 'furniture' && last !== 'publication' && isClosed(foot);
}

export function cluesAbove(foot: readonly Placed[]): Set<Clue> {
  const matters = new Set(foot.map(({ matter }) => matter));
  const clues = new Set<Clue>();
  if (isClosed(foot)) clues.add('signed');
  if (['contact', 'copyTo', 'furniture', 'publication'].some((matter) => matters.has(matter as Placed['matter'])))
    clues.add('closed');
  return clues;
}

/** What stands below a title, until a number, a label or a table begins. Above the prose no other title may stand. */
export function cluesBelow(sheet: Sheet, from: number, title: string): Set<Clue> {
  const clues = new Set<Clue>();
  const { lexicon } = sheet.words;
  let prose = '';
  for (const [i, block] of sheet.below(from, Math.min(sheet.lines.length, from + FRONT)).entries()) {
    const { text } = block.view;
    const number = sheet.number(from + i);
    if (number !== null || sheet.hasTableBefore(from + i) || sheet.isLabelled(from + i)) {
      if (number === null || number === 1) clues.add('begins');
      break;
    }
    const titled = !prose && block.role === 'body' && titleLines([block], 0, lexicon) > 0;
    if (titled && !text.includes(title) && !title.includes(text)) break;
    if (block.role === 'publication' || headsPage(text)) clues.add('page');
    else if (!prose && isRecipients(text, lexicon)) clues.add('recipients');
    else if (prose || isTold(block)) prose += text;
  }
  if (prose) clues.add('told');
  if (PREAMBLE.test(prose.slice(0, 600))) clues.add('preamble');
  if (WHOLE_PREAMBLE.test(prose.slice(0, 600))) clues.add('whole');
  return clues;
}

/** What a title says by itself. */
export function cluesIn(title: string, lists: Lexicon): Set<Clue> {
  const clues = new Set<Clue>();
  if (tellsAbout(title, lists)) clues.add('about');
  if (!endsWeakly(title)) clues.add('kind');
  return clues;
}

/** Whether all that speaks for it is enough. */
export function isEnough(clues: ReadonlySet<Clue>): boolean {
  const ofHead = OF_A_HEAD.some((clue) => clues.has(clue)) || (clues.has('kind') && clues.has('apart'));
  return ofHead && [...clues].reduce((sum, clue) => sum + WORTH[clue], 0) >= ENOUGH;
}
