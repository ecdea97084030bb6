/** Tables of a document as grids: which columns each cell covers, and which go on in the cell above. */

import type { Grid, GridCell, GridRow } from '../blocks/model.js';
import { child, type Element, integer, toggle, valOf } from '../package/xml.js';
import { readBlocks, type Story } from './blocks.js';
import { branchOf } from './inline.js';
import { MOST_CELLS, MOST_COLUMNS } from './limits.js';

/** Children of a name, also inside content controls and the like; deleted rows are left out. */
function within(element: Element, name: string): Element[] {
  return element.children.flatMap((one): Element[] => {
    if (one.name === name) return [one];
    if (one.name === 'mc:AlternateContent') return within(branchOf(one), name);
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(one.name) ? within(one, name) : [];
  });
}

/** Reads a table with all that is in it. */
export function readGrid(table: Element, place: string, story: Story): Grid {
  let places = 0;
  const rows = within(table, 'w:tr').flatMap((row, r): GridRow[] => {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') ?? child(properties, 'w:moveFrom')) return [];
    let column = integer(valOf(properties, 'w:gridBefore'), 0, MOST_COLUMNS) ?? 0;
    const cells = within(row, 'w:tc').map((cell, c): GridCell => {
      const about = child(cell, 'w:tcPr');
      const span = integer(valOf(about, 'w:gridSpan'), 1, MOST_COLUMNS) ?? 1;
      const merge = child(about, 'w:vMerge');
      const first = column;
      column += span;
      places += span;
      story.context.keepTo(MOST_CELLS, places, 'cells of a table');
      return {
        column: first,
        span,
        continues: merge !== undefined && merge.attributes.val !== 'restart',
        blocks: readBlocks(cell, `${place}/tr[${r + 1}]/td[${c + 1}]`, story),
      };
    });
    return [{ cells, header: toggle(properties, 'w:tblHeader') ?? false }];
  });
  return { type: 'grid', rows };
}
