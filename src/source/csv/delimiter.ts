/** What parts the cells of a table in text: told by its header. */
import { namesColumns } from '../text-table.js';
import { LONGEST_HEAD, MOST_ABOVE } from './limits.js';

const DELIMITERS = [',', '\t', ';', '，', '|'];
const LONGEST_NAME = 24;

/** The first lines that hold anything, without quotation marks. */
const headLines = (text: string): string[] =>
  text
    .slice(0, LONGEST_HEAD)
    .replaceAll('"', '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_ABOVE);

/** A sentence is no name. */
const isName = (word: string): boolean => word.length <= LONGEST_NAME && !/[。；：！？]/.test(word);

const isHeader = (cells: readonly string[]): boolean => {
  const words = cells.map((cell) => cell.trim()).filter((word) => word !== '');
  return words.length > 2 && words.every(isName) && namesColumns(words);
};

/** The sign by which a line near the top names the most columns, `null` where none does. */
export function headedBy(text: string): string | null {
  const lines = headLines(text);
  let most: [cells: number, sign: string] | null = null;
  for (const sign of DELIMITERS) {
    const header = lines.map((line) => line.split(sign)).find(isHeader);
    if (header && header.length > (most?.[0] ?? 0)) most = [header.length, sign];
  }
  return most?.[1] ?? null;
}

/** The sign that parts the cells; of a table without a header the one that its first lines have most of. */
export function delimiterOf(text: string): string {
  const named = headedBy(text);
  if (named) return named;
  const head = headLines(text).join('\n');
  const counts = DELIMITERS.map((sign) => head.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
