/** What a reader of one format hands on: the text, and what in it is not read as text. */

export interface Range {
  start: number;
  end: number;
}

export interface Cell extends Range {
  /** Its lines, each as the ranges that line ends tore it into; without, each line end and <br> ends one. */
  lines?: Range[][];
}
export interface Row {
  cells: Cell[];
}
export interface Table extends Range {
  rows: Row[];
  /** The first row names the columns. */
  header: boolean;
}

/** Where a stretch of the text came from in a document that is no text. */
export interface Origin extends Range {
  /** The element, paragraph or cell, as a path from the document's top: `body/p[3]`, `table[1]/tr[2]/td[3]`. */
  place: string;
  /** Page, from 1. */
  page?: number;
  /** Left, top, width and height in points from the page's upper left corner. */
  box?: [left: number, top: number, width: number, height: number];
  /** Mean certainty, 0 to 1, of what was read off a picture. */
  certainty?: number;
}

/** What was read off pictures, and how surely. */
export interface Recognised {
  /** Names and versions of what read, and of its models. */
  engine: string;
  model: string;
  /** Pages, from 1. */
  pages: number[];
  /** Mean certainty of the characters, 0 to 1; how many they are. */
  certainty: number;
  characters: number;
  /** Characters that may be others, in order of the text. */
  doubts: ReadCharacter[];
  /** Characters that a format decided about: `from` is what the recogniser took each for. */
  chosen: (ReadCharacter & { from: string })[];
}

/** One character that was read off a picture. */
export interface ReadCharacter extends Range {
  certainty: number;
  /** What else it may be, likeliest first. */
  others: string[];
}

/** What a reader could not read, by the rule that says so. */
export type Unread =
  /** Pages, from 1, that show something and hold no text: pictures of text. */
  | { rule: 'page-without-text'; pages: readonly number[] }
  /** Characters that a font does not name; each is U+FFFD in the text. */
  | { rule: 'unnamed-characters'; count: number };

export interface Extract {
  text: string;
  /** Markup between characters of the text, in order, not overlapping: in the tree, but in no value. */
  markup: Range[];
  /** Offsets at which a block certainly begins (a heading, list item, paragraph of the format's own). */
  starts: Map<number, number>;
  tables: Table[];
  /** What the format itself tells to be furniture: navigation, headers and footers. In order, not overlapping. */
  furniture?: Range[];
  /** Lines of the page's own data that the format tells: 发布时间 … In order, not overlapping. */
  publication?: Range[];
  /** Where the document's own text ends, if anything stands behind it: notes, headers and footers. */
  end?: number;
  /** Where the text came from, in order, not overlapping; what lies between was put in by the reader (line ends). */
  origins?: Origin[];
  /** What of it was read off pictures. */
  recognised?: Recognised;
  unread?: readonly Unread[];
}
