/** Documents on one line: where blanks (or full stops before a mark) are the only separators, lines are cut there. */
import { NUMBERING } from '../../grammars/numbering.js';
import { type Line, lineOf } from './physical.js';

const LONG = 400;
const HEADING_STYLES = NUMBERING.filter((style) => style.scope !== 'ordinal');
const OPENING = '(（《“‘〔【[「';
const CLOSING = ')）》”’〕】]」';

/** Whether a mark of a heading stands at a place of the text. */
export function markAt(text: string, at: number): boolean {
  for (const { pattern } of HEADING_STYLES) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return true;
  }
  return false;
}

const isLatin = (char: string | undefined): boolean => char !== undefined && /[\w.%]/.test(char);

/** Offsets in the line's text at which the next piece may begin. */
function cuts(text: string): number[] {
  const places: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (OPENING.includes(char)) depth = Math.min(depth + 1, 9);
    else if (CLOSING.includes(char)) depth = Math.max(depth - 1, 0);
    else if (char === '。') depth = 0; // an unclosed bracket does not reach past its sentence
    if (char === ' ') {
      let end = i + 1;
      while (end < text.length && (text[end] === ' ' || text[end] === '\uE000')) end++;
      const loose = isLatin(text[i - 1]) || isLatin(text[end]);
      if (
        end < text.length &&
        (markAt(text, end) || (depth === 0 && (!loose || end - i > 1 || /\d{4}年/y.test(text.slice(end, end + 5)))))
      )
        places.push(end);
      i = end - 1;
    } else if (char === '。' && markAt(text, i + 1)) places.push(i + 1);
  }
  return places;
}

/** Cuts long lines that hold several headings at the places where a new one may begin. */
export function unflatten(source: string, folded: string, lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.text.length < LONG) return [line];
    const places = cuts(line.text);
    if (places.filter((at) => markAt(line.text, at)).length < 2) return [line];
    const edges = [0, ...places, line.text.length];
    const pieces: Line[] = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const piece = lineOf(
        source,
        folded,
        line.start + edges[i],
        line.start + edges[i + 1],
        i ? 0 : line.gap,
        i ? 'blank' : line.parted,
      );
      if (piece) pieces.push(i ? piece : { ...piece, indent: line.indent });
    }
    return pieces;
  });
}
