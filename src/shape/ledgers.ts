/** Ledgers: a table whose header names problem, measures, responsible … Its rows are siblings, as numbered units are. */
import { flatMap } from '../../grammars/flat-map.js';
import type { LabelRole } from '../../grammars/labels.js';
import { statusIn, type Words } from '../../grammars/words.js';
import { View } from '../lines/view.js';
import type { Cell, Row, Table } from '../source/extract.js';
import { countsUp } from './counts.js';
import { type KindOf, kindReader } from './kind-reader.js';
import { rolesByLook, tellsRole } from './label-look.js';

/** What is done about a problem, and what came of it. */
const PLANNED = /措施|举措/;
const DONE = /完成情况|结果|成效|进展|落实情况/;

export type Column = LabelRole | 'number' | 'unknown';

export interface Ledger {
  columns: Column[];
  headers: string[];
  /** It lies on its side: each row is what `columns` says, and each column behind the first is a problem. */
  turned?: boolean;
}

const NUMBER = /^(?:问题)?(?:序号|编号|序|号|No\.?)$/i;
/** Columns about a problem that tell neither what it is nor what was done: its kind, where it was found, by whom and when. */
const ASIDE =
  /^[被受][^,]{1,4}(?:单位|对象|部门|机构|企业|学校|主体|方)|(?:类别|类型|分类|大类|来源|性质|数量|金额|个数|编号|序号)|(?:反馈|发现|检查|巡察|审计|移交|交办|填报|登记|录入|实际|上报|更新|销号)[^,]{0,4}(?:时间|日期)/;
const LOOSE: [role: LabelRole, words: RegExp][] = [
  ['status', /(?:状态|是否完成|是否整改|完成与否|销号)/],
  ['deadline', /(?:时限|期限|时间|日期)/],
  ['leader', /(?:责任人|责任领导|牵头领导|分管领导|包抓领导)/],
  ['department', /(?:责任单位|责任部门|责任科室|责任股室|牵头|责任主体)/],
  ['assistant', /配合/],
  ['target', /目标/],
  ['results', /(?:成效|结果|完成情况|进展|落实情况)/],
  ['measures', /(?:措施|举措|整改情况)/],
  ['finding', /(?:问题|事项|任务|表现)/],
];

/** The columns of a table by its header's words, and by what stands in them; `null` where it has no header. */
export function columnsOf(words: Words, table: Table, folded: string): Ledger | null {
  const [first] = table.rows;
  if (!first || !table.header || table.rows.length < 2) return null;
  const headers = first.cells.map((cell) => nameOf(words, cell, folded));
  const columns = headers.map((header): Column => {
    if (NUMBER.test(header)) return 'number';
    const [exact] = words.labels.rolesOf(header);
    if (exact) return exact;
    if (ASIDE.test(header)) return 'unknown';
    return LOOSE.find(([, words]) => words.test(header))?.[0] ?? 'unknown';
  });
  guessColumns(words, table, folded, headers, columns);
  // 完成情况 and 整改情况 beside 整改措施 tell results; alone they are the measures.
  const planned = columns.findIndex((column, i) => column === 'measures' && PLANNED.test(headers[i]));
  const measures = planned < 0 ? columns.indexOf('measures') : planned;
  columns.forEach((column, i) => {
    if (column !== 'measures' || i === measures) return;
    if (DONE.test(headers[i]) || (planned >= 0 && /整改情况/.test(headers[i]))) columns[i] = 'results';
  });
  return { columns, headers };
}

/** Whether the columns are those of a ledger: what was found, and what was done. */
export const isWhole = ({ columns }: Ledger): boolean =>
  columns.includes('finding') && (columns.includes('measures') || columns.includes('results'));

/** The columns of a table that is a ledger by itself; `null` for any other. */
export function ledgerOf(words: Words, table: Table, folded: string): Ledger | null {
  const ledger = columnsOf(words, table, folded);
  return ledger && isWhole(ledger) ? ledger : null;
}

/** Names of groups of rows are no longer. */
const LONGEST_GROUP = 30;

/** The cell of a row that names those below it: one alone, short and no sentence, above a row of several; `null` without. */
export function groupIn({ rows }: Table, r: number, folded: string): Cell | null {
  const filled = (row: Row | undefined): Cell[] => row?.cells.filter((cell) => cell.end > cell.start) ?? [];
  const [cell, ...others] = filled(rows[r]);
  if (!cell || others.length || filled(rows[r + 1]).length < 2) return null;
  const { text } = cellView(cell, folded);
  return text.length > 1 && text.length <= LONGEST_GROUP && !/[。;:]/.test(text) ? cell : null;
}

/** Columns that a ledger has, but not twice. */
const SINGLE: readonly Column[] = ['finding', 'measures'];

/** Columns whose names no list has: by their characters and what stands below them. */
function guessColumns(words: Words, table: Table, folded: string, headers: string[], columns: Column[]): void {
  const kindOf = kindReader();
  const valuesOf = (i: number): string[] =>
    flatMap(table.rows.slice(1, 9), ({ cells }) => (cells[i] ? [cellView(cells[i], folded).text.slice(0, 80)] : []));
  if (!columns.includes('number') && columns[0] === 'unknown' && countsUp(valuesOf(0))) columns[0] = 'number';
  if (!columns.some((column) => column !== 'unknown')) return;
  for (const [i, header] of headers.entries()) {
    if (columns[i] !== 'unknown' || !header || ASIDE.test(header) || header.length > 10) continue;
    const values = valuesOf(i);
    const told = values.filter((value) => value.length > 1 || words.legend.has(value));
    if (told.length * 2 < values.length || !told.length) continue;
    const scores = rolesByLook(words, kindOf, header, told);
    const best = scores.find(({ role }) => !(SINGLE.includes(role) && columns.includes(role)));
    // A name below it makes no column of names: 检查机关 is none of who answers.
    const named = best && (best.role === 'finding' || best.role === 'measures' || tellsRole(header, best.role));
    // A column of states is one whatever it is called.
    const states = tellStates(words, told);
    if (states && !columns.includes('status')) columns[i] = 'status';
    else if (best && named && best.points > Math.max(0, scores.none)) columns[i] = best.role;
  }
  // Rows with numbers of which one column finds fault, and another tells what was done, are a ledger whatever their names are.
  if (!columns.includes('number')) return;
  for (const role of SINGLE) {
    if (columns.includes(role)) continue;
    const leads = headers.map((_, i) => (columns[i] === 'unknown' ? leadOf(kindOf, valuesOf(i), role) : 0));
    const most = Math.max(...leads);
    if (most > LEAST_LEAD) columns[leads.indexOf(most)] = role;
  }
}

/** Share of the texts of a column of states that are states by themselves; the others have to look like some. */
const SHARE_OF_STATES = 0.7;

function tellStates(words: Words, values: readonly string[]): boolean {
  const sentences = values.map((value) => value.split('。')[0]);
  const sure = sentences.filter((sentence) => statusIn(words, sentence, true) !== null).length;
  return (
    sure >= values.length * SHARE_OF_STATES &&
    (sure === values.length || sentences.every((sentence) => statusIn(words, sentence, 'open') !== null))
  );
}

/** How much rather the texts of a column are findings than measures, or the reverse; tenths of a nat, on average. */
function leadOf(kindOf: KindOf, values: readonly string[], role: Column): number {
  const leads = values.map((value) => {
    const kind = kindOf(value.slice(0, 60));
    const lead = within(kind.finding - kind.measure, 40);
    return value.length < SHORTEST_TOLD ? -40 : role === 'finding' ? lead : -lead;
  });
  return leads.reduce((sum, one) => sum + one, 0) / Math.max(1, leads.length);
}

const within = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));
/** A column is told by what stands in it only where that is as clear. */
const LEAST_LEAD = 12;
/** No text tells a problem, or what was done, in less. */
const SHORTEST_TOLD = 5;

const cellView = (cell: Cell, folded: string): View => new View(folded, [cell]);

/** The name of a column; of a part of one, below the name of the whole, its own where that is a label by itself. */
function nameOf({ labels }: Words, cell: Cell, folded: string): string {
  const whole = cellView(cell, folded).text;
  const line = folded.lastIndexOf('\n', cell.end - 1) + 1;
  if (line <= cell.start || labels.rolesOf(whole).length > 0) return whole;
  const last = cellView({ start: line, end: cell.end }, folded).text;
  return labels.rolesOf(last).length > 0 ? last : whole;
}
