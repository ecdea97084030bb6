/** A notice of rectification without a single problem: it was not read, whatever else was. */
import type { NoticeRecord } from './schema.js';

/** A title of a notice, which no news of one has. */
const NOTICE = /整改.{0,20}(?:通报|公告|公示|报告)(?:\([^()]{1,20}\))?$/;
/** What is to be done, or where it was spoken of: problems are counted there, not told. */
const PLANNED = /方案|计划|通知|办法|要点|讲话|部署|会议?(?:召开)?$|采购|招标|磋商|中标/;

type CountedNotice = Pick<NoticeRecord, 'kind' | 'title' | 'claims' | 'problems'>;

/**
 * Whether problems should be there and none is: by the kind of the text, by its title, or by the problems that it counts
 * under a title that speaks of rectification.
 *
 * @param rectifies whether title or preamble say that the text tells of rectification; of a page of news its title must
 */
export function readsNothing({ kind, title, claims, problems }: CountedNotice, rectifies: boolean): boolean {
  if (problems.length > 0) return false;
  if (kind === 'rectification-notice') return true;
  const folded = (title ?? '').normalize('NFKC').replace(/\s/g, '');
  if (kind === 'article') return rectifies && NOTICE.test(folded);
  return rectifies || (claims.problems !== null && /整改/.test(folded) && !PLANNED.test(folded));
}
