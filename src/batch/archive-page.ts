/** The page of an archive: all its notices, each with its text where that is still at hand. */
import type { PackedNotice } from '../corrections/packed.js';
import type { NoticeRecord } from '../record/schema.js';

/** Characters of texts that a page holds; a browser would not open many more. What is beyond shows its record alone. */
const MOST_TEXT = 24 << 20;

/** The page in pieces, as records come. */
export async function* archivePage(records: AsyncIterable<NoticeRecord>, lang: 'zh' | 'en'): AsyncGenerator<string> {
  const [{ noticeOfRecord, pageOf, pageTemplate }, core] = await Promise.all([
    import('../view/index.js'),
    import('./worker.js'),
  ]);
  let left = MOST_TEXT;
  async function* packed(): AsyncGenerator<PackedNotice> {
    for await (const record of records) {
      const { path, characters } = record.source;
      const paths = path !== null && characters <= left ? [path] : [];
      const notice = await noticeOfRecord(record, paths, core);
      left -= notice.text?.length ?? 0;
      yield notice;
    }
  }
  yield* pageOf(pageTemplate(), packed(), lang);
}
