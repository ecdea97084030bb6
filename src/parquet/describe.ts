/** The tables for a person, in Markdown: what `rectify schema --parquet` prints. */
import { COLUMNS_ZH, TABLES_ZH } from './describe-zh.js';
import { PARQUET_TABLES, type ParquetTable, TABLES } from './tables.js';

interface Words {
  title: string;
  about: string;
  heads: string[];
  yes: string;
  table(name: ParquetTable): string;
  column(name: ParquetTable, column: { name: string; about: string }): string;
}

const en: Words = {
  title: 'Parquet tables',
  about: `\`notice\` joins all tables, \`problem\` and \`measure\` join within a notice. Offsets count UTF-16 units of the decoded source;
an end is exclusive.`,
  heads: ['column', 'type', 'null', 'meaning'],
  yes: 'yes',
  table: (name) => TABLES[name].about,
  column: (_, { about }) => about,
};

const zh: Words = {
  title: 'Parquet 各表',
  about: '各表以 `notice` 关联，同一份通报内以 `problem`、`measure` 关联。位置以解码后原文的 UTF-16 单元计，终点不含。',
  heads: ['列', '类型', '可空', '含义'],
  yes: '是',
  table: (name) => TABLES_ZH[name],
  column: (table, { name }) => COLUMNS_ZH[table][name],
};

/** One section a table, with a row a column. */
export function describeParquet(lang: 'en' | 'zh' = 'en'): string {
  const words = lang === 'zh' ? zh : en;
  const sections = PARQUET_TABLES.map((name) => {
    const rows = TABLES[name].columns.map(
      (one) => `| \`${one.name}\` | ${one.type} | ${one.nullable ? words.yes : ''} | ${words.column(name, one)} |`,
    );
    const head = [`| ${words.heads.join(' | ')} |`, '| --- | --- | --- | --- |'];
    return [`## ${name}`, '', words.table(name), '', ...head, ...rows, ''].join('\n');
  });
  return `# ${words.title}\n\n${words.about}\n\n${sections.join('\n')}`;
}
