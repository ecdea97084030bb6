/** Tokens of a table; in a ledger's row measures, results and states are read. */
import { tokens as t } from '../../grammars/notice/index.js';
import type { Block, Layout } from '../lines/layout.js';
import type { Mark } from '../lines/marks.js';
import { View } from '../lines/view.js';
import { ledgerOf } from '../shape/ledgers.js';
import { readOrdinals, type Stretch } from '../shape/ordinals.js';
import type { TextEmitter } from './emit-text.js';
import type { TokenSink } from './token-sink.js';

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
    for (const [r, row] of table.rows.entries()) {
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
