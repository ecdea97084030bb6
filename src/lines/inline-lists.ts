/** Lists whose items stand inside lines: 1.…；2.…, some of them at the start of a line, others not. */
import type { Words } from '../../grammars/words.js';
import { headingMark, type Mark, ordinalsOf } from './marks.js';
import type { Line } from './physical.js';

/** Lines that are searched for the numbers of one list. */
export const REACH = 16;

/** What counts on from a mark, up to the next line that opens with a mark of its kind or a label. */
export interface InlineList {
  /** Marks inside lines, `line` counting from that of the mark. */
  found: { line: number; mark: Mark }[];
  /** Whether the count holds: inside the lines, and with the number at the start of the line that ends it. */
  holds: boolean;
  /** That line counts on. */
  goesOn: boolean;
}

/**
 * Follows the numbers of a list inside its lines.
 *
 * @param lines the line of the mark, and those below
 */
export function listFrom(words: Words, lines: readonly Line[], mark: Mark): InlineList {
  const found: InlineList['found'] = [];
  let torn = false;
  const last = () => found[found.length - 1]?.mark.value ?? mark.value;
  for (const [i, line] of lines.entries()) {
    const opening = i > 0 ? headingMark(words, line.text) : null;
    if (opening) {
      const goesOn = opening.style === mark.style && opening.value === last() + 1;
      // Inside a paragraph 1.…；2.… above a line with 2. is a list of its own.
      const counts = goesOn || opening.style !== mark.style || opening.value === 1;
      return { found, holds: counts && !torn, goesOn };
    }
    if (i > 0 && words.labels.read(line.text, 0)) break;
    // The line's end may cut a mark: 2 ⏎ .某事.
    const whole = line.text + (lines[i + 1]?.text.slice(0, 2) ?? '');
    for (const inner of ordinalsOf(words, whole)) {
      if (inner.start >= line.text.length) break;
      if (inner.start < (i ? 1 : mark.end) || inner.style !== mark.style) continue;
      if (inner.onlyNext || inner.value !== last() + 1) return { found, holds: false, goesOn: false };
      found.push({ line: i, mark: { ...inner, variant: mark.variant } });
      torn ||= inner.end > line.text.length;
    }
  }
  return { found, holds: !torn, goesOn: false };
}

/** Whether all items of the list that a mark opens stand inside the paragraph: they are its ordinals. */
export function isInline(words: Words, lines: readonly Line[], mark: Mark): boolean {
  const { found, goesOn } = listFrom(words, lines, mark);
  return found.length > 0 && !goesOn;
}
