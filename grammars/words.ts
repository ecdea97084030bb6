/**
 * The words that count in one reading: those of the lists, with what the document itself shows of labels, numbering and
 * statuses. A value that is passed on; nothing remembers it.
 */
import { type Labels, labelsOf } from './label.js';
import type { LabelRole } from './labels.js';
import type { Lexicon } from './lexicon/built-in.js';
import { type NumberingStyle, type Styles, stylesOf } from './numbering.js';
import { readStatus, type StatusReading, type Statuses, statusesOf } from './status.js';

/** What a document shows of words that no list has. */
export interface DocumentWords {
  labels?: ReadonlyMap<string, readonly LabelRole[]>;
  /** Labels with a blank or a dash in place of a colon. */
  spaced?: ReadonlySet<string>;
  styles?: readonly NumberingStyle[];
  statuses?: Statuses;
}

export interface Words {
  lexicon: Lexicon;
  labels: Labels;
  styles: Styles;
  statuses: Statuses;
}

/** The words of some lists. */
export const wordsOf = (lexicon: Lexicon): Words => ({
  lexicon,
  labels: labelsOf(lexicon),
  styles: stylesOf(lexicon),
  statuses: statusesOf(lexicon),
});

/** The same with what a document shows. */
export function withDocument(words: Words, { labels, spaced, styles, statuses }: DocumentWords): Words {
  return {
    lexicon: words.lexicon,
    labels: labels ? words.labels.with(labels, spaced) : words.labels,
    styles: styles ? words.styles.with(styles) : words.styles,
    statuses: statuses?.size ? new Map([...words.statuses, ...statuses]) : words.statuses,
  };
}

/** Reads one sentence as a status; see {@link readStatus}. */
export const statusIn = (words: Words, sentence: string, labelled: boolean | 'open' = false): StatusReading | null =>
  readStatus(sentence, labelled, words.statuses);
