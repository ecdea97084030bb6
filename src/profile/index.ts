/** Profiles: word lists and rule levels of one's own, for `parse`, `read` and `check`. */
export type { Issue } from './issues.js';
export { makeProfile } from './make.js';
export { type LedgerSettings, type Profile, ProfileError } from './profile.js';
export { ConfigurationError, configurationOf, type PlacedIssue, readProfile } from './read.js';
export { type Configuration, configurationJsonSchema } from './schema.js';
