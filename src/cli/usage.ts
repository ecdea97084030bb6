import type { Command, CommanderError } from 'commander';
import type { Catalogue } from './messages.js';

/** The command line itself is wrong: status 2. With a command, its help is shown below the message. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly command?: Command,
    /** Lines below the message. */
    readonly more: readonly string[] = [],
  ) {
    super(message);
  }
}

/** What Commander complains about, in our words and language. */
export function usageMessage({ code, message }: CommanderError, say: Catalogue): string {
  const [line, hint = ''] = message.split('\n');
  const name = between(line, "'", "'");
  const suggestion = between(hint, 'Did you mean ', '?');
  switch (code) {
    case 'commander.unknownOption':
      return say.unknownOption(name, suggestion);
    case 'commander.unknownCommand':
      return say.unknownCommand(name, suggestion);
    case 'commander.missingArgument':
      return say.missingArgument(name);
    case 'commander.optionMissingArgument':
      return say.missingValue(name);
    case 'commander.excessArguments':
      return say.excessArguments;
    default:
      return message.replace('error: ', '');
  }
}

/** What stands between the first `open` and the last `close`; empty where they are missing. */
function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open);
  const end = text.lastIndexOf(close);
  return start < 0 || end < start + open.length ? '' : text.slice(start + open.length, end);
}
