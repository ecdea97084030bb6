/** Files that come in: read in workers, a few at a time, and taken up in batches so that the page stays quick. */
import { EMPTY } from '../../corrections/journal.js';
import { type Incoming, isConfiguration, isCorrections, isRecordsFile } from '../intake/incoming.js';
import { cancelReading, type Outcome, readInput } from '../worker/pool.js';
import { configText, takeConfiguration } from './configuration.js';
import { takeCorrections } from './corrections-file.js';
import { idOf, type Notice } from './notice.js';
import { dropNotice, keepNotices, keptJournal } from './saved.js';
import { configuration, type Failure, failures, kept, notices, progress, say, words } from './state.js';

/** How often the page takes up what was read, in milliseconds. */
const EVERY = 120;

let run = 0;

/** Reads files and adds them to what is there. */
export async function take(incoming: readonly Incoming[]): Promise<void> {
  if (incoming.length === 0) return;
  const own = run;
  const corrections = incoming.filter(isCorrections);
  const records = incoming.filter(isRecordsFile);
  const configurations = incoming.filter(isConfiguration);
  const others = new Set([...corrections, ...records, ...configurations]);
  const sources = incoming.filter((one) => !others.has(one));
  for (const one of configurations) await takeConfiguration(one);
  const before = progress.value ?? { done: 0, total: 0 };
  progress.value = { ...before, total: before.total + sources.length + records.length };
  const inbox = new Inbox();
  let read = 0;
  let failed = 0;
  const one = async ({ path, file }: Incoming): Promise<void> => {
    const outcome = await readInput({ path, file, config: configText(configuration.value), limits: 1 });
    if (own !== run) return;
    const count = await inbox.add(path, file, outcome);
    read += count.read;
    failed += count.failed;
    const now = progress.value;
    if (now) progress.value = { ...now, done: now.done + 1 };
  };
  await Promise.all(sources.map(one));
  // Records find their sources among what was read.
  if (own === run) await Promise.all(records.map(one));
  inbox.flush();
  if (own !== run) return;
  for (const file of corrections) await takeCorrections(file);
  const now = progress.value;
  if (now && now.done >= now.total) {
    progress.value = null;
    if (read + failed > 0) say(words.value.reading.done(read, failed), failed > 0 ? 'bad' : 'info');
  }
}

/** Stops reading; what was read stays. */
export function cancel(): void {
  const { done = 0, total = 0 } = progress.value ?? {};
  run += 1;
  cancelReading();
  progress.value = null;
  say(words.value.reading.cancelled(total - done));
}

/** What was read and is not yet shown. */
class Inbox {
  private notices: Notice[] = [];
  private failures: Failure[] = [];
  private due: ReturnType<typeof setTimeout> | undefined;

  async add(path: string, file: Blob, outcome: Outcome): Promise<{ read: number; failed: number }> {
    switch (outcome.kind) {
      case 'failed':
        this.failures.push({ path, why: outcome.why, file });
        break;
      case 'configuration':
        break;
      case 'archive':
        void take(outcome.members);
        return { read: 0, failed: 0 };
      case 'records':
        for (const record of outcome.records) await this.record(record);
        for (const why of outcome.failures) this.failures.push({ path, why, file });
        this.later();
        return { read: outcome.records.length, failed: outcome.failures.length };
      case 'notice': {
        const { kind: _, id: __, ...rest } = outcome as typeof outcome & { id: number };
        const { record: base, ...read } = rest;
        await this.notice({ ...read, base, id: idOf(path, base), path, journal: EMPTY, file });
      }
    }
    this.later();
    return outcome.kind === 'failed' ? { read: 0, failed: 1 } : { read: 1, failed: 0 };
  }

  private async notice(notice: Notice): Promise<void> {
    const open = notices.value.find(({ id }) => id === notice.id);
    const journal = open?.journal ?? (await keptJournal(notice.id)) ?? notice.journal;
    this.notices.push({ ...notice, journal });
  }

  /** A record takes the place of what was read of the same bytes; without them it stands alone. */
  private async record(record: Notice['base']): Promise<void> {
    this.flush();
    const source = notices.value.find(({ base, text }) => text !== null && base.source.sha256 === record.source.sha256);
    const path = record.source.path ?? record.title ?? record.source.sha256.slice(0, 16);
    if (source) this.notices.push({ ...source, base: record, zh: [] });
    else
      await this.notice({
        ...{ id: idOf(path, record), path, text: null, pieces: null, base: record },
        ...{ zh: [], journal: EMPTY, file: null },
      });
  }

  private later(): void {
    this.due ??= setTimeout(() => this.flush(), EVERY);
  }

  flush(): void {
    clearTimeout(this.due);
    this.due = undefined;
    if (this.failures.length > 0) {
      const paths = new Set(this.failures.map(({ path }) => path));
      failures.value = [...failures.value.filter(({ path }) => !paths.has(path)), ...this.failures];
      this.failures = [];
    }
    if (this.notices.length > 0) {
      const taken = this.notices;
      this.notices = [];
      put(taken);
    }
  }
}

/** Adds notices, or puts them in the place of those that have their ids. */
export function put(taken: readonly Notice[]): void {
  const byId = new Map(taken.map((one) => [one.id, one]));
  const known = notices.value.map((one) => byId.get(one.id) ?? one);
  const ids = new Set(notices.value.map(({ id }) => id));
  notices.value = [...known, ...[...byId.values()].filter(({ id }) => !ids.has(id))];
  const paths = new Set(taken.map(({ path }) => path));
  if (failures.value.some(({ path }) => paths.has(path)))
    failures.value = failures.value.filter(({ path }) => !paths.has(path));
  if (kept.value !== null)
    void keepNotices([...byId.values()]).then((done) => {
      kept.value = done;
    });
}

/** Takes notices off the list, with what was corrected in them. */
export function drop(ids: ReadonlySet<string>): void {
  notices.value = notices.value.filter(({ id }) => !ids.has(id));
  if (kept.value !== null) for (const id of ids) void dropNotice(id);
}

/** Tries a file again that could not be read. */
export function again({ path, file }: Failure): void {
  failures.value = failures.value.filter((one) => one.path !== path);
  void take([{ path, file }]);
}
