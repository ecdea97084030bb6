/** How much of the gold is read with a share of every word list hidden. */
import { type Profile, read } from '../../src/index.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import { scoreProblems } from '../support/score.js';
import { Tally } from '../support/tally.js';
import { hiddenProfile } from './hide.js';
import type { Notice } from './notices.js';

export const FIELDS = ['problems', 'measures', 'results', 'problem.status', 'problem.responsible', 'problem.deadline'];

const NOTHING = { problems: [], sections: [], diagnostics: [] } as unknown as NoticeRecord;

function recordWith({ text, path }: Notice, profile: Profile | undefined): NoticeRecord {
  try {
    return read(text, { path, profile }).record;
  } catch {
    return NOTHING;
  }
}

/** F1 of each field with some lists. */
function scoreWith(notices: readonly Notice[], profile: Profile | undefined): Record<string, number> {
  const tally = new Tally();
  for (const notice of notices) scoreProblems(notice.gold, recordWith(notice, profile), tally);
  return Object.fromEntries(FIELDS.map((field) => [field, tally.f1(field)]));
}

export interface HiddenScore {
  share: number;
  /** F1 of each field, averaged over the seeds. */
  mean: Record<string, number>;
  /** The same seed by seed. */
  each: Record<string, number>[];
}

/**
 * Reads all notices with each share of the words hidden, once for each seed.
 *
 * @param only groups of lists, or `group.list`; all if unset
 */
export function hiddenScores(
  notices: readonly Notice[],
  shares: readonly number[],
  seeds: readonly number[],
  only?: readonly string[],
): HiddenScore[] {
  return shares.map((share) => {
    const each =
      share === 0
        ? [scoreWith(notices, undefined)]
        : seeds.map((seed) => scoreWith(notices, hiddenProfile(share, seed, only)));
    const mean = Object.fromEntries(
      FIELDS.map((field) => [field, each.reduce((sum, one) => sum + one[field], 0) / each.length]),
    );
    return { share, mean, each };
  });
}
