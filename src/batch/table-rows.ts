/** The rows of the four tables that a record gives, as members of a JSON object: for engines that write tables themselves. */
import type { NoticeRecord } from '../record/schema.js';

/**
 * `"tables":{"notices":[{…}],…},"likeness":{…}`. Days are written as EDTF; `original` and `copies` are null, to be filled
 * in by whoever knows all notices, by the likenesses.
 */
export async function tablesOf(record: NoticeRecord): Promise<string> {
  const [{ PARQUET_TABLES, TABLES }, { likenessOf }] = await Promise.all([
    import('../parquet/index.js'),
    import('../copies/index.js'),
  ]);
  const tables = PARQUET_TABLES.map((name) => {
    const { columns, rows } = TABLES[name];
    const objects = rows(record).map((values) =>
      Object.fromEntries(
        values.map((value, i) => [columns[i].name, value instanceof Date ? value.toISOString().slice(0, 10) : value]),
      ),
    );
    return [name, objects];
  });
  const { content, body, sketch } = likenessOf(record);
  const likeness = { content, body, sketch: sketch && [...sketch] };
  return `"tables":${JSON.stringify(Object.fromEntries(tables))},"likeness":${JSON.stringify(likeness)}`;
}
