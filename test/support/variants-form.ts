/** Variants of form: width, layout, encoding, script. Not a word changes. */
import ST_CHARACTERS from 'opencc-js/dict/STCharacters';
import { gb18030, utf16be, utf16le } from './bytes.js';
import { rewriteGold } from './gold.js';
import { edited, hasTable, isBroken, isPlainText, type Original, type Variant } from './variant.js';

const PAIRS = [
  '，,',
  '；;',
  '：:',
  '（(',
  '）)',
  '！!',
  '？?',
  '％%',
  ...[...'0123456789'].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0) + d),
];
const TO_HALF = new Map(PAIRS.map(([full, half]) => [full, half]));
const TO_FULL = new Map(PAIRS.map(([full, half]) => [half, full]));
const mapped = (text: string, table: ReadonlyMap<string, string>): string =>
  text.replace(/[^\u4e00-\u9fff\s]/gu, (char) => table.get(char) ?? char);

/** What is written in half width everywhere: addresses of mail and web, 3.5, 9:30. */
const LATIN =
  /[\w.+-]{1,64}@[\w.-]{1,64}|\d{1,20}[.:]\d{1,20}(?::\d{1,4})?|[\w.-]{1,64}\.(?:gov|com|org|edu)\b[\w./]{0,64}/g;

function fullWidth(text: string): string {
  let result = '';
  let at = 0;
  for (const { index, 0: kept } of text.matchAll(LATIN)) {
    result += mapped(text.slice(at, index), TO_FULL) + kept;
    at = index + kept.length;
  }
  return result + mapped(text.slice(at), TO_FULL);
}

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** Paragraphs indented, empty lines between them, line ends of Windows. */
const indented = (text: string): string =>
  linesOf(text)
    .map((line) => line.trim())
    .map((line) => (line ? `　　${line}\r\n` : ''))
    .join('\r\n');

const WIDTH = 34;
const PAGE = 30;

/** Every line broken after so many characters, and a page number after so many lines. */
function broken(text: string): string {
  const lines = linesOf(text).flatMap((line) => {
    const chars = [...line];
    const count = Math.ceil(chars.length / WIDTH);
    return Array.from({ length: count }, (_, i) => chars.slice(i * WIDTH, (i + 1) * WIDTH).join(''));
  });
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE) }, (_, i) => lines.slice(i * PAGE, (i + 1) * PAGE));
  return pages
    .map((page, i) => [...page, ...(page.length === PAGE ? ['', `— ${i + 1} —`, ''] : [])].join('\n'))
    .join('\n');
}

const TRADITIONAL = new Map(
  ST_CHARACTERS.split('|')
    .map((pair) => pair.split(' '))
    .filter(([from, to]) => from.length === 1 && to.length === 1)
    .map(([from, to]) => [from, to]),
);
/** Character by character, the first of several forms: 于 → 於, 后 → 後. */
const traditional = (text: string): string => text.replace(/\p{Script=Han}/gu, (char) => TRADITIONAL.get(char) ?? char);

/** What line breaks alone tell apart: several measures without ordinals, headings without numbers, broken lines. */
function needsItsLines(one: Original): boolean {
  const { problems, sections } = one.reading.record;
  const paragraphs = problems.some(({ measures }) => measures.filter(({ ordinal }) => ordinal === null).length > 1);
  return paragraphs || sections.some(({ number }) => number === null) || isBroken(one) || hasTable(one);
}

const FULL_DIGITS = /[0-9]/g;

const asText = (
  name: string,
  goal: number,
  rewrite: (text: string) => string,
  fits: (one: Original) => boolean = () => true,
): Variant => ({
  name,
  goal,
  rewrite: (one) => (isPlainText(one) && fits(one) ? { input: rewrite(one.text), gold: one.gold } : null),
});
const asBytes = (name: string, encode: (text: string) => Uint8Array): Variant => ({
  name,
  goal: 0.99,
  rewrite: ({ text, gold }) => ({ input: encode(text), gold }),
});

export const FORM_VARIANTS: Variant[] = [
  { name: 'as it is', goal: 0.99, rewrite: ({ text, gold }) => ({ input: text, gold }) },
  asText('half width', 0.99, (text) => mapped(text, TO_HALF)),
  asText('full width', 0.99, fullWidth),
  asText('indented, Windows line ends', 0.99, indented),
  asText('broken lines, page numbers', 0.99, broken, (one) => !hasTable(one)),
  asBytes('GB18030', gb18030),
  asBytes('UTF-16, big end first', (text) => utf16be(`\uFEFF${text}`)),
  asBytes('UTF-16, little end first', (text) => utf16le(`\uFEFF${text}`)),
  {
    name: 'Traditional characters',
    goal: 0.97,
    rewrite: ({ text, gold }) => ({ input: traditional(text), gold: rewriteGold(gold, traditional) }),
  },
  asText(
    'on one line',
    0.97,
    (text) => text.trim().replace(/\s*[\r\n]\s*/g, ' '),
    (one) => !needsItsLines(one),
  ),
  {
    name: 'full-width numbers of headings',
    goal: 0.99,
    rewrite: ({ text, gold, leaves }) => {
      const edits = leaves
        .filter(({ type, value }) => type === 'mark' && /[0-9]/.test(value))
        .map(({ value, position: { start, end } }) => ({
          start: start.offset as number,
          end: end.offset as number,
          text: value.replace(FULL_DIGITS, (digit) => TO_FULL.get(digit) ?? digit),
        }));
      return edits.length ? { input: edited(text, edits), gold } : null;
    },
  },
];
