/** Names of cells and ranges: B7, B7:C9. */
import { MOST_COLUMNS, MOST_ROWS } from './limits.js';

/** A place in a sheet, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Reads a cell's name; `null` for what is none, or lies outside any sheet. */
export function placeOf(name: string): Place | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS ? { row: row - 1, column: column - 1 } : null;
}

/** The name of a place. */
export function nameOf({ row, column }: Place): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** A merged range. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Reads a range; `null` for what is none, or only one cell. */
export function mergeOf(range: string): Merge | null {
  const [from, to] = range.split(':').map(placeOf);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  if (from.row === to.row && from.column === to.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
