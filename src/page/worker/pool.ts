/** The readers of the page: a few workers that take the next input when they are done with the last. */
import type {
  Answer,
  Failed,
  InBothLanguages,
  Order,
  ReadArchive,
  ReadConfiguration,
  ReadNotice,
  ReadRecords,
} from './messages.js';
import { payload, startWorker } from './payload.js';

export type Outcome = ReadNotice | ReadRecords | ReadArchive | ReadConfiguration | Failed;

interface Job {
  order: Omit<Order, 'id'>;
  settle(outcome: Outcome): void;
}

/** More of them gain little and cost memory: each holds a parser. */
const MOST = 4;
/** One processor is for the page. */
const size = (): number => Math.max(1, Math.min(MOST, (navigator.hardwareConcurrency || 2) - 1));

/** A worker that broke off: of an input too large for its memory, as a rule. */
const BROKEN: InBothLanguages = {
  zh: '读取时意外中断，可能是文件过大；请只留下通报部分再读',
  en: 'reading broke off, perhaps because the file is too large; cut out the notice and read that',
};

const waiting: Job[] = [];
const idle: Worker[] = [];
const busy = new Map<Worker, Job>();
let starting = 0;
let count = 0;

/** Reads an input when a worker is free. Never rejects: what goes wrong is an outcome. */
export function readInput(order: Job['order']): Promise<Outcome> {
  return new Promise((settle) => {
    waiting.push({ order, settle });
    advance();
  });
}

/** Drops what waits and ends what is being read; none of it is settled. */
export function cancelReading(): void {
  waiting.length = 0;
  for (const worker of busy.keys()) worker.terminate();
  busy.clear();
}

function advance(): void {
  while (waiting.length > 0) {
    const worker = idle.pop();
    if (!worker) break;
    hand(worker, waiting.shift() as Job);
  }
  const wanted = Math.min(size() - idle.length - busy.size - starting, waiting.length - starting);
  for (let i = 0; i < wanted; i++) void start();
}

async function start(): Promise<void> {
  starting += 1;
  try {
    const worker = await startWorker('reader');
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const job = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      job?.settle(data);
      advance();
    };
    worker.onerror = () => {
      const job = busy.get(worker);
      busy.delete(worker);
      worker.terminate();
      job?.settle({ kind: 'failed', why: BROKEN });
      advance();
    };
    worker.postMessage({ maps: await payload('maps') });
    idle.push(worker);
  } finally {
    starting -= 1;
  }
  advance();
}

function hand(worker: Worker, job: Job): void {
  busy.set(worker, job);
  count += 1;
  worker.postMessage({ id: count, ...job.order } satisfies Order);
}
