/** From the grid of a table, with its merged cells, to rows that all have the columns that the header names. */
import { namesColumns } from '../text-table.js';
import type { Block, Grid, GridCell, GridRow, Paragraph } from './model.js';

/** A row whose cells stand under the columns of the header; a merged cell's text stands in the first of its rows. */
export type Row = Paragraph[][];

export interface Sheet {
  /** Rows above the header and below the last row that are one cell: what stands over and under a table. */
  above: Block[];
  rows: Row[];
  below: Block[];
}

/** A problem's cell that covers several rows makes one row of them; these words name its column. */
const FINDING = /问题|問題|事项|事項|任务|任務|表现|表現/;
/** What these words name is told of the problem, and is not the problem itself. */
const ABOUT = /类|類|来源|來源|数|數|责任|責任|措施|情况|情況|时限|時限|状态|狀態/;
const NUMBER = /^(?:序|号|號|编号|編號)/;
/** Rows below a table that are none of it, by what their first cell begins with. */
const FOOT =
  /^(?:填表|填报|填報|制表|审核|審核|复核|複核|签|簽|盖章|蓋章|联系|聯繫|负责人|負責人|备注|備註|注|註|说明|說明)[^:：]{0,12}[:：]/;
const SUM = /^(?:合计|合計|总计|總計|小计|小計|共计|共計)$/;
/** Rows over a header: the title, the body that reports, the day. */
const MOST_ABOVE = 10;
const LONGEST_NAME = 24;
/** Paragraphs in a cell above which a table that is no ledger only lays a page out. */
const MOST_IN_CELL = 12;
const DEEPEST_HEADER = 3;

/** Paragraphs of a cell; of a table inside it, those of its cells in order. */
export const paragraphsIn = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );

const textOf = ({ blocks }: GridCell): string =>
  paragraphsIn(blocks)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
const filled = ({ cells }: GridRow): GridCell[] => cells.filter((cell) => textOf(cell) !== '' || numbered(cell));
const numbered = ({ blocks }: GridCell): boolean => paragraphsIn(blocks).some(({ number }) => number !== '');

/** All that is in a table, in order, as if there were none. */
export const unruled = (grid: Grid): Block[] => grid.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));

/** Whether a row names the parts of columns: cells beside them go on from above, or are empty. */
function partsOf(row: GridRow, above: GridRow): boolean {
  if (row.cells.some((cell) => cell.continues)) return true;
  const parted = above.cells.filter(({ span }) => span > 1);
  const within = (cell: GridCell) =>
    parted.some(({ column, span }) => cell.column >= column && cell.column < column + span);
  return filled(row).every((cell) => within(cell) && textOf(cell).length <= LONGEST_NAME);
}

/** How many rows name the columns: a cell above that spans several has its parts below. */
function headerRows(rows: readonly GridRow[]): number {
  const told = rows.findIndex(({ header }) => !header);
  if (told > 1) return Math.min(told, DEEPEST_HEADER);
  const parted = rows[0].cells.some(({ span }) => span > 1);
  let count = 1;
  while (parted && count < Math.min(DEEPEST_HEADER, rows.length - 1) && partsOf(rows[count], rows[0])) count++;
  return count;
}

/** The row that names the columns: the first that is more than one cell, or one a little below that does it better. */
function headerAt(rows: readonly GridRow[], first: number): number {
  const names = (row: GridRow): boolean => {
    const words = filled(row).map(textOf);
    return (
      words.length > 2 && words.every((word) => word.length <= LONGEST_NAME && /\D/.test(word)) && namesColumns(words)
    );
  };
  if (rows[first]?.header) return first;
  const at = rows.slice(first, first + MOST_ABOVE).findIndex(names);
  return at < 0 || at + first >= rows.length - 1 ? first : at + first;
}

/** Whether a row below a table is none of it: a signature, a note, a sum. */
function isFoot(row: GridRow): boolean {
  const [one, ...others] = filled(row);
  if (row.cells.some((cell) => cell.continues)) return false;
  return others.length === 0 || FOOT.test(textOf(one)) || SUM.test(textOf(one));
}

/**
 * Lays the rows of a table under its columns.
 *
 * @returns `null` where it is no table to read by columns, but lays a page out
 */
export function sheetOf(grid: Grid): Sheet | null {
  const rows = grid.rows.filter((row) => filled(row).length > 0);
  const alone = (row: GridRow | undefined) => row !== undefined && filled(row).length === 1;
  let first = 0;
  while (alone(rows[first])) first++;
  first = headerAt(rows, first);
  let end = rows.length;
  while (end > first && isFoot(rows[end - 1])) end--;
  const ruled = rows.slice(first, end);
  if (ruled.length < 2) return null;
  const above = rows.slice(0, first).flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  const below = rows.slice(end).flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));

  const head = ruled.slice(0, headerRows(ruled));
  const names = head.flatMap(({ cells }) => cells.map(textOf));
  const longest = Math.max(...ruled.flatMap(({ cells }) => cells.map(({ blocks }) => paragraphsIn(blocks).length)));
  if (longest > MOST_IN_CELL && !namesColumns(names)) return null;

  // Each column begins where a cell of the header does.
  const starts = [...new Set(head.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const columnOf = (cell: GridCell): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= cell.column),
    );
  const laid = (group: readonly GridRow[]): Row => {
    const row: Row = starts.map(() => []);
    for (const { cells } of group) for (const cell of cells) row[columnOf(cell)].push(...paragraphsIn(cell.blocks));
    return row;
  };
  const header = laid(head);
  const named = (test: (name: string) => boolean): number[] =>
    header.flatMap((cell, i) => (test(cell.map(({ text }) => text).join('')) ? [i] : []));
  const numbers = named((name) => NUMBER.test(name));
  const about = named((name) => FINDING.test(name) && !NUMBER.test(name));
  const told = about.filter((i) => !header[i].some(({ text }) => ABOUT.test(text)));
  const findings = told.length > 0 ? told : about;
  const under = (columns: readonly number[], { cells }: GridRow): GridCell[] =>
    cells.filter((cell) => columns.includes(columnOf(cell)));
  /** Whether all cells of the problem go on in those of the row above, or are empty beside what goes on. */
  const continues = (row: GridRow): boolean => {
    const own = under(findings, row);
    if (own.length > 0 && own.every((cell) => cell.continues)) return true;
    return findings.length > 0 && filled(row).every((cell) => !keys.includes(columnOf(cell)));
  };
  const keys = [...findings, ...numbers];
  /** A heading between rows is in no column: it is one cell over several, or words where numbers are. */
  const heads = (row: GridRow): boolean => {
    const [one, ...others] = filled(row);
    if (others.length > 0 || findings.length === 0 || row.cells.some((cell) => cell.continues)) return false;
    return one.span > 1 || (numbers.includes(columnOf(one)) && /\D{2}/.test(textOf(one)));
  };
  const body: Row[] = [];
  let group: GridRow[] = [];
  const close = () => {
    if (group.length > 0) body.push(laid(group));
    group = [];
  };
  for (const row of ruled.slice(head.length)) {
    if (group.length > 0 && continues(row)) {
      group.push(row);
      continue;
    }
    close();
    if (heads(row)) body.push([...starts.map(() => []), row.cells.flatMap((cell) => paragraphsIn(cell.blocks))]);
    else group = [row];
  }
  close();
  return { above, rows: [header, ...body], below };
}
