/** Bytes to lines, without their ends. */

const NEWLINE = 0x0a;

export interface Line {
  /** Empty where the line was too long. */
  bytes: Buffer;
  /** Bytes of the line as it came, its end not counted. */
  length: number;
  /** It is longer than allowed, and its bytes were dropped. */
  tooLong: boolean;
  /** Its end was seen; the last line of a file may lack it. */
  ended: boolean;
}

/**
 * Yields lines as soon as their ends have come.
 *
 * @param longest bytes that a line may have; of a longer one no more than these are ever in memory
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = Number.POSITIVE_INFINITY,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer, start: number, end: number): void => {
    length += end - start;
    if (length > longest) parts = [];
    else if (end > start) parts.push(chunk.subarray(start, end));
  };
  const line = (ended: boolean): Line => {
    const tooLong = length > longest;
    const bytes = tooLong ? Buffer.alloc(0) : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const done = { bytes, length, tooLong, ended };
    parts = [];
    length = 0;
    return done;
  };
  for await (const piece of chunks) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk, start, end);
      yield line(true);
      start = end + 1;
    }
    take(chunk, start, chunk.length);
  }
  if (length > 0) yield line(false);
}
