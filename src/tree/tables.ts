/** Ledgers: a table whose header names problem, measures, responsible … Its rows are siblings, as numbered units are. */
import { rolesOf } from '../../grammars/label.js';
import type { LabelRole } from '../../grammars/labels.js';
import { View } from '../lines/view.js';
import type { Cell, Table } from '../source/extract.js';

export type Column = LabelRole | 'number' | 'unknown';

export interface Ledger {
  columns: Column[];
  headers: string[];
}

const NUMBER = /^(?:序号|编号|序|号|No\.?)$/i;
const LOOSE: [role: LabelRole, words: RegExp][] = [
  ['status', /(?:状态|是否完成|是否整改|完成与否)/],
  ['deadline', /(?:时限|期限|时间)/],
  ['leader', /(?:责任人|责任领导|牵头领导|分管领导|包抓领导)/],
  ['department', /(?:责任单位|责任部门|责任科室|责任股室|牵头|责任主体)/],
  ['assistant', /配合/],
  ['target', /目标/],
  ['results', /(?:成效|结果|完成情况|进展|落实情况)/],
  ['measures', /(?:措施|举措|整改情况)/],
  ['finding', /(?:问题|事项|任务|表现)/],
];

/** The columns of a table by its header's words; `null` where it is no ledger. */
export function ledgerOf(table: Table, folded: string): Ledger | null {
  const [first] = table.rows;
  if (!first || !table.header || table.rows.length < 2) return null;
  const headers = first.cells.map((cell) => cellView(cell, folded).text);
  const columns = headers.map((header): Column => {
    if (NUMBER.test(header)) return 'number';
    const [exact] = rolesOf(header);
    return exact ?? LOOSE.find(([, words]) => words.test(header))?.[0] ?? 'unknown';
  });
  const has = (role: Column) => columns.includes(role);
  // 完成情况 beside 整改措施 tells results; alone it is the measures.
  const measures = columns.indexOf('measures');
  const separate =
    columns.some((column, i) => column === 'measures' && i !== measures) ||
    (has('measures') && headers.some((header, i) => i !== measures && /完成情况|整改情况/.test(header)));
  if (separate) {
    columns.forEach((column, i) => {
      if (i !== measures && column === 'measures' && /完成情况|结果|成效|进展|落实情况/.test(headers[i]))
        columns[i] = 'results';
    });
  }
  return has('finding') && (has('measures') || has('results')) ? { columns, headers } : null;
}

const cellView = (cell: Cell, folded: string): View => new View(folded, [cell]);
