/** Rows of a worksheet as XML. Every text is a plain string, so that none is ever a formula. */
import type { Cell } from '../column.js';
import { rowHeight } from './height.js';

/** Characters that Excel takes in one cell; past them it calls the file damaged. */
const LONGEST = 32_767;

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const escaped = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * The text as a cell can hold it: cut with a mark where it is too long, and free of what XML forbids. Controls are
 * written as the format wants them (`_x0007_`, ST_Xstring of ECMA-376), and text that looks so already is kept apart.
 */
export function cellText(text: string, mark: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const held = lines.length > LONGEST ? cutAt(lines, LONGEST - mark.length) + mark : lines;
  return held
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(CONTROLS, escaped)
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** The first characters, no pair of surrogates torn. */
const cutAt = (text: string, end: number): string => text.slice(0, end).replace(/[\ud800-\udbff]$/, '');

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** How the rows of a ledger look. */
export interface RowLook {
  /** Of the columns, by their index in the workbook's styles. */
  styles: readonly number[];
  /** Of the columns, in spreadsheet columns. */
  widths: readonly number[];
  /** What stands at the end of a text that is cut. */
  cut: string;
}

/**
 * A row of the ledger.
 *
 * @param row its number, from 1
 */
export function rowXml(row: number, cells: readonly Cell[], { styles, widths, cut }: RowLook): string {
  let xml = `<row r="${row}" ht="${rowHeight(cells, widths)}">`;
  for (const [index, cell] of cells.entries()) {
    const at = `<c r="${letter(index)}${row}" s="${styles[index]}"`;
    if (cell === null) xml += `${at}/>`;
    else if (typeof cell === 'number') xml += `${at}><v>${cell}</v></c>`;
    else {
      const text = cellText(cell, cut).replace(/[&<>]/g, (sign) => MARKUP[sign]);
      xml += `${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    }
  }
  return `${xml}</row>`;
}

const LETTERS = 26;

/** Of a column, by its index: A … Z, AA, AB … */
export const letter = (index: number): string =>
  (index < LETTERS ? '' : letter(Math.floor(index / LETTERS) - 1)) + String.fromCharCode(0x41 + (index % LETTERS));
