/**
 * Numbers of cards: lines that are alike but for a number, each right above the same label (督办单（第2张） ⏎ 事由：…, 卡1／5 ⏎
 * 现在：…). They number the cards, in whatever order those stand.
 */
import { labelSyntax } from '../../grammars/label.js';
import { escaped } from '../../grammars/lexicon/alternatives.js';
import { numberOf } from '../../grammars/mark-values.js';
import type { NumberingStyle } from '../../grammars/numbering.js';
import type { Words } from '../../grammars/words.js';
import { headingMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';

/** Each card has one round of labels: 一层 above several 缺：… is an area. */
const MOST_ROUNDS = 1.2;
/** Fewer cards show none. */
const LEAST = 3;
/** The name of a card is no longer, in characters. */
const LONGEST = 24;
const NUMERAL = /\d{1,4}|[一二三四五六七八九十]{1,3}/g;
/** 2024年5月3日 above 事由：… is the day of the card. */
const DATED = /[年月日时:]/;

/** No document has more kinds of cards; those of which there are most are taken. */
const MOST_KINDS = 8;

/** The numerals of the names of cards that are alike, and the label below each. */
interface Cards {
  template: string;
  label: string;
  numerals: string[][];
}

/** The numbering styles that a document's cards show. */
export function cardNumbers(words: Words, lines: readonly Line[]): NumberingStyle[] {
  const seen = new Map<string, Cards>();
  /** How many lines each label opens. */
  const rounds = new Map<string, number>();
  lines.forEach(({ text }, i) => {
    const label = i ? labelSyntax(text, 0)?.word : undefined;
    if (label === undefined) return;
    rounds.set(label, (rounds.get(label) ?? 0) + 1);
    const name = lines[i - 1].text;
    if (name.length > LONGEST || DATED.test(name) || !/[\u4e00-\u9fff]/.test(name.replace(NUMERAL, ''))) return;
    const numerals = name.match(NUMERAL);
    if (!numerals || headingMark(words, name)) return;
    const template = name.replace(NUMERAL, '#');
    const key = `${template}\n${label}`;
    const cards = seen.get(key);
    if (cards) cards.numerals.push(numerals);
    else seen.set(key, { template, label, numerals: [numerals] });
  });
  const kinds = [...seen.values()]
    .filter(({ label, numerals: { length } }) => length >= LEAST && (rounds.get(label) ?? 0) <= length * MOST_ROUNDS)
    .sort((one, other) => other.numerals.length - one.numerals.length);
  return kinds.slice(0, MOST_KINDS).flatMap((cards) => styleOf(cards) ?? []);
}

/** The style whose number is the numeral that is another on each card. */
function styleOf({ template, numerals }: Cards): NumberingStyle | null {
  const place = numerals[0].findIndex((_, i) => new Set(numerals.map((one) => one[i])).size === numerals.length);
  if (place < 0) return null;
  const digits = /\d/.test(numerals[0][place]) ? 'arabic' : 'chinese';
  const numeral = digits === 'arabic' ? '\\d{1,4}' : '[一二三四五六七八九十]{1,3}';
  const pieces = template.split('#');
  const pattern = pieces
    .map(
      (piece, i) =>
        escaped(piece) + (i === pieces.length - 1 ? '' : i === place ? `(${numeral})` : `(?:${NUMERAL.source})`),
    )
    .join('');
  const opens = pieces[0] ? pieces[0][0] : '0123456789一二三四五六七八九十';
  const values = numerals.map((one) => numberOf({ id: template, digits }, one[place]));
  const rising = values.every((value, i) => i === 0 || value > values[i - 1]);
  return {
    id: `shown card ${template}`,
    pattern: new RegExp(`${pattern}$`, 'y'),
    opens,
    rank: 3,
    scope: 'heading',
    digits,
    labels: 'finding',
    sparse: true,
    scattered: !rising,
  };
}
