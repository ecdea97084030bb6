/** The same notice in several places, of which one is wanted. */
import type { NoticeRecord } from '../record/schema.js';

/** A notice that was read before under another name. */
export interface Copy {
  path: string | null;
  /** The first that was read. */
  copyOf: string | null;
}

/**
 * The records of which no copy came before: those whose title and findings are not the same, whatever their layout, nor
 * nearly the same findings and measures of one body. Holds some hundred bytes and one path a notice.
 *
 * @param onCopy told of each that is left out
 */
export async function* unique(
  records: AsyncIterable<NoticeRecord>,
  onCopy: (copy: Copy) => void = () => {},
): AsyncGenerator<NoticeRecord> {
  const { copyTeller } = await import('../copies/index.js');
  const copyOf = copyTeller();
  for await (const record of records) {
    const original = copyOf(record);
    if (original === null) yield record;
    else onCopy({ path: record.source.path, copyOf: original.path });
  }
}
