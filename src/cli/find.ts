import type { Command } from 'commander';
import type { Found } from '../batch/index.js';
import { barrenLines, skippedLines } from './batch/left-out.js';
import { batchOptions, explaining, showProgress, statusOf } from './batch/run.js';
import { batchWords } from './batch/words.js';
import { checkEncoding } from './encoding.js';
import { explain } from './failure.js';
import type { FindOptions } from './options.js';
import { ClosedPipe } from './sink.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';
import { writeFileWhole } from './write.js';

/** `rectify find`: the paths of the inputs that can be notices, one a line. Returns the exit status. */
export async function find(names: string[], given: FindOptions, terminal: Terminal, command: Command): Promise<number> {
  const words = batchWords(terminal.lang);
  checkEncoding(given.encoding, terminal.say);
  if (names.includes('-')) throw new UsageError(words.stdinIsNoList);
  if (names.length === 0 && given.from === undefined) throw new UsageError(words.noInput, command);
  const { countInputs, findCandidates } = await import('../batch/index.js');
  const { format, ...options } = given;
  const out = options.out === '-' ? undefined : options.out;
  const inputs = { ...batchOptions(names, options), ...(out !== undefined && { outFile: out }) };
  const progress = showProgress(inputs, options, terminal, (signal) => countInputs(inputs, undefined, signal));
  const candidates = findCandidates({
    ...inputs,
    explain: explaining(terminal.lang),
    onInput: progress.update,
    onFailure: async (path, message) => {
      progress.clear();
      await terminal.tell([`rectify: ${path}: ${message}`]);
    },
  });
  const totals: { found?: Found } = {};
  async function* lines(): AsyncGenerator<string> {
    for (let next = await candidates.next(); ; next = await candidates.next()) {
      if (next.done) {
        totals.found = next.value;
        return;
      }
      yield `${format === 'ndjson' ? JSON.stringify(next.value) : next.value.path}\n`;
    }
  }
  try {
    if (out !== undefined) await writeFileWhole(out, lines());
    else for await (const line of lines()) await terminal.out.write([line]);
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    if (out === undefined) throw error;
    await terminal.tell([`rectify: ${explain(error, terminal.say)}`]);
    return 1;
  } finally {
    progress.stop();
  }
  const found = totals.found as Found;
  const sum = words.found(found.inputs, found.found, found.failed);
  if (!options.quiet) await terminal.tell([...barrenLines(found, terminal), sum, ...skippedLines(found, terminal)]);
  return statusOf(found, options);
}
