/** Notices as the page has them: from a reading, or from a record whose source may lie where it says. */
import { readFile } from 'node:fs/promises';
import { type PackedNotice, packedLeaves } from '../corrections/packed.js';
import { piecesOf } from '../corrections/sheet.js';
import type { NoticeRecord, Reading } from '../index.js';

type Core = Pick<typeof import('../core.js'), 'open' | 'read' | 'translated'>;

/** What was read of an input. */
export function noticeOf({ file, tree, record }: Reading, name: string, { translated }: Core): PackedNotice {
  return {
    path: name,
    record,
    zh: file.messages.map((message) => translated(message as never, 'zh')),
    text: String(file),
    leaves: packedLeaves(piecesOf(tree)),
  };
}

/**
 * A record with the text that it was read from, where that lies at its path and is the same.
 *
 * @param paths where it may lie
 */
export async function noticeOfRecord(
  record: NoticeRecord,
  paths: readonly string[],
  core: Core,
): Promise<PackedNotice> {
  const name = record.source.path ?? record.title ?? '';
  for (const path of paths) {
    const reading = await readAt(path, record, core);
    if (reading) return { ...noticeOf(reading, name, core), record, zh: [] };
  }
  return { path: name, record, zh: [], text: null, leaves: null };
}

/** What is read at a path; `null` where nothing is, or not what the record is of. */
async function readAt(path: string, { source }: NoticeRecord, { open, read }: Core): Promise<Reading | null> {
  try {
    const bytes = await readFile(path);
    if (bytes.length !== source.bytes) return null;
    const reading = read(await open(bytes, { path }), { path });
    return reading.record.source.sha256 === source.sha256 ? reading : null;
  } catch {
    return null;
  }
}
