/** What the command line was called with, names that are no UTF-8 included. */
import { readFileSync } from 'node:fs';
import { shownName } from '../batch/on-disk.js';

/** What Node puts in the place of bytes that are no UTF-8. */
const LOST = '\uFFFD';

/** The arguments as they are shown; Node has lost the bytes of some, and the system may still know them. */
export function argumentsOf(args: readonly string[]): readonly string[] {
  if (!args.some((arg) => arg.includes(LOST))) return args;
  let whole: string;
  try {
    whole = readFileSync('/proc/self/cmdline', 'latin1');
  } catch {
    return args;
  }
  const all = whole.split('\0').slice(0, -1);
  const own = all.slice(all.length - args.length).map((arg) => Buffer.from(arg, 'latin1'));
  if (own.length !== args.length) return args;
  return args.map((arg, i) => (own[i].toString('utf8') === arg ? shownName(own[i]) : arg));
}
