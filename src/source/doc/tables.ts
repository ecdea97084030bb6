/** From paragraphs to blocks: those in tables become the cells of grids. */
import type { Block, GridCell, GridRow, Paragraph } from '../blocks/model.js';
import type { KeepTo } from '../limit.js';
import { MOST_CELLS } from './limits.js';
import type { RowCell } from './properties.js';
import type { Marked } from './story.js';

interface OpenRow {
  cells: Paragraph[][];
  edges: RowCell[] | undefined;
}

/** Edges of cells that are nearer than this, in twentieths of a point, are one. */
const NEAR = 30;

/** Gathers paragraphs into blocks. */
export function blocksOf(paragraphs: Iterable<Marked>, keepTo: KeepTo): Block[] {
  const blocks: Block[] = [];
  let rows: OpenRow[] = [];
  let cells: Paragraph[][] = [];
  let cell: Paragraph[] = [];
  let count = 0;
  const close = () => {
    if (cell.length > 0) cells.push(cell);
    if (cells.length > 0) rows.push({ cells, edges: undefined });
    if (rows.length > 0) blocks.push({ type: 'grid', rows: gridRows(rows) });
    [rows, cells, cell] = [[], [], []];
  };
  for (const { paragraph, properties, cell: ends } of paragraphs) {
    if (properties.depth === 0 && !ends) {
      close();
      blocks.push(paragraph);
      continue;
    }
    if (ends && properties.rowEnd) {
      if (cell.length > 0) cells.push(cell);
      if (cells.length > 0) rows.push({ cells, edges: properties.cells });
      [cells, cell] = [[], []];
      continue;
    }
    cell.push(paragraph);
    if (!ends) continue;
    cells.push(cell);
    cell = [];
    keepTo(MOST_CELLS, ++count, 'cells');
  }
  close();
  return blocks;
}

function gridRows(rows: readonly OpenRow[]): GridRow[] {
  const known = rows.flatMap(({ edges }) => edges?.flatMap(({ left, right }) => [left, right]) ?? []);
  const edges: number[] = [];
  for (const edge of known.sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges[edges.length - 1] > NEAR) edges.push(edge);
  /** The column that begins at an edge, or nearest to it. */
  const columnAt = (edge: number): number => {
    const at = edges.findLastIndex((one) => one <= edge + NEAR);
    return Math.max(0, at);
  };
  return rows.map(({ cells, edges: own }): GridRow => {
    const made: GridCell[] = [];
    let next = 0;
    cells.forEach((blocks, i) => {
      const about = own?.[i];
      const column = about ? columnAt(about.left) : next;
      const span = about ? Math.max(1, columnAt(about.right) - column) : 1;
      next = column + span;
      const empty = blocks.every(({ text, number }) => text.trim() === '' && number === '');
      const before = made[made.length - 1];
      if (about?.joins && empty && before) before.span += span;
      else made.push({ column, span, continues: about?.continues ?? false, blocks });
    });
    return { cells: made, header: false };
  });
}
