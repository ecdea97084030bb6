/** Findings in documents that are no text: lines of the text made of them are no lines of the file. */
import type { Finding, Reading } from '../../core.js';
import { findable } from '../../output/findable.js';
import type { Lang } from '../../output/labels.js';

/** A finding with its place in such a document, as a path from its top (`html/body/p[3]`); `null` in a text. */
export interface Placed extends Finding {
  place: string | null;
}

/**
 * Findings as programs can show them: in a text by their lines, in any other document by the part of it that they
 * begin in, which the message names as people find it, and without a position.
 *
 * @param findings in the order of their places
 */
export function placed({ record }: Pick<Reading, 'record'>, findings: readonly Finding[], lang: Lang): Placed[] {
  const { origins } = record.source;
  if (!origins) return findings.map((finding) => ({ ...finding, place: null }));
  let at = 0;
  return findings.map((finding) => {
    const { message, position } = finding;
    while (position && at < origins.length && origins[at].end <= position.start.offset) at++;
    const origin = position && at < origins.length ? origins[at] : null;
    if (!origin) return { ...finding, position: null, place: null };
    const place = origin.page === undefined ? origin.place : `${origin.place}, page ${origin.page}`;
    const found = findable(record.source, position, lang) ?? place;
    return { ...finding, message: `${message} (${found})`, position: null, place };
  });
}
