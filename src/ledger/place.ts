/** Where in which input something stands. */
import { findable } from '../output/findable.js';
import type { Lang } from '../output/labels.js';
import type { NoticeRecord, Position } from '../record/schema.js';

/**
 * Path and line, `notices/a.txt:12`, or where people find it in a document that is no text, `notices/a.docx:第2段`;
 * standard input has no path, a remark on the whole notice no line.
 */
export function placeOf({ source }: NoticeRecord, position: Position | null, lang: Lang): string {
  const path = source.path ?? '<stdin>';
  return position === null ? path : `${path}:${findable(source, position, lang) ?? position.start.line}`;
}
