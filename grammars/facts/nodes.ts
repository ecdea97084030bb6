/** What the grammar of facts yields: phrases with their parts as written. Values are made of them elsewhere. */

/** How a number is written. */
export type Writing = 'digits' | 'numerals' | 'masked';

export interface Figure {
  image: string;
  writing: Writing;
  start: number;
}

/** A figure with the power of ten behind it: 2.3万 is `{ 2.3, power: 4 }`. An amount is the sum of its terms. */
export interface Term {
  figure: Figure;
  power: number;
}

/** A date as far as it is written; `bare` is a number that takes its mark from the date behind it (2—3月). */
export interface DatePoint {
  start: number;
  end: number;
  /** 今年, 次年 */
  named?: string;
  year?: Figure;
  month?: Figure;
  day?: Figure;
  /** 0 上旬, 1 中旬, 2 下旬 */
  third?: number;
  bare?: Figure;
  /** 2024.06.18 */
  numeric?: string;
  /** A quarter, season or half stands behind the year. */
  part?: boolean;
  /** 底 and the like stand behind; outside the date's text. */
  ending?: boolean;
  /** 月份, which only a calendar month bears. */
  monthWord?: boolean;
}

interface Span {
  start: number;
  end: number;
}
export interface DateNode extends Span {
  type: 'date';
  from: DatePoint;
  to: DatePoint | null;
}
export interface MoneyNode extends Span {
  type: 'money';
  terms: Term[];
  currency: string;
}
export interface QuantityNode extends Span {
  type: 'quantity';
  terms: Term[];
  /** 余 or 多 stands between number and unit. */
  about: boolean;
  unit: string;
}
export interface PercentageNode extends Span {
  type: 'percentage';
  figure: Figure;
}
/** 《…》, its marks included. */
export interface TitleNode extends Span {
  type: 'title';
}
/** 〔2024〕31号; the issuing code stands before it, in the prose. */
export interface DocumentNumberNode extends Span {
  type: 'documentNumber';
}
export type FactNode = DateNode | MoneyNode | QuantityNode | PercentageNode | TitleNode | DocumentNumberNode;
