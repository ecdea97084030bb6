import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { PackedNotice } from '../corrections/packed.js';
import type { NoticeRecord } from '../record/schema.js';
import { readEach } from './each.js';
import { checkEncoding } from './encoding.js';
import { explain } from './failure.js';
import { floorOf } from './floor.js';
import { gatherInputs } from './gather.js';
import type { Input } from './inputs.js';
import type { ViewOptions } from './options.js';
import { formatOfOut } from './out-format.js';
import { recordReader } from './records.js';
import { ClosedPipe } from './sink.js';
import { refuseOverwriting } from './targets.js';
import type { Terminal } from './terminal.js';
import { writeFileWhole } from './write.js';

/** `rectify view`: one page of all notices, each beside its record. Returns the exit status. */
export async function view(names: string[], options: ViewOptions, terminal: Terminal, command: Command) {
  const { say, lang } = terminal;
  checkEncoding(options.encoding, say);
  formatOfOut(options.out, undefined, { '.html': ['html'] }, say);
  const { inputs, skipped } = await gatherInputs(names, options, terminal, command, { records: true });
  const out = options.out === '-' ? undefined : options.out;
  if (out !== undefined) await refuseOverwriting(inputs, out, say);
  const [room, stats, core] = await Promise.all([
    import('../view/index.js'),
    import('../stats/index.js'),
    import('../core.js'),
  ]);
  const notices: PackedNotice[] = [];
  const floor = floorOf(options, terminal);
  const recordsOf = (input: Input) =>
    recordReader(stats, terminal, async (record, place) => {
      notices.push(await room.noticeOfRecord(record, placesOf(record, input), core));
      await floor.hold(record, place);
    })(input);
  const status = await readEach(inputs, options, terminal, {
    use: async (reading, { name }) => void notices.push(room.noticeOf(reading, name, core)),
    instead: recordsOf,
    floor,
    skipped,
  });
  if (notices.length === 0) return status;
  try {
    const pieces = room.pageOf(room.pageTemplate(), notices, lang);
    if (out !== undefined) await writeFileWhole(out, pieces);
    else for await (const piece of pieces) await terminal.out.write([piece]);
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    if (out === undefined && (error as NodeJS.ErrnoException).code === undefined) throw error;
    await terminal.tell([`rectify: ${explain(error, say)}`]);
    return 1;
  }
  return status;
}

/** Where the source of a record may lie: at its path, seen from here or from the file of records. */
function placesOf({ source: { path } }: NoticeRecord, input: Input): string[] {
  if (path === null) return [];
  return input.path === null ? [path] : [path, join(dirname(input.path), path)];
}
