import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Profile } from '../core.js';
import type { Configuration } from '../corrections/index.js';
import type { NoticeRecord } from '../record/schema.js';
import { loadProfile } from './config/load.js';
import { readEach } from './each.js';
import { explain } from './failure.js';
import { gatherInputs } from './gather.js';
import type { Input } from './inputs.js';
import { learnWords } from './learn/words.js';
import type { LearnOptions } from './options.js';
import { recordReader } from './records.js';
import { refuseOverwriting } from './targets.js';
import type { Terminal } from './terminal.js';
import { writeFileWhole } from './write.js';

/** A corrected record, and how to read its notice with other words; `null` where the notice is not at hand. */
interface Corrected {
  record: NoticeRecord;
  again: ((profile: Profile) => Promise<NoticeRecord>) | null;
}

/** `rectify learn`: words for a configuration, from records that people corrected. Returns the exit status. */
export async function learn(names: string[], options: LearnOptions, terminal: Terminal, command: Command) {
  const { say, lang } = terminal;
  const words = learnWords(lang);
  const { inputs } = await gatherInputs(names, options, terminal, command, { records: true });
  const out = options.out === '-' ? undefined : options.out;
  if (out !== undefined) await refuseOverwriting(inputs, out, say);
  const configured = await loadProfile(options, terminal);
  const [room, stats, { configurationOf, readProfile }] = await Promise.all([
    import('../corrections/index.js'),
    import('../stats/index.js'),
    import('../profile/index.js'),
  ]);
  const corrected: Corrected[] = [];
  const status = await readEach(inputs, options, terminal, {
    instead: async (input) => {
      const tally = await recordReader(stats, terminal, async (record) => {
        if (record.corrections?.length) corrected.push({ record, again: await againOf(record, input) });
      })(input);
      if (tally === null) throw Object.assign(new Error(input.name), { code: 'no-json' });
      return tally;
    },
    summarize: false,
  });
  if (corrected.length === 0) {
    await terminal.tell([`rectify: ${words.nothing}`]);
    return status;
  }
  const before: Configuration = configured ? configurationOf(configured.text) : {};
  const corrections = corrected.flatMap(({ record }) => record.corrections ?? []);
  const proposals = room.proposalsOf(corrections, configured?.profile.lexicon);
  let taken = before;
  let wrong = await wrongWith(taken);
  for (const proposal of proposals) {
    const next = room.withProposal(taken, proposal);
    const after = await wrongWith(next);
    // Where no notice is at hand nothing can be tried, and what corrections say is taken at their word.
    const untried = corrected.every(({ again }) => again === null);
    const helps = untried || after < wrong;
    const told = untried ? words.untried : helps ? words.helps(wrong - after) : words.helpsNot;
    if (!options.quiet) await terminal.tell([words.word(proposal.word, proposal.list, proposal.because.length, told)]);
    if (!helps) continue;
    taken = next;
    wrong = after;
  }
  const text = `${JSON.stringify(taken, null, 2)}\n`;
  if (out === undefined) await terminal.out.write([text]);
  else {
    try {
      await writeFileWhole(out, [text]);
    } catch (error) {
      await terminal.tell([`rectify: ${explain(error, say)}`]);
      return 1;
    }
  }
  return status;

  /** How much the readings with a configuration differ from what people made of them. */
  async function wrongWith(configuration: Configuration): Promise<number> {
    const profile = readProfile(JSON.stringify(configuration));
    let count = 0;
    for (const { record, again } of corrected)
      if (again) count += room.differencesOf(record, await again(profile)).length;
    return count;
  }
}

/** Reads the notice of a record anew, where it lies at its path and is the same. */
async function againOf(record: NoticeRecord, input: Input): Promise<Corrected['again']> {
  const { path, sha256 } = record.source;
  if (path === null) return null;
  const [{ readFile }, core] = await Promise.all([import('node:fs/promises'), import('../core.js')]);
  for (const place of input.path === null ? [path] : [path, join(dirname(input.path), path)]) {
    try {
      const opened = await core.open(await readFile(place), { path });
      const { record: same } = core.read(opened, { path });
      if (same.source.sha256 === sha256) return async (profile) => core.read(opened, { path, profile }).record;
    } catch {
      // Not there, or no notice: the next place.
    }
  }
  return null;
}
