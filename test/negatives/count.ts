/** Texts that are no notices: what they are called, and how many are given problems that nobody stated. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, read } from '../../src/index.js';
import { hashOf } from '../edits/hash.js';

const TEXT = /\.(?:txt|md|html?)$/i;

/** Every text below a folder, by its path; links are not followed. */
export function textsBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const entry = lstatSync(path);
      if (entry.isDirectory()) return name === '.git' ? [] : textsBelow(path);
      return entry.isFile() && TEXT.test(name) ? [path] : [];
    });
}

/** So many of the paths, the same on every machine; all where there are no more. */
export function sampled(paths: readonly string[], folder: string, count: number): string[] {
  const key = (path: string) => hashOf(path.slice(folder.length).replaceAll('\\', '/'));
  const chosen = new Set([...paths].sort((a, b) => key(a) - key(b)).slice(0, count));
  return paths.filter((path) => chosen.has(path));
}

export interface Negatives {
  texts: number;
  bytes: number;
  /** CPU time of reading, without the disk: what else runs on the machine does not count. */
  seconds: number;
  kinds: Record<string, number>;
  /** Called a rectification notice. */
  notices: string[];
  /** Given problems, with how many. */
  invented: { path: string; problems: number; first: string }[];
  /** Bytes that are no text, or a reader that throws. */
  unread: { path: string; why: string }[];
}

/** Reads texts that hold no notice, and counts what is made of them. */
export async function countNegatives(paths: readonly string[]): Promise<Negatives> {
  const result: Negatives = { texts: 0, bytes: 0, seconds: 0, kinds: {}, notices: [], invented: [], unread: [] };
  for (const path of paths) {
    const bytes = readFileSync(path);
    const begun = process.cpuUsage();
    try {
      const { record } = read(await open(bytes, { path }), { path });
      result.texts++;
      result.bytes += bytes.length;
      result.kinds[record.kind] = (result.kinds[record.kind] ?? 0) + 1;
      if (record.kind === 'rectification-notice') result.notices.push(path);
      const [first] = record.problems;
      if (first) result.invented.push({ path, problems: record.problems.length, first: first.finding });
    } catch (error) {
      result.unread.push({ path, why: String(error).split('\n')[0] });
    }
    const { user, system } = process.cpuUsage(begun);
    result.seconds += (user + system) / 1e6;
  }
  return result;
}
