/** Where in which input something stands. */
import type { NoticeRecord, Position } from '../record/schema.js';

/** Path and line, `notices/a.txt:12`; standard input has no path, a remark on the whole notice no line. */
export function placeOf({ source }: NoticeRecord, position: Position | null): string {
  const path = source.path ?? '<stdin>';
  return position === null ? path : `${path}:${position.start.line}`;
}
