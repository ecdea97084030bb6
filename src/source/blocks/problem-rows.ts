/** Rows of a ledger that are one problem's, and headings between the rows. */
import { filled, textOf } from './cells.js';
import type { GridCell, GridRow } from './model.js';

/** These words name the column that tells the problem. */
const FINDING = /问题|問題|事项|事項|任务|任務|表现|表現/;
/** What these words name is told of the problem, and is not the problem itself. */
const ABOUT = /类|類|来源|來源|数|數|责任|責任|措施|情况|情況|时限|時限|状态|狀態/;
const NUMBER = /^(?:序|号|號|编号|編號)/;

/** Rows that are one; a heading is one row, alone. */
export interface RowGroup {
  rows: GridRow[];
  heading: boolean;
}

/** Tells the columns of the problem by the names of the columns. */
function problemColumns(names: readonly string[]): { findings: Set<number>; numbers: Set<number> } {
  const columns = names.map((_, i) => i);
  const numbers = new Set(columns.filter((i) => NUMBER.test(names[i])));
  const about = columns.filter((i) => FINDING.test(names[i]) && !numbers.has(i));
  const told = about.filter((i) => !ABOUT.test(names[i]));
  return { numbers, findings: new Set(told.length > 0 ? told : about) };
}

/**
 * Groups the rows below a header. A row belongs to the one above where the cell of the problem goes on in it, where it
 * is empty with that of the number, and where both say the same again.
 *
 * @param names of the columns
 * @param columnOf the column that a cell stands under
 */
export function groupRows(
  rows: readonly GridRow[],
  names: readonly string[],
  columnOf: (cell: GridCell) => number,
): RowGroup[] {
  const { findings, numbers } = problemColumns(names);
  const keys = new Set([...findings, ...numbers]);
  const under = (columns: ReadonlySet<number>, cells: readonly GridCell[]): GridCell[] =>
    cells.filter((cell) => columns.has(columnOf(cell)));
  const goesOn = (row: GridRow, first: GridRow): boolean => {
    const own = under(findings, row.cells);
    if (own.length > 0 && own.every((cell) => cell.continues)) return true;
    const said = under(keys, filled(row));
    if (findings.size === 0 || said.length === 0) return findings.size > 0;
    const told = under(keys, filled(first));
    const again = said.length === told.length && said.every((cell, i) => textOf(cell) === textOf(told[i]));
    return again && numbers.size > 0 && said.length === keys.size;
  };
  /** A heading between rows is one cell over several, or words where numbers are. */
  const heads = (row: GridRow): boolean => {
    const [one, ...others] = filled(row);
    if (others.length > 0 || findings.size === 0 || row.cells.some((cell) => cell.continues)) return false;
    return one.span > 1 || (numbers.has(columnOf(one)) && /\D{2}/.test(textOf(one)));
  };
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last && !last.heading && goesOn(row, last.rows[0])) last.rows.push(row);
    else groups.push({ rows: [row], heading: heads(row) });
  }
  return groups;
}
