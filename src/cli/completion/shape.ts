/** The command line as a completion script needs it, read off the program. */
import type { Argument, Command, Option } from 'commander';

/** What may follow: nothing, a file, one of a list, or something that cannot be guessed. */
export type Value = 'none' | 'file' | 'free' | readonly string[];

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

/** Reads the shape off the commands and options of a program. */
export function shapeOf(program: Command): Shape {
  const helper = program.createHelp();
  const optionsOf = (command: Command) => helper.visibleOptions(command).map(optionShape);
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

function optionShape(option: Option): OptionShape {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  return { flags, about: option.description, value: optionValue(option) };
}

/** By its placeholder: `<path>` is a file. */
function optionValue({ flags, argChoices, required, optional }: Option): Value {
  if (argChoices) return argChoices;
  if (!required && !optional) return 'none';
  return flags.includes('<path>') ? 'file' : 'free';
}

/** An argument without a list of values is a file. */
function argumentValue(argument: Argument | undefined): Value {
  if (argument === undefined) return 'none';
  return argument.argChoices ?? 'file';
}
