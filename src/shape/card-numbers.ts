/**
 * Numbers of cards: lines that are alike but for a number, each right above the same label (督办单（第2张） ⏎ 事由：…, 卡1／5 ⏎
 * 现在：…). They number the cards, in whatever order those stand.
 */
import { flatMap } from '../../grammars/flat-map.js';
import { labelSyntax } from '../../grammars/label.js';
import { type NumberingStyle, numberOf } from '../../grammars/numbering.js';
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

interface Card {
  numerals: string[];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The numbering styles that a document's cards show. */
export function cardNumbers(words: Words, lines: readonly Line[]): NumberingStyle[] {
  const seen = new Map<string, Card[]>();
  lines.forEach(({ text }, line) => {
    if (text.length > LONGEST || DATED.test(text) || !/[\u4e00-\u9fff]/.test(text.replace(NUMERAL, ''))) return;
    const numerals = text.match(NUMERAL);
    const below = numerals && !headingMark(words, text) ? labelSyntax(lines[line + 1]?.text ?? '', 0) : null;
    if (!numerals || !below) return;
    const key = `${text.replace(NUMERAL, '#')} ${below.word}`;
    const cards = seen.get(key);
    if (cards) cards.push({ numerals });
    else seen.set(key, [{ numerals }]);
  });
  return flatMap([...seen], ([key, cards]) => {
    const at = key.lastIndexOf(' ');
    if (cards.length < LEAST || roundsOf(key.slice(at + 1), lines) > cards.length * MOST_ROUNDS) return [];
    const style = styleOf(key.slice(0, at), cards);
    return style ? [style] : [];
  });
}

/** How many lines a label opens. */
const roundsOf = (word: string, lines: readonly Line[]): number =>
  lines.filter(({ text }) => text.startsWith(word) && labelSyntax(text, 0)?.word === word).length;

/** The style whose number is the numeral that is another on each card. */
function styleOf(template: string, cards: readonly Card[]): NumberingStyle | null {
  const place = cards[0].numerals.findIndex(
    (_, i) => new Set(cards.map(({ numerals }) => numerals[i])).size === cards.length,
  );
  if (place < 0) return null;
  const digits = /\d/.test(cards[0].numerals[place]) ? 'arabic' : 'chinese';
  const numeral = digits === 'arabic' ? '\\d{1,4}' : '[一二三四五六七八九十]{1,3}';
  const pieces = template.split('#');
  const pattern = pieces
    .map(
      (piece, i) =>
        escaped(piece) + (i === pieces.length - 1 ? '' : i === place ? `(${numeral})` : `(?:${NUMERAL.source})`),
    )
    .join('');
  const opens = pieces[0] ? pieces[0][0] : '0123456789一二三四五六七八九十';
  const values = cards.map(({ numerals }) => numberOf({ id: template, digits }, numerals[place]));
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
