/** The same notice in several places, of which one is wanted. */
import type { NoticeRecord } from '../record/schema.js';
import { contentKey } from '../stats/duplicates.js';

/** A notice that was read before under another name. */
export interface Copy {
  path: string | null;
  /** The first that was read. */
  copyOf: string | null;
}

/**
 * The records of which no copy came before: those whose title and findings are not the same, whatever their layout.
 * Holds one digest and one path a notice.
 *
 * @param onCopy told of each that is left out
 */
export async function* unique(
  records: AsyncIterable<NoticeRecord>,
  onCopy: (copy: Copy) => void = () => {},
): AsyncGenerator<NoticeRecord> {
  const first = new Map<string, string | null>();
  for await (const record of records) {
    const key = contentKey(record);
    const { path } = record.source;
    const known = first.get(key);
    if (known !== undefined) onCopy({ path, copyOf: known });
    else {
      first.set(key, path);
      yield record;
    }
  }
}
