/** The ledger as a workbook: its rows, statistics, diagnostics. */
import { copyTeller } from '../copies/index.js';
import type { NoticeRecord } from '../record/schema.js';
import { TotalCounter } from '../stats/totals.js';
import type { Cell } from './column.js';
import { type Layout, layoutOf } from './layout.js';
import type { LedgerOptions } from './options.js';
import { addRemarks, noRemarks, remarkRows } from './remarks.js';
import { figuresOf } from './totals.js';
import { wordsOf } from './words.js';
import { rowXml } from './xlsx/cells.js';
import { headRows, skeleton } from './xlsx/skeleton.js';
import { type ZipEntry, zipped } from './xlsx/zip.js';

/** What one sheet holds; the ledger goes on in a further one. */
export interface SheetLimits {
  /** Excel's own, the heading included. */
  rows: number;
  /** Characters of XML: far below the 4 GiB that one part of the file may have. */
  characters: number;
}

const LIMITS: SheetLimits = { rows: 1_048_576, characters: 2 ** 30 };

const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

/**
 * Yields the workbook. The rows pass through; in memory are one notice, the totals, a bounded number of diagnostics, and
 * of each notice what its copies are known by. The same records give the same bytes.
 */
export function ledgerXlsx(
  records: AsyncIterable<NoticeRecord>,
  options: LedgerOptions,
  limits: SheetLimits = LIMITS,
): AsyncIterable<Uint8Array> {
  return zipped(entries(records, options, limits));
}

async function* entries(
  records: AsyncIterable<NoticeRecord>,
  options: LedgerOptions,
  limits: SheetLimits,
): AsyncIterable<ZipEntry> {
  const layout = layoutOf(options);
  const { lang } = layout;
  const totals = new TotalCounter();
  const remarks = noRemarks();
  const copyOf = copyTeller();
  const empty = await skeleton({ ledgers: [headRows(layout)], figures: [], remarks: [] }, layout);
  const frame = frameOf(empty.get(sheetPath(0)) as string, layout);
  const widths = layout.columns.map(({ width }) => width);
  const { cut } = wordsOf(lang);

  async function* cellRows(): AsyncGenerator<Cell[]> {
    for await (const record of records) {
      yield* layout.rows(record);
      totals.add(record);
      addRemarks(remarks, record, copyOf(record), lang);
    }
  }

  const source = cellRows();
  let next = await source.next();
  const ledgers: number[] = [];
  async function* sheet(): AsyncIterable<string> {
    let count = headRows(layout);
    let characters = 0;
    yield frame.before;
    for (; !next.done && count < limits.rows && characters < limits.characters; next = await source.next()) {
      const xml = rowXml(++count, next.value, { styles: frame.styles, widths, cut });
      characters += xml.length;
      yield xml;
    }
    ledgers.push(count);
    yield frame.after(count);
  }
  try {
    do yield { path: sheetPath(ledgers.length), pieces: sheet() };
    while (!next.done);
  } finally {
    await source.return(undefined);
  }

  const content = { ledgers, figures: figuresOf(totals, remarks.copies, lang), remarks: remarkRows(remarks, lang) };
  const written = new Set(ledgers.map((_, index) => sheetPath(index)));
  for (const [path, xml] of await skeleton(content, layout)) if (!written.has(path)) yield { path, pieces: [xml] };
}

/** What stands round the rows of a sheet of the ledger, and how its cells look: read off the one empty row in it. */
function frameOf(xml: string, layout: Layout) {
  const head = headRows(layout);
  const start = xml.indexOf(`<row r="${head + 1}"`);
  const end = xml.indexOf('</sheetData>');
  const styles = Array.from(xml.slice(start, end).matchAll(/ s="(\d+)"/g), ([, index]) => Number(index));
  if (start < 0 || end < 0 || styles.length !== layout.columns.length)
    throw new Error('the ledger’s frame has another form');
  return {
    // Readers that trust the dimension would miss the rows to come.
    before: xml.slice(0, start).replace(/<dimension [^>]*\/>/, ''),
    styles,
    after: (rows: number) => xml.slice(end).replace(/(<autoFilter ref="A\d:[A-Z]+)\d+/, `$1${rows}`),
  };
}
