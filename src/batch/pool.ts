/**
 * Threads that read inputs. They take runs of many and hand their lines back in one buffer that changes hands, with
 * lengths and digests: to send each line by itself costs the main thread more than all the rest that it does.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Reader } from './reader.js';
import { type Answered, type Asked, unpacked } from './run-message.js';
import type { Outcome, Task } from './types.js';

/** Set by the bundler: the thread's file beside the bundle. */
declare const __THREAD__: string | undefined;

/** Inputs of a run at most; what they cost each by being sent is as good as nothing from some twenty on. */
const LONGEST_RUN = 32;

/** Runs that a thread has: one that it reads, and the next, so that it need not wait for the main thread. */
const RUNS = 2;

/** Inputs in hand for each thread: its runs, and as many that wait for it. */
const IN_HAND = 2 * RUNS * LONGEST_RUN;

/** Megabytes for what is new in a thread, as much as the main thread has: with less a thread clears it more often. */
const NURSERY = 48;

/**
 * Bytes of lines from which an idle thread is ended: the heap that such a document left grows no smaller by itself, and
 * what is made of its record needs the room. To start a thread anew takes less than the reading of one.
 */
const HUGE = 16 << 20;

/** An input on its way, and who waits for it. */
interface Job {
  task: Task;
  done(outcome: Outcome): void;
  /** It was in hand when a thread broke down: it may be what did it, and is read by itself. */
  suspect?: boolean;
}

interface Thread {
  /** Started when there is something to read, also after it broke down. */
  worker: Worker | undefined;
  /** In the order in which they were sent. */
  runs: Job[][];
}

const startThread = (): Worker => {
  const file = typeof __THREAD__ === 'string' ? __THREAD__ : './thread.js';
  return new Worker(fileURLToPath(new URL(file, import.meta.url)), {
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY },
  });
};

/**
 * Starts threads that read inputs.
 *
 * @param start makes one, for tests
 * @param huge bytes of lines after which an idle thread is ended, for tests
 */
export function openPool(jobs: number, start: () => Worker = startThread, huge = HUGE): Reader {
  const waiting: Job[] = [];
  const threads = Array.from({ length: jobs }, (): Thread => ({ worker: undefined, runs: [] }));
  let closed = false;

  /** The next inputs for a thread, in even parts, so that at the end of an archive none reads alone for long. */
  const nextRun = (): Job[] => {
    if (waiting[0].suspect) return waiting.splice(0, 1);
    const suspect = waiting.findIndex((job) => job.suspect);
    const length = Math.min(LONGEST_RUN, Math.ceil(waiting.length / (RUNS * jobs)));
    return waiting.splice(0, suspect < 0 ? length : Math.min(length, suspect));
  };
  const mayHave = ({ runs }: Thread): boolean =>
    runs.length === 0 || (runs.length < RUNS && !waiting[0].suspect && !runs[0][0].suspect);
  const give = (): void => {
    while (waiting.length > 0) {
      const thread = threads.reduce((one, other) => (other.runs.length < one.runs.length ? other : one));
      if (!mayHave(thread)) return;
      const run = nextRun();
      thread.runs.push(run);
      thread.worker ??= begin(thread);
      thread.worker.postMessage(askedOf(run));
    }
  };
  const take = (thread: Thread, message: Answered): void => {
    const run = thread.runs.shift() as Job[];
    const outcomes = unpacked(message);
    // A thread that has gathered much hands it over before the run ends.
    waiting.unshift(...run.slice(outcomes.length));
    give();
    if (message.lines.byteLength >= huge && thread.runs.length === 0) dismiss(thread);
    for (const [index, outcome] of outcomes.entries()) run[index].done(outcome);
  };
  const mourn = (thread: Thread, error: NodeJS.ErrnoException): void => {
    const left = thread.runs.flat();
    thread.runs = [];
    if (left.length === 1) left[0].done(brokenBy(error));
    else waiting.unshift(...left.map((job) => ({ ...job, suspect: true })));
    thread.worker = undefined;
    give();
  };
  const dismiss = (thread: Thread): void => {
    thread.worker?.removeAllListeners('exit').terminate();
    thread.worker = undefined;
  };
  const begin = (thread: Thread): Worker => {
    const worker = start();
    let why: NodeJS.ErrnoException = new Error('the thread ended');
    worker.on('message', (message: Answered) => take(thread, message));
    worker.on('error', (error) => {
      why = error as NodeJS.ErrnoException;
    });
    worker.on('exit', () => {
      if (!closed) mourn(thread, why);
    });
    return worker;
  };
  return {
    ahead: jobs * IN_HAND,
    read: (task) =>
      new Promise((done) => {
        waiting.push({ task, done });
        give();
      }),
    async close() {
      closed = true;
      await Promise.all(threads.map(({ worker }) => worker?.terminate()));
    },
  };
}

/** All inputs of a batch are read with the same settings. */
const askedOf = (run: readonly Job[]): Asked => ({
  settings: run[0].task.settings,
  inputs: run.map(({ task: { path, known } }) => ({ path, known })),
});

/** What a thread broke down over, most likely for want of memory. */
function brokenBy({ code = 'internal', message }: NodeJS.ErrnoException): Outcome {
  return { kind: 'failure', sha256: null, bytes: 0, failure: { reason: 'internal', code, detail: message } };
}
