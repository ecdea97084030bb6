/** The workbook without the rows of the ledger, made by hucre: styles, relations, and the two small sheets whole. */
import type { Cell as CellOf, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { Cell } from '../column.js';
import type { Layout } from '../layout.js';
import type { Figure } from '../totals.js';
import { type Words, wordsOf } from '../words.js';
import { cellText, letter } from './cells.js';
import { HEADING_HEIGHT, rowHeight, TITLE_HEIGHT } from './height.js';
import { BODY, FONT, GROUP, HEADING, TITLE, UPRIGHT, WIDE } from './look.js';
import { unzipped } from './unzip.js';

export interface Content {
  /** Rows of the ledger, title and heading included, on each sheet that it takes. */
  ledgers: readonly number[];
  figures: readonly Figure[];
  remarks: readonly (readonly Cell[])[];
}

/** Not hucre's preset, which is now. */
const MADE = new Date(Date.UTC(1980, 0, 1));
/** What Excel calls the range of a filter; people are not to see it among the names. */
const FILTER = '_xlnm._FilterDatabase';

/** Rows above those of the problems: the heading, and the title where there is one. */
export const headRows = ({ title }: Layout): number => (title === null ? 1 : 2);

/** The parts of the package by their paths. The first worksheets are those of the ledger, each with one row to copy. */
export async function skeleton({ ledgers, figures, remarks }: Content, layout: Layout): Promise<Map<string, string>> {
  const { lang, columns } = layout;
  const { writeXlsx } = await import('hucre/xlsx');
  const words = wordsOf(lang);
  const names = ledgers.map((_, index) => words.sheets.ledger + (index === 0 ? '' : `_${index + 1}`));
  const range = (rows: number) => `A${headRows(layout)}:${letter(columns.length - 1)}${rows}`;
  const parts = await unzipped(
    await writeXlsx({
      sheets: [
        ...ledgers.map((rows, index) => ledgerSheet(names[index], range(rows), words, layout)),
        statisticsSheet(figures, words),
        remarksSheet(remarks, words),
      ],
      namedRanges: ledgers.map((rows, index) => ({
        name: FILTER,
        range: `${names[index]}!${range(rows).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
        scope: names[index],
      })),
      defaultFont: FONT,
      properties: { title: layout.title ?? words.title, creator: 'rectify', created: MADE, modified: MADE },
      stringMode: 'inline',
    }),
  );
  const workbook = parts.get('xl/workbook.xml') as string;
  return parts.set('xl/workbook.xml', workbook.replaceAll(`name="${FILTER}"`, '$& hidden="1"'));
}

const printed = (words: Words, title: string): Pick<WriteSheet, 'headerFooter' | 'freezePane'> => ({
  headerFooter: { oddHeader: `&C&"${FONT.name},Bold"&16${title}`, oddFooter: `&C&9${words.foot}` },
  freezePane: { rows: 1 },
});

/** Heights in points, by the index of the row: that of the heading, and of the rows below it. */
const heights = (below: readonly number[]): WriteSheet['rowDefs'] =>
  new Map([HEADING_HEIGHT, ...below].map((height, row) => [row, { height }]));

/** Cells that look otherwise than their column. */
const styled = (at: readonly [row: number, columns: number][], style: CellOf['style']): WriteSheet['cells'] =>
  new Map(
    at.flatMap(([row, columns]) => Array.from({ length: columns }, (_, column) => [`${row},${column}`, { style }])),
  );

/**
 * A title stands in the sheet itself, across all columns, where people look for it, and is printed with the heading; a
 * ledger without one has its name at the head of each page.
 */
function ledgerSheet(name: string, range: string, words: Words, layout: Layout): WriteSheet {
  const { columns, headings, title } = layout;
  const last = columns.length - 1;
  const head = headRows(layout);
  const { headerFooter } = printed(words, words.title);
  return {
    name,
    columns: columns.map(({ width, kind }): ColumnDef => ({ width, style: BODY[kind] })),
    rows: [
      ...(title === null ? [] : [columns.map((_, index) => (index === 0 ? cellText(title, words.cut) : null))]),
      [...headings],
      columns.map(() => null),
    ],
    cells: new Map([
      ...(title === null ? [] : (styled([[0, columns.length]], TITLE) ?? [])),
      ...(styled([[head - 1, columns.length]], HEADING) ?? []),
    ]),
    ...(title !== null && last > 0 && { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }] }),
    rowDefs: new Map([
      ...(title === null ? [] : [[0, { height: TITLE_HEIGHT }] as const]),
      [head - 1, { height: HEADING_HEIGHT }],
    ]),
    autoFilter: { range },
    pageSetup: { ...WIDE, printTitlesRow: `$1:$${head}` },
    headerFooter: title === null ? headerFooter : { oddFooter: headerFooter?.oddFooter },
    freezePane: { rows: head },
  };
}

function statisticsSheet(figures: readonly Figure[], words: Words): WriteSheet {
  const { item, count, share } = words.statistics;
  const groups = figures.flatMap((figure, index) => (figure.count === null ? [index + 1] : []));
  const fractions = figures.flatMap(({ count: value }, index) =>
    typeof value === 'number' && !Number.isInteger(value) ? [index + 1] : [],
  );
  const cells = new Map([
    ...(styled([[0, 3]], HEADING) ?? []),
    ...(styled(
      groups.map((row) => [row, 3]),
      GROUP,
    ) ?? []),
    ...fractions.map((row): [string, Partial<CellOf>] => [`${row},1`, { style: BODY.money }]),
  ]);
  return {
    name: words.sheets.statistics,
    columns: [
      { width: 40, style: BODY.text },
      { width: 18, style: { ...BODY.money, numFmt: '#,##0' } },
      { width: 12, style: BODY.share },
    ],
    rows: [[item, count, share], ...figures.map((one): CellValue[] => [one.label, one.count, one.share])],
    cells,
    rowDefs: heights(figures.map(({ label }) => rowHeight([label], [40]))),
    pageSetup: UPRIGHT,
    ...printed(words, words.sheets.statistics),
  };
}

function remarksSheet(remarks: Content['remarks'], words: Words): WriteSheet {
  const { place, severity, rule, message } = words.diagnostics;
  const widths = [32, 9, 20, 70];
  const text = (cell: Cell) => (typeof cell === 'string' ? cellText(cell, words.cut) : cell);
  return {
    name: words.sheets.diagnostics,
    columns: widths.map((width) => ({ width, style: BODY.text })),
    rows: [[place, severity, rule, message], ...remarks.map((cells) => cells.map(text))],
    cells: styled([[0, 4]], HEADING),
    rowDefs: heights(remarks.map((cells) => rowHeight(cells, widths))),
    pageSetup: { ...UPRIGHT, orientation: 'landscape' },
    ...printed(words, words.sheets.diagnostics),
  };
}
