/** Layout in columns of a terminal, where 汉字 and full-width signs take two. */
import stringWidth from 'string-width';
import { plainColumns } from './columns.js';

/** Columns that a text takes. Signs of ambiguous width (○ 〇 ① “ ”) count as the table has them: most as one. */
export const displayWidth = (text: string): number => plainColumns(text) ?? stringWidth(text);

const blanks = (columns: number) => ' '.repeat(Math.max(0, columns));

/** The text filled up with blanks on the right. */
export const padEnd = (text: string, columns: number): string => text + blanks(columns - displayWidth(text));

/** The text filled up with blanks on the left. */
export const padStart = (text: string, columns: number): string => blanks(columns - displayWidth(text)) + text;

/** The text cut to at most so many columns; the cut is marked with …. Reads no more of a long text than it needs. */
export function truncate(text: string, columns: number): string {
  const head = text.slice(0, columns * 4);
  if (head.length === text.length && displayWidth(head) <= columns) return text;
  let width = displayWidth('…');
  let kept = '';
  for (const sign of head) {
    width += displayWidth(sign);
    if (width > columns) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** The same, cut at the beginning: of a path the end says more. */
export function truncateStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let width = displayWidth('…');
  let kept = '';
  for (const sign of [...text].reverse()) {
    width += displayWidth(sign);
    if (width > columns) break;
    kept = sign + kept;
  }
  return `…${kept}`;
}
