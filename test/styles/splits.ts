/** How measures are set apart from each other. */
import { circled, han } from './numerals.js';

export interface Split {
  family: string;
  /** Each item in a line of its own, all in one run, or one paragraph that is one measure. */
  shape: 'run' | 'lines' | 'single';
  /** The mark of an item; the last of a list may differ. */
  mark(n: number, count: number): string;
  /** The most items that it can mark. */
  limit: number;
  /** Signs that repeat: a status does not stand behind such an item. */
  bullet?: boolean;
  /** Some items hold marks of a lower kind. */
  nested?: boolean;
  /** Some items have a second paragraph. */
  continued?: boolean;
}

const split = (family: string, shape: Split['shape'], mark: Split['mark'], extras: Partial<Split> = {}): Split => ({
  family,
  shape,
  mark,
  limit: 8,
  ...extras,
});

const FIRST = ['首先，', '其次，', '再次，'];
const first = (n: number, count: number): string => (n === count && n > 2 ? '最后，' : FIRST[n - 1]);
const yishi = (n: number): string => `${han(n)}是`;

export const SPLITS = {
  yishiRun: split('yishi', 'run', yishi),
  yishiLines: split('yishi', 'lines', yishi),
  yishiNested: split('yishi', 'run', yishi, { nested: true }),
  yishiContinued: split('yishi', 'lines', yishi, { continued: true }),
  diyiRun: split('diyi', 'run', (n) => `第${han(n)}，`),
  diyiLines: split('diyi', 'lines', (n) => `第${han(n)}、`),
  firstRun: split('first', 'run', first, { limit: 4 }),
  qiyiRun: split('qiyi', 'run', (n) => `其${han(n)}，`),
  circledRun: split('circled', 'run', circled),
  circledLines: split('circled', 'lines', circled),
  parenRun: split('arabicParen', 'run', (n) => `（${n}）`),
  parenLines: split('arabicParen', 'lines', (n) => `（${n}）`),
  halfParenRun: split('arabicParen', 'run', (n) => `${n}）`),
  halfParenLines: split('arabicParen', 'lines', (n) => `${n}) `),
  arabicLines: split('arabic', 'lines', (n) => `${n}.`),
  arabicRun: split('arabic', 'run', (n) => `${n}.`),
  commaLines: split('arabic', 'lines', (n) => `${n}、`),
  measureLines: split('cuoshi', 'lines', (n) => `措施${han(n)}：`, { bullet: true }),
  dashes: split('dash', 'lines', () => '- ', { bullet: true }),
  dots: split('dot', 'lines', () => '●', { bullet: true }),
  stars: split('star', 'lines', () => '* ', { bullet: true }),
  paragraphs: split('paragraphs', 'lines', () => ''),
  single: split('single', 'single', () => '', { limit: 1 }),
} as const satisfies Record<string, Split>;

export type SplitName = keyof typeof SPLITS;
