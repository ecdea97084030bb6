/** What a document holds, in its own order, before a text is made of it. */

import type { Origin } from '../extract.js';

export interface Paragraph {
  type: 'paragraph';
  /** The number that its list gives it, with what parts it from the text; empty without one. */
  number: string;
  /** Lines parted by \n. */
  text: string;
  /** As {@link import('../extract.js').Origin.place}. */
  place: string;
  /** 1–9 for a heading, else 0. */
  heading: number;
  /** It is the page's, not the text's: a page number, a line of the table of contents. */
  furniture: boolean;
  /** Where parts of its text come from, where that is told more closely than by its place; offsets count in the text. */
  origins?: readonly Origin[];
}

export interface GridCell {
  /** The first column that it covers, from 0, and how many. */
  column: number;
  span: number;
  /** It goes on in the cell above. */
  continues: boolean;
  blocks: Block[];
}

export interface GridRow {
  cells: GridCell[];
  /** The document itself says that it names the columns. */
  header: boolean;
}

export interface Grid {
  type: 'grid';
  rows: GridRow[];
}

export type Block = Paragraph | Grid;

/** A footnote or endnote that the text refers to. */
export interface NoteReference {
  kind: 'footnote' | 'endnote';
  id: string;
}
