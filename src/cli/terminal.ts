import type { Lang } from '../output/labels.js';
import type { Style } from '../output/style.js';
import { visible } from '../output/visible.js';
import { styleFor, wantsColor } from './color.js';
import { mayBeTerminal } from './descriptor.js';
import { type Catalogue, catalogue } from './messages.js';
import { ClosedPipe, type Output } from './sink.js';

/** What every command needs to speak: the language, the two streams and their styles. */
export interface Terminal {
  lang: Lang;
  say: Catalogue;
  out: Output;
  outStyle: Style;
  errStyle: Style;
  /** Columns to wrap text for people to. */
  width: number;
  /**
   * Writes lines to standard error; that nobody reads them is no failure. Whatever stands in them, names of files and
   * words of inputs among it, commands no terminal and makes no further line.
   */
  tell(lines: Iterable<string>): Promise<void>;
  /** The same for lines in which all that is not ours was made visible already, and that are dressed. */
  tellDressed(lines: Iterable<string>): Promise<void>;
}

/** Wider lines are hard to read, however wide the terminal. */
const MOST_COLUMNS = 100;

/** What nobody looks at has neither colours nor a width. */
const NOBODY = { isTTY: false, columns: 0 };

/** Opens the streams for one command. */
export async function openTerminal(
  lang: Lang,
  out: Output,
  err: Output,
  color: boolean | undefined,
): Promise<Terminal> {
  const { env } = process;
  const stdout = mayBeTerminal(1) ? process.stdout : NOBODY;
  const stderr = mayBeTerminal(2) ? process.stderr : NOBODY;
  return {
    lang,
    say: catalogue(lang),
    out,
    outStyle: await styleFor(wantsColor(color, env, stdout.isTTY === true)),
    errStyle: await styleFor(wantsColor(color, env, stderr.isTTY === true)),
    width: Math.min(MOST_COLUMNS, stdout.columns || MOST_COLUMNS),
    tell: (lines) => tell(err, lines),
    tellDressed: (lines) => write(err, lines),
  };
}

/** Writes lines to standard error as far as somebody reads them, each on one line and harmless. */
export const tell = (err: Output, lines: Iterable<string>): Promise<void> => write(err, harmless(lines));

function* harmless(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield visible(line);
}

async function write(err: Output, lines: Iterable<string>): Promise<void> {
  try {
    await err.write(ended(lines));
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
}

function* ended(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `${line}\n`;
}
