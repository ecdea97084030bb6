import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { argumentsOf } from './arguments.js';
import { Descriptor } from './descriptor.js';
import { systemCode } from './failure.js';
import { chooseLang } from './locale.js';
import { type Catalogue, catalogue } from './messages.js';
import type { GlobalOptions } from './options.js';
import { type Actions, buildProgram } from './program.js';
import { ClosedPipe, type Output, Sink, StreamFailure } from './sink.js';
import { openTerminal, tell } from './terminal.js';
import { UsageError, usageMessage } from './usage.js';
import { version } from './version.js';

/** Exit statuses; 1 also stands for what `check` found, warnings with `--strict`, differences with `--exit-code`. */
const FINE = 0;
const FAILED = 1;
const USAGE = 2;

/**
 * Runs the command line.
 *
 * @param argv as `process.argv` has it: the arguments from the third on
 * @returns the exit status, when all output has been handed over
 */
export async function main(argv: readonly string[]): Promise<number> {
  const args = argumentsOf(argv.slice(2));
  const lang = chooseLang(args, process.env, process.platform === 'win32' ? systemLocale : undefined);
  const say = catalogue(lang);
  const [out, err] = openStreams(args);
  const open = ({ color }: GlobalOptions) => openTerminal(lang, out, err, color);
  let status = FINE;
  const actions: Actions = {
    parse: async (inputs, options, command) => {
      const { parse } = await import('./parse.js');
      status = await parse(inputs, options, await open(options), command);
    },
    check: async (inputs, options, command) => {
      const { check } = await import('./check.js');
      status = await check(inputs, options, await open(options), command);
    },
    diff: async (inputs, options, command) => {
      const { diff } = await import('./diff.js');
      status = await diff(inputs, options, await open(options), command);
    },
    stats: async (inputs, options, command) => {
      const { stats } = await import('./stats.js');
      status = await stats(inputs, options, await open(options), command);
    },
    explain: async (places, options, command) => {
      const { explain } = await import('./explain.js');
      status = await explain(places, options, await open(options), command);
    },
    view: async (inputs, options, command) => {
      const { view } = await import('./view.js');
      status = await view(inputs, options, await open(options), command);
    },
    learn: async (inputs, options, command) => {
      const { learn } = await import('./learn.js');
      status = await learn(inputs, options, await open(options), command);
    },
    config: async (options) => (await import('./config.js')).config(options, await open(options)),
    schema: async (options) => (await import('./schema.js')).schema(options, await open(options)),
    batch: async (inputs, options, command) => {
      const { batch } = await import('./batch.js');
      status = await batch(inputs, options, await open(options), command);
    },
    find: async (inputs, options, command) => {
      const { find } = await import('./find.js');
      status = await find(inputs, options, await open(options), command);
    },
    tables: async (inputs, options, command) => {
      const { tables } = await import('./tables.js');
      status = await tables(inputs, options, await open(options), command);
    },
    completion: async (shell, program) => {
      const { rules } = await (await import('../core.js')).loadChecks();
      const { completion } = await import('./completion.js');
      await completion(shell, program, { rules: rules.map(({ id }) => id) }, await open({}));
    },
  };
  const program = buildProgram(lang, version(), actions);
  const shown = captureHelp(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof ClosedPipe) return FINE;
    const help = error instanceof CommanderError && error.exitCode === 0;
    try {
      if (help) await out.write(shown.out);
      else await tell(err, complaint(error, shown, say, helpCommand(program, args)));
    } catch (failure) {
      return failure instanceof ClosedPipe ? FINE : FAILED;
    }
    if (help) return FINE;
    return error instanceof CommanderError || error instanceof UsageError ? USAGE : FAILED;
  }
}

/** The streams; a batch hears signals while it waits for who reads, and so never writes without them. */
const openStreams = (args: readonly string[]): Output[] =>
  args.includes('batch') || args.includes('find')
    ? [new Sink(process.stdout), new Sink(process.stderr)]
    : [new Descriptor(1, () => process.stdout), new Descriptor(2, () => process.stderr)];

/** Windows keeps the language in its settings and sets no variable. */
const systemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

/** Help and version texts are kept, to be written with everything else that writing takes. */
function captureHelp(program: Command) {
  const shown: { out: string[]; err: string[] } = { out: [], err: [] };
  const output = {
    writeOut: (text: string) => void shown.out.push(text),
    writeErr: (text: string) => void shown.err.push(text),
    outputError: () => {},
  };
  for (const command of [program, ...program.commands]) command.configureOutput(output);
  return shown;
}

/** The lines for standard error: what is wrong, then the help or where to find it. */
function complaint(error: unknown, shown: { err: string[] }, say: Catalogue, command: string): string[] {
  const help = () => shown.err.join('').split('\n').slice(0, -1);
  if (error instanceof UsageError) {
    error.command?.outputHelp({ error: true });
    return [`rectify: ${error.message}`, ...error.more, ...(error.command ? ['', ...help()] : [])];
  }
  if (error instanceof CommanderError) {
    // Commander has shown the help where no command was given at all.
    if (shown.err.length > 0) return help();
    return [`rectify: ${usageMessage(error, say)}`, `rectify: ${say.hint(command)}`];
  }
  const { message } = error as Error;
  if (error instanceof StreamFailure) return [`rectify: ${say.standardOutput}: ${message}`];
  // A part of the program that could not be opened is no mistake in it.
  return [`rectify: ${say.system[systemCode(error) ?? ''] ?? say.internal(message)}`];
}

/** The command whose help knows the options that were meant: `rectify parse`, or `rectify` where none is named. */
function helpCommand(program: Command, args: readonly string[]): string {
  const named = program.commands.find((command) => args.includes(command.name()));
  return [program.name(), ...(named ? [named.name()] : [])].join(' ');
}
