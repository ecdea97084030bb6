/** What each word that corrections speak for would change, tried on all notices that are open. */
import { computed, signal } from '@preact/signals';
import {
  type Configuration,
  type Difference,
  differencesOf,
  isNeedless,
  type Proposal,
  proposalsOf,
  withProposal,
  wordsAdded,
} from '../../corrections/index.js';
import { readWith } from './configuration.js';
import { type Notice, recordOf } from './notice.js';
import { configuration, notices } from './state.js';

export interface Tried {
  /** How many corrections it makes needless. */
  fixes: number;
  /** What it changes in notices that have no corrections. */
  changes: { notice: Notice; differences: Difference[] }[];
}

export const keyOf = ({ list, word }: Pick<Proposal, 'list' | 'word'>): string => `${list} ${word}`;

/** Words that are not taken yet. */
export const proposals = computed(() => {
  const taken = new Set(wordsAdded(configuration.value as Configuration).map(keyOf));
  const corrections = notices.value.flatMap((notice) => recordOf(notice).corrections ?? []);
  return proposalsOf(corrections).filter((one) => !taken.has(keyOf(one)));
});

export const tried = signal<ReadonlyMap<string, Tried>>(new Map());

let run = 0;

/** Tries all words that were not tried with what is open now. */
export async function tryAll(): Promise<void> {
  run += 1;
  const own = run;
  tried.value = new Map();
  for (const proposal of proposals.value) {
    const effect = await effectOf(proposal);
    if (own !== run) return;
    tried.value = new Map([...tried.value, [keyOf(proposal), effect]]);
  }
}

/** Nobody waits for what is being tried. */
export function stopTrying(): void {
  run += 1;
}

async function effectOf(proposal: Proposal): Promise<Tried> {
  const value = withProposal(configuration.value as Configuration, proposal);
  const effect: Tried = { fixes: 0, changes: [] };
  await Promise.all(
    notices.value.map(async (notice) => {
      if (!notice.file) return;
      const outcome = await readWith(notice, value);
      if (outcome.kind !== 'notice') return;
      const corrections = recordOf(notice).corrections ?? [];
      if (corrections.length > 0) {
        effect.fixes += corrections.filter((one) => isNeedless(outcome.record, one)).length;
        return;
      }
      const differences = differencesOf(notice.base, outcome.record);
      if (differences.length > 0) effect.changes.push({ notice, differences });
    }),
  );
  return effect;
}
