/** How the workbook looks, on the screen and on paper. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Column } from '../column.js';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;

/** 宋体 is on every office computer in China; elsewhere a font of the system takes its place. */
export const FONT = { name: '宋体', size: 10 };

const LINE = { style: 'thin', color: { rgb: '8C8C8C' } } as const;
const GRID: CellStyle['border'] = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const SHADE: CellStyle['fill'] = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } };

export const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: SHADE,
  border: GRID,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** Across all columns. */
export const TITLE: CellStyle = {
  font: { ...FONT, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};

const body = (alignment: CellStyle['alignment'], numFmt?: string): CellStyle => ({
  font: FONT,
  border: GRID,
  alignment: { vertical: 'center', wrapText: true, ...alignment },
  ...(numFmt === undefined ? {} : { numFmt }),
});

/** The style of a column's cells below its heading. */
export const BODY: Record<Column['kind'] | 'share', CellStyle> = {
  text: body({ horizontal: 'left' }),
  count: body({ horizontal: 'center' }, '0'),
  money: body({ horizontal: 'right' }, '#,##0.00'),
  share: body({ horizontal: 'right' }, '0.0%'),
};

/** The heading of a group of rows. */
export const GROUP: CellStyle = { ...body({ horizontal: 'left' }), font: { ...FONT, bold: true }, fill: SHADE };

/** A3 across for the ledger with its many columns; its heading row on every page. */
export const WIDE: PageSetup = {
  paperSize: 'a3',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  printTitlesRow: '$1:$1',
  margins: { top: 0.9, bottom: 0.7, left: 0.4, right: 0.4, header: 0.4, footer: 0.35 },
};

export const UPRIGHT: PageSetup = { ...WIDE, paperSize: 'a4', orientation: 'portrait' };
