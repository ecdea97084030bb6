/** Copies of notices: what is the same in all of them, and which belong together. */
import type { NoticeRecord } from '../record/schema.js';
import { CopyGroups, likenessOf } from './groups.js';

export { contentOf, contentOfProblem } from './content.js';
export { CopyGroups, likenessOf } from './groups.js';
export { type CopyOf, copyTeller } from './teller.js';

/** What is known of a notice among others. */
export interface Copied {
  /** The content that stands for all its copies. */
  original: string;
  /** Notices of its group, itself among them. */
  copies: number;
}

/** By the content of a notice. */
export type Copies = ReadonlyMap<string, Copied>;

/** Looks for copies among all records. */
export async function copiesAmong(records: AsyncIterable<NoticeRecord>): Promise<Copies> {
  const finder = copiesIn();
  for await (const record of records) finder.add(record);
  return finder.copies();
}

/** Looks for copies among records that are added one by one. */
export function copiesIn(): { add(record: NoticeRecord): void; copies(): Copies } {
  const groups = new CopyGroups();
  const times = new Map<string, number>();
  return {
    add(record) {
      const likeness = likenessOf(record);
      groups.add(likeness);
      times.set(likeness.content, (times.get(likeness.content) ?? 0) + 1);
    },
    copies: () => counted(groups, times),
  };
}

function counted(groups: CopyGroups, times: ReadonlyMap<string, number>): Copies {
  const originals = groups.originals();
  const sums = new Map<string, number>();
  for (const [content, original] of originals)
    sums.set(original, (sums.get(original) ?? 0) + (times.get(content) ?? 0));
  return new Map([...originals].map(([content, original]) => [content, { original, copies: sums.get(original) ?? 1 }]));
}
