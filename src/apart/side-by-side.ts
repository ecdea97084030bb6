/**
 * Reads the pages of one document that are pictures side by side: the process that reads the document reads a share of
 * them, and each other process a share of its own, with models and a bounded heap of its own.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { ReadPages } from '../source/document.js';
import { InputError } from '../source/error.js';
import type { PicturePage } from '../source/ocr/picture-page.js';
import { type AskedPages, errorOf, pageOf, type SentPages } from './messages.js';

/** More processes than that take more memory than they save time. */
const MOST_BESIDE = 8;

/** Pages in shares that take about as long: one after another goes to each. */
export function sharesOf(numbers: readonly number[], jobs: number): number[][] {
  const count = Math.max(1, Math.min(jobs, MOST_BESIDE, numbers.length));
  return Array.from({ length: count }, (_, share) => numbers.filter((_, i) => i % count === share));
}

/** Asks a process for a share; it ends with its answer, or breaks down. */
function askFor(child: ChildProcess, asked: AskedPages, tell: () => void): Promise<PicturePage[]> {
  return new Promise((resolve, reject) => {
    child.on('message', (told: SentPages) => {
      if ('failed' in told) reject(errorOf(told.failed));
      else if ('pages' in told) resolve(told.pages.map(pageOf));
      else tell();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new InputError('too-large', 'pictures, megabytes of memory of a process')));
    if (child.pid !== undefined) child.send(asked, (error) => error && reject(error));
  });
}

/**
 * Makes what reads pages so.
 *
 * @param file that each process runs
 * @param jobs processes in all
 */
export const readPagesBeside =
  (file: string, jobs: number): ReadPages =>
  async (bytes, numbers, limits, progress, here) => {
    let done = 0;
    const tell = () => progress(++done, numbers.length);
    const [own, ...others] = sharesOf(numbers, jobs);
    // Their bounds on memory are those of this process.
    const children = others.map(() =>
      fork(file, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
    );
    try {
      const asked = others.map((pages, i) => askFor(children[i], { bytes, pages, limits }, tell));
      const parts = await Promise.all([here(own, tell), ...asked]);
      return parts.flat().sort((a, b) => a.number - b.number);
    } finally {
      for (const child of children) {
        child.removeAllListeners();
        child.on('error', () => {});
        child.kill('SIGKILL');
      }
    }
  };
