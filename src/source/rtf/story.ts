/** Gathers the paragraphs, rows and cells of one story: the body, a header, a note. */
import type { Block, Grid, GridCell, Paragraph } from '../blocks/model.js';
import type { KeepTo } from '../limit.js';
import { MOST_CELLS, MOST_COLUMNS, MOST_PARAGRAPHS } from './limits.js';

/** What a row says of one of its cells. */
export interface CellEdge {
  /** Its right edge, in twentieths of a point. */
  right: number;
  continues: boolean;
  joins: boolean;
}

/** What stories share. */
export interface Counts {
  paragraphs: number;
  cells: number;
  keepTo: KeepTo;
}

/** Edges of cells that are nearer than this are one. */
const NEAR = 30;

interface OpenRow {
  cells: Paragraph[][];
  edges: CellEdge[];
}

export class Story {
  readonly #blocks: Block[] = [];
  readonly #place: string;
  readonly #counts: Counts;
  #text = '';
  #number = '';
  /** Characters of the paragraph that are of a table of contents. */
  #listed = 0;
  #paragraphs = 0;
  #tables = 0;
  #rows: OpenRow[] = [];
  #cells: Paragraph[][] = [];
  #cell: Paragraph[] = [];

  constructor(place: string, counts: Counts) {
    this.#place = place;
    this.#counts = counts;
  }

  /** @param listed whether it is of a table of contents */
  write(text: string, listed = false): void {
    this.#text += text;
    if (listed) this.#listed += text.trim().length;
  }

  number(text: string): void {
    this.#number += text;
  }

  get isEmpty(): boolean {
    return this.#text === '' && this.#number === '';
  }

  /** Ends a paragraph. */
  paragraph(inTable: boolean, heading: number): void {
    const { keepTo } = this.#counts;
    keepTo(MOST_PARAGRAPHS, ++this.#counts.paragraphs, 'paragraphs');
    // Where a cell's paragraphs stand is told when its row is known.
    if (!inTable && this.#inTable) this.#close();
    const paragraph: Paragraph = {
      type: 'paragraph',
      number: this.#number,
      text: this.#text,
      place: inTable ? this.#cellPlace() : `${this.#place}/p[${++this.#paragraphs}]`,
      heading,
      furniture: this.#listed > 0 && this.#listed >= this.#text.replace(/\s/g, '').length,
    };
    this.#listed = 0;
    this.#text = '';
    this.#number = '';
    if (inTable) this.#cell.push(paragraph);
    else this.#blocks.push(paragraph);
  }

  cell(heading: number): void {
    this.paragraph(true, heading);
    this.#cells.push(this.#cell);
    this.#cell = [];
    this.#counts.keepTo(MOST_CELLS, ++this.#counts.cells, 'cells');
  }

  row(edges: readonly CellEdge[]): void {
    if (!this.isEmpty) this.cell(0);
    if (this.#cell.length > 0) this.#cells.push(this.#cell);
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, edges: [...edges] });
    this.#cells = [];
    this.#cell = [];
  }

  /** All blocks; the story is at its end. */
  blocks(): Block[] {
    if (!this.isEmpty) this.paragraph(this.#inTable, 0);
    this.#close();
    return this.#blocks;
  }

  get #inTable(): boolean {
    return this.#rows.length > 0 || this.#cells.length > 0 || this.#cell.length > 0;
  }

  #cellPlace(): string {
    const [table, row, cell] = [this.#tables + 1, this.#rows.length + 1, this.#cells.length + 1];
    return `${this.#place}/table[${table}]/tr[${row}]/td[${cell}]/p[${this.#cell.length + 1}]`;
  }

  #close(): void {
    this.row([]);
    if (this.#rows.length > 0) {
      this.#blocks.push(gridOf(this.#rows));
      this.#tables += 1;
    }
    this.#rows = [];
  }
}

/** Lays the cells of rows into columns, by where their edges stand. */
function gridOf(rows: readonly OpenRow[]): Grid {
  const known = rows.flatMap(({ edges }) => edges.map(({ right }) => right)).sort((a, b) => a - b);
  const rights: number[] = [];
  for (const edge of known) if (rights.length === 0 || edge - rights[rights.length - 1] > NEAR) rights.push(edge);
  /** The columns to the left of an edge. */
  const upTo = (edge: number): number => rights.findIndex((one) => one >= edge - NEAR) + 1;
  return {
    type: 'grid',
    rows: rows.map(({ cells, edges }) => {
      const made: GridCell[] = [];
      let next = 0;
      for (const [i, blocks] of cells.slice(0, MOST_COLUMNS).entries()) {
        const edge = edges[i];
        const column = next;
        const span = edge ? Math.max(1, upTo(edge.right) - column) : 1;
        next = column + span;
        const empty = blocks.every(({ text, number }) => text.trim() === '' && number === '');
        const before = made[made.length - 1];
        if (edge?.joins && empty && before) before.span += span;
        else made.push({ column, span, continues: (edge?.continues ?? false) && empty, blocks });
      }
      return { cells: made, header: false };
    }),
  };
}
