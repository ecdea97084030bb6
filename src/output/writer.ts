import type { NoticeRecord } from '../record/schema.js';
import type { NoticeTree } from '../tree/types.js';
import type { Lang } from './labels.js';
import type { Style } from './style.js';

/** What was read off one input. */
export interface Written {
  record: NoticeRecord;
  tree: NoticeTree;
}

/** For whom it is written; `width` counts columns. The machine formats ignore all of it. */
export interface WriteContext {
  lang: Lang;
  style: Style;
  width: number;
}

/**
 * One output format. It yields pieces rather than one string: the record of a large input may be longer than the
 * longest string that the engine can hold.
 */
export type Writer = (written: Written, context: WriteContext) => Iterable<string>;
