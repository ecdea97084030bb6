/**
 * Tables that are cards: each row is a label and its value, and each table is one problem (反馈事项 | 台账不清). They are no
 * ledgers, whose rows are problems: their rows are read as lines that a label opens.
 */
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import { fold } from '../lines/fold.js';
import type { Extract, Range, Row, Table } from '../source/extract.js';
import { ledgerOf } from './ledgers.js';

/** A label in a card is no longer. */
const LONGEST = 10;
const LEAST_ROWS = 3;
const WORD = /^[\u4e00-\u9fff]{2,}(?:\([\u4e00-\u9fff]{1,4}\))?:?$/;

const textOf = (text: string, { start, end }: Range): string => fold(text.slice(start, end), []).replace(/\s/g, '');

/** What names a column is no longer: 项目 | 登记内容. Where a format asks for a header, a longer one is the first pair. */
const LONGEST_NAME = 6;
const namesColumns = (text: string, { cells }: Row): boolean =>
  cells.every((cell) => textOf(text, cell).length <= LONGEST_NAME);

/** The labels of a table whose rows are pairs of a label and a value; `null` for any other table. */
function labelsOf(text: string, { rows, header }: Table): string[] | null {
  if (rows.length < LEAST_ROWS) return null;
  const pairs = (row: Row): boolean => row.cells.length === 2 || row.cells.length === 4;
  if (!rows.every(pairs)) return null;
  const body = header && namesColumns(text, rows[0]) ? rows.slice(1) : rows;
  const named = flatMap(body, ({ cells }) => cells.filter((cell, i) => i % 2 === 0 && cell.end > cell.start));
  const labels = named.map((cell) => textOf(text, cell).replace(/:$/, ''));
  const words = labels.every((label) => label.length <= LONGEST && WORD.test(label));
  return words && new Set(labels).size === labels.length ? labels : null;
}

/** How many of a document's tables have each label. */
function timesOf(found: readonly (readonly string[] | null)[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const label of flatMap(found, (labels) => labels ?? [])) times.set(label, (times.get(label) ?? 0) + 1);
  return times;
}

/** Whether most labels of a card are of the lists, or stand in other tables too. */
function isCard(words: Words, labels: readonly string[], times: ReadonlyMap<string, number>): boolean {
  const most = (count: number): boolean => count * 2 > labels.length;
  return (
    most(labels.filter((label) => words.labels.rolesOf(label).length > 0).length) ||
    most(labels.filter((label) => (times.get(label) ?? 0) > 1).length)
  );
}

/** What lies between cells but for line ends and what parts a label from its value. */
function marksOf(text: string, table: Table): Range[] {
  const marks: Range[] = [];
  let at = table.start;
  const hide = (end: number): void => {
    for (let i = at; i < end; i++) if (!/\s/.test(text[i])) marks.push({ start: i, end: i + 1 });
  };
  for (const { cells } of table.rows)
    for (const [i, cell] of cells.entries()) {
      if (i % 2 === 0) hide(cell.start);
      at = Math.max(at, cell.end);
    }
  hide(table.end);
  return marks;
}

const inOrder = (ranges: Range[]): Range[] => ranges.sort((a, b) => a.start - b.start || a.end - b.end);

/** A text with its cards as lines, and the labels in them. */
export interface Opened {
  extract: Extract;
  labels: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** The same text with its cards as lines. */
export function openCards(extract: Extract, words: Words): Opened {
  const { text, tables } = extract;
  const found = tables.map((table) => labelsOf(text, table));
  if (found.every((labels) => labels === null)) return { extract, labels: NONE };
  const times = timesOf(found);
  const folded = fold(text, extract.markup);
  const cards = tables.filter((table, i) => {
    const labels = found[i];
    return labels !== null && isCard(words, labels, times) && !ledgerOf(words, table, folded);
  });
  if (!cards.length) return { extract, labels: NONE };
  // What names the two columns labels nothing: 项目 | 登记内容.
  const heads = flatMap(cards, ({ header, rows }) => (header && namesColumns(text, rows[0]) ? [rows[0]] : []));
  const furniture = heads.map(({ cells }) => ({ start: cells[0].start, end: cells[cells.length - 1].end }));
  const are = new Set(cards);
  const labels = new Set(flatMap(found, (list, i) => (list && are.has(tables[i]) ? list : [])));
  const opened = {
    ...extract,
    tables: tables.filter((table) => !are.has(table)),
    markup: inOrder([...extract.markup, ...flatMap(cards, (table) => marksOf(text, table))]),
    furniture: inOrder([...(extract.furniture ?? []), ...furniture]),
    starts: new Map([
      ...extract.starts,
      ...flatMap(cards, ({ rows }) => rows.map(({ cells }) => [cells[0].start, 0] as const)),
    ]),
  };
  return { extract: opened, labels };
}
