/** How a text is laid out, before anything is read into it. */
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { wordsOf } from '../../grammars/words.js';
import { type Layout, layOut, linesOf } from '../../src/lines/layout.js';

export function layoutOf(text: string): Layout {
  const extract = { text, markup: [], starts: new Map(), tables: [] };
  return layOut(extract, linesOf(extract, wordsOf(BUILT_IN)));
}

/** Paragraphs as rules see them: folded, without blanks; furniture and a page's data with their role in front. */
export const blocksOf = (text: string): string[] =>
  layoutOf(text).blocks.map(({ role, view }) => (role === 'body' ? view.text : `${role}: ${view.text}`));

/** The marks that count: depth in front, then the mark; a move that needs telling behind it, with what was expected. */
export const marksOf = (text: string): string[] =>
  layoutOf(text).blocks.flatMap(({ mark, view }) => {
    if (!mark) return [];
    const { depth, move, expected } = mark.reading;
    const told = move === 'open' || move === 'next' ? '' : ` ${move}${expected === undefined ? '' : ` ${expected}`}`;
    return [`${depth} ${view.text.slice(0, mark.end)}${told}`];
  });
