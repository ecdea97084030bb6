/**
 * Names of files that are no UTF-8, as archives from Windows leave them behind: they are shown decoded, and found again by
 * what is shown, since the systems of other machines than Windows take names for bytes.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync } from 'node:fs';

const SLASH = Buffer.from('/');
const ofChina = new TextDecoder('gb18030');

/** A name or a path as it is shown: UTF-8, or else GB18030, step by step. */
export function shownName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const steps: string[] = [];
  for (let from = 0, to = 0; from <= bytes.length; from = to + 1) {
    // The second byte of a pair is never a slash.
    to = bytes.indexOf(SLASH, from);
    if (to < 0) to = bytes.length;
    const step = bytes.subarray(from, to);
    steps.push(isUtf8(step) ? step.toString('utf8') : ofChina.decode(step));
  }
  return steps.join('/');
}

/** Names of a folder by what is shown of them. One that is shown as another is called stays in bytes that lead nowhere. */
export function shownNames(names: readonly Buffer[]): Map<string, Buffer> {
  const shown = new Map<string, Buffer>();
  for (const name of names) if (isUtf8(name)) shown.set(name.toString('utf8'), name);
  for (const name of names) {
    if (isUtf8(name)) continue;
    const own = shownName(name);
    shown.set(shown.has(own) ? name.toString('utf8') : own, name);
  }
  return shown;
}

/** The folder in which a name was looked for last: its files are asked for one after another. */
let last: { folder: string; names: Map<string, Buffer> } | undefined;

function bytesOf(name: string, folder: Buffer): Buffer | undefined {
  const key = folder.toString('latin1');
  const known = last?.folder === key ? last.names.get(name) : undefined;
  if (known) return known;
  try {
    last = { folder: key, names: shownNames(readdirSync(folder.length > 0 ? folder : '.', { encoding: 'buffer' })) };
  } catch {
    return undefined;
  }
  return last.names.get(name);
}

/**
 * What the system is to be asked for by a path that was shown: the path itself, but where nothing is called so in UTF-8, and
 * something else is shown so.
 */
export function onDisk(path: string): string | Buffer {
  if (/^[\0-\x7f]*$/.test(path) || existsSync(path)) return path;
  let at: Buffer = Buffer.alloc(0);
  for (const [i, step] of path.split('/').entries()) {
    const folder = i > 0 ? Buffer.concat([at, SLASH]) : at;
    at = Buffer.concat([folder, Buffer.from(step)]);
    if (step === '' || existsSync(at)) continue;
    const name = bytesOf(step, folder);
    // What leads nowhere is asked for as it was called: the answer says so.
    if (!name) return path;
    at = Buffer.concat([folder, name]);
  }
  return at;
}
