/** What happens to a notice on its way to the reader, and what it does to the texts of gold. */
import type { Random } from '../support/random.js';
import type { StyledGold } from './page.js';
import type { Plan } from './plan/plan.js';

const FULL = '，；：（）！？％';
const HALF = ',;:()!?%';

/** Full-width punctuation in half width. */
export const halved = (text: string): string =>
  [...text].map((character) => HALF[FULL.indexOf(character)] ?? character).join('');

/** Every text of gold through a function. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)])) as T;
}

const IN_NUMBER = /[\d.,%@a-zA-Z-]/;

/** Pieces of at most a width; numbers and mail addresses stay whole. */
function cut(line: string, width: number): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (line.length - at > width) {
    let end = at + width;
    while (end > at + width - 12 && IN_NUMBER.test(line[end - 1]) && IN_NUMBER.test(line[end])) end -= 1;
    pieces.push(line.slice(at, end));
    at = end;
  }
  return [...pieces, line.slice(at)];
}

/** A width at which no paragraph ends with a full line: there nothing would tell where the next begins. */
function widthFor(lines: readonly string[], indent: string, chance: Random): number {
  const from = chance.between(30, 40);
  const tells = (width: number): boolean =>
    lines.every((line) => {
      const pieces = cut(indent + line, width);
      return pieces[pieces.length - 1].length < width - 2;
    });
  for (let i = 0; i < 20; i++) if (tells(from + i)) return from + i;
  return 0;
}

const PAGE_LINES: readonly ((page: number) => string)[] = [
  (page) => `— ${page} —`,
  (page) => `- ${page} -`,
  (page) => `第 ${page} 页`,
  (page) => String(page),
];
/** What a line of a page's number looks like. */
export const PAGE_LINE = /^(?:[—-] \d+ [—-]|第 \d+ 页|\d+)$/;

function wrapped(lines: readonly string[], chance: Random, options: { indent: string; pages: boolean }): string | null {
  const width = widthFor(lines, options.indent, chance);
  if (width === 0) return null;
  const broken = lines.flatMap((line) => cut(options.indent + line, width));
  if (!options.pages) return broken.join('\n');
  const pageLine = chance.of(PAGE_LINES);
  const each = chance.between(22, 30);
  return broken.flatMap((line, i) => ((i + 1) % each ? [line] : [line, '', pageLine((i + 1) / each), ''])).join('\n');
}

/** The text of a notice's paragraphs and its gold, damaged as the plan wants; `null` if that cannot be read any more. */
export function damaged(
  plan: Plan,
  lines: readonly string[],
  gold: StyledGold,
  chance: Random,
): { text: string; gold: StyledGold } | null {
  const ends = (text: string | null) => (text === null ? null : { text: `${text}\n`, gold });
  const joint = plan.markdown ? '\n\n' : '\n';
  if (plan.layout === 'oneLine') return ends(lines.join(' '));
  switch (plan.damage) {
    case 'blankLines':
      return ends(lines.join('\n\n'));
    case 'indents':
      return ends(lines.map((line, i) => (i === 0 ? line : `　　${line}`)).join('\n'));
    case 'wrap':
      return ends(wrapped(lines, chance, { indent: '', pages: false }));
    case 'wrapIndents':
      return ends(wrapped(lines, chance, { indent: '　　', pages: false }));
    case 'wrapPages':
      return ends(wrapped(lines, chance, { indent: chance.percent(50) ? '　　' : '', pages: true }));
    case 'halfWidth':
      return { text: `${halved(lines.join(joint))}\n`, gold: mapTexts(gold, halved) };
    case 'crlf':
      return { text: `${lines.join(joint).replace(/\n/g, '\r\n')}\r\n`, gold };
    default:
      return ends(lines.join(joint));
  }
}
