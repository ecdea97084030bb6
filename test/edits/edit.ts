/** What an edit is: another text with the same meaning, and the gold of what it then holds. */
import type { GoldProblem } from '../support/gold.js';
import type { Random } from '../support/random.js';
import type { Span } from './folded.js';
import { isMarkdown, type Notice } from './notices.js';
import type { Placed } from './places.js';

/** A notice edited, or the reason why this edit would make another text of it. */
export type Outcome = Notice | string;

export interface Edit {
  name: string;
  /** Edits of one family are not combined. */
  family: string;
  apply(placed: Placed, chance: Random): Outcome;
}

/** One replacement of a stretch of text. */
export interface Change extends Span {
  text: string;
}

/** A text with stretches replaced; `null` where two of them overlap. */
export function changed(text: string, changes: readonly Change[]): string | null {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) return null;
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

/** The notice with its text changed, and its problems where they change with it. */
export function edited({ notice }: Placed, changes: readonly Change[], problems?: GoldProblem[]): Outcome {
  if (!changes.length) return 'nothing to change';
  const text = changed(notice.text, changes);
  if (text === null) return 'places overlap';
  if (text === notice.text) return 'nothing to change';
  return { ...notice, text, gold: problems ? { ...notice.gold, problems } : notice.gold };
}

/** What parts the paragraph at a place from another one behind it: a line end, with the indent of the same text. */
export function paragraphBreak(notice: Notice, place: number): string {
  const line = notice.text.slice(notice.text.lastIndexOf('\n', place - 1) + 1, place);
  const indent = /^[ \t　]*/.exec(line)?.[0] ?? '';
  return `${isMarkdown(notice) ? '\n\n' : '\n'}${indent}`;
}

/** One of a list for each of some words: the same for the same word, another for another. */
export function assigned(words: Iterable<string>, choices: readonly string[], chance: Random): Map<string, string> {
  const left = [...choices];
  return new Map(
    [...new Set(words)].map((word) => {
      const at = chance.between(0, Math.max(0, left.length - 1));
      return [word, left.splice(at, 1)[0] ?? chance.of(choices)];
    }),
  );
}
