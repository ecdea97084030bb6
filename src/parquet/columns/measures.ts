import { column, type ParquetColumn, placeColumns } from '../column.js';
import type { MeasureRow } from '../rows.js';

/** One row a measure or result. */
export const MEASURE_COLUMNS: readonly ParquetColumn<MeasureRow>[] = [
  column('notice', 'STRING', 'The notice that names it', (row) => row.notice),
  column('measure', 'STRING', 'Key within the notice: `m1`, `m2` … in document order', (row) => row.id),
  column('problem', 'STRING?', 'The problem that it answers; null outside problems', (row) => row.problem),
  column('section', 'STRING?', 'Innermost section that holds it', (row) => row.section),
  column('place', 'STRING', '`preamble`, `section`, `problem` or `closing`', (row) => row.place),
  column('role', 'STRING', '`measure`, or `result` (整改成效)', (row) => row.role),
  column('ordinal', 'INT32?', '1 for 一是, 第一, ①; null without one', (row) => row.measure.ordinal),
  column('label', 'STRING?', 'The ordinal as written', (row) => row.measure.label),
  column('text', 'STRING', 'The text, rejoined', (row) => row.measure.text),
  column('facts', 'INT32', 'How many facts it states', (row) => row.measure.facts.length),
  ...placeColumns<MeasureRow>('the measure', (row) => row.measure.position),
];
