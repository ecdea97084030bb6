/** The report of statistics over a stream of records. */
import { plain } from '../output/style.js';
import type { NoticeRecord } from '../record/schema.js';

/** The page in pieces, when all records are counted; none of them is kept. */
export async function* reportOf(records: AsyncIterable<NoticeRecord>, lang: 'zh' | 'en'): AsyncGenerator<string> {
  const { Summarizer } = await import('../stats/index.js');
  const summarizer = new Summarizer(undefined, undefined, true);
  for await (const record of records) summarizer.add(record);
  const { writeStatsHtml } = await import('../output/stats/html.js');
  yield* writeStatsHtml(summarizer.summary(), { lang, style: plain, width: 0 }, false);
}
