/** What a reader of one format hands on: the text, and what in it is not read as text. */

export interface Range {
  start: number;
  end: number;
}

export interface Cell extends Range {}
export interface Row {
  cells: Cell[];
}
export interface Table extends Range {
  rows: Row[];
  /** The first row names the columns. */
  header: boolean;
}

export interface Extract {
  text: string;
  /** Markup between characters of the text, in order, not overlapping: in the tree, but in no value. */
  markup: Range[];
  /** Offsets at which a block certainly begins (a heading, list item, paragraph of the format's own). */
  starts: Map<number, number>;
  tables: Table[];
}
