/** Files of any format, read as they are. */
import { type NoticeRecord, open, parse } from '../../../src/index.js';
import type { Format } from '../../../src/processor.js';

/** Whether a format has a reader: `open` hands back what it has none for. */
export async function isRead(format: Format, bytes: Uint8Array): Promise<boolean> {
  if (format === 'text' || format === 'markdown') return true;
  return (await open(bytes, { inputFormat: format })) !== bytes;
}

/** The record of a file, whose format its bytes and its name tell. */
export async function recordOf(bytes: Uint8Array, path: string): Promise<NoticeRecord> {
  return parse(await open(bytes, { path }), { path });
}
