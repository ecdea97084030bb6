/** Variants of numbering: the styles of a notice exchanged for one another, at every line that one opens. */
import { integerOf } from '../../grammars/numerals.js';
import { type Edit, edited, hasTable, isPlainText, type Original, opensLine, type Variant } from './variant.js';

type Style = '一、' | '（一）' | '1.' | '（1）';

const SHAPES: [style: Style, shape: RegExp][] = [
  ['一、', /^([一二三四五六七八九十]{1,3})\s?[、.．]$/],
  ['（一）', /^[（(]\s?([一二三四五六七八九十]{1,3})\s?[)）][、.．]?$/],
  ['1.', /^([0-9０-９]{1,2})\s?[.．、]$/],
  ['（1）', /^[（(]\s?([0-9０-９]{1,2})\s?[)）][、.．]?$/],
];

const DIGITS = '〇一二三四五六七八九';
/** 1–99 as a heading writes it: 十一, 二十. */
function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens ? '十' : ''}${ones || !tens ? DIGITS[ones] : ''}`;
}

/** A number in a style; 2、7月, not 2.7月, where a digit follows. */
function written(style: Style, value: number, next: string): string {
  if (style === '一、') return `${chinese(value)}、`;
  if (style === '（一）') return `（${chinese(value)}）`;
  if (style === '（1）') return `（${value}）`;
  return /[0-9０-９]/.test(next) ? `${value}、` : `${value}.`;
}

interface Numbered {
  style: Style;
  value: number;
  start: number;
  end: number;
  type: 'mark' | 'ordinal';
}

/** Marks and ordinals of the four styles that GB/T 9704 has, wherever they stand. */
function numbered({ leaves }: Original): Numbered[] {
  return leaves.flatMap(({ type, value: written, position: { start, end } }) => {
    if (type !== 'mark' && type !== 'ordinal') return [];
    for (const [style, shape] of SHAPES) {
      const number = shape.exec(written)?.[1].normalize('NFKC');
      const value = number === undefined ? null : /^\d/.test(number) ? Number(number) : integerOf(number);
      if (value) return [{ style, value, start: start.offset as number, end: end.offset as number, type }];
    }
    return [];
  });
}

/**
 * A variant that writes each style as another where it opens a line. Ordinals inside lines stay as they are; a notice
 * is left out where a style would then count both, and where headings stand inside lines.
 */
const exchange = (name: string, table: Record<Style, Style>): Variant => ({
  name,
  goal: 0.97,
  rewrite(original) {
    const { text, gold } = original;
    const marks = numbered(original);
    const opening = marks.filter(({ start }) => opensLine(text, start));
    const inside = marks.filter((mark) => !opening.includes(mark));
    const styles = new Set(opening.map(({ style }) => table[style]));
    if (!isPlainText(original) || hasTable(original) || !opening.length) return null;
    if (inside.some(({ style, type }) => type === 'mark' || styles.has(style))) return null;
    const edits: Edit[] = opening.map(({ style, value, start, end }) => ({
      start,
      end,
      text: written(table[style], value, text[end] ?? ''),
    }));
    return { input: edited(text, edits), gold };
  },
});

export const NUMBER_VARIANTS: Variant[] = [
  exchange('一、 ↔ 1. and （一） ↔ （1）', { '一、': '1.', '1.': '一、', '（一）': '（1）', '（1）': '（一）' }),
  exchange('一、 → （一） → 1. → （1） → 一、', { '一、': '（一）', '（一）': '1.', '1.': '（1）', '（1）': '一、' }),
  exchange('一、 → 1. → （一） → （1） → 一、', { '一、': '1.', '1.': '（一）', '（一）': '（1）', '（1）': '一、' }),
];
