/** How a text is laid out, before anything is read into it. */
import { type Layout, layOut } from '../../src/lines/layout.js';

export const layoutOf = (text: string): Layout => layOut({ text, markup: [], starts: new Map(), tables: [] });

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
