/** One file of what a run yields bit by bit, which is written while the run goes on. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { explain, WriteFailure } from './failure.js';
import type { Terminal } from './terminal.js';

/** Takes things one after another; the file is begun with the first, so that a run that yields nothing leaves none. */
export class OneFile<T> {
  private readonly queue = new PassThrough({ objectMode: true, highWaterMark: 1 });
  private writing: Promise<string> | null = null;

  /** @param write makes the file of all things, and says where it is */
  constructor(private readonly write: (things: AsyncIterable<T>) => Promise<string>) {
    // Who writes may end early; what is added then has nowhere to go, and `end` tells why.
    this.queue.on('error', () => {});
  }

  /** Hands a thing over, and resolves when there is room for another. */
  async add(thing: T): Promise<void> {
    if (this.writing === null) {
      this.writing = this.write(this.queue);
      this.writing.catch(() => this.queue.destroy());
    }
    if (this.queue.destroyed || this.queue.write(thing)) return;
    await Promise.race([once(this.queue, 'drain'), this.writing.catch(() => {})]);
  }

  /**
   * Waits for the file, and returns where it is; `null` where nothing was added.
   *
   * @throws what writing threw
   */
  async end(): Promise<string | null> {
    this.queue.end();
    return this.writing;
  }
}

/**
 * The end of a run that writes one file: tells why the file could not be written, and returns the status of it all.
 *
 * @param note what is to be told of where it was written, if anything
 */
export async function endOf(
  file: Pick<OneFile<never>, 'end'>,
  status: number,
  terminal: Terminal,
  note: (written: string) => string | null = () => null,
): Promise<number> {
  try {
    const written = await file.end();
    const told = written === null ? null : note(written);
    if (told !== null) await terminal.tell([`rectify: ${told}`]);
    return status;
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    await terminal.tell([`rectify: ${explain(error, terminal.say)}`]);
    return 1;
  }
}
