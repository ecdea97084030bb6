/**
 * Breaking Chinese text into lines: between any two 汉字, but no line begins with a closing sign or ends with an
 * opening one (GB/T 15834-2011, 5.1), and no number or Latin word is torn apart.
 */
import { displayWidth } from './align.js';

const CLOSING = new Set('，。；：、！？）》〉”’】〕」』…—·,.;:!?)]}%％℃');
const OPENING = new Set('（《〈“‘【〔「『([{');

/** A letter or digit that holds to its neighbours. */
const isWordSign = (sign: string) => /^[0-9A-Za-z@#&+/\\_~.,:%*'-]$/.test(sign);

/** The smallest parts that a line break may not enter, none wider than `room` columns. */
function* units(text: string, room: number): Iterable<{ unit: string; columns: number }> {
  let unit = '';
  let columns = 0;
  let last = '';
  for (const sign of text) {
    const width = displayWidth(sign);
    const joined = CLOSING.has(sign) || OPENING.has(last) || (isWordSign(sign) && isWordSign(last));
    if (unit !== '' && (!joined || columns + width > room)) {
      yield { unit, columns };
      unit = '';
      columns = 0;
    }
    unit += sign;
    columns += width;
    last = sign;
  }
  if (unit !== '') yield { unit, columns };
}

/** Columns that the text gets however wide its indent. */
const LEAST_ROOM = 20;

/**
 * Wraps a text to `width` columns. The first line begins with `first`, the others with as many blanks as that takes
 * (a hanging indent).
 */
export function wrap(text: string, width: number, first = ''): string[] {
  const indent = displayWidth(first);
  const room = Math.max(LEAST_ROOM, width - indent);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { unit, columns } of units(text, room)) {
    if (used > 0 && used + columns > room) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (unit === ' ') continue;
    }
    line += unit;
    used += columns;
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines.map((content, index) => (index === 0 ? first : ' '.repeat(indent)) + content);
}
