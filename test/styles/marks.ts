/** Marks of headings: numbers in many dresses, signs, brackets around the line, nothing. */
import { capital, circled, han, letter } from './numerals.js';

export interface Mark {
  /** Two marks of one family do not stand in one notice, for a reader could not tell their levels. */
  family: string;
  /** What stands before the heading's text. */
  before(n: number): string;
  /** What stands behind it. */
  after: string;
  /** Whether it counts. */
  numbered: boolean;
  /** Number of a problem in gold; `undefined` where the annotation does not say what it is. */
  number(n: number): string | null | undefined;
  /** Levels of the outline that may have it; none if only problems do. */
  outline: 'any' | 'top' | 'none';
  /** Whether problems may have it. */
  problem: boolean;
  /** It says that a finding follows: answers in lists of their own do not have it. */
  finding?: boolean;
  /** Only Markdown has it. */
  markdown?: boolean;
  /** The largest number it can write. */
  limit: number;
}

type Extras = Partial<Pick<Mark, 'outline' | 'problem' | 'limit' | 'number' | 'finding'>>;

const counted = (family: string, before: (n: number) => string, extras: Extras = {}): Mark => ({
  family,
  before,
  after: '',
  numbered: true,
  number: String,
  outline: 'none',
  problem: true,
  limit: 20,
  ...extras,
});

const uncounted = (family: string, before: string, after: string, extras: Partial<Mark> = {}): Mark => ({
  family,
  before: () => before,
  after,
  numbered: false,
  number: () => null,
  outline: 'any',
  problem: true,
  limit: 99,
  ...extras,
});

const any = { outline: 'any' } as const;

export const MARKS = {
  han: counted('han', (n) => `${han(n)}、`, any),
  hanParen: counted('hanParen', (n) => `（${han(n)}）`, any),
  arabicDot: counted('arabic', (n) => `${n}.`, any),
  arabicDotBlank: counted('arabic', (n) => `${n}. `, any),
  arabicComma: counted('arabic', (n) => `${n}、`, any),
  arabicParen: counted('arabicParen', (n) => `（${n}）`, any),
  arabicHalfParen: counted('arabicParen', (n) => `${n}）`, any),
  padded: counted('arabic', (n) => `${String(n).padStart(2, '0')} `, { outline: 'any', number: () => undefined }),
  circled: counted('circled', circled),
  capital: counted('capital', (n) => `${capital(n)}、`, any),
  letter: counted('letter', (n) => `${letter(n)}.`, { outline: 'any', number: () => undefined }),
  part: counted('part', (n) => `第${han(n)}部分　`, { outline: 'top', problem: false }),
  chapter: counted('part', (n) => `第${han(n)}章 `, { outline: 'top', problem: false }),
  aspect: counted('aspect', (n) => `方面${han(n)}：`, { outline: 'any', problem: false }),
  diyi: counted('diyi', (n) => `第${han(n)}、`),
  diyiComma: counted('diyi', (n) => `第${han(n)}，`),
  qiyi: counted('qiyi', (n) => `其${han(n)}，`, { limit: 10 }),
  yishi: counted('yishi', (n) => `${han(n)}是`, { limit: 11 }),
  questionHan: counted('question', (n) => `问题${han(n)}：`),
  questionArabic: counted('question', (n) => `问题${n}：`),
  questionFeedback: counted('question', (n) => `反馈问题${han(n)}：`),
  questionOf: counted('question', (n) => `问题之${han(n)}：`),
  defect: counted('defect', (n) => `缺陷${han(n)}：`),
  matter: counted('matter', (n) => `整改事项${n}：`),
  item: counted('item', (n) => `第${n}项：`),
  itemHan: counted('item', (n) => `第${han(n)}项　`),
  lenticular: counted('lenticular', (n) => `【${n}】`),
  lenticularQuestion: counted('lenticular', (n) => `【问题${han(n)}】`),
  numero: counted('numero', (n) => `No.${n} `),
  serial: counted('serial', (n) => `序号${n}：`),
  arabicFeedback: counted('arabic', (n) => `${n}.反馈问题：`, { finding: true }),
  parenFinding: counted('hanParen', (n) => `（${han(n)}）存在问题：`, { finding: true }),
  dot: uncounted('dot', '●', ''),
  square: uncounted('square', '■ ', ''),
  diamond: uncounted('diamond', '◆', ''),
  triangle: uncounted('triangle', '▲', '', { outline: 'none' }),
  bold: uncounted('bold', '**', '**', { markdown: true }),
  lenticularLine: uncounted('lenticular', '【', '】'),
  tortoiseLine: uncounted('tortoise', '〔', '〕'),
  findingLabel: uncounted('findingLabel', '', '', { outline: 'none' }),
  none: uncounted('none', '', ''),
} as const satisfies Record<string, Mark>;

export type MarkName = keyof typeof MARKS;

/** Marks of which a level has the first that is free, more often than not. */
export const USUAL: readonly MarkName[] = [
  'han',
  'hanParen',
  'arabicDot',
  'arabicComma',
  'arabicParen',
  'circled',
  'questionHan',
  'questionArabic',
];

/** The order in which levels are usually marked, outermost first; others may stand anywhere. */
export const OUTWARD: readonly string[] = ['part', 'capital', 'han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

/** Families of marks that units of any kind have: not only problems, parts or findings. */
export const GENERAL: readonly string[] = ['capital', 'han', 'hanParen', 'arabic', 'arabicParen', 'letter'];
