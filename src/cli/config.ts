import { jsonPieces } from '../output/json-pieces.js';
import { loadProfile } from './config/load.js';
import type { ConfigOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** `rectify config`: the word lists and levels that a run here reads with, or the schema of a configuration. */
export async function config(options: ConfigOptions, terminal: Terminal): Promise<void> {
  const { configurationJsonSchema, makeProfile } = await import('../profile/index.js');
  if (options.schema) {
    await terminal.out.write([JSON.stringify(configurationJsonSchema(options.lang), null, 2), '\n']);
    return;
  }
  const loaded = await loadProfile(options, terminal);
  const { lexicon, rules, ledger } = loaded?.profile ?? makeProfile({});
  await terminal.out.write([
    ...jsonPieces({ path: loaded?.path ?? null, ...lexicon, rules, ...(ledger && { ledger }) }, 2),
    '\n',
  ]);
}
