/** Lines and columns of places in a text. */

/** A place: line and column count from 1, the offset from 0. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

export type Locate = (offset: number) => Point;

/** Where each line of a text begins. Lines end at \n, \r\n or \r. */
function lineStarts(text: string): number[] {
  const starts = [0];
  let carriage = text.indexOf('\r');
  let feed = text.indexOf('\n');
  while (carriage >= 0 || feed >= 0) {
    const alone = carriage >= 0 && carriage + 1 !== feed && (feed < 0 || carriage < feed);
    const start = (alone ? carriage : feed) + 1;
    starts.push(start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
  }
  return starts;
}

/**
 * Tells line and column of offsets into a text, 0 to its length.
 *
 * Most are asked for in order, so the line of the last one is tried first. The lines are looked for when the first place
 * is asked for.
 */
export function locator(text: string): Locate {
  let starts: number[] | undefined;
  let line = 0;
  return (offset) => {
    starts ??= lineStarts(text);
    const near = offset >= starts[line] && (line + 1 >= starts.length || offset < starts[line + 1]);
    if (!near) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= offset) low = middle;
        else high = middle - 1;
      }
      line = low;
    }
    return { line: line + 1, column: offset - starts[line] + 1, offset };
  };
}
