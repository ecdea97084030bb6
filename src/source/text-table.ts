/**
 * Tables in plain text: lines whose cells are parted by tabs, by |, by a slash between blanks or by several blanks, below a
 * header that names columns.
 */
import { cellLinesAt, namesNumbers, type Tried } from './cell-lines.js';
import type { Cell, Extract, Range, Row, Table } from './extract.js';
import { notesFrom } from './footnotes.js';
import { pairedTables } from './paired-lines.js';

/** Words of which a ledger's header has at least two, in both scripts: the reader sees the text unfolded. */
const HEADER_WORDS = [
  '序號',
  '問題',
  '責任',
  '時限',
  '情況',
  '狀態',
  '單位',
  '部門',
  '領導',
  '結果',
  '目標',
  '時間',
  '進展',
  '任務',
  '序号',
  '问题',
  '措施',
  '责任',
  '时限',
  '情况',
  '状态',
  '整改',
  '单位',
  '部门',
  '领导',
  '成效',
  '结果',
  '目标',
  '时间',
  '进展',
  '任务',
];
const BLANK = /[\s\u3000]/;

interface SourceLine extends Range {
  text: string;
}

function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g))
    lines.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  return lines;
}

/** A quoted cell runs over no more lines. */
const MOST_QUOTED = 40;

/** Whether an odd number of quotes stands in a line: it opens one that it does not close, or the other way round. */
const hasOddQuotes = ({ text }: SourceLine): boolean => text.split('"').length % 2 === 0;

/** Joins lines that a cell in quotes holds, as a sheet puts them into the clipboard: 1⇥"甲⏎乙"⇥丙. */
function joinQuoted(lines: readonly SourceLine[], source: string): SourceLine[] {
  const joined: SourceLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { start } = lines[i];
    let last = i;
    let open = lines[i].text.includes('\t"') && hasOddQuotes(lines[i]);
    while (open && last < i + MOST_QUOTED && last + 1 < lines.length) open = !hasOddQuotes(lines[++last]);
    const { end } = lines[last];
    const whole = last > i && !open;
    joined.push(whole ? { start, end, text: source.slice(start, end) } : lines[i]);
    if (whole) i = last;
  }
  return joined;
}

/** What parts cells; `blanks` are two or more. */
type Sign = '\t' | '|' | '/' | 'blanks';

/** A bar between cells, as typed or as drawn. */
const BAR = /[|｜│┃]/;
/** A slash between cells: 1 / 已销号 / 天沟淤塞. */
const SLASH = /(?<=[ \u3000])[/／](?=[ \u3000])/;
const SIGNS = { '\t': /\t/, '|': BAR, '/': SLASH } as const;

const BLANKS = / {2,}|\u3000[ \u3000]*/;

/** The cells of a line set with blanks. */
function blankCells(line: SourceLine): Cell[] {
  return [...line.text.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: word }) => ({
    start: line.start + index,
    end: line.start + index + word.length,
  }));
}

/** The cells of a line parted by a sign, without blanks round them; outer | open and close the row. */
function cellsOf(line: SourceLine, sign: Sign): Cell[] {
  if (sign === 'blanks') return blankCells(line);
  const cells: Cell[] = [];
  let start = line.start;
  const parts = line.text.split(SIGNS[sign]);
  parts.forEach((part, i) => {
    const outer = sign === '|' && !part.trim() && (i === 0 || i === parts.length - 1);
    if (!outer) {
      let from = start;
      let to = start + part.length;
      while (from < to && BLANK.test(line.text[from - line.start])) from++;
      while (to > from && BLANK.test(line.text[to - 1 - line.start])) to--;
      // Quotes round a cell are the clipboard's.
      const quoted = sign === '\t' && to - from > 1 && line.text[from - line.start] === '"';
      if (quoted && line.text[to - 1 - line.start] === '"') {
        from++;
        to--;
      }
      cells.push({ start: from, end: to });
    }
    start += part.length + 1;
  });
  return cells;
}

const isRule = (text: string): boolean => /^[\s|｜│┃:+\-—─━═┼╋├┤┝┥┬┴┌┐└┘╪╬]+$/.test(text) && /-{2}|[—─━═]/.test(text);

/** Whether cells name the columns of a ledger. */
export const namesColumns = (words: readonly string[]): boolean =>
  words.filter((word) => HEADER_WORDS.some((known) => word.includes(known))).length >= 2;

const isHeader = (cells: readonly Cell[], text: string): boolean => {
  const words = cells.map((cell) => text.slice(cell.start, cell.end));
  // 整改措施：…｜责任人：…: labels between bars name no columns.
  const labelled = words.some((word) => /[：:]./.test(word));
  // Beside the column of numbers one more makes a table.
  const several = cells.length >= 3 || (cells.length === 2 && namesNumbers(words[0]));
  return several && !labelled && words.every((word) => word.length <= 16) && namesColumns(words);
};

/** Whether a line names columns in other words: short cells without figures, and as many cells in rows that count below. */
function headsRows([first, ...below]: readonly SourceLine[], sign: Sign, text: string): boolean {
  const words = cellsOf(first, sign).map((cell) => text.slice(cell.start, cell.end));
  if (words.length < 3 || words.some((word) => word.length > 12 || !word || /[\d，。；]/.test(word))) return false;
  const rows = below.filter((line) => !isRule(line.text)).map((line) => cellsOf(line, sign));
  if (rows.length < 2) return false;
  return rows
    .slice(0, 2)
    .every(
      (cells, i) => cells.length === words.length && text.slice(cells[0].start, cells[0].end).trim() === String(i + 1),
    );
}

function signOf(line: string): Sign | null {
  if (line.includes('\t')) return '\t';
  if (BAR.test(line)) return '|';
  if (SLASH.test(line)) return '/';
  return BLANKS.test(line.trim()) ? 'blanks' : null;
}

/** Whether a header and two rows below it are set with blanks in the same columns. */
function isSet(lines: readonly SourceLine[], text: string): boolean {
  const rows = lines.map((line) => blankCells(line));
  if (rows.length < 3 || rows.some((cells) => cells.length !== rows[0].length)) return false;
  return rows[0].every(({ start, end }) => !/[：:，。]/.test(text.slice(start, end)));
}

/** Names of groups of rows are no longer. */
const LONGEST_GROUP = 24;

/** Whether a line of one cell names the rows below it: 【食材采购】. */
const isGroup = ({ start, end }: Cell, next: SourceLine, sign: Sign, columns: number): boolean =>
  end - start <= LONGEST_GROUP && cellsOf(next, sign).length === columns;

/** The line behind one, past one that is drawn between rows. */
const nextRow = (lines: readonly SourceLine[], i: number): SourceLine | undefined =>
  lines[i + 1] && isRule(lines[i + 1].text) ? lines[i + 2] : lines[i + 1];

/** A line that is the first number of rows. */
const NUMBERED_ROWS = /\n[ \t]*[1一][ \t]*\r?\n/;

/** Finds the tables of a plain text. A row of fewer cells ends the table, but for lines that hold no sign at all. */
function textTables(text: string): { tables: Table[]; markup: Range[] } {
  const tables: Table[] = [];
  const markup: Range[] = [];
  const parted = /\t|\S(?: {2,}|\u3000+)\S/.test(text) || BAR.test(text) || SLASH.test(text);
  if (!parted && !NUMBERED_ROWS.test(text)) return { tables, markup };
  const single = linesOf(text);
  const lines = text.includes('\t"') ? joinQuoted(single, text) : single;
  const tried: Tried = new Map();
  for (let i = 0; i < lines.length; i++) {
    const copied = cellLinesAt(lines, i, text, tried);
    if (copied) {
      tables.push(copied.table);
      markup.push(...copied.between);
      i = copied.last;
      continue;
    }
    const sign = signOf(lines[i].text);
    if (!sign) continue;
    const header = cellsOf(lines[i], sign);
    // The names of groups stand between the rows.
    const below = lines.slice(i, i + 6).filter((line, k) => k === 0 || cellsOf(line, sign).length > 1);
    if (!isHeader(header, text) && !headsRows(below.slice(0, 4), sign, text)) continue;
    // Blanks part much else: as many cells stand in the rows below, and no label.
    if (sign === 'blanks' && !isSet(below.slice(0, 3), text)) continue;
    const rows: Row[] = [{ cells: header }];
    let last = i;
    for (let j = i + 1; j < lines.length; j++) {
      if (isRule(lines[j].text)) {
        markup.push({ start: lines[j].start, end: lines[j].end });
        continue;
      }
      const cells = cellsOf(lines[j], sign);
      const next = nextRow(lines, j);
      if (cells.length === 1 && header.length > 2 && next && isGroup(cells[0], next, sign, header.length)) {
        // Above another header it heads a table of its own.
        if (isHeader(cellsOf(next, sign), text)) break;
        rows.push({ cells });
        continue;
      }
      if (cells.length < Math.max(2, header.length - 1) || cells.length > header.length + 1) break;
      // Other names of columns begin another table; a page repeats those of this one.
      if (namesNumbers(text.slice(cells[0].start, cells[0].end)) && isHeader(cells, text)) {
        if (lines[j].text.trim() !== lines[i].text.trim()) break;
        markup.push({ start: lines[j].start, end: lines[j].end });
        continue;
      }
      rows.push({ cells });
      last = j;
    }
    if (rows.length < 2) continue;
    const drawn = sign === '|' || sign === '/' ? `${SIGNS[sign].source}|` : '';
    const signs = new RegExp(`${drawn}<br ?/?>`, 'gi');
    for (const line of lines.slice(i, last + 1)) {
      if (isRule(line.text)) continue;
      for (const { index, 0: found } of line.text.matchAll(signs)) {
        markup.push({ start: line.start + index, end: line.start + index + found.length });
      }
    }
    tables.push({ start: lines[i].start, end: lines[last].end, rows, header: true });
    i = last;
  }
  markup.sort((a, b) => a.start - b.start);
  return { tables, markup };
}

/** The edges of a box drawn round lines of text: │ 病灶｜台账不清 │ */
const EDGE = /^[ \t\u3000]*[│┃║]|[│┃║](?=[ \t\u3000]*$)/gm;

/** Edges of boxes outside tables, which have their own. */
function boxEdges(text: string, tables: readonly Table[]): Range[] {
  if (!/[│┃║]/.test(text)) return [];
  let next = 0;
  return [...text.matchAll(EDGE)].flatMap(({ index: start, 0: { length } }) => {
    while (next < tables.length && tables[next].end <= start) next++;
    const inTable = next < tables.length && tables[next].start < start + length;
    return inTable ? [] : [{ start, end: start + length }];
  });
}

/** Plain text: nothing is known but the characters, tables that tabs or | make, and boxes. */
export function readText(text: string): Extract {
  const { tables: parted, markup } = textTables(text);
  const tables = parted.length ? parted : pairedTables(text);
  const edges = boxEdges(text, tables);
  const end = notesFrom(text);
  return {
    ...(end !== null && { end }),
    text,
    starts: new Map(),
    tables,
    markup: [...markup, ...edges].sort((a, b) => a.start - b.start),
  };
}
