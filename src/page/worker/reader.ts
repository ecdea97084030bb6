/** The worker that reads: the library as the command line has it, one input after another. */

import { isTaken } from '../../batch/extensions.js';
import { explain } from '../../cli/failure.js';
import { catalogue } from '../../cli/messages.js';
import { isArchive, limiter, listArchive, MOST_FILE, readMember, translated } from '../../core.js';
import { piecesOf as leavesOf } from '../../corrections/sheet.js';
import { open, type Profile, read, useCharacterMaps } from '../../index.js';
import { configurationOf, ProfileError, readProfile } from '../../profile/index.js';
import { encodingOf, HEAD, isRecords, piecesOf, RecordError, recordOf } from '../../stats/index.js';
import type {
  Answer,
  Failed,
  Order,
  ReadArchive,
  ReadConfiguration,
  ReadNotice,
  ReadRecords,
  Start,
} from './messages.js';

interface Scope {
  onmessage: ((event: MessageEvent<Order | Start>) => void) | null;
  postMessage(answer: Answer, transfer: Transferable[]): void;
}
const scope = globalThis as unknown as Scope;

type Outcome = ReadNotice | ReadRecords | ReadArchive | ReadConfiguration | Failed;

let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  if ('maps' in data) useCharacterMaps(mapsIn(data.maps));
  else
    queue = queue.then(async () => {
      const answer = { id: data.id, ...(await answerTo(data)) };
      scope.postMessage(
        answer,
        answer.kind === 'notice' ? [answer.pieces.ends.buffer, answer.pieces.kinds.buffer] : [],
      );
    });
};

/** The maps by their names: the pack begins with a line of names and lengths, in the order of what follows. */
function mapsIn(pack: Uint8Array): (name: string) => Uint8Array | null {
  const line = pack.indexOf(0x0a);
  const index = JSON.parse(new TextDecoder().decode(pack.subarray(0, line))) as [string, number][];
  const maps = new Map<string, Uint8Array>();
  let at = line + 1;
  for (const [name, length] of index) {
    maps.set(name, pack.subarray(at, at + length));
    at += length;
  }
  return (name) => maps.get(name) ?? null;
}

async function answerTo(order: Order): Promise<Outcome> {
  try {
    limiter('file', order.limits)(MOST_FILE, order.file.size, 'bytes');
    const bytes = new Uint8Array(await order.file.arrayBuffer());
    if (order.as === 'configuration') return configurationIn(new TextDecoder().decode(bytes));
    if (/\.zip$/i.test(order.path) && isArchive(bytes)) return archiveIn(bytes, order);
    return isRecords(bytes.subarray(0, HEAD), order.path) ? await recordsIn(bytes) : await noticeIn(bytes, order);
  } catch (error) {
    if (error instanceof ProfileError) return { kind: 'failed', why: faultsOf(error) };
    return { kind: 'failed', why: { zh: explain(error, catalogue('zh')), en: explain(error, catalogue('en')) } };
  }
}

/** Names of files that nobody sees, and of what a system puts beside them. */
const isHidden = (name: string): boolean => name.startsWith('__MACOSX/') || /(?:^|\/)[.~]/.test(name);

/** An archive inside an archive is not opened. */
const isNotice = (name: string): boolean =>
  !isHidden(name) && !/\.zip$/i.test(name) && isTaken(name.slice(name.lastIndexOf('/') + 1));

function archiveIn(bytes: Uint8Array, { path, limits }: Order): ReadArchive {
  const members = [...listArchive(bytes, limits)].filter(([name]) => isNotice(name));
  return {
    kind: 'archive',
    members: members.map(([name, entry]) => ({
      path: `${path}/${name}`,
      file: new Blob([readMember(bytes, entry, limits) as BlobPart]),
    })),
  };
}

async function noticeIn(bytes: Uint8Array, { path, config, limits }: Order): Promise<ReadNotice> {
  const options = { path, limits, profile: profileOf(config) };
  const { file, tree, record } = read(await open(bytes, options), options);
  const zh = file.messages.map((message) => translated(message as never, 'zh'));
  return { kind: 'notice', text: String(file), pieces: leavesOf(tree), record, zh };
}

let known: { config: string; profile: Profile } | null = null;

/** The profile of a configuration; the last one is kept, for readings come in rows. */
function profileOf(config: string | null): Profile | undefined {
  if (config === null) return undefined;
  if (known?.config !== config) known = { config, profile: readProfile(config) };
  return known.profile;
}

/** JSON is YAML too. What makes no profile is refused. */
function configurationIn(text: string): ReadConfiguration {
  readProfile(text);
  return { kind: 'configuration', value: configurationOf(text) };
}

/** What is wrong with a configuration, in both languages. */
const faultsOf = ({ issues }: ProfileError) => ({
  zh: issues.map(({ path, text }) => `${path.join('.')} ${text.zh}`).join('；'),
  en: issues.map(({ path, text }) => `${path.join('.')} ${text.en}`).join('; '),
});

async function recordsIn(bytes: Uint8Array): Promise<ReadRecords> {
  const answer: ReadRecords = { kind: 'records', records: [], failures: [] };
  for await (const { text, line } of piecesOf([new TextDecoder(encodingOf(bytes)).decode(bytes)])) {
    try {
      answer.records.push(recordOf(text).record);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      const { reason, detail } = error;
      const told = (lang: 'zh' | 'en') => {
        const say = catalogue(lang);
        return say.badRecord(line, say.notRecord[reason](detail));
      };
      answer.failures.push({ zh: told('zh'), en: told('en') });
    }
  }
  return answer;
}
