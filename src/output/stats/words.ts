/** The words of the statistics, in both languages. */
import type { Dimension } from '../../stats/dimensions.js';
import type { Lang } from '../labels.js';
import { en } from './words-en.js';
import { zh } from './words-zh.js';

export interface StatsWords {
  title(notices: number): string;
  /** How many copies of the notices are in none of the figures. */
  copiesOnce(copies: number): string;
  /** What was to be counted, below the title. */
  where(conditions: readonly string[]): string;
  organizations(count: string): string;
  /** Headings of the parts. */
  part: Record<'totals' | 'money' | 'claims' | 'cited' | 'duplicates' | 'trend' | 'recoveredBy', string>;
  by(names: string[]): string;
  dimension: Record<Dimension, string>;
  figure: Record<
    | 'notices'
    | 'organizations'
    | 'problems'
    | 'measures'
    | 'completed'
    | 'unstated'
    | 'perProblem'
    | 'documents'
    | 'dates'
    | 'made'
    | 'regulations'
    | 'unread'
    | 'doubtfulNotices'
    | 'doubtfulProblems'
    | 'rate'
    | 'share'
    | 'recovered',
    string
  >;
  spread: Record<'min' | 'median' | 'mean' | 'max', string>;
  /** Amounts of money by what is known of them, and what each is. */
  money: Record<'named' | 'recovered' | 'stated' | 'returned', string>;
  moneyNote: Record<'named' | 'recovered' | 'stated' | 'returned', string>;
  word: string;
  amount: string;
  madeNote: string;
  /** Of all measures. */
  ofProblems(count: string): string;
  /** Columns of the comparison. */
  claim: Record<'figure' | 'notices' | 'claimed' | 'found' | 'equal' | 'regulations', string>;
  claimNote: string;
  cited: Record<'title' | 'mentions' | 'notices', string>;
  duplicateNote: string;
  noDuplicates: string;
  copies(count: number): string;
  more(count: number): string;
  notSaid: string;
  /** What a missing key means: categories come of rules, all others of what the notice says. */
  unknown: Record<Dimension, string>;
  /** Of the report. */
  report: Record<
    'eyebrow' | 'statusNote' | 'trendNote' | 'categoryNote' | 'heatNote' | 'recoveredNote' | 'footer',
    string
  >;
  /** Problems that a chart leaves out, and the months it shows. */
  /** Between two sentences. */
  gap: string;
  leftOut(name: string, count: string): string;
  months(from: string, to: string): string;
  /** What so many notices state against what was found in them. */
  claimedAgainst(notices: number, claimed: string, found: string): string;
  /** An amount in few digits: its figure and its unit. */
  compact(yuan: number): [figure: string, unit: string];
  yuan(amount: string): string;
  kind: Record<string, string>;
  state: Record<string, string>;
  category: Record<string, string>;
  inspection: Record<string, string>;
}

/** The words of one language. */
export const statsWords = (lang: Lang): StatsWords => (lang === 'zh' ? zh : en);

/** A key of a dimension as people read it. */
export function keyName(dimension: Dimension, key: string | null, words: StatsWords): string {
  if (key === null) return words.unknown[dimension];
  const known: Record<string, string> =
    dimension === 'status'
      ? words.state
      : dimension === 'category'
        ? words.category
        : dimension === 'kind'
          ? words.kind
          : dimension === 'inspection'
            ? words.inspection
            : {};
  return Object.hasOwn(known, key) ? known[key] : key;
}
