/** The command line as a completion script needs it, read off the program. */
import type { Argument, Command, Option } from 'commander';

/** Words of which one stands on each side of a `=`. */
export interface Pairs {
  keys: readonly string[];
  values: readonly string[];
}

/** What may follow: nothing, a file, one of a list, a pair, or something that cannot be guessed. */
export type Value = 'none' | 'file' | 'free' | readonly string[] | Pairs;

/** Whether what follows is a pair. */
export const isPairs = (value: Value): value is Pairs => typeof value === 'object' && !Array.isArray(value);

/** All that may follow, in words. */
export const wordsOf = (value: readonly string[] | Pairs): readonly string[] =>
  isPairs(value) ? value.keys.flatMap((key) => value.values.map((word) => `${key}=${word}`)) : value;

export interface OptionShape {
  flags: string[];
  about: string;
  value: Value;
}

export interface CommandShape {
  name: string;
  about: string;
  options: OptionShape[];
  argument: Value;
}

export interface Shape {
  name: string;
  /** Options that every command takes. */
  options: OptionShape[];
  commands: CommandShape[];
}

/** Lists that the program itself does not hold: they come of parts that are loaded late. */
export interface Lists {
  /** Ids of the rules of `rectify check`. */
  rules: readonly string[];
}

/** Reads the shape off the commands and options of a program. */
export function shapeOf(program: Command, lists: Lists): Shape {
  const helper = program.createHelp();
  const optionsOf = (command: Command) => helper.visibleOptions(command).map((option) => optionShape(option, lists));
  return {
    name: program.name(),
    options: optionsOf(program),
    commands: program.commands.map((command) => ({
      name: command.name(),
      about: command.description(),
      options: optionsOf(command).filter(({ flags }) => !flags.includes('--help')),
      argument: argumentValue(command.registeredArguments[0]),
    })),
  };
}

function optionShape(option: Option, lists: Lists): OptionShape {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  return { flags, about: option.description, value: optionValue(option, lists) };
}

/** Options that want a path. */
const FILES = ['--config', '--out', '--from'];
const LEVELS = ['off', 'info', 'warning', 'error'];

/** By its choices, else by what it is called. */
function optionValue({ long, argChoices, required, optional }: Option, { rules }: Lists): Value {
  if (argChoices) return argChoices;
  if (!required && !optional) return 'none';
  if (long === '--rule') return { keys: rules, values: LEVELS };
  if (long === '--explain') return rules;
  return FILES.includes(long ?? '') ? 'file' : 'free';
}

/** An argument without a list of values is a file. */
function argumentValue(argument: Argument | undefined): Value {
  if (argument === undefined) return 'none';
  return argument.argChoices ?? 'file';
}
