// Stands in for the duckdb program in the commands of the READMEs: `duckdb -csv < query.sql`.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

if (process.argv.slice(2).join(' ') !== '-csv') throw new Error('only `duckdb -csv` is known here');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const result = await connection.runAndReadAll(readFileSync(0, 'utf8'));
const cell = (value) => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
for (const row of [result.columnNames(), ...result.getRows()]) console.log(row.map(cell).join(','));
