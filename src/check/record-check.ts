/** Rules of reading that need the finished record: whether what was read can be all of it. */
import type { VFile } from 'vfile';
import { claimedProblems } from '../record/claimed-problems.js';
import { readsNothing } from '../record/nothing-read.js';
import type { NoticeRecord } from '../record/schema.js';
import { report } from './check.js';
import type { Lang } from './messages.js';

/** Adds what speaks against a record to its file. Its confidence is lowered where it is compiled. */
export function checkRecord(record: NoticeRecord, file: VFile, rectifies: boolean, lang: Lang): void {
  const count = claimedProblems(record);
  if (count?.relation === 'contradicted') report(file, 'contradicted-count', count.position, lang, count.values);
  if (readsNothing(record, rectifies)) report(file, 'nothing-read', record.evidence.title?.[0]?.position, lang);
}
