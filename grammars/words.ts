/**
 * The words that count in one reading: those of the lists, with what the document itself shows of labels, numbering and
 * statuses. A value that is passed on; nothing remembers it.
 */
import type { ContactItem } from './contact/item.js';
import { type Labels, labelsOf } from './label.js';
import type { LabelRole } from './labels.js';
import type { Lexicon } from './lexicon/built-in.js';
import { type SectionRole, sectionRole } from './lexicon/section-roles.js';
import type { NumberingStyle } from './numbering.js';
import { LONGEST_STATUS, readStatus, type Statuses, type StatusReading, statusesOf } from './status.js';
import { type Styles, stylesOf } from './styles.js';

/** What a document shows of words that no list has. */
export interface DocumentWords {
  labels?: ReadonlyMap<string, readonly LabelRole[]>;
  /** Labels with a blank or a dash in place of a colon. */
  spaced?: ReadonlySet<string>;
  styles?: readonly NumberingStyle[];
  statuses?: Statuses;
  /** What its signs stand for. */
  legend?: Statuses;
}

type Answers = Map<string, StatusReading | null>;
interface Asked {
  readonly alone: Answers;
  readonly labelled: Answers;
  readonly open: Answers;
}
const noneAsked = (): Asked => ({ alone: new Map(), labelled: new Map(), open: new Map() });

export interface Words {
  lexicon: Lexicon;
  labels: Labels;
  styles: Styles;
  statuses: Statuses;
  /** Signs that the document explains: √ is done. They are among the statuses too. */
  legend: Statuses;
  /** What sentences of this document have been read as: by themselves, behind a label, behind one that asks for a state. */
  readonly asked: Asked;
  /** What titles of this document give their sections. */
  readonly roles: Map<string, SectionRole>;
  /** Ordinals that have been found in its texts, and the marks of headings that its lines open with. */
  readonly ordinals: Map<string, unknown>;
  readonly headings: Map<string, unknown>;
  /** Parts of headings behind numbers, by their blocks. */
  readonly heads: Map<object, unknown>;
  /** Whether lines open with a mark that a heading may have. */
  readonly marked: Map<string, boolean>;
  /** What its texts have been read as by the grammar of contact lines, which needs no words of the document's own. */
  readonly contacts: Map<string, readonly ContactItem[]>;
}

/** The words of some lists. */
export const wordsOf = (lexicon: Lexicon): Words => ({
  lexicon,
  labels: labelsOf(lexicon),
  styles: stylesOf(lexicon),
  statuses: statusesOf(lexicon),
  legend: new Map(),
  asked: noneAsked(),
  roles: new Map(),
  ordinals: new Map(),
  headings: new Map(),
  heads: new Map(),
  marked: new Map(),
  contacts: new Map(),
});

/** The same with what a document shows. */
export function withDocument(
  words: Words,
  { labels, spaced, styles, statuses, legend = words.legend }: DocumentWords,
): Words {
  const known = {
    labels: labels ? words.labels.with(labels, spaced) : words.labels,
    styles: styles ? words.styles.with(styles) : words.styles,
    statuses:
      statuses?.size || legend.size ? new Map([...words.statuses, ...(statuses ?? []), ...legend]) : words.statuses,
  };
  // What was found holds as long as the words do that tell it.
  const counted = known.styles === words.styles;
  // The same fields in the same order as the words of lists have: whatever reads words reads one shape.
  return {
    lexicon: words.lexicon,
    labels: known.labels,
    styles: known.styles,
    statuses: known.statuses,
    legend,
    asked: known.statuses === words.statuses ? words.asked : noneAsked(),
    roles: words.roles,
    ordinals: counted && known.labels === words.labels ? words.ordinals : new Map(),
    headings: counted ? words.headings : new Map(),
    heads: new Map(),
    marked: counted ? words.marked : new Map(),
    contacts: words.contacts,
  };
}

/** Reads one sentence as a status; see {@link readStatus}. */
export function statusIn(words: Words, sentence: string, labelled: boolean | 'open' = false): StatusReading | null {
  if (sentence.length > LONGEST_STATUS) return null;
  const { alone, labelled: behindLabel, open } = words.asked;
  const answers = labelled === 'open' ? open : labelled ? behindLabel : alone;
  let status = answers.get(sentence);
  if (status === undefined) {
    status = readStatus(sentence, labelled, words.statuses);
    answers.set(sentence, status);
  }
  return status;
}

/** The role that a title gives its section; see {@link sectionRole}. */
export function roleIn({ roles, lexicon }: Words, title: string): SectionRole {
  let role = roles.get(title);
  if (role === undefined) {
    role = sectionRole(title, lexicon);
    roles.set(title, role);
  }
  return role;
}

/** What names a part of the text, or a kind of problem, tells no state: 【反馈问题整改落实情况】, 【整改落实】, （共性问题）. */
const NAMES_A_PART =
  /^(?![无不没未]).*(?:问题|事项)$|(?:情况|工作|打算|计划|措施|安排)$|^(?:问题|工作|任务)?(?:整改|落实|整改落实|落实整改|整改实施|办理)$/;

export const namesPart = (told: string): boolean => NAMES_A_PART.test(told);

const SHORT_BRACKET = /[【[(〔]([^【】[\]()〔〕]{2,16})[】\])〕]/y;

/** What stands in a bracket that opens at a place of a text, where it is short; `null` where none does. */
export function shortBracket(text: string, at: number): string | null {
  SHORT_BRACKET.lastIndex = at;
  return '【[(〔'.includes(text[at] ?? '!') ? (SHORT_BRACKET.exec(text)?.[1] ?? null) : null;
}

/** Where a sign of the legend ends that stands at a place of a text; the place itself without one. */
function legendSignEnd({ legend }: Words, text: string, at: number): number {
  const code = text.codePointAt(at);
  if (!legend.size || code === undefined) return at;
  const sign = String.fromCodePoint(code);
  if (!legend.has(sign)) return at;
  const end = at + sign.length + (text[at + sign.length] === '\uFE0F' ? 1 : 0);
  return text[end] === ' ' ? end + 1 : end;
}

/**
 * Where a state ends that stands in front of a text, in brackets or as a sign: 【已完成】整改：…, [已整改]问题一, 🟢1.台账不清.
 *
 * @returns `at` itself where none stands there
 */
export function stateInFront(words: Words, text: string, at = 0): number {
  const signed = legendSignEnd(words, text, at);
  if (signed > at) return signed;
  const told = shortBracket(text, at);
  if (told === null || namesPart(told) || words.labels.rolesOf(told).length) return at;
  const end = at + told.length + 2;
  return statusIn(words, text.slice(at, end), true) ? end : at;
}
