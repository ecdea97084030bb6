/** Records out of a stream of text: one a line (NDJSON), or indented one after another, as `rectify parse` prints them. */

/** One thing that should be a record: its text and the line, from 1, on which it begins. */
export interface Piece {
  text: string;
  line: number;
}

/**
 * Cuts a stream into pieces, each to be parsed by itself, so that a broken one spoils no other. A line that is `{` and
 * nothing else opens an indented object, which ends with the line `}`; any other line is a piece of its own.
 *
 * @param chunks text in any cuts, without a byte-order mark
 */
export async function* piecesOf(chunks: AsyncIterable<string> | Iterable<string>): AsyncIterable<Piece> {
  let open: { lines: string[]; line: number } | null = null;
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number += 1;
    const ends: boolean = open !== null && line.trimEnd() === '}';
    // A new object where the last one has not ended: that one is broken, and goes out as it is.
    if (open !== null && !ends && line.startsWith('{')) {
      yield { text: open.lines.join('\n'), line: open.line };
      open = null;
    }
    if (open !== null) open.lines.push(line);
    else if (line.trimEnd() === '{') open = { lines: [line], line: number };
    else if (line.trim() !== '') yield { text: line, line: number };
    if (open === null || !ends) continue;
    yield { text: open.lines.join('\n'), line: open.line };
    open = null;
  }
  if (open !== null) yield { text: open.lines.join('\n'), line: open.line };
}

async function* linesOf(chunks: AsyncIterable<string> | Iterable<string>): AsyncIterable<string> {
  let rest: string[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      yield [...rest, chunk.slice(from, end)].join('');
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.slice(from));
  }
  if (rest.length > 0) yield rest.join('');
}
