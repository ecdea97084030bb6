/** One run at a time writes into a folder. */
import { readFileSync } from 'node:fs';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { OutputError, writing } from './output-error.js';

export const LOCK = '.rectify.lock';

/** What a run is known by: its machine, its number there, and when it started (another may get the number later). */
interface Holder {
  pid: number;
  host: string;
  started: string | null;
}

/** Another run is at work in the folder, or one on another machine has been. Told by its name, see OutputError. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  constructor(
    /** The lock's file. */
    readonly path: string,
    readonly holder: { pid: number; host: string },
    readonly here: boolean,
  ) {
    super(`${path} is held by process ${holder.pid} on ${holder.host}`);
  }
}

export interface LockOptions {
  pid: number;
  /** Whether a process of this machine is there. */
  isAlive(pid: number): boolean;
}

/**
 * Takes the lock of a folder. The lock of a run that is no more (killed, or its machine restarted) is taken over.
 *
 * @returns what gives it back
 * @throws {LockedError}
 */
export async function takeLock(folder: string, { pid, isAlive }: LockOptions): Promise<() => Promise<void>> {
  const path = join(folder, LOCK);
  const own = join(folder, `${LOCK}.${pid}`);
  const me: Holder = { pid, host: hostname(), started: startOf(pid) };
  const text = JSON.stringify(me);
  await writing(path, () => writeFile(own, text));
  try {
    for (;;) {
      // A link appears whole or not at all, so that a lock is never seen without its holder.
      const refused: NodeJS.ErrnoException | null = await link(own, path).then(
        () => null,
        (error) => error,
      );
      if (refused === null) {
        await removeLeft(folder, me, isAlive);
        return () => rm(path, { force: true });
      }
      if (refused.code !== 'EEXIST') throw new OutputError(path, refused);
      await removeStale(path, me, isAlive);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes what runs of this machine left that were killed while they took the lock. */
async function removeLeft(folder: string, me: Holder, isAlive: (pid: number) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(LEFT.exec(name)?.[1] ?? me.pid);
    if (pid === me.pid || isAlive(pid)) continue;
    const holder = holderIn((await contentOf(join(folder, name))) ?? '');
    if (holder === null || holder.host === me.host) await rm(join(folder, name), { force: true });
  }
}

/** A lock that is not yet one, or that was moved away. */
const LEFT = /^\.rectify\.lock\.(\d+)(?:\.stale)?$/;

async function removeStale(path: string, me: Holder, isAlive: (pid: number) => boolean): Promise<void> {
  const found = await contentOf(path);
  if (found === null) return;
  const holder = holderIn(found);
  if (holder && isAtWork(holder, me, isAlive)) throw new LockedError(path, holder, holder.host === me.host);
  // Of two runs that find it stale only one moves it away; what was moved is looked at again, lest it be a new one.
  const aside = `${path}.${me.pid}.stale`;
  await rename(path, aside).catch(() => {});
  if ((await contentOf(aside)) !== found) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

const contentOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

function holderIn(text: string): Holder | null {
  try {
    const holder = JSON.parse(text);
    return typeof holder?.pid === 'number' && typeof holder.host === 'string' ? holder : null;
  } catch {
    return null;
  }
}

/** Of another machine nothing can be known: its lock holds until somebody removes it. */
function isAtWork(holder: Holder, me: Holder, isAlive: (pid: number) => boolean): boolean {
  if (holder.host !== me.host) return true;
  return isAlive(holder.pid) && (holder.started === null || startOf(holder.pid) === holder.started);
}

/** When a process started, as Linux counts it (proc(5), field 22 of stat); `null` elsewhere. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
