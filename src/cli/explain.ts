import type { Command } from 'commander';
import type { Profile, Reading } from '../core.js';
import { type Again, readEach } from './each.js';
import { checkEncoding } from './encoding.js';
import { type Input, nameInputs } from './inputs.js';
import type { ExplainOptions } from './options.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

interface Place {
  line: number;
  column?: number;
}

/** Without a file it is of standard input: an argument that begins with a dash would be an option. */
const PLACE = /^(.*?):(\d{1,9})(?::(\d{1,9}))?$/s;

/** `rectify explain`: how lines of notices were read. Returns the exit status. */
export async function explain(names: string[], options: ExplainOptions, terminal: Terminal, command: Command) {
  const { say } = terminal;
  checkEncoding(options.encoding, say);
  if (names.length === 0) throw new UsageError(say.noPlace, command);
  const places = new Map<string, Place[]>();
  for (const name of names) {
    const [, file, line, column] = PLACE.exec(name) ?? [];
    const path = file || '-';
    if (file === undefined || Number(line) < 1 || Number(column ?? 1) < 1) throw new UsageError(say.badPlace(name));
    const place = { line: Number(line), ...(column !== undefined && { column: Number(column) }) };
    places.set(path, [...(places.get(path) ?? []), place]);
  }
  const inputs = nameInputs([...places.keys()], say, command);
  const [room, { writeExplanation }] = await Promise.all([
    import('../explain/index.js'),
    import('../output/explain.js'),
  ]);
  let beyond = 0;
  const readOf = ({ tree, record, file }: Reading) => ({ tree, record, text: String(file) });
  const use = async (reading: Reading, input: Input, again: Again) => {
    const reread = (lexicon: Profile['lexicon']) => readOf(again({ lexicon, rules: {} }));
    for (const { line, column } of places.get(input.path ?? '-') ?? []) {
      const explanation = room.explain(readOf(reading), line, column, reread);
      if (!explanation) {
        beyond += 1;
        await terminal.tell([`rectify: ${input.name}: ${say.noLine(line)}`]);
      } else if (options.format === 'json') await terminal.out.write([`${JSON.stringify(explanation, null, 2)}\n`]);
      else
        await terminal.out.write(
          writeExplanation(explanation, input.name, {
            lang: terminal.lang,
            style: terminal.outStyle,
            width: terminal.width,
          }),
        );
    }
  };
  // What is wrong elsewhere was not asked for.
  const tell = async () => ({ errors: 0, warnings: 0, infos: 0 });
  const status = await readEach(inputs, { ...options, lang: terminal.lang }, terminal, { use, tell, summarize: false });
  return beyond > 0 ? 1 : status;
}
