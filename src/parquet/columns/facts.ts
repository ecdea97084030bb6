import { column, type ParquetColumn, placeColumns } from '../column.js';
import { dayOf } from '../days.js';
import type { FactRow } from '../rows.js';

/** One row a fact in a measure or result. */
export const FACT_COLUMNS: readonly ParquetColumn<FactRow>[] = [
  column('notice', 'STRING', 'The notice that states it', (row) => row.notice),
  column('measure', 'STRING', 'The measure that states it', (row) => row.id),
  column('problem', 'STRING?', 'The problem that the measure answers', (row) => row.problem),
  column('fact', 'STRING', 'Key within the notice: `f1`, `f2` …', (row) => row.factId),
  column(
    'type',
    'STRING',
    '`date`, `money`, `quantity`, `percentage`, `document`, `documentNumber`',
    (row) => row.fact.type,
  ),
  column('text', 'STRING', 'As written', (row) => row.fact.text),
  column('value', 'STRING?', 'EDTF, title or number of a document', ({ fact }) =>
    typeof fact.value === 'string' ? fact.value : null,
  ),
  column('value_date', 'DATE?', 'Of a date: its day; null unless it is whole', ({ fact }) =>
    fact.type === 'date' ? dayOf(fact.value) : null,
  ),
  column('amount', 'DOUBLE?', 'Amount in the currency, count, or fraction; null if masked', ({ fact }) =>
    typeof fact.value === 'number' ? fact.value : null,
  ),
  column('unit', 'STRING?', 'Of a quantity: what it counts', ({ fact }) =>
    fact.type === 'quantity' ? fact.unit : null,
  ),
  column('currency', 'STRING?', 'Of money: ISO 4217', ({ fact }) => (fact.type === 'money' ? fact.currency : null)),
  column('inferred', 'BOOLEAN?', 'Of a date: the year comes from the context', ({ fact }) =>
    fact.type === 'date' ? (fact.inferred ?? false) : null,
  ),
  ...placeColumns<FactRow>('the fact', (row) => row.fact.position),
];
