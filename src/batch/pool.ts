import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Reader } from './reader.js';
import type { Outcome } from './types.js';

/** Set by the bundler: the worker's file beside the bundle. */
declare const __WORKER__: string | undefined;

/** Inputs in hand for each thread: enough that one long notice does not keep the others from working. */
const IN_HAND = 8;

/** Starts threads that read inputs. */
export function openPool(jobs: number): Reader {
  const worker = typeof __WORKER__ === 'string' ? __WORKER__ : './worker.js';
  const pool = new Tinypool({
    filename: fileURLToPath(new URL(worker, import.meta.url)),
    name: 'readOne',
    minThreads: jobs,
    maxThreads: jobs,
  });
  return {
    ahead: jobs * IN_HAND,
    async read(task): Promise<Outcome> {
      try {
        return await pool.run(task);
      } catch (error) {
        // The thread itself broke down, most likely for want of memory; the pool starts another.
        const { code = 'internal', message } = error as NodeJS.ErrnoException;
        return { kind: 'failure', sha256: null, bytes: 0, failure: { reason: 'internal', code, detail: message } };
      }
    },
    close: () => pool.destroy(),
  };
}
