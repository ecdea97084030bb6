/** From blocks to the text, with what is known of its parts. */

import type { Extract, Origin, Range, Table } from '../extract.js';
import type { KeepTo } from '../limit.js';
import { paragraphsIn } from './cells.js';
import { sheetOf, unruled } from './ledger-grid.js';
import type { Block, Grid, Paragraph } from './model.js';

/** Characters of the whole text. */
const LONGEST_TEXT = 32 << 20;

export interface Writer {
  /** Writes blocks, a line or more each. */
  blocks(blocks: readonly Block[]): void;
  /** Says that the document's own text ends here. */
  end(): void;
  /** Writes blocks that are the page's, not the text's. */
  furniture(blocks: readonly Block[]): void;
  /** Writes an empty line. */
  gap(): void;
  extract(): Extract;
}

/** Starts a text, no longer than a limit that is kept in the name of its format. */
export function writer(keepTo: KeepTo): Writer {
  const pieces: string[] = [];
  let length = 0;
  const origins: Origin[] = [];
  const starts = new Map<number, number>();
  const tables: Table[] = [];
  const furniture: Range[] = [];
  let own: number | undefined;

  const put = (text: string, place?: string, parts?: readonly Origin[]) => {
    if (text === '') return;
    if (parts) for (const part of parts) origins.push({ ...part, start: length + part.start, end: length + part.end });
    else if (place !== undefined) origins.push({ start: length, end: length + text.length, place });
    pieces.push(text);
    length += text.length;
    keepTo(LONGEST_TEXT, length, 'characters');
  };
  /** Notes a stretch of furniture; it goes on in the one before where nothing but a line end is between. */
  const note = ({ start, end }: Range) => {
    const last = furniture[furniture.length - 1];
    if (last && start - last.end <= 1) last.end = end;
    else furniture.push({ start, end });
  };
  /** A paragraph without a line end. */
  const line = ({ number, text, place, heading, furniture: isFurniture, origins: parts }: Paragraph): Range => {
    const start = length;
    const solid = (number + text).search(/\S/);
    // A number or a heading of the document's own certainly begins a block.
    if (solid >= 0 && (number || heading) && !isFurniture) starts.set(start + solid, heading);
    put(number, `${place}/number`);
    put(text, place, parts);
    return { start, end: length };
  };
  const paragraph = (block: Paragraph) => {
    const range = line(block);
    if (block.furniture) note(range);
    put('\n');
  };

  const grid = (block: Grid): void => {
    const sheet = sheetOf(block);
    if (!sheet) {
      all(unruled(block));
      return;
    }
    all(sheet.above);
    const table: Table = { start: length, end: length, rows: [], header: true };
    sheet.rows.forEach((row, r) => {
      if (r > 0) put('\n');
      const cells = row.map((paragraphs, c): Range => {
        if (c > 0) put('\t');
        const start = length;
        for (const one of paragraphs) {
          if (!(one.number + one.text).trim()) continue;
          if (length > start) put('\n');
          line(one);
        }
        return { start, end: length };
      });
      table.rows.push({ cells });
    });
    table.end = length;
    tables.push(table);
    put('\n');
    all(sheet.below);
  };

  const all = (blocks: readonly Block[]): void => {
    for (const block of blocks) block.type === 'paragraph' ? paragraph(block) : grid(block);
  };

  return {
    blocks: all,
    furniture(blocks) {
      const start = length;
      for (const { text, place, origins: parts } of paragraphsIn(blocks)) {
        if (!text.trim()) continue;
        put(text, place, parts);
        put('\n');
      }
      if (length > start) note({ start, end: length });
    },
    gap: () => put('\n'),
    end() {
      own = length;
    },
    extract: () => ({
      text: pieces.join(''),
      markup: [],
      starts,
      tables,
      furniture,
      origins,
      ...(own !== undefined && own < length && { end: own }),
    }),
  };
}
