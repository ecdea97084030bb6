/** A list of paths, as `find` prints it. */
import { shownName } from './on-disk.js';

const NEWLINE = 0x0a;
const NUL = 0x00;

/** No path is longer: in a list parted by NULs one has come by then. */
const LONGEST_PATH = 4096;

/**
 * Yields the paths of a list. NULs part them where there is one in the beginning (`find -print0`), else line ends, and
 * then blank lines are left out.
 */
export async function* pathsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let separator: number | null = null;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    if (separator === null && rest.length <= LONGEST_PATH && !rest.includes(NUL)) continue;
    separator ??= rest.includes(NUL) ? NUL : NEWLINE;
    let start = 0;
    for (let end = rest.indexOf(separator); end >= 0; end = rest.indexOf(separator, start)) {
      yield* pathIn(rest, start, end, separator);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  separator ??= rest.includes(NUL) ? NUL : NEWLINE;
  if (separator === NUL) return yield* pathIn(rest, 0, rest.length, separator);
  for (const line of shownName(rest).split('\n')) yield* trimmed(line);
}

function* pathIn(bytes: Buffer, start: number, end: number, separator: number): Iterable<string> {
  const path = shownName(bytes.subarray(start, end));
  if (separator === NUL && path !== '') yield path;
  else if (separator !== NUL) yield* trimmed(path);
}

function* trimmed(line: string): Iterable<string> {
  const path = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (path.trim() !== '') yield path;
}
