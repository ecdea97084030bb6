/**
 * A standard stream by its descriptor. What Node makes of it when `process.stdout` is first named, sockets and terminals
 * among it, takes a tenth of a short run; that is asked for where somebody looks on, or where writing would have to wait.
 */
import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { batches, failureOf, type Output, Sink } from './sink.js';

export class Descriptor implements Output {
  private stream: Sink | undefined;

  /**
   * @param number 1 for standard output, 2 for standard error
   * @param open opens the stream over the same descriptor, for what this cannot take at once
   */
  constructor(
    private readonly number: number,
    private readonly open: () => Writable,
    private readonly put: typeof writeSync = writeSync,
  ) {}

  /** Writes as {@link Sink.write} does, and throws the same. */
  async write(pieces: Iterable<string>): Promise<void> {
    for (const batch of batches(pieces)) await this.bytes(Buffer.from(batch));
  }

  /** Writes bytes as they are. */
  async bytes(piece: Uint8Array): Promise<void> {
    let done = 0;
    try {
      while (!this.stream && done < piece.length) done += this.put(this.number, piece, done);
    } catch (error) {
      // The other end of the pipe reads slowly, and somebody who has it too has set it so that none waits.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw failureOf(error as Error);
      this.stream = new Sink(this.open());
    }
    if (this.stream && done < piece.length) await this.stream.bytes(piece.subarray(done));
  }
}

/** Whether a person may look at what goes to a descriptor; only then is its stream worth opening. */
export function mayBeTerminal(number: number, platform = process.platform): boolean {
  try {
    // The consoles of Windows are told in another way.
    return platform === 'win32' || fstatSync(number).isCharacterDevice();
  } catch {
    return false;
  }
}
