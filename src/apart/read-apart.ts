/**
 * Reads documents in a thread of its own, whose heap is bounded: a small file can make its reader take all the memory
 * there is, which ends the whole process and with it all other inputs. Here the thread ends, and the document fails.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentFormat, DocumentOptions, DocumentText } from '../source/document.js';
import { InputError } from '../source/error.js';
import { LONGEST, MOST_HEAP } from './limits.js';
import { type Answered, type Asked, errorOf } from './told.js';

/** Set by the bundler: the thread's file beside the bundle. */
declare const __APART__: string | undefined;

/** The thread that waits for the next document, and the heap that it was given. */
let idle: { thread: Worker; heap: number } | null = null;
/** Documents are read one after another. */
let before: Promise<unknown> = Promise.resolve();

const fileOfThread = (): string =>
  fileURLToPath(new URL(typeof __APART__ === 'string' ? __APART__ : './thread.js', import.meta.url));

function threadOf(file: string, heap: number): Worker {
  if (idle?.heap === heap) {
    const { thread } = idle;
    idle = null;
    return thread;
  }
  void idle?.thread.terminate();
  idle = null;
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heap } });
}

/** Asks a thread, and waits until it answers, breaks down or takes too long. */
function ask(thread: Worker, asked: Asked, name: string, heap: number, seconds: number): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new InputError('too-large', `${name}, seconds of work > ${seconds}`)),
      seconds * 1000,
    );
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new InputError('too-large', `${name}, megabytes of memory > ${heap}`)
          : error,
      ),
    );
    thread.once('exit', (code) => reject(new Error(`the thread that read it ended with ${code}`)));
    thread.ref();
    thread.postMessage(asked);
    thread.once('message', () => clearTimeout(late));
    thread.once('exit', () => clearTimeout(late));
  });
}

async function readThere(file: string, asked: Asked): Promise<DocumentText> {
  const { limits = 1 } = asked.options;
  const heap = Math.max(64, Math.ceil(MOST_HEAP * limits));
  const thread = threadOf(file, heap);
  let answered: Answered;
  try {
    answered = await ask(thread, asked, asked.format.toUpperCase(), heap, LONGEST * Math.max(1, limits));
  } catch (error) {
    await thread.terminate();
    throw error;
  }
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
  // A thread that waits keeps no process from its end, and is not missed if it breaks down.
  thread.on('error', () => {
    if (idle?.thread === thread) idle = null;
  });
  thread.unref();
  idle = { thread, heap };
  if ('failed' in answered) throw errorOf(answered.failed);
  return answered.text;
}

/**
 * Reads a document apart. Run from its source, where a thread has no file to start with, it reads in this thread.
 *
 * @throws {InputError} what the reader throws, and `too-large` where it takes too much memory or time
 */
export async function readApart(
  format: DocumentFormat,
  bytes: Uint8Array,
  { path, encoding, limits }: DocumentOptions,
): Promise<DocumentText> {
  const options = { path, encoding, limits };
  const file = fileOfThread();
  if (!existsSync(file)) return (await import('../source/pdf/index.js')).readPdf(bytes, options);
  const reading = before.then(() => readThere(file, { format, bytes, options }));
  before = reading.catch(() => {});
  return reading;
}
