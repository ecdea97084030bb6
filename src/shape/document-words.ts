/** The words that count in a document: those of the lists, and what it shows itself of labels, numbering and statuses. */
import { type Words, withDocument } from '../../grammars/words.js';
import type { Line } from '../lines/physical.js';
import { documentLabels } from './document-labels.js';
import { documentStatuses } from './document-statuses.js';
import { documentStyles } from './document-styles.js';
import type { KindOf } from './kind-reader.js';
import type { ShownLabel } from './label-look.js';
import { legendOf } from './legend.js';
import { repeatedTitles } from './repeated-titles.js';
import { spacedLabels } from './spaced-labels.js';

export interface Shown {
  words: Words;
  labels: ShownLabel[];
}

/** 整 改 情 况：一是…: characters of a label set apart, as scanned pages have them. */
const SET_APART = /^(?:[\u4e00-\u9fff] ){2,9}[\u4e00-\u9fff] ?(?=[:】])/;

const closedUp = (line: Line): Line =>
  line.text[1] === ' ' && SET_APART.test(line.text)
    ? { ...line, text: line.text.replace(SET_APART, (word) => word.replaceAll(' ', '')) }
    : line;

/**
 * Learns a document's own words from the lines of its body.
 *
 * @param certain words that the document sets as labels without a colon: those of its cards
 */
export function documentWords(
  base: Words,
  kindOf: KindOf,
  body: readonly Line[],
  certain: ReadonlySet<string> = new Set(),
): Shown {
  const lines = body.map(closedUp);
  const counted = withDocument(base, { styles: documentStyles(base, lines) });
  // Before its labels: a state in brackets labels nothing.
  const numbered = withDocument(counted, { statuses: documentStatuses(counted, lines), legend: legendOf(lines) });
  const spaced = spacedLabels(numbered, kindOf, lines, certain);
  const titles = repeatedTitles(numbered, kindOf, lines);
  const labels = [...documentLabels(numbered, kindOf, lines, certain), ...spaced, ...titles];
  const labelled = withDocument(numbered, {
    labels: new Map(labels.map(({ word, roles }) => [word, roles])),
    spaced: new Set([...spaced, ...titles].map(({ word }) => word)),
  });
  return { words: labelled, labels };
}
