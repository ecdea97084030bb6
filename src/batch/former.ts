/** What the last finished run left: its results by path. */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './digest.js';
import { fileLines } from './file-lines.js';
import type { Line } from './lines.js';
import { FILES, type Header, isHeader, type ManifestEntry, OUTPUTS, type Output, readEntry } from './manifest.js';
import { pathIndex } from './path-index.js';

export interface Former {
  /** What is known of an input of this path. */
  find(path: string): Promise<ManifestEntry | null>;
  /** The line of an input, `null` where it is no longer what it was. */
  fetch(entry: ManifestEntry): Promise<Buffer | null>;
  close(): Promise<void>;
}

const none: Former = { find: async () => null, fetch: async () => null, close: async () => {} };

/** Bytes read for a line of a manifest at first; a longer line is read again. */
const MOST_LINES = 1024;

/** Opens the results of a folder. There are none where it has no manifest, or one with another header. */
export async function openFormer(folder: string, header: Header): Promise<Former> {
  const manifest = await open(join(folder, FILES.manifest)).catch(() => null);
  if (manifest === null) return none;
  const index = await indexOf(join(folder, FILES.manifest), header);
  const files: Partial<Record<Output, FileHandle>> = {};
  for (const name of OUTPUTS) files[name] = (await open(join(folder, FILES[name])).catch(() => null)) ?? undefined;
  const close = async () => {
    await Promise.all([manifest, ...Object.values(files)].map((file) => file?.close()));
  };
  if (index === null) {
    await close();
    return none;
  }
  return {
    async find(path) {
      for (const offset of index.get(path)) {
        const entry = readEntry(await lineAt(manifest, offset));
        if (entry?.path === path) return entry;
      }
      return null;
    },
    async fetch(entry) {
      const file = files[entry.in];
      if (!file) return null;
      const line = Buffer.alloc(entry.bytes);
      const { bytesRead } = await file.read(line, 0, entry.bytes, entry.offset);
      return bytesRead === entry.bytes && sha256(line) === entry.digest ? line : null;
    },
    close,
  };
}

async function indexOf(path: string, header: Header) {
  let count = 0;
  for await (const line of fileLines(path)) {
    if (count++ === 0 && !isHeader(line.bytes, header)) return null;
  }
  const index = pathIndex(count);
  for await (const { line, offset } of placed(fileLines(path))) {
    const entry = readEntry(line.bytes);
    if (entry) index.set(entry.path, offset);
  }
  return index;
}

async function* placed(lines: AsyncIterable<Line>): AsyncGenerator<{ line: Line; offset: number }> {
  let offset = 0;
  for await (const line of lines) {
    yield { line, offset };
    offset += line.length + 1;
  }
}

async function lineAt(file: FileHandle, offset: number): Promise<Buffer> {
  for (let size = MOST_LINES; ; size *= 4) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, offset);
    const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
    if (end >= 0 || bytesRead < size) return buffer.subarray(0, end < 0 ? bytesRead : end);
  }
}
