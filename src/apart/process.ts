/** What a process runs that reads documents for another: it reads what it is asked to, one after another. */
import { readerOf } from '../source/readers.js';
import { endWithParent } from './end-with-parent.js';
import {
  type Answered,
  type Asked,
  type AskedPages,
  type Done,
  failedOf,
  type SentPages,
  sentPage,
} from './messages.js';
import { recogniserFromPackages } from './ocr-packages.js';
import { readPagesBeside } from './side-by-side.js';

const progress = (done: number, all: number): void => {
  if (process.connected) process.send?.({ done, all } satisfies Done);
};

/** Whoever reads has models, or not; who has others read needs none. */
const recogniser = recogniserFromPackages;

async function answer({ format, bytes, options }: Asked): Promise<Answered> {
  try {
    const read = await readerOf(format);
    if (!read) throw new Error(`there is no reader of ${format}`);
    const beside = (options.jobs ?? 1) > 1 ? { readPages: readPagesBeside(process.argv[1], options.jobs ?? 1) } : {};
    return { text: await read(bytes, { ...options, ...beside, recogniser, progress }) };
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
async function answerPages({ bytes, pages, limits }: AskedPages): Promise<SentPages> {
  try {
    const { readShare } = await import('../source/pdf/index.js');
    return { pages: (await readShare(bytes, pages, { limits, recogniser, progress })).map(sentPage) };
  } catch (error) {
    return { failed: failedOf(error) };
  }
}

process.on('message', async (asked: Asked | AskedPages) => {
  const answered = 'pages' in asked ? await answerPages(asked) : await answer(asked);
  if (process.connected) process.send?.(answered);
});
