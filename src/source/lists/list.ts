/** Numbered lists of a word processor. */

export interface Level {
  start: number;
  format: string;
  /** With %1 … %9 for the numbers of the levels. */
  text: string;
  /** All numbers in plain digits. */
  legal: boolean;
  /** What stands between number and text. */
  suffix: string;
  /** Starts over behind a number of this level (from 1) or one above it; 0 never, unset behind any above its own. */
  restart?: number;
  /** Paragraphs of this style are numbered at this level. */
  style?: string;
}

/** A list as a paragraph names it. */
export interface List {
  /** Lists with one count have one name. */
  count: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins a count of its own. */
  starts: ReadonlyMap<number, number>;
}
