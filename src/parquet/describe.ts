/** The tables for a person, in Markdown: what `rectify schema --parquet` prints. */
import { PARQUET_TABLES, TABLES } from './tables.js';

/** One section a table, with a row a column. */
export function describeParquet(): string {
  const sections = PARQUET_TABLES.map((name) => {
    const { about, columns } = TABLES[name];
    const rows = columns.map(
      (one) => `| \`${one.name}\` | ${one.type} | ${one.nullable ? 'yes' : ''} | ${one.about} |`,
    );
    return [
      `## ${name}`,
      '',
      about,
      '',
      '| column | type | null | meaning |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return `# Parquet tables

\`notice\` joins all tables, \`problem\` and \`measure\` join within a notice. Offsets count UTF-16 units of the decoded source;
an end is exclusive.

${sections.join('\n')}`;
}
