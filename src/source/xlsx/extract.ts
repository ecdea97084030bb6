/** From the grids of sheets to the text of a workbook. */
import { sheetOf } from '../blocks/ledger-grid.js';
import type { Grid } from '../blocks/model.js';
import { writer } from '../blocks/write.js';
import type { Extract } from '../extract.js';
import type { KeepTo } from '../limit.js';
import { paragraphOf } from './grid.js';

export interface ReadSheet {
  name: string;
  hidden: boolean;
  place: string;
  grid: Grid;
}

/** Names that a program gives to sheets: they say nothing of what is in them. */
const NAMELESS = /^(?:sheet|工作表|表)\s*\d*$/i;

/** Of each sheet its name as a line and its rows as those of a table; hidden ones are furniture behind the text. */
export function extractOf(read: readonly ReadSheet[], keepTo: KeepTo): Extract {
  const filled = read.filter(({ grid }) => grid.rows.length > 0);
  const seen = filled.filter(({ hidden }) => !hidden);
  const text = writer(keepTo);
  for (const [i, { name, place, grid }] of seen.entries()) {
    if (i > 0) text.gap();
    // What stands over the table is its title; the tab only repeats it.
    const titled = (sheetOf(grid)?.above.length ?? 0) > 0;
    if (name) text.blocks([paragraphOf(name, `${place}/name`, titled || NAMELESS.test(name))]);
    text.blocks([grid]);
  }
  text.end();
  for (const { grid, hidden } of filled) if (hidden) text.furniture([grid]);
  return text.extract();
}
