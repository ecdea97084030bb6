/** What the browser keeps from one visit to the next: notices with their files, corrections, settings. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Journal } from '../../corrections/journal.js';
import type { Notice } from './notice.js';

type Kept = Omit<Notice, 'journal'> & { order: number };

interface Shape extends DBSchema {
  notices: { key: string; value: Kept };
  journals: { key: string; value: Journal };
  settings: { key: string; value: unknown };
}

let database: Promise<IDBPDatabase<Shape> | null> | null = null;

/** The database; `null` where the browser gives none. */
function opened(): Promise<IDBPDatabase<Shape> | null> {
  database ??= openDB<Shape>('rectify', 1, {
    upgrade(db) {
      db.createObjectStore('notices', { keyPath: 'id' });
      db.createObjectStore('journals');
      db.createObjectStore('settings');
    },
  }).catch(() => null);
  return database;
}

/** Does something with the database. @returns whether it could be done */
async function kept(work: (db: IDBPDatabase<Shape>) => Promise<unknown>): Promise<boolean> {
  const db = await opened();
  if (!db) return false;
  try {
    await work(db);
    return true;
  } catch {
    // Full, or taken away by the browser: the page goes on without.
    return false;
  }
}

let order = 0;

export const keepNotices = (notices: readonly Notice[]): Promise<boolean> =>
  kept(async (db) => {
    const { store, done } = db.transaction('notices', 'readwrite');
    for (const { journal: _, ...notice } of notices) {
      order += 1;
      void store.put({ ...notice, order: Date.now() * 1_000 + (order % 1_000) });
    }
    await done;
  });

export const keepJournal = (id: string, journal: Journal): Promise<boolean> =>
  kept((db) => db.put('journals', journal, id));

export const dropNotice = (id: string): Promise<boolean> =>
  kept(async (db) => {
    await db.delete('notices', id);
    await db.delete('journals', id);
  });

export const keepSetting = (name: string, value: unknown): Promise<boolean> =>
  kept((db) => db.put('settings', value, name));

export async function settingOf(name: string): Promise<unknown> {
  const db = await opened();
  return db?.get('settings', name).catch(() => undefined);
}

/** All that is kept, in the order in which it came; `null` where nothing can be. */
export async function keptNotices(): Promise<Notice[] | null> {
  const db = await opened();
  if (!db) return null;
  try {
    const [notices, keys, journals] = await Promise.all([
      db.getAll('notices'),
      db.getAllKeys('journals'),
      db.getAll('journals'),
    ]);
    const byId = new Map(keys.map((key, i) => [key, journals[i]]));
    notices.sort((a, b) => a.order - b.order);
    return notices.map(({ order: _, ...one }) => ({ ...one, journal: byId.get(one.id) ?? { done: [], undone: [] } }));
  } catch {
    return null;
  }
}

export async function keptJournal(id: string): Promise<Journal | undefined> {
  const db = await opened();
  return db?.get('journals', id).catch(() => undefined);
}

export const forgetAll = (): Promise<boolean> =>
  kept((db) => Promise.all([db.clear('notices'), db.clear('journals'), db.clear('settings')]));
