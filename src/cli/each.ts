import { isUtf8 } from 'node:buffer';
import type { Reading, ReadOptions } from '../core.js';
import { explain } from './failure.js';
import { type Input, readInput } from './inputs.js';
import type { InputOptions } from './options.js';
import { ClosedPipe, StreamFailure } from './sink.js';
import type { Terminal } from './terminal.js';

/** Node tells valid UTF-8 apart faster than TextDecoder does. */
const strictUtf8 = (bytes: Uint8Array): string | null =>
  isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null;

/** What happened to the inputs. */
interface Outcome {
  inputs: number;
  /** Inputs that gave no record, or one with an error in it. */
  failed: number;
  errors: number;
  warnings: number;
  infos: number;
}

/**
 * Reads the inputs one after another and hands each reading to `use`. An input that fails is reported and the others
 * are still done; a closed pipe ends the run.
 *
 * @returns the exit status: 0, or 1 where an input failed or `strict` found warnings
 */
export async function readEach(
  inputs: readonly Input[],
  options: InputOptions,
  terminal: Terminal,
  use: (reading: Reading, input: Input) => Promise<void>,
): Promise<number> {
  const core = await import('../core.js');
  core.useStrictUtf8(strictUtf8);
  const outcome: Outcome = { inputs: inputs.length, failed: 0, errors: 0, warnings: 0, infos: 0 };
  for (const input of inputs) {
    try {
      const wanted = readOptions(input, options);
      if ((wanted.inputFormat ?? core.formatOf(wanted.path)) === 'markdown') await core.loadMarkdown();
      const reading = core.read(await readInput(input), wanted);
      await use(reading, input);
      await report(core, reading, input, options, terminal, outcome);
    } catch (error) {
      if (error instanceof ClosedPipe) return 0;
      if (error instanceof StreamFailure) throw error;
      outcome.failed += 1;
      await terminal.tell([`rectify: ${input.name}: ${explain(error, terminal.say)}`]);
    }
  }
  if (inputs.length > 1 && !options.quiet) await terminal.tell([terminal.say.summary(outcome)]);
  return outcome.failed > 0 || (options.strict && outcome.warnings > 0) ? 1 : 0;
}

/** Diagnostics in a record are English unless --lang says otherwise: a record is the same on every machine. */
function readOptions({ path }: Input, { encoding, inputFormat, lang }: InputOptions): ReadOptions {
  return {
    ...(path !== null && { path }),
    ...(encoding && { encoding }),
    ...(inputFormat && { inputFormat }),
    ...(lang && { lang }),
  };
}

/** Counts the diagnostics of a reading and shows those that are asked for. */
async function report(
  core: typeof import('../core.js'),
  reading: Reading,
  input: Input,
  options: InputOptions,
  terminal: Terminal,
  outcome: Outcome,
) {
  const { file } = reading;
  if (file.messages.length === 0) return;
  const { renderDiagnostic, severityOf } = await import('./diagnostics.js');
  const source = String(file);
  let errors = 0;
  for (const message of file.messages) {
    const severity = severityOf(message);
    if (severity === 'error') errors += 1;
    else outcome[severity === 'warning' ? 'warnings' : 'infos'] += 1;
    if (options.quiet && severity !== 'error') continue;
    const reason = core.translated(message, terminal.lang);
    await terminal.tell(
      renderDiagnostic(
        { ...message, reason, place: message.place, fatal: message.fatal, ruleId: message.ruleId },
        source,
        input.name,
        terminal,
      ),
    );
  }
  outcome.errors += errors;
  if (errors > 0) outcome.failed += 1;
}
