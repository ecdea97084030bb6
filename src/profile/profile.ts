/** A profile: the word lists and rule levels that somebody's notices want. */
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import type { Level } from '../check/types.js';
import type { Issue } from './issues.js';

export interface Profile {
  /** All lists, the built-in ones with the profile's changes. */
  lexicon: Lexicon;
  /** Levels of rules by their ids, as `check` takes them. */
  rules: Readonly<Record<string, Level>>;
  /** How ledgers are to be made; what reads notices does not look at it. */
  ledger?: LedgerSettings;
}

/** What a configuration says of ledgers. */
export interface LedgerSettings {
  title?: string;
  columns?: readonly (string | { heading: string; from: string } | { heading: string; text: string })[];
  organizationFrom?: 'path';
}

/** Thrown for a configuration that makes no profile; tells everything that is wrong with it. */
export class ProfileError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ path, text }) => `${path.join('.') || 'the configuration'}: ${text.en}`).join('\n'));
    this.name = 'ProfileError';
  }
}
