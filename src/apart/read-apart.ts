/**
 * Reads documents in a process of its own, whose heap is bounded: a small file can make its reader take all the memory
 * there is, which ends the whole process and with it all other inputs. Here the other process ends, and the document
 * fails. A thread would not do: V8 ends it in time as a rule only, and where it does not, ends the process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DocumentFormat, DocumentOptions, DocumentText } from '../source/document.js';
import { InputError } from '../source/error.js';
import { LONGEST, MOST_HEAP } from './limits.js';
import { type Answered, type Asked, type Done, errorOf } from './messages.js';

type Progress = DocumentOptions['progress'];

/** Set by the bundler: the file beside the bundle that the process runs. */
declare const __APART__: string | undefined;

interface Reader {
  process: ChildProcess;
  /** Megabytes that its heap may have. */
  heap: number;
}

/** The process that waits for the next document. */
let idle: Reader | null = null;
/** Documents are read one after another. */
let before: Promise<unknown> = Promise.resolve();

const fileOfProcess = (): string =>
  fileURLToPath(new URL(typeof __APART__ === 'string' ? __APART__ : './process.js', import.meta.url));

/** Nothing that is meant for this process alone: debuggers, flags, certificates, which take long to read. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS, NODE_EXTRA_CA_CERTS, ...rest } = process.env;
  return rest;
}

function readerWith(file: string, heap: number): Reader {
  const waiting = idle;
  idle = null;
  if (waiting?.heap === heap) return waiting;
  waiting?.process.kill('SIGKILL');
  return {
    process: fork(file, [], {
      execArgv: [`--max-old-space-size=${heap}`],
      env: environment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }),
    heap,
  };
}

/** A process that waits keeps the one that asks from its end only while it reads. */
function hold(child: ChildProcess, held: boolean): void {
  const change = held ? 'ref' : 'unref';
  child[change]();
  child.channel?.[change]();
}

/** Asks a process, and waits until it answers, breaks down or takes too long; each page read off a picture has its own time. */
function ask({ process: child, heap }: Reader, asked: Asked, seconds: number, progress?: Progress): Promise<Answered> {
  const name = asked.format.toUpperCase();
  return new Promise((resolve, reject) => {
    const tooLate = () => reject(new InputError('too-large', `${name}, seconds of work > ${seconds}`));
    let late = setTimeout(tooLate, seconds * 1000);
    const settle = () => {
      clearTimeout(late);
      child.removeAllListeners();
    };
    child.on('message', (told: Answered | Done) => {
      if ('done' in told) {
        clearTimeout(late);
        late = setTimeout(tooLate, seconds * 1000);
        progress?.(told.done, told.all);
        return;
      }
      settle();
      resolve(told);
    });
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    // V8 aborts where memory is at its end (a code on Windows, a signal elsewhere); a system kills.
    child.once('exit', (code, signal) => {
      settle();
      reject(
        signal || code === ABORTED
          ? new InputError('too-large', `${name}, megabytes of memory > ${heap}`)
          : Object.assign(new Error(`the process that read it ended with ${code}`), { code: 'ECHILD' }),
      );
    });
    hold(child, true);
    // One that could not be started has nobody to send to; why is told as an error of its own.
    if (child.pid !== undefined) child.send(asked, (error) => error && child.emit('error', error));
  });
}
/** The exit status of an aborted process where there are no signals. */
const ABORTED = 134;

async function readThere(file: string, asked: Asked, progress?: Progress): Promise<DocumentText> {
  const { limits = 1 } = asked.options;
  const reader = readerWith(file, Math.max(64, Math.ceil(MOST_HEAP * limits)));
  let answered: Answered;
  try {
    answered = await ask(reader, asked, LONGEST * Math.max(1, limits), progress);
  } catch (error) {
    reader.process.on('error', () => {});
    reader.process.kill('SIGKILL');
    throw error;
  }
  // One that waits is not missed if it breaks down.
  for (const event of ['exit', 'error'])
    reader.process.on(event, () => {
      if (idle === reader) idle = null;
    });
  hold(reader.process, false);
  idle = reader;
  if ('failed' in answered) throw errorOf(answered.failed);
  return answered.text;
}

async function readHere(format: DocumentFormat, bytes: Uint8Array, options: DocumentOptions): Promise<DocumentText> {
  const { readImage, readPdf } = await import('../source/pdf/index.js');
  const read = format === 'pdf' ? readPdf : readImage;
  if (options.recogniser) return read(bytes, options);
  const { recogniserFromPackages } = await import('./ocr-packages.js');
  return read(bytes, { ...options, recogniser: recogniserFromPackages });
}

/**
 * Reads a document apart. Run from its source, where another has no file to start with, it reads in this process.
 *
 * @throws {InputError} what the reader throws, and `too-large` where it takes too much memory or time
 */
export async function readApart(
  format: DocumentFormat,
  bytes: Uint8Array,
  given: DocumentOptions,
): Promise<DocumentText> {
  const { path, encoding, limits, ocr, jobs, progress } = given;
  const options = { path, encoding, limits, ocr, jobs };
  const file = fileOfProcess();
  // A recogniser of somebody's own does not go from process to process.
  if (given.recogniser || !existsSync(file)) return readHere(format, bytes, given);
  const reading = before.then(() => readThere(file, { format, bytes, options }, progress));
  before = reading.catch(() => {});
  return reading;
}
