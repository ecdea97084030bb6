/** Roles of lines that the format itself gives: that they are furniture, or the page's own data. */
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import type { Extract, Range } from '../source/extract.js';
import { type LineRole, opensFoot } from './furniture.js';
import type { Line } from './physical.js';

/** Tells whether a range lies in one of others, which are in order; the ranges asked for come in order too. */
function within(ranges: readonly Range[] = []): (range: Range) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while (at < ranges.length && ranges[at].end < end) at++;
    return at < ranges.length && ranges[at].start <= start;
  };
}

/** The role of each line that the format tells, `null` for any other. */
export function formatRoles(
  lines: readonly Line[],
  { furniture, publication }: Extract,
): (Exclude<LineRole, 'body'> | null)[] {
  const isFurniture = within(furniture);
  const isPublication = within(publication);
  return lines.map((line) => (isFurniture(line) ? 'furniture' : isPublication(line) ? 'publication' : null));
}

/** What the text may still say below a line: a sentence, a day under a signature. */
const SAYS_MORE = /。|\d日$/;

/** Where the format's own furniture shows that the page's foot begins: no text stands below; the number of lines if nowhere. */
export function formatFoot(lines: readonly Line[], roles: ReturnType<typeof formatRoles>, lists: Lexicon): number {
  let foot = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    if (!roles[i] && SAYS_MORE.test(lines[i].text)) break;
    if (roles[i] === 'furniture' && opensFoot(lines[i], lists)) foot = i;
  }
  return foot;
}

/** The lines that are the text's as far as the format tells. */
export function linesOfText(lines: readonly Line[], extract: Extract): Line[] {
  const roles = formatRoles(lines, extract);
  return lines.filter((_, i) => !roles[i]);
}
