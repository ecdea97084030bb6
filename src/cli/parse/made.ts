/** `rectify parse --out` of what is made of records: a ledger, a report, a table. */
import { basename } from 'node:path';
import type { Reading } from '../../core.js';
import type { NoticeRecord } from '../../record/schema.js';
import { derivedOptions, ledgerSettings } from '../batch/ledger-options.js';
import { batchWords } from '../batch/words.js';
import { loadProfile } from '../config/load.js';
import { readEach } from '../each.js';
import { endOf, OneFile } from '../one-file.js';
import type { Made, Run } from '../parse.js';
import { refuseOverwriting } from '../targets.js';
import type { Terminal } from '../terminal.js';
import { writeBeside } from '../write-beside.js';

/** Reads the inputs into one file in that format, as `rectify batch` would write it. Returns the exit status. */
export async function parseToMade(
  format: Made,
  out: string,
  { inputs, options, skipped }: Run,
  terminal: Terminal,
): Promise<number> {
  await refuseOverwriting(inputs, out, terminal.say);
  const configured = await loadProfile(options, terminal);
  const { lang, force } = options;
  const ledger = await ledgerSettings({ lang }, [format], configured, terminal);
  const settings = derivedOptions({ lang, ledger });
  const { DERIVED } = await import('../../batch/index.js');
  const made = await DERIVED[format]();
  const name = made.fileFor?.(basename(out), settings) ?? made.files[0];
  const file = new OneFile<NoticeRecord>((records) => writeBeside(out, made.pieces(name, records, settings), force));
  const use = ({ record }: Reading) => file.add(record);
  const profile = configured?.profile;
  const status = await readEach(inputs, options, terminal, { use, skipped, ...(profile && { profile }) });
  const { taken } = batchWords(terminal.lang);
  return endOf(file, status, terminal, (written) => (written === out ? null : taken(out, written)));
}
