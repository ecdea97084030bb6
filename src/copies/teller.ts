/** Which of many notices that come one after another are copies, and of which. */
import type { NoticeRecord } from '../record/schema.js';
import { CopyGroups, likenessOf } from './groups.js';

/** The path of the notice that a copy is one of; `null` where it came from standard input. */
export interface CopyOf {
  path: string | null;
}

/** Tells of each notice in turn: `null` for one that is no copy of one before. Keeps its likeness and its path. */
export function copyTeller(): (record: NoticeRecord) => CopyOf | null {
  const groups = new CopyGroups();
  const paths: (string | null)[] = [];
  return (record) => {
    const { own, first, isCopy } = groups.add(likenessOf(record));
    paths[own] ??= record.source.path;
    return isCopy ? { path: paths[first] } : null;
  };
}
