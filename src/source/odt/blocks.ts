/** Paragraphs and tables in the document's order: the order in which numbers are counted. */
import type { Block, Grid, GridCell, GridRow, Paragraph } from '../blocks/model.js';
import type { KeepTo } from '../limit.js';
import { integer } from '../package/xml.js';
import { type Inline, readInline } from './inline.js';
import { MOST_CELLS, MOST_COLUMNS, MOST_PARAGRAPHS } from './limits.js';
import type { Lists, OpenList } from './lists.js';
import type { Styles } from './styles.js';
import type { Node } from './tree.js';

/** What the stories of a document share. */
export interface Context {
  styles: Styles;
  lists: Lists;
  /** In the order in which the text refers to them. */
  notes: Inline['notes'];
  paragraphs: number;
  cells: number;
  keepTo: KeepTo;
}

/** A line of nothing but signs round the number of the page: — 1 —, 第1页. */
const LONGEST_ROUND_PAGE = 8;
/** Tables of contents and indexes repeat what the text says. */
const INDEX =
  /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/;

/** Reads the blocks right inside an element. */
export function readBlocks(parent: Node, place: string, context: Context): Block[] {
  const blocks: Block[] = [];
  const counts = { p: 0, table: 0, box: 0 };
  /** @param number of the item whose first paragraph comes next */
  const visit = (node: Node, list: OpenList | null, number: () => string, listed: boolean): void => {
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        blocks.push(...paragraphs(node, `${place}/p[${++counts.p}]`, number, listed, context));
        return;
      case 'text:list': {
        const open = context.lists.open(node, list);
        for (const item of node.children) {
          let due = item.name === 'text:list-item';
          const own = (): string => {
            const counted = due;
            due = false;
            return counted ? context.lists.number(open, item) : '';
          };
          for (const one of item.children) visit(one, open, own, listed);
        }
        return;
      }
      case 'table:table':
        blocks.push(readGrid(node, `${place}/table[${++counts.table}]`, context));
        return;
      case 'text:section':
        if (node.attributes.display === 'none') return;
        break;
      case 'text:tracked-changes':
      case 'text:table-of-content-source':
        return;
      default:
        if (node.name.startsWith('draw:') && node.children.some(({ name }) => name.startsWith('text:'))) {
          blocks.push(...readBlocks(node, `${place}/textbox[${++counts.box}]`, context));
          return;
        }
    }
    for (const one of node.children) visit(one, list, number, listed || INDEX.test(node.name));
  };
  for (const one of parent.children) visit(one, null, () => '', false);
  return blocks;
}

function paragraphs(node: Node, place: string, number: () => string, listed: boolean, context: Context): Block[] {
  const { styles, lists } = context;
  context.keepTo(MOST_PARAGRAPHS, ++context.paragraphs, 'paragraphs');
  if (styles.hidden(node.attributes['style-name'])) return [];
  const own = readInline(node, styles);
  context.notes.push(...own.notes);
  const seen = own.text.trim().length;
  const outline = node.name === 'text:h' ? (integer(node.attributes['outline-level'], 1, 9) ?? 1) : 0;
  const counted = node.attributes['is-list-header'] !== 'true';
  const given = counted ? number() : '';
  const paragraph: Paragraph = {
    type: 'paragraph',
    number: given || (outline > 0 && counted && !listed ? lists.heading(outline - 1) : ''),
    text: own.text,
    place,
    // There is a style of its own for titles: the first level is a chapter's, as the second is in Markdown.
    heading: outline > 0 ? Math.min(9, outline + 1) : 0,
    furniture: seen > 0 && (listed || (own.pages > 0 && seen - own.pages <= LONGEST_ROUND_PAGE)),
  };
  const boxes = own.boxes.map(({ first, content }, i) => ({
    first,
    blocks: readBlocks(content, `${place}/textbox[${i + 1}]`, context),
  }));
  return [
    ...boxes.filter(({ first }) => first).flatMap(({ blocks }) => blocks),
    paragraph,
    ...boxes.filter(({ first }) => !first).flatMap(({ blocks }) => blocks),
  ];
}

/** Rows of a table, those of its header and of groups too. */
function rowsOf(table: Node, header = false): { row: Node; header: boolean }[] {
  return table.children.flatMap((one) => {
    if (one.name === 'table:table-row') return [{ row: one, header }];
    if (one.name === 'table:table-header-rows') return rowsOf(one, true);
    return /^table:table-(?:rows|row-group)$/.test(one.name) ? rowsOf(one, header) : [];
  });
}

function readGrid(table: Node, place: string, context: Context): Grid {
  /** Cells that go on in rows below, by their first columns: how many columns, and how many rows are left. */
  const reaching = new Map<number, { span: number; rows: number }>();
  const rows = rowsOf(table).map(({ row, header }, r): GridRow => {
    const cells: GridCell[] = [];
    let column = 0;
    let read = 0;
    for (const cell of row.children) {
      const repeated = integer(cell.attributes['number-columns-repeated'], 1, MOST_COLUMNS) ?? 1;
      if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
      for (let i = 0; i < repeated && column < MOST_COLUMNS; i++) {
        context.keepTo(MOST_CELLS, ++context.cells, 'cells');
        const above = reaching.get(column);
        if (cell.name === 'table:covered-table-cell') {
          // What a cell to the left covers is none of its own.
          if (above) {
            cells.push({ column, span: above.span, continues: true, blocks: [] });
            above.rows -= 1;
            if (above.rows <= 0) reaching.delete(column);
          }
          column += 1;
          continue;
        }
        const span = integer(cell.attributes['number-columns-spanned'], 1, MOST_COLUMNS) ?? 1;
        const down = integer(cell.attributes['number-rows-spanned'], 1, MOST_CELLS) ?? 1;
        if (down > 1) reaching.set(column, { span, rows: down - 1 });
        const blocks = readBlocks(cell, `${place}/tr[${r + 1}]/td[${++read}]`, context);
        cells.push({ column, span, continues: false, blocks });
        column += 1;
      }
    }
    return { cells, header };
  });
  return { type: 'grid', rows };
}
