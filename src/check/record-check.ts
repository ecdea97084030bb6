/** Rules of reading that need the finished record: whether what was read can be all of it. */
import type { VFile } from 'vfile';
import { claimedProblems } from '../record/claimed-problems.js';
import { confidenceOf, isDoubtful } from '../record/confidence.js';
import { readsNothing } from '../record/nothing-read.js';
import type { NoticeRecord } from '../record/schema.js';
import { suspectOf } from '../record/suspect.js';
import type { Locate } from '../tree/locate.js';
import { report } from './check.js';
import type { Lang } from './messages.js';

/** What the engine doubted, where it says so: offsets into the source, ids of a reason and of the other reading. */
export interface Doubted {
  doubts?: readonly { start: number; end: number; reason: string; otherwise: string }[];
  confidence?: number;
}

/** Says where a record in doubt may be wrong: what the engine doubted, or what speaks loudest against the record. */
function tellDoubt(record: NoticeRecord, file: VFile, data: Doubted, locate: Locate, lang: Lang): void {
  // Nearly every record is sure, and need not be weighed again.
  if (!isDoubtful(record)) return;
  const { reason, otherwise, position, confidence } = suspectOf(record, confidenceOf(data.confidence));
  if (!isDoubtful({ confidence })) return;
  const { doubts = [] } = data;
  for (const { start, end, ...told } of doubts)
    report(file, 'uncertain-structure', { start: locate(start), end: locate(end) }, lang, told);
  if (!doubts.length) report(file, 'uncertain-structure', position, lang, { reason, otherwise });
}

/** Adds what speaks against a record to its file. Its confidence is lowered where it is compiled. */
export function checkRecord(
  record: NoticeRecord,
  file: VFile,
  data: Doubted & { rectifies: boolean },
  locate: Locate,
  lang: Lang,
): void {
  if (record.problems.length || data.doubts?.length) tellDoubt(record, file, data, locate, lang);
  const count = claimedProblems(record);
  if (count?.relation === 'contradicted') report(file, 'contradicted-count', count.position, lang, count.values);
  if (readsNothing(record, data.rectifies)) report(file, 'nothing-read', record.evidence.title?.[0]?.position, lang);
}
