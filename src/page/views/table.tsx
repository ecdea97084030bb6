/** A table of any number of rows: sorted by its headings, walked by the arrow keys, of which only what is seen is laid out. */
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { words } from '../store/state.js';
import { useVirtual } from './virtual.js';

export interface Column<Row> {
  id: string;
  name: string;
  /** Share of the width, as a grid track. */
  width: string;
  cell(row: Row): ComponentChildren;
  /** What the rows are sorted by; numbers as numbers, `null` last. */
  value(row: Row): string | number | null;
  numeric?: boolean;
}

export interface Sort {
  column: string;
  down: boolean;
}

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  /** Those that rows may be sorted by, shown or not. */
  sortable: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  sort: Sort;
  onSort(sort: Sort): void;
  open(row: Row): void;
  /** What stands before the first column. */
  before?: { head: ComponentChildren; cell(row: Row): ComponentChildren };
  state(row: Row): string;
}

/** In rem: two lines of text. */
const ROW = 3.5;

const collator = new Intl.Collator('zh', { numeric: true });

/** Rows in the order of a column; those that compare alike stay as they were. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { column, down }: Sort): Row[] {
  const by = columns.find(({ id }) => id === column);
  if (!by) return [...rows];
  const keyed = rows.map((row) => ({ row, value: by.value(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : collator.compare(String(a.value), String(b.value));
    return down ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

export function Table<Row>({ label, columns, sortable, rows, keyOf, sort, onSort, open, before, state }: Props<Row>) {
  const ordered = useMemo(() => sorted(rows, sortable, sort), [rows, sortable, sort]);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const [list, scroller] = useVirtual({ count: ordered.length, estimate: () => ROW * rem, overscan: 12 });
  const [at, setAt] = useState(0);
  const focusing = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const tracks = `${before ? '2.6rem ' : ''}${columns.map(({ width }) => width).join(' ')}`;
  const items = list.getVirtualItems();

  useEffect(() => {
    if (!focusing.current) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (!row) return;
    focusing.current = false;
    row.focus({ preventScroll: true });
  });

  const walk = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const own = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (!own) return;
    const index = Number(own.dataset.index);
    if (event.key === 'Enter' && event.target === own) {
      open(ordered[index]);
      return;
    }
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? ordered.length - 1 : index + (steps[event.key] ?? Number.NaN);
    if (Number.isNaN(to)) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(ordered.length - 1, to));
    focusing.current = true;
    setAt(next);
    list.scrollToIndex(next);
  };

  const first = Math.min(at, Math.max(0, ordered.length - 1));
  const focusable = items.some(({ index }) => index === first) ? first : items[0]?.index;
  return (
    <div
      class="table"
      role="table"
      aria-label={label}
      aria-rowcount={ordered.length + 1}
      ref={scroller}
      // what scrolls must be reached by the keyboard
      tabIndex={ordered.length === 0 ? 0 : -1}
    >
      <div role="rowgroup" class="thead">
        <div role="row" class="tr" style={{ gridTemplateColumns: tracks }} aria-rowindex={1}>
          {before && (
            <div role="columnheader" class="td pick">
              {before.head}
            </div>
          )}
          {columns.map(({ id, name, numeric }) => (
            <div
              key={id}
              role="columnheader"
              class={numeric ? 'td num' : 'td'}
              aria-sort={sort.column === id ? (sort.down ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                class="sort"
                title={words.value.table.sort(name)}
                onClick={() => onSort({ column: id, down: sort.column === id ? !sort.down : numeric === true })}
              >
                {name}
                <span aria-hidden="true">{sort.column === id ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </div>
          ))}
        </div>
      </div>

      <div role="rowgroup" class="tbody" ref={body} style={{ height: `${list.getTotalSize()}px` }} onKeyDown={walk}>
        {items.map(({ index, start }) => {
          const row = ordered[index];
          return (
            <div
              key={keyOf(row)}
              role="row"
              class={`tr ${state(row)}`}
              aria-rowindex={index + 2}
              data-index={index}
              tabIndex={index === focusable ? 0 : -1}
              style={{ gridTemplateColumns: tracks, transform: `translateY(${start}px)`, height: `${ROW}rem` }}
              onFocus={() => setAt(index)}
              onClick={(event) => {
                if (!(event.target as HTMLElement).closest('input,a,button,label')) open(row);
              }}
              onKeyDown={undefined}
            >
              {before && (
                <div role="cell" class="td pick">
                  {before.cell(row)}
                </div>
              )}
              {columns.map(({ id, cell, numeric }) => (
                <div key={id} role="cell" class={numeric ? 'td num' : 'td'}>
                  {cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {ordered.length === 0 && <p class="empty">{words.value.table.none}</p>}
    </div>
  );
}
