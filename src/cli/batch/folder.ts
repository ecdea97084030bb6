import { join } from 'node:path';
import type { Ending } from '../../batch/index.js';
import { explain } from '../failure.js';
import type { BatchCommandOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import { version } from '../version.js';
import { derivedOptions } from './ledger-options.js';
import { barrenLines, skippedLines } from './left-out.js';
import { batchOptions, showProgress, statusOf } from './run.js';
import { batchWords } from './words.js';

type Folder = BatchCommandOptions & { out: string };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Reads into a folder, says how it went, and returns the exit status. */
export async function batchToFolder(names: string[], options: Folder, terminal: Terminal): Promise<number> {
  const { batchIntoFolder, countInputs } = await import('../../batch/index.js');
  const words = batchWords(terminal.lang);
  const inputs = batchOptions(names, options);
  const progress = showProgress(inputs, options, terminal, (signal) => countInputs(inputs, options.out, signal));
  const interrupt = onInterrupt();
  try {
    const ending = await batchIntoFolder({
      ...inputs,
      out: options.out,
      version: version(),
      force: options.force,
      formats: options.format ?? [],
      derived: derivedOptions(options),
      lock: { pid: process.pid, isAlive },
      signal: interrupt.signal,
      onInput: progress.update,
      onDerive: progress.clear,
    });
    progress.stop();
    await report(ending, options, terminal);
    if (ending.stopped === 'signal') interrupt.yield();
    return ending.stopped ? 1 : statusOf(ending.totals, options);
  } catch (error) {
    progress.stop();
    const told = complaint(error, terminal);
    if (told === null) throw error;
    await terminal.tell([`rectify: ${told}`]);
    return 1;
  } finally {
    interrupt.off();
  }

  async function report(
    { totals, stopped, at, beside = [], copies = 0 }: Ending,
    { out, quiet, only }: Folder,
    { tell }: Terminal,
  ): Promise<void> {
    if (stopped === 'failure' && at)
      await tell([
        `rectify: ${at.path}: ${at.message ?? words.recordHasErrors}`,
        `rectify: ${words.stoppedAt(at.path)}; ${words.goOn}`,
      ]);
    if (stopped === 'signal') await tell([`rectify: ${words.interrupted}; ${words.goOn}`]);
    // Whoever goes on to read the file by its name must learn that it is not the new one, be it ever so quiet.
    await tell(beside.map(({ edited, written }) => `rectify: ${words.edited(join(out, edited), join(out, written))}`));
    if (quiet || stopped) return;
    const lines = [...barrenLines(totals, terminal), words.summary(totals), ...skippedLines(totals, terminal)];
    // Where notices alone are wanted nothing is kept of what was left out.
    if (totals.failures > 0 || (totals.skipped.size > 0 && only === undefined))
      lines.push(words.seeFailures(join(out, 'failures.ndjson')));
    if (copies > 0) lines.push(words.copies(copies, join(out, 'copies.ndjson')));
    if (totals.doubtful > 0) lines.push(words.inDoubt(totals.doubtful, inputs.floor, join(out, 'doubtful.ndjson')));
    await tell(lines);
  }
}

/** What cannot be written, or is being written by another; `null` for anything else. */
function complaint(error: unknown, { say, lang }: Terminal): string | null {
  const words = batchWords(lang);
  const { name, path } = error as { name?: string; path?: string };
  if (name === 'LockedError') {
    const { holder, here } = error as { holder: { pid: number; host: string }; here: boolean };
    const why = here ? words.locked(String(path), holder.pid) : words.lockedElsewhere(String(path), holder.host);
    return say.cannotWrite(join(String(path), '..'), why);
  }
  if (name !== 'OutputError') return null;
  const { cause } = error as { cause: unknown };
  const taken = (cause as NodeJS.ErrnoException).code === 'EEXIST';
  return say.cannotWrite(String(path), taken ? words.foreign : explain(cause, say));
}

/** Whether a process of this machine is there; one of another user is. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Milliseconds that a run has to put away what it has in hand: a file system that hangs is not waited for. */
const GRACE = 3000;

/**
 * The first signal lets the run put away what it has in hand, and ends it when that takes too long; the second ends it
 * at once. What is written by then is gone on with by the next run, as after any kill.
 */
function onInterrupt() {
  const controller = new AbortController();
  let got: NodeJS.Signals | null = null;
  const off = () => {
    for (const signal of SIGNALS) process.off(signal, catcher);
  };
  const catcher = (signal: NodeJS.Signals) => {
    off();
    got = signal;
    controller.abort();
    setTimeout(() => process.kill(process.pid, signal), GRACE).unref();
  };
  for (const signal of SIGNALS) process.on(signal, catcher);
  return { signal: controller.signal, off, yield: () => got && process.kill(process.pid, got) };
}
