/** The words that notices are read with, beside the built-in ones: taken, given up, loaded; with each change all is read anew. */
import { type Configuration, type Proposal, withoutWord, withProposal } from '../../corrections/index.js';
import type { Incoming } from '../intake/incoming.js';
import { type Outcome, readInput } from '../worker/pool.js';
import type { Notice } from './notice.js';
import { put } from './reading.js';
import { keepSetting } from './saved.js';
import { configuration, lang, notices, progress, say, words } from './state.js';

/** The text of a configuration for a worker; `null` for the built-in words. */
export const configText = (value: Configuration): string | null =>
  Object.keys(value).length > 0 ? JSON.stringify(value) : null;

/** Reads a notice with a configuration. */
export const readWith = ({ path, file }: Notice, value: Configuration): Promise<Outcome> =>
  readInput({ path, file: file as Blob, config: configText(value), limits: 1 });

/** Reads all notices anew whose files are at hand; corrections stay. */
async function use(value: Configuration): Promise<void> {
  configuration.value = value;
  void keepSetting('configuration', value);
  const readable = notices.value.filter(({ file }) => file !== null);
  progress.value = { done: 0, total: readable.length };
  const read = await Promise.all(
    readable.map(async (notice) => {
      const outcome = await readWith(notice, value);
      const now = progress.value;
      if (now) progress.value = { ...now, done: now.done + 1 };
      if (outcome.kind !== 'notice') return [];
      const { text, pieces, record: base, zh } = outcome;
      return [{ ...notice, text, pieces, base, zh }];
    }),
  );
  progress.value = null;
  // What was corrected meanwhile is not lost.
  const journals = new Map(notices.value.map(({ id, journal }) => [id, journal]));
  put(read.flat().map((one) => ({ ...one, journal: journals.get(one.id) ?? one.journal })));
  say(words.value.learn.reread(read.flat().length));
}

export const takeWord = (proposal: Proposal): Promise<void> => use(withProposal(configuration.value, proposal));

export const dropWord = (word: { list: string; word: string }): Promise<void> =>
  use(withoutWord(configuration.value, word));

/** Takes up a configuration file. */
export async function takeConfiguration({ path, file }: Incoming): Promise<void> {
  const outcome = await readInput({ path, file, config: null, limits: 1, as: 'configuration' });
  if (outcome.kind === 'configuration') await use(outcome.value);
  else if (outcome.kind === 'failed') say(words.value.learn.invalid(outcome.why[lang.value]), 'bad');
}
