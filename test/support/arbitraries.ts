/** Texts that nobody would write, made of what everybody writes. */
import fc, { type Arbitrary } from 'fast-check';
import { DAMAGE, LABEL_WORDS, LINE_ENDS, MARKDOWN, MARKS, PAGE_WORDS, PAIRS, PROSE, STOPS } from './words.js';

const of = (words: readonly string[]): Arbitrary<string> => fc.constantFrom(...words);

const label = fc
  .tuple(of(['', '', '【', '（', '**']), of(LABEL_WORDS), of(['：', ':', '： ', '】', '）：', '', '\n']))
  .map((parts) => parts.join(''));

const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** One word of a notice, now and then in full width or with a blank set between its characters. */
const word: Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: of(MARKS) },
  { weight: 4, arbitrary: label },
  { weight: 10, arbitrary: of(PROSE) },
  { weight: 4, arbitrary: of(STOPS) },
  { weight: 2, arbitrary: of(PAIRS) },
  { weight: 2, arbitrary: of(PAGE_WORDS) },
  { weight: 1, arbitrary: of(DAMAGE) },
  { weight: 1, arbitrary: of([...MARKS, ...PROSE]).map(FULL_WIDTH) },
  { weight: 1, arbitrary: of(PROSE).map((text) => [...text].join(' ')) },
);

const line = (words: Arbitrary<string>): Arbitrary<string> =>
  fc
    .tuple(
      of(['', '', '　　', '  ', '\t']),
      fc.oneof(of(MARKS), label, fc.constant('')),
      fc.array(words, { maxLength: 7 }),
      of(['。', '；', '：', '', '']),
      of(LINE_ENDS),
    )
    .map(([indent, opening, parts, stop, end]) => indent + opening + parts.join('') + stop + end);

/** Lines as a notice has them: a mark or label, words, a stop. */
export const grammarText: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(line(word), { maxLength: 12 }).map((lines) => lines.join('')) },
  // Everything on one line, parted by blanks at the most.
  { weight: 1, arbitrary: fc.array(word, { maxLength: 120 }).map((words) => words.join('')) },
  { weight: 1, arbitrary: fc.array(word, { maxLength: 120 }).map((words) => words.join(' ')) },
);

const markdownWord = fc.oneof({ weight: 2, arbitrary: word }, { weight: 1, arbitrary: of(MARKDOWN) });
const markdownLine = fc.tuple(of([...MARKDOWN, '', '', '']), line(markdownWord)).map((parts) => parts.join(''));
export const markdownText: Arbitrary<string> = fc.array(markdownLine, { maxLength: 10 }).map((lines) => lines.join(''));

/** UTF-16 code units of all kinds, lone surrogates among them, and words between them. */
export const anyText: Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      of(DAMAGE),
      of(LINE_ENDS),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      word,
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** Real lines cut, doubled, shuffled and glued. */
export function shuffledText(lines: readonly string[]): Arbitrary<string> {
  const cut = fc
    .tuple(of(lines), fc.nat(1000), fc.nat(1000))
    .map(([text, a, b]) => text.slice(Math.min(a, b) % (text.length + 1), (Math.max(a, b) % (text.length + 1)) + 1));
  const piece = fc.oneof(
    { weight: 3, arbitrary: of(lines) },
    { weight: 2, arbitrary: cut },
    { weight: 1, arbitrary: word },
  );
  return fc
    .array(
      fc.tuple(
        piece,
        fc.oneof(
          { weight: 5, arbitrary: fc.constant('\n') },
          { weight: 2, arbitrary: of(LINE_ENDS) },
          { weight: 2, arbitrary: of(['', ' ', '　']) },
        ),
      ),
      { maxLength: 10 },
    )
    .map((pieces) => pieces.flat().join(''));
}
