import type { Writable } from 'node:stream';

/** The reader of our output has gone (`| head`): no error, but no reason to go on. */
export class ClosedPipe extends Error {}

/** A standard stream that cannot be written for another reason, such as a full disk. */
export class StreamFailure extends Error {}

const CLOSED = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** Characters that are gathered before they are written. */
const BATCH = 1 << 16;

/** What takes the output of a command. */
export interface Output {
  write(pieces: Iterable<string>): Promise<void>;
  bytes(piece: Uint8Array): Promise<void>;
}

/** What the error of writing a standard stream means. */
export const failureOf = (error: Error): ClosedPipe | StreamFailure =>
  CLOSED.has((error as NodeJS.ErrnoException).code ?? '')
    ? new ClosedPipe()
    : new StreamFailure(error.message, { cause: error });

/** Pieces of text put together to what is worth writing at once; bytes are handed on as they are. */
export function batches(pieces: Iterable<string>): Iterable<string>;
export function batches(pieces: Iterable<string | Uint8Array>): Iterable<string | Uint8Array>;
export function* batches(pieces: Iterable<string | Uint8Array>): Iterable<string | Uint8Array> {
  let batch = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (batch !== '') yield batch;
      batch = '';
      yield piece;
      continue;
    }
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}

/** A standard stream, written in batches; each is waited for, so that no more than one is in memory. */
export class Sink implements Output {
  constructor(private readonly stream: Writable) {
    // The callback of `write` gets the error; without a listener it would end the process as well.
    stream.on('error', () => {});
  }

  /**
   * Writes pieces of text and resolves when they have been handed over.
   *
   * @throws {ClosedPipe} where nobody reads any more
   * @throws {StreamFailure} where writing fails
   */
  async write(pieces: Iterable<string>): Promise<void> {
    for (const batch of batches(pieces)) await this.push(batch);
  }

  /** Writes bytes as they are; resolves and throws as `write` does. */
  bytes(piece: Uint8Array): Promise<void> {
    return this.push(piece);
  }

  private push(text: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stream.write(text, (error) => {
        if (!error) resolve();
        else reject(failureOf(error));
      });
    });
  }
}
