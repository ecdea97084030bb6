/** What a process runs that reads documents for another: it reads what it is asked to, one after another. */
import { readerOf } from '../source/readers.js';
import { endWithParent } from './end-with-parent.js';
import { type Answered, type Asked, failedOf } from './told.js';

async function answer({ format, bytes, options }: Asked): Promise<Answered> {
  try {
    const read = await readerOf(format);
    if (!read) throw new Error(`there is no reader of ${format}`);
    return { text: await read(bytes, options) };
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
