/** Which rows of a grid name its columns, and which stand below the table and are none of it. */
import { namesColumns } from '../text-table.js';
import { filled, textOf } from './cells.js';
import type { GridCell, GridRow } from './model.js';

/** Rows below a table that are none of it, by what their first cell begins with. */
const FOOT =
  /^(?:填表|填报|填報|制表|审核|審核|复核|複核|签|簽|盖章|蓋章|联系|聯繫|负责人|負責人|备注|備註|注|註|说明|說明)[^:：]{0,12}[:：]/;
const SUM = /^(?:合计|合計|总计|總計|小计|小計|共计|共計)$/;
/** Rows over a header: the title, the body that reports, the day. */
const MOST_ABOVE = 10;
const LONGEST_NAME = 24;
const DEEPEST_HEADER = 3;

const isName = (word: string): boolean => word.length <= LONGEST_NAME && /\D/.test(word);

/** The row that names the columns: the first that is more than one cell, or one a little below that does it better. */
export function headerAt(rows: readonly GridRow[]): number {
  let first = 0;
  while (first < rows.length && filled(rows[first]).length === 1) first++;
  const names = (row: GridRow): boolean => {
    const words = filled(row).map(textOf);
    return words.length > 2 && words.every(isName) && namesColumns(words);
  };
  if (rows[first]?.header) return first;
  const at = rows.slice(first, first + MOST_ABOVE).findIndex(names);
  return at < 0 || at + first >= rows.length - 1 ? first : at + first;
}

/**
 * Whether a row names the parts of columns: cells beside them go on from above, or are empty. Where no column stands beside
 * them, all cells of a form may span several: then words tell.
 */
function partsOf(row: GridRow, above: GridRow): boolean {
  const named = (): boolean => namesColumns([...filled(above), ...filled(row)].map(textOf));
  const goesOn = row.cells.some((cell) => cell.continues);
  const parted = above.cells.filter(({ span }) => span > 1);
  const within = (cell: GridCell) =>
    parted.some(({ column, span }) => cell.column >= column && cell.column < column + span);
  const inParts = filled(row).every((cell) => cell.continues || (within(cell) && isName(textOf(cell))));
  if (!inParts) return goesOn && named();
  return goesOn || parted.length < above.cells.length || named();
}

/** How many rows name the columns, from the first on: a cell that spans several has its parts below. */
export function headerRows(rows: readonly GridRow[]): number {
  const told = rows.findIndex(({ header }) => !header);
  if (told > 1) return Math.min(told, DEEPEST_HEADER);
  const parted = rows[0].cells.some(({ span }) => span > 1);
  let count = 1;
  while (parted && count < Math.min(DEEPEST_HEADER, rows.length - 1) && partsOf(rows[count], rows[0])) count++;
  return count;
}

/** Whether a row below a table is none of it: a signature, a note, a sum. */
export function isFoot(row: GridRow): boolean {
  const [one, ...others] = filled(row);
  if (row.cells.some((cell) => cell.continues)) return false;
  return others.length === 0 || FOOT.test(textOf(one)) || SUM.test(textOf(one));
}
