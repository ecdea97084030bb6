/** What a thread that reads documents runs: it reads what it is asked to, one after another. */
import { parentPort } from 'node:worker_threads';
import { readerOf } from '../source/readers.js';
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

parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answer(asked)));
