/** Numbers that a line end tore: （ ⏎ 一）加强领导, 1 ⏎ .台账不清. */
import type { Words } from '../../grammars/words.js';
import { markAtPlace } from './marks.js';
import { DOUBTFUL } from './numbering-prices.js';
import { type Line, offsetIn } from './physical.js';

/** All that stands on a line where a mark began. */
const BEGUN = /^(?:\( ?)?(?:[一二三四五六七八九十]{1,3}|\d{1,3})?$/;
/** What goes on behind a number: only signs that no line begins with by itself. */
const GOES_ON = /^[.、)]/;
/** As far as a mark may reach. */
const REACH = 12;

const isTorn = (words: Words, { text }: Line, next: Line): boolean => {
  if (text.length > 5 || next.gap > 0 || next.parted !== 'newline' || !BEGUN.test(text)) return false;
  if (text.trim() !== '(' && !GOES_ON.test(next.text)) return false;
  const mark = markAtPlace(words, text + next.text.slice(0, REACH), 0, 'heading', 'line');
  return (
    mark !== null &&
    mark.end > text.length &&
    mark.end < text.length + next.text.length &&
    !mark.onlyNext &&
    mark.accept < DOUBTFUL.accept
  );
};

const offsetsOf = (line: Line): number[] => Array.from({ length: line.text.length }, (_, i) => offsetIn(line, i));

/** Joins lines that hold nothing but the beginning of a number with those that hold the rest of it. */
export function joinTornNumbers(words: Words, lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!next || !isTorn(words, line, next)) joined.push(line);
    else {
      const { end, text, width } = next;
      const offsets = Uint32Array.from([...offsetsOf(line), ...offsetsOf(next)]);
      joined.push({
        ...line,
        end,
        text: line.text + text,
        offsets,
        width: line.width + width,
        characters: line.characters + next.characters,
      });
      i++;
    }
  }
  return joined;
}
