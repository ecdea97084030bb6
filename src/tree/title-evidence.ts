/** What speaks for a line being the title of another document: above it, in it, below it. */
import { contactTeller } from '../../grammars/contact/reader.js';
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { PREAMBLE, WHOLE_PREAMBLE } from '../../grammars/lexicon/preamble.js';
import { endsAsBody } from '../../grammars/names.js';
import type { Block } from '../lines/layout.js';
import { readFoot } from './foot.js';
import type { PageElement } from './page-elements.js';
import { headsPage, isRecipients } from './page-lines.js';
import { endsWeakly, titleLines } from './title.js';
import type { UnjoinedLines } from './unjoined-lines.js';

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
  prose: 1,
  /** The prose says what it rests on, or what is made known. */
  preamble: 1,
  /** It says both, as at a document's head alone. */
  whole: 1,
  /** Numbers, labels or a table begin below the prose. */
  begins: 1,
} as const;
export type TitleEvidence = keyof typeof WORTH;

/** Where the evidence adds up to this, a document begins. */
const ENOUGH = 4;
/** Without any of these a line above prose is a heading. */
const OF_A_HEAD: readonly TitleEvidence[] = ['about', 'signed', 'recipients', 'page'];

/** Lines of a foot above a title; lines below a title until something begins. */
const FOOT = 24;
const FRONT = 24;

/** 关于…的通报: what is about something and ends in a kind of document that no heading ends in. */
const ABOUT = /关于.{4,70}(?:通报|公告|公示|公开|报告|汇报)(?:\([^()]{1,20}\))?$/;

/** 关于党建工作情况 and 落实上级关于安全生产的意见情况 are headings. */
const tellsAbout = (title: string, lists: Lexicon): boolean =>
  ABOUT.test(title) || endsAsBody(title.slice(0, Math.max(0, title.indexOf('关于'))), lists);

/** A preamble: 20…年…，巡察组对…进行了巡察，现将整改情况通报如下： ends in no full stop. */
export const isProse = ({ view }: Block): boolean => view.length > 20 && /[。,;]/.test(view.text);

/** The foot of a document that ends before a line. */
export const footBefore = (unjoined: UnjoinedLines, end: number): PageElement[] =>
  readFoot(unjoined.above(Math.max(0, end - FOOT), end), {
    words: unjoined.words,
    isContact: contactTeller(unjoined.words),
    opening: '',
  });

/** Whether a foot has a signature and its date. */
const isClosed = (foot: readonly PageElement[]): boolean => {
  const kinds = foot.map(({ kind }) => kind);
  return kinds.includes('signed') || (kinds.includes('signature') && kinds.includes('issued'));
};

/** Whether the line above one is the last of a foot, and nothing of a page. */
export function isClosedAt(unjoined: UnjoinedLines, at: number): boolean {
  const foot = footBefore(unjoined, at);
  const last = foot[foot.length - 1]?.kind;
  return last !== 'furniture' && last !== 'publication' && isClosed(foot);
}

export function evidenceAbove(foot: readonly PageElement[]): Set<TitleEvidence> {
  const kinds = new Set(foot.map(({ kind }) => kind));
  const evidence = new Set<TitleEvidence>();
  if (isClosed(foot)) evidence.add('signed');
  if (['contact', 'copyTo', 'furniture', 'publication'].some((kind) => kinds.has(kind as PageElement['kind'])))
    evidence.add('closed');
  return evidence;
}

/** What stands below a title, until a number, a label or a table begins. Above the prose no other title may stand. */
export function evidenceBelow(unjoined: UnjoinedLines, from: number, title: string): Set<TitleEvidence> {
  const evidence = new Set<TitleEvidence>();
  const { lexicon } = unjoined.words;
  let prose = '';
  for (const [i, block] of unjoined.below(from, Math.min(unjoined.lines.length, from + FRONT)).entries()) {
    const { text } = block.view;
    const number = unjoined.number(from + i);
    if (number !== null || unjoined.hasTableBefore(from + i) || unjoined.isLabelled(from + i)) {
      if (number === null || number === 1) evidence.add('begins');
      break;
    }
    const titled = !prose && block.role === 'body' && titleLines([block], 0, lexicon) > 0;
    if (titled && !text.includes(title) && !title.includes(text)) break;
    if (block.role === 'publication' || headsPage(text)) evidence.add('page');
    else if (!prose && isRecipients(text, lexicon)) evidence.add('recipients');
    else if (prose || isProse(block)) prose += text;
  }
  if (prose) evidence.add('prose');
  if (PREAMBLE.test(prose.slice(0, 600))) evidence.add('preamble');
  if (WHOLE_PREAMBLE.test(prose.slice(0, 600))) evidence.add('whole');
  return evidence;
}

/** What a title says by itself. */
export function evidenceIn(title: string, lists: Lexicon): Set<TitleEvidence> {
  const evidence = new Set<TitleEvidence>();
  if (tellsAbout(title, lists)) evidence.add('about');
  if (!endsWeakly(title)) evidence.add('kind');
  return evidence;
}

/** Whether all that speaks for it is enough. */
export function isEnough(evidence: ReadonlySet<TitleEvidence>): boolean {
  const ofHead = OF_A_HEAD.some((one) => evidence.has(one)) || (evidence.has('kind') && evidence.has('apart'));
  return ofHead && [...evidence].reduce((sum, one) => sum + WORTH[one], 0) >= ENOUGH;
}
