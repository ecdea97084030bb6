import type { Profile, Reading, ReadOptions } from '../core.js';
import { loadProfile } from './config/load.js';
import { loadCore } from './core.js';
import { explain } from './failure.js';
import { type Floor, floorOf } from './floor.js';
import { type Input, readInput } from './inputs.js';
import type { InputOptions } from './options.js';
import { pageProgressFor } from './page-progress.js';
import { ClosedPipe, StreamFailure } from './sink.js';
import type { Terminal } from './terminal.js';

/** How many things were said of one input, or of all. */
export interface Tally {
  errors: number;
  warnings: number;
  infos: number;
}

/** What happened to the inputs. */
interface Outcome extends Tally {
  inputs: number;
  /** Inputs that gave no record. */
  failed: number;
  /** Inputs that were read and have an error in them. */
  faulty: number;
}

/** Reads the same input with another profile. */
export type Again = (profile: Profile) => Reading;

/** What is done with each reading. */
interface Handling {
  use?(reading: Reading, input: Input, again: Again): Promise<void>;
  /** Tells what is wrong with an input; without it the diagnostics of reading go to standard error. */
  tell?(reading: Reading, input: Input): Promise<Tally>;
  /** The profile to read with, where it was loaded already. */
  profile?: Profile;
  /** Takes an input that is no notice upon itself and says how that went; `null` for a notice. */
  instead?(input: Input): Promise<Tally | null>;
  /** What holds records to `--min-confidence`, where others than those read here are held to it too. */
  floor?: Floor;
  /** Files that were left out of folders: for `strict` as bad as a warning. */
  skipped?: number;
  /** Whether to end with the sum of it all; without it, where there are several inputs. */
  summarize?: boolean;
}

/**
 * Reads the inputs one after another and hands each reading on. An input that fails is reported and the others are
 * still done; a closed pipe ends the run.
 *
 * @returns the exit status: 0, or 1 where an input failed, `strict` found warnings, or a confidence is too low
 */
export async function readEach(
  inputs: readonly Input[],
  options: InputOptions,
  terminal: Terminal,
  {
    use,
    tell,
    instead,
    profile: loaded,
    floor = floorOf(options, terminal),
    skipped = 0,
    summarize = inputs.length > 1,
  }: Handling,
): Promise<number> {
  const core = await loadCore();
  const profile = loaded ?? (await loadProfile(options, terminal))?.profile;
  const outcome: Outcome = { inputs: inputs.length, failed: 0, faulty: 0, errors: 0, warnings: 0, infos: 0 };
  const notice = async (input: Input): Promise<Tally> => {
    const bytes = await readInput(input, options.limits);
    const wanted = readOptions(input, options, profile);
    const pages = pageProgressFor(terminal.say, options.quiet);
    const opened = await core.open(bytes, { ...wanted, progress: pages.update }).finally(pages.clear);
    const reading = core.read(opened, wanted);
    await use?.(reading, input, (other) => core.read(opened, { ...wanted, profile: other }));
    const tally = await (tell ? tell(reading, input) : report(core, reading, input, options, terminal));
    await floor.hold(reading.record, input.name);
    return tally;
  };
  for (const input of inputs) {
    try {
      const tally = (await instead?.(input)) ?? (await notice(input));
      for (const key of ['errors', 'warnings', 'infos'] as const) outcome[key] += tally[key];
      if (tally.errors > 0) outcome.faulty += 1;
    } catch (error) {
      if (error instanceof ClosedPipe) return 0;
      if (error instanceof StreamFailure) throw error;
      outcome.failed += 1;
      await terminal.tell([`rectify: ${input.name}: ${explain(error, terminal.say)}`]);
    }
  }
  if (summarize && !options.quiet) await terminal.tell([terminal.say.summary(outcome)]);
  const failed = outcome.failed + outcome.faulty > 0;
  return failed || floor.broken > 0 || (options.strict && outcome.warnings + skipped > 0) ? 1 : 0;
}

/** Diagnostics in a record are English unless --lang says otherwise: a record is the same on every machine. */
export function readOptions(
  { path, told }: Input,
  { encoding, inputFormat, limits, ocr, jobs, lang }: InputOptions,
  profile: Profile | undefined,
): ReadOptions {
  return {
    ...(path !== null && { path }),
    ...told,
    ...(encoding && { encoding }),
    ...(inputFormat && { inputFormat }),
    ...(limits && { limits }),
    ...(ocr && { ocr }),
    ...(jobs && { jobs }),
    ...(lang && { lang }),
    ...(profile && { profile }),
  };
}

/** Counts the diagnostics of a reading and shows those that are asked for. */
export async function report(
  core: typeof import('../core.js'),
  reading: Reading,
  input: Input,
  options: InputOptions,
  terminal: Terminal,
): Promise<Tally> {
  const { file } = reading;
  const tally: Tally = { errors: 0, warnings: 0, infos: 0 };
  if (file.messages.length === 0) return tally;
  const { placeBehind, renderDiagnostic, severityOf } = await import('./diagnostics.js');
  const source = String(file);
  for (const message of file.messages) {
    const severity = severityOf(message);
    tally[`${severity}s`] += 1;
    if (options.quiet && severity !== 'error') continue;
    const reason = core.translated(message, terminal.lang);
    await terminal.tellDressed(
      renderDiagnostic(
        { ...message, reason, place: message.place, fatal: message.fatal, ruleId: message.ruleId },
        source,
        input.name,
        terminal,
        placeBehind(message.place, reading.record.source, terminal.lang),
      ),
    );
  }
  return tally;
}
