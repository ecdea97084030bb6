/**
 * Tokens of a table. In a ledger's row measures, results and states are read; a table that is no ledger is one token for
 * all of it: its cells say nothing to the grammar, and a sheet may have 200,000.
 */
import { flatMap } from '../../grammars/flat-map.js';
import { tokens as t } from '../../grammars/notice/index.js';
import type { Block, Layout } from '../lines/layout.js';
import { headingMark, type Mark } from '../lines/marks.js';
import { View } from '../lines/view.js';
import { ledgersOf } from '../shape/ledger-parts.js';
import { groupIn, type Ledger } from '../shape/ledgers.js';
import { readOrdinals, type Stretch } from '../shape/ordinals.js';
import type { Cell, Table } from '../source/extract.js';
import { linesOfCell, textIn } from './cell-lines.js';
import type { TextEmitter } from './emit-text.js';
import type { TokenSink } from './token-sink.js';

/** 【食材采购】: brackets are none of a title. */
const BRACKETS = /^[【〔[].*[】〕\]]$/;

const NO_ORDINALS: ReadonlyMap<Stretch, Mark[]> = new Map();

export class TableEmitter {
  private readonly ledgers: ReadonlyMap<Table, Ledger>;

  constructor(
    private readonly layout: Layout,
    private readonly sink: TokenSink,
    private readonly text: TextEmitter,
  ) {
    const tables = flatMap(layout.blocks, ({ table }) => (table ? [table] : []));
    this.ledgers = ledgersOf(layout.words, tables, layout.folded);
  }

  table(block: Block): void {
    const table = block.table;
    if (!table) return;
    const ledger = this.ledgers.get(table);
    if (ledger) this.ledger(table, ledger);
    else this.plain(table);
  }

  private plain(table: Table): void {
    const text = textIn(this.layout, table);
    if (text) this.sink.bracket(t.OpenTable, text.start, { end: text.end, ledger: null, plain: table });
    else this.sink.bracket(t.OpenTable, table.start, { ledger: null });
    this.sink.bracket(t.Close, this.sink.lastEnd());
  }

  private ledger(table: Table, ledger: Ledger): void {
    this.sink.bracket(t.OpenTable, table.start, { ledger });
    let grouped = false;
    for (const [r, row] of table.rows.entries()) {
      const group = r > 0 && !ledger.turned ? groupIn(table, r, this.layout.folded) : null;
      if (group) {
        this.group(group, grouped);
        this.sink.bracket(t.OpenTable, this.sink.lastEnd(), { ledger });
        grouped = true;
        continue;
      }
      const at = row.cells.find((cell) => cell.end > cell.start)?.start ?? this.sink.lastEnd();
      const { turned = false } = ledger;
      this.sink.bracket(t.OpenRow, at, { header: table.header && r === 0 && !turned });
      for (const [c, cell] of row.cells.entries()) {
        if (cell.end <= cell.start) continue;
        const named = turned ? r : c;
        const column = ledger.columns[named] ?? 'unknown';
        const header = turned ? c === 0 : table.header && r === 0;
        this.sink.bracket(t.OpenCell, cell.start, {
          column,
          header,
          label: ledger.headers[named] ?? null,
          ...(turned && !header && { problem: c }),
        });
        this.cell(cell, !header && ['measures', 'results', 'status'].includes(column));
        this.sink.bracket(t.Close, this.sink.lastEnd());
      }
      this.sink.bracket(t.Close, this.sink.lastEnd());
    }
    this.sink.bracket(t.Close, this.sink.lastEnd());
    if (grouped) this.sink.bracket(t.Close, this.sink.lastEnd());
  }

  /** A row that names those below it heads a section of them; `before` closes the one before. */
  private group(cell: Cell, before: boolean): void {
    const view = new View(this.layout.folded, [cell]);
    this.sink.bracket(t.Close, this.sink.lastEnd());
    if (before) this.sink.bracket(t.Close, this.sink.lastEnd());
    const mark = headingMark(this.layout.words, view.text);
    const { value = null, style = null } = mark ?? {};
    this.sink.bracket(t.OpenSection, cell.start, { slot: null, role: 'problems', number: value, style });
    // 一、财务管理方面: its number stands apart, as in a heading.
    if (mark) this.sink.push(t.Mark, view, 0, mark.end, { style, value });
    const framed = BRACKETS.test(view.text);
    const titleEnd = framed ? view.length - 1 : view.length;
    this.sink.push(t.Title, view, framed ? 1 : (mark?.end ?? 0), view.length, { titleEnd, finding: null });
  }

  /** What stands in a cell; in a ledger's row each of its lines may hold measures. */
  private cell(cell: Cell, read: boolean): void {
    const views = linesOfCell(this.layout, cell);
    const stretches = views.map((view): Stretch => ({ block: { view } as Block, start: 0, end: view.length }));
    const ordinals = read ? readOrdinals(this.layout.words, stretches) : NO_ORDINALS;
    for (const stretch of stretches) {
      this.text.run(stretch.block.view, 0, stretch.end, ordinals.get(stretch) ?? [], {
        problem: read,
        separate: false,
      });
      this.sink.bracket(t.Break, this.sink.lastEnd());
    }
  }
}
