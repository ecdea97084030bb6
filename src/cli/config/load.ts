/** Loads the profile that a run reads with. */
import type { Profile } from '../../core.js';
import type { PlacedIssue } from '../../profile/index.js';
import type { ProfileOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage.js';
import { configText, findConfig } from './find.js';

export interface Configured {
  path: string;
  /** What the file says. */
  text: string;
  profile: Profile;
}

/** Problems of a configuration that are told at once; more would scroll the first away. */
const MOST_TOLD = 20;

/**
 * The profile of `--config`, or of the configuration found from the working directory upwards; `null` without any.
 *
 * @throws {UsageError} for a file that cannot be read or makes no profile: each fault with its place
 */
export async function loadProfile({ config }: ProfileOptions, { say, lang }: Terminal): Promise<Configured | null> {
  if (config === false) return null;
  const path = config ?? findConfig(process.cwd(), say);
  if (path === null) return null;
  const text = configText(path, say);
  // Validation is heavy, and most runs have no configuration.
  const { readProfile } = await import('../../profile/index.js');
  try {
    return { path, text, profile: readProfile(text) };
  } catch (error) {
    // The part is loaded late, so its error is known by what it carries, not by its class.
    const { issues } = error as { issues?: readonly PlacedIssue[] };
    if (!issues) throw error;
    const lines = issues.map(
      ({ path: keys, text: texts, line, column }) =>
        `${path}:${line}:${column}: ${keys.length > 0 ? `${keys.join('.')}: ` : ''}${texts[lang]}`,
    );
    const more = lines.length - MOST_TOLD;
    throw new UsageError(say.badConfig(path), undefined, [
      ...lines.slice(0, MOST_TOLD),
      ...(more > 0 ? [say.moreIssues(more)] : []),
    ]);
  }
}
