/**
 * The pages in a web archive, each an input of its own: `crawl.warc.gz/1234` is the path of the record that begins at
 * byte 1234 of the file, `site.wacz/archive/data.warc.gz/1234` of one in a WACZ; of an archive that was packed as a whole, it is
 * the byte of what it unpacks to. Nothing is unpacked to the disk, and no more than a record is in memory.
 */
import { statSync } from 'node:fs';
import { InputError, MOST_FILE } from '../../opening.js';
import type { Entry } from '../types.js';
import { isGzip } from './gzip-member.js';
import { type Page, pageOf, reasonAgainst } from './page.js';
import { openPart, type Part, type PartReader, wholeFile } from './part.js';
import { recordAt, recordsOf } from './records.js';
import { isPackedWhole, unpacked } from './unpacked.js';
import { warcsIn } from './wacz.js';

/** `.warc`, `.warc.gz`, `.warc.wet.gz`, `.wet`, `.wacz` … */
const ENDING = /\.(?:(?:warc|wet)(?:\.wet)?(?:\.gz)?|wacz)$/i;
const INSIDE = /^(.+?\.(?:(?:warc|wet)(?:\.wet)?(?:\.gz)?|wacz))\/(?:(.+)\/)?(\d{1,15})$/i;

/** Whether a file is called a web archive. */
export const isCalledWarc = (path: string): boolean => ENDING.test(path);

/** The parts of a path that leads to a record. */
export interface InsideWarc {
  archive: string;
  /** The WARC in a WACZ. */
  warc?: string;
  offset: number;
}

/** The parts of a path that leads into a web archive; `null` for any other. A folder may be called like one. */
export function insideWarc(path: string): InsideWarc | null {
  const [, archive, warc, offset] = INSIDE.exec(path.replaceAll('\\', '/')) ?? [];
  if (archive === undefined || !statSync(archive, { throwIfNoEntry: false })?.isFile()) return null;
  return { archive, ...(warc && { warc }), offset: Number(offset) };
}

/** The WACZ that was opened last: its records are read one after another. */
let last: { path: string; size: number; changed: number; warcs: Map<string, Part> } | null = null;

function warcsOf(path: string): Map<string, Part> {
  const { size, mtimeMs: changed } = statSync(path);
  if (last?.path !== path || last.size !== size || last.changed !== changed)
    last = { path, size, changed, warcs: warcsIn(path) };
  return last.warcs;
}

const isWacz = (path: string): boolean => /\.wacz$/i.test(path);

/** The archive packed as a whole that was read last: its records are read one after another, and it goes on from there. */
let unpacking: { key: string; reader: PartReader } | null = null;

/** Opens a part to read it from front to back. @throws the system's error */
function openRecords(part: Part, limits?: number): PartReader {
  const reader = openPart(part);
  return isPackedWhole(reader, MOST_FILE * (limits ?? 1)) ? unpacked(reader) : reader;
}

/** Opens a part to read the record at an offset of it, and says how to be done with it. */
function openRecord(part: Part, limits?: number): { reader: PartReader; done(): void } {
  const { size, mtimeMs } = statSync(part.file);
  const key = [part.file, part.start, size, mtimeMs, limits].join('\n');
  if (unpacking?.key === key) return { reader: unpacking.reader, done() {} };
  const reader = openPart(part, RECORD);
  if (!isGzip(reader.at(0, 3)) || !isPackedWhole(reader, MOST_FILE * (limits ?? 1)))
    return { reader, done: () => reader.close() };
  unpacking?.reader.close();
  unpacking = { key, reader: unpacked(reader) };
  return { reader: unpacking.reader, done() {} };
}

/**
 * What is wrong with a web archive in which no record can be found.
 *
 * @throws the system's error, or InputError
 */
export function refuseArchive(path: string): never {
  if (isWacz(path)) warcsIn(path);
  throw new InputError('broken-record', 'WARC');
}

/** Bytes read for a record at first. */
const RECORD = 64 << 10;

/**
 * Reads the page of a record.
 *
 * @throws the system's error, with `code` ENOENT where there is no such record; InputError for one that is broken
 */
export function readPage({ archive, warc, offset }: InsideWarc, limits?: number): Page {
  const part = isWacz(archive) ? warcsOf(archive).get(warc ?? '') : wholeFile(archive);
  const none = () => Object.assign(new Error(`${archive} has no record at ${offset}`), { code: 'ENOENT' });
  if (part === undefined) throw none();
  const { reader, done } = openRecord(part, limits);
  try {
    if (offset >= reader.size || reader.at(offset, 1).length === 0) throw reader.broken ?? none();
    return pageOf(recordAt(reader, offset, limits), limits);
  } finally {
    done();
  }
}

/** The inputs in a file that is called a web archive, in its order, and what of it is left out. */
export async function* pagesIn(path: string, limits?: number): AsyncGenerator<Entry> {
  let parts: [string, Part][];
  try {
    parts = isWacz(path)
      ? [...warcsIn(path)].map(([name, part]) => [`${path}/${name}`, part])
      : [[path, wholeFile(path)]];
  } catch {
    // Reading it tells what is wrong.
    yield { path };
    return;
  }
  for (const [name, part] of parts) yield* recordsIn(name, part, limits);
}

async function* recordsIn(name: string, part: Part, limits?: number): AsyncGenerator<Entry> {
  const reader = openRecords(part, limits);
  try {
    for await (const found of recordsOf(reader, limits)) {
      const path = `${name}/${found.at}`;
      if ('error' in found) yield { path };
      else {
        const reason = reasonAgainst(found.record);
        if (reason !== undefined) yield reason === null ? { path } : { path, skipped: reason };
      }
    }
  } finally {
    reader.close();
  }
}
