/** What a process runs that reads documents for another: it reads what it is asked to, one after another. */
import { readerOf } from '../source/readers.js';
import { endWithParent } from './end-with-parent.js';
import { recogniserFromPackages } from './ocr-packages.js';
import { type Answered, type Asked, type Done, failedOf } from './told.js';

const progress = (done: number, all: number): void => {
  if (process.connected) process.send?.({ done, all } satisfies Done);
};

async function answer({ format, bytes, options }: Asked): Promise<Answered> {
  try {
    const read = await readerOf(format);
    if (!read) throw new Error(`there is no reader of ${format}`);
    return { text: await read(bytes, { ...options, recogniser: recogniserFromPackages, progress }) };
  } catch (error) {
    return { failed: failedOf(error) };
  }
}

// Interrupting a run interrupts all of its processes. This one ends with the one that asks, which may still want answers.
process.on('SIGINT', () => {});
// The engine of PDFs lets promises of a broken file fail behind its answer, while another file is read: nobody waits for them.
process.on('unhandledRejection', () => {});
process.on('disconnect', () => process.exit());
// Who is busy hears of no disconnection.
endWithParent();
process.on('message', async (asked: Asked) => {
  const answered = await answer(asked);
  if (process.connected) process.send?.(answered);
});
