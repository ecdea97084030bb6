import { existsSync, promises as files } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { NoticeRecord } from '../record/schema.js';
import { batchWords } from './batch/words.js';
import { explain } from './failure.js';
import { gatherInputs } from './gather.js';
import type { Input } from './inputs.js';
import type { TablesOptions } from './options.js';
import { recordReader } from './records.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

type Add = (record: NoticeRecord) => Promise<void>;

/**
 * `rectify tables`: the four tables of records that were made elsewhere. The records are gone through twice, first to find
 * copies among them, and never held. Returns the exit status.
 */
export async function tables(names: string[], options: TablesOptions, terminal: Terminal, command: Command) {
  const words = batchWords(terminal.lang);
  const { say, tell } = terminal;
  const { out, force, quiet } = options;
  if (out === undefined || out === '-') throw new UsageError(words.tablesWantFolder, command);
  if (names.length === 0) throw new UsageError(words.tablesWantRecords, command);
  if (names.includes('-')) throw new UsageError(words.tablesTwice);
  const { inputs } = await gatherInputs(names, { quiet }, terminal, command, { records: true });
  const { openTable, PARQUET_TABLES, GROUPS } = await import('../parquet/index.js');
  const paths = PARQUET_TABLES.map((name) => join(out, `${name}.parquet`));
  const there = force ? [] : paths.filter((path) => existsSync(path));
  if (there.length > 0) {
    await tell(there.map((path) => `rectify: ${say.cannotWrite(path, words.tableThere)}`));
    return 1;
  }
  const { copiesIn } = await import('../copies/index.js');
  const finder = copiesIn();
  let records = 0;
  const failed = await eachRecord(inputs, terminal, async (record) => {
    records += 1;
    finder.add(record);
  });
  const copies = finder.copies();
  const parts = PARQUET_TABLES.map((name) => join(out, `.${name}.parquet.${process.pid}.part`));
  try {
    await files.mkdir(out, { recursive: true });
    const writers = PARQUET_TABLES.map((name) => openTable(name, GROUPS, copies));
    const handles = await Promise.all(parts.map((part) => files.open(part, 'w')));
    try {
      await eachRecord(inputs, { ...terminal, tell: async () => {} }, async (record) => {
        for (const [i, writer] of writers.entries()) {
          const bytes = writer.add(record);
          if (bytes !== null) await handles[i].write(bytes);
        }
      });
      for (const [i, writer] of writers.entries()) await handles[i].write(writer.finish());
    } finally {
      await Promise.all(handles.map((handle) => handle.close()));
    }
    for (const [i, part] of parts.entries()) await files.rename(part, paths[i]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    await tell([`rectify: ${say.cannotWrite(out, explain(error, say))}`]);
    return 1;
  } finally {
    for (const part of parts) await files.rm(part, { force: true });
  }
  const originals = new Set([...copies.values()].map(({ original }) => original)).size;
  if (!quiet) await tell([words.tabled(records, originals, out)]);
  return failed > 0 ? 1 : 0;
}

/** Hands on all records of all inputs; returns how many inputs or records could not be read, each told. */
async function eachRecord(inputs: readonly Input[], terminal: Terminal, add: Add): Promise<number> {
  const room = await import('../stats/index.js');
  const read = recordReader(room, terminal, add);
  let failed = 0;
  for (const input of inputs) {
    try {
      const tally = await read(input);
      failed += tally?.errors ?? 1;
      if (tally === null) await terminal.tell([`rectify: ${input.name}: ${batchWords(terminal.lang).noRecords}`]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      failed += 1;
      await terminal.tell([`rectify: ${input.name}: ${explain(error, terminal.say)}`]);
    }
  }
  return failed;
}
