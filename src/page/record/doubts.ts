/** The places of a notice that a person should look at first. */
import { isDoubtful } from '../../record/confidence.js';
import type { NoticeRecord } from '../../record/schema.js';

export interface Doubt {
  at: number;
  end: number;
  /** The part of the record that is in doubt, where it is one. */
  target: string | null;
}

/** Doubtful problems and what diagnostics warn of, in the order of the text, each place once. */
export function doubtsOf(record: NoticeRecord): Doubt[] {
  const doubts: Doubt[] = [
    ...record.problems
      .filter((problem) => isDoubtful(problem))
      .map(({ id, position }) => ({ at: position.start.offset, end: position.end.offset, target: id })),
    ...record.diagnostics.flatMap(({ severity, position }) =>
      severity === 'info' || !position ? [] : [{ at: position.start.offset, end: position.end.offset, target: null }],
    ),
  ];
  doubts.sort((a, b) => a.at - b.at);
  return doubts.filter(({ at }, i) => i === 0 || at !== doubts[i - 1].at);
}
