/** The records in doubt, for somebody to look at: made of the manifest and the records when all is read. */
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findable } from '../output/findable.js';
import { DOUBT_RULES } from '../record/confidence.js';
import type { NoticeRecord } from '../record/schema.js';
import { fileLines } from './file-lines.js';
import { FILES, type ManifestEntry, partOf, readEntry } from './manifest.js';
import { writing } from './output-error.js';
import { rawMembers } from './raw-members.js';
import { isBelow } from './results.js';

export const DOUBTFUL_FILE = 'doubtful.ndjson';

/**
 * Writes the file anew, whole or not at all; empty where nothing is in doubt. Only the records that it lists are read.
 *
 * @param floor the confidence below which a record is in doubt
 * @throws {OutputError}
 */
export async function writeDoubtful(folder: string, floor: number): Promise<void> {
  const [path, part] = [join(folder, DOUBTFUL_FILE), join(folder, partOf(DOUBTFUL_FILE))];
  await writing(path, async () => {
    const records = await open(join(folder, FILES.records));
    try {
      await pipeline(Readable.from(linesOf(folder, records, floor), { objectMode: true }), createWriteStream(part));
    } finally {
      await records.close();
    }
    await rename(part, path);
  });
}

async function* linesOf(folder: string, records: FileHandle, floor: number): AsyncGenerator<string> {
  for await (const { bytes } of fileLines(join(folder, FILES.manifest))) {
    const entry = readEntry(bytes);
    if (entry?.in === 'records' && isBelow(entry, floor)) yield lineOf(entry, await recordAt(records, entry));
  }
}

/** What of a record is told here. The rest is not looked at: a record may be of 50 MB. */
type DoubtfulRecord = Pick<NoticeRecord, 'diagnostics' | 'source'>;

async function recordAt(records: FileHandle, { offset, bytes }: ManifestEntry): Promise<DoubtfulRecord> {
  const { buffer } = await records.read(Buffer.alloc(bytes), 0, bytes, offset);
  const members = rawMembers(buffer.toString('utf8'));
  const member = (name: keyof DoubtfulRecord) => JSON.parse(members.get(name) as string);
  return { diagnostics: member('diagnostics'), source: member('source') };
}

function lineOf({ path, confidence }: ManifestEntry, { diagnostics, source }: DoubtfulRecord): string {
  const reasons = diagnostics
    .filter(({ rule }) => DOUBT_RULES.includes(rule))
    .map(({ rule, message, position }) => {
      const place = findable(source, position, 'en');
      return { rule, line: position?.start.line ?? null, ...(place !== null && { place }), message };
    });
  return `${JSON.stringify({ path, confidence, reasons })}\n`;
}

/** Removes what a run left that broke off in here. */
export const discardDoubtful = (folder: string): Promise<void> =>
  rm(join(folder, partOf(DOUBTFUL_FILE)), { force: true });
