/** Tokens of a table; in a ledger's row measures, results and states are read. */
import { tokens as t } from '../../grammars/notice/index.js';
import type { Block, Layout } from '../lines/layout.js';
import type { Mark } from '../lines/marks.js';
import { View } from '../lines/view.js';
import { groupIn, ledgerOf } from '../shape/ledgers.js';
import { readOrdinals, type Stretch } from '../shape/ordinals.js';
import type { Cell } from '../source/extract.js';
import type { TextEmitter } from './emit-text.js';
import type { TokenSink } from './token-sink.js';

/** 【食材采购】: brackets are none of a title. */
const BRACKETS = /^[【〔[].*[】〕\]]$/;

export class TableEmitter {
  constructor(
    private readonly layout: Layout,
    private readonly sink: TokenSink,
    private readonly text: TextEmitter,
  ) {}

  table(block: Block): void {
    const table = block.table;
    if (!table) return;
    const ledger = ledgerOf(this.layout.words, table, this.layout.folded);
    this.sink.bracket(t.OpenTable, table.start, { ledger });
    let grouped = false;
    for (const [r, row] of table.rows.entries()) {
      const group = ledger && r > 0 ? groupIn(table, r, this.layout.folded) : null;
      if (group) {
        this.group(group, grouped);
        this.sink.bracket(t.OpenTable, this.sink.lastEnd(), { ledger });
        grouped = true;
        continue;
      }
      const at = row.cells.find((cell) => cell.end > cell.start)?.start ?? this.sink.lastEnd();
      this.sink.bracket(t.OpenRow, at, { header: table.header && r === 0 });
      for (const [c, cell] of row.cells.entries()) {
        if (cell.end <= cell.start) continue;
        const column = ledger?.columns[c] ?? 'unknown';
        this.sink.bracket(t.OpenCell, cell.start, {
          column,
          header: table.header && r === 0,
          label: ledger?.headers[c] ?? null,
        });
        this.cell(cell.start, cell.end, ledger !== null && r > 0 && ['measures', 'results', 'status'].includes(column));
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
    this.sink.bracket(t.OpenSection, cell.start, { slot: null, role: 'problems', number: null, style: null });
    const start = BRACKETS.test(view.text) ? 1 : 0;
    this.sink.push(t.Title, view, start, view.length, { titleEnd: view.length - start, finding: null });
  }

  /** A cell's lines, parted by <br> or line ends; in a ledger's row each may hold measures. */
  private cell(start: number, end: number, read: boolean): void {
    const { source, folded } = this.layout;
    const lines: { start: number; end: number }[] = [];
    let from = start;
    for (const match of source.slice(start, end).matchAll(/<br ?\/?>|\n/gi)) {
      lines.push({ start: from, end: start + match.index });
      from = start + match.index + match[0].length;
    }
    lines.push({ start: from, end });
    const stretches = lines
      .map((range) => ({ view: new View(folded, [range]) }))
      .filter(({ view }) => view.length)
      .map(({ view }) => ({ block: { view } as Block, start: 0, end: view.length }));
    const ordinals = read ? readOrdinals(this.layout.words, stretches) : new Map<Stretch, Mark[]>();
    for (const stretch of stretches) {
      this.text.run(stretch.block.view, 0, stretch.end, ordinals.get(stretch) ?? [], {
        problem: read,
        separate: false,
      });
      this.sink.bracket(t.Break, this.sink.lastEnd());
    }
  }
}
