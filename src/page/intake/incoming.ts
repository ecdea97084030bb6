/** Files that a person hands to the page. */
import { isTaken } from '../../batch/extensions.js';

export interface Incoming {
  /** With the folders below the one that was handed over. */
  path: string;
  file: Blob;
}

const RECORDS = /\.(?:ndjson|jsonl|json)$/i;
const CONFIGURATION = /(?:^|\/)rectify\.config\.(?:json|ya?ml)$/i;
const CORRECTIONS = /\.corrections\.json$/i;

export const isCorrections = ({ path }: Incoming): boolean => CORRECTIONS.test(path);
export const isConfiguration = ({ path }: Incoming): boolean => CONFIGURATION.test(path);
export const isRecordsFile = (one: Incoming): boolean =>
  RECORDS.test(one.path) && !isCorrections(one) && !isConfiguration(one);

/** Whether a file of a folder is taken; one that is named by itself is taken whatever it is called. */
const isOfFolder = (name: string): boolean =>
  isTaken(name) || /^(?:records|selected)\.ndjson$|^rectify\.config\.(?:json|ya?ml)$|\.corrections\.json$/i.test(name);

/** What a file dialogue gave. */
export function chosen(list: FileList | null): Incoming[] {
  return [...(list ?? [])]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ file, path }) => !file.webkitRelativePath || isOfFolder(path.slice(path.lastIndexOf('/') + 1)))
    .sort(byPath);
}

/** What was dropped: files, and all that folders hold. */
export async function dropped(transfer: DataTransfer): Promise<Incoming[]> {
  // Entries are gone once the event is over: all are asked for before anything is waited for.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const found = await Promise.all(
    entries.map(async ({ entry, file }) => {
      if (entry?.isDirectory) return within(entry as FileSystemDirectoryEntry, entry.name);
      return file ? [{ path: file.name, file }] : [];
    }),
  );
  return found.flat().sort(byPath);
}

async function within(folder: FileSystemDirectoryEntry, path: string): Promise<Incoming[]> {
  const reader = folder.createReader();
  const found: Incoming[] = [];
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (entries.length === 0) return found;
    for (const entry of entries) {
      const own = `${path}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory) found.push(...(await within(entry as FileSystemDirectoryEntry, own)));
      else if (isOfFolder(entry.name)) {
        const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
        found.push({ path: own, file });
      }
    }
  }
}

const byPath = (a: Incoming, b: Incoming): number => a.path.localeCompare(b.path, 'zh', { numeric: true });
