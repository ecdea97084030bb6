import { createReadStream } from 'node:fs';
import { type Line, linesOf } from './lines.js';

/** Lines of a file, opened when the first is asked for. */
export async function* fileLines(path: string): AsyncGenerator<Line> {
  yield* linesOf(createReadStream(path, { highWaterMark: 1 << 18 }));
}
