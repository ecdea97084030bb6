/** The built-in word lists that a profile may adapt, by group and name. Gathered from where each list is kept. */
import { ATTACHMENT_LABELS, COPY_LABELS, COUNTED_LABELS, ELISIONS, ISSUER_LABELS, LABELS } from '../labels.js';
import { CATEGORIES, type Category } from './categories.js';
import { CONTACT_KEYS, PERSON_ENDINGS } from './contact.js';
import { DEFICITS } from './deficits.js';
import { CODE_OPENERS, SHOW_AFTER, SHOW_BEFORE } from './facts-documents.js';
import { FIXED_TERMS } from './facts-terms.js';
import { BODY_ENDINGS, DOCUMENT_KINDS } from './front-and-foot.js';
import { END_OF_PAGE, MENU, NAVIGATION, PAGE_TOOLS, PUBLICATION_KEYS } from './furniture.js';
import { NO_UNIT, UNITS } from './units.js';

type Words = readonly string[];
const NONE: Words = [];

/** Every list with its words. Lists that are empty here are read by patterns, to which words may be added. */
export const LISTS = {
  /** What opens a part of a problem or of the page; written without its colon. */
  labels: {
    ...(LABELS as Record<keyof typeof LABELS, Words>),
    attachments: ATTACHMENT_LABELS as Words,
    copyTo: COPY_LABELS as Words,
    issuer: ISSUER_LABELS as Words,
    /** Words before a problem's number: 问题1： */
    counted: COUNTED_LABELS as Words,
    /** What stands in place of measures that are left out. */
    elisions: ELISIONS as Words,
  },
  /** What a section is about, by a word in its title. */
  sections: { organizing: NONE, problems: NONE, nextSteps: NONE, contact: NONE },
  /** How far a problem has come: the whole sentence, without its stop. */
  statuses: { completed: NONE, mostlyCompleted: NONE, inProgress: NONE, notStarted: NONE, notRequired: NONE },
  /** Ends of a heading that finds fault. */
  findings: { deficits: DEFICITS as Words },
  /** Ends of names and titles. */
  names: { bodies: BODY_ENDINGS as Words, persons: PERSON_ENDINGS as Words, documents: DOCUMENT_KINDS as Words },
  /** Keys of a contact line, by what stands behind them. */
  contact: CONTACT_KEYS as Record<keyof typeof CONTACT_KEYS, Words>,
  /** Words of the web page round a notice: keys of its data, and furniture. */
  page: {
    ...(PUBLICATION_KEYS as Record<keyof typeof PUBLICATION_KEYS, Words>),
    navigation: NAVIGATION as Words,
    endOfPage: END_OF_PAGE as Words,
    tools: PAGE_TOOLS as Words,
    menu: MENU as Words,
  },
  /** What a number counts, words that only look like it, and set phrases that begin like a count. */
  numbers: { units: UNITS, notUnits: NO_UNIT, terms: FIXED_TERMS },
  /** What makes a title in 《》 a film or a show, before and behind it; words before an issuing code. */
  documents: { showsBefore: SHOW_BEFORE, showsAfter: SHOW_AFTER, codeOpeners: CODE_OPENERS },
};

export interface Lexicon extends Readonly<typeof LISTS> {
  categories: readonly Category[];
}

export const BUILT_IN: Lexicon = { ...LISTS, categories: CATEGORIES };
