/** Numbering in which the number stands before a word: 一问：, 1号题——, 三号事项：. The document itself shows it. */
import type { NumberingStyle } from '../../grammars/numbering.js';
import { countOf } from '../../grammars/numerals.js';
import type { Line } from '../lines/physical.js';
import { counts } from './counts.js';

/** A number with a word of its own behind it: 一问：, 1号题——, 三号事项：, and behind a blank 1号 台账不清. */
const NUMERAL_FIRST =
  /^(?:([一二三四五六七八九十]{1,3})|(\d{1,3}))(?:([\u4e00-\u9fff]{1,3})(:|——)|([号条项题件])( )(?=[\u4e00-\u9fff“《]))/;
/** Fewer lines show none. */
const LEAST = 3;

/**
 * The styles in which numbers stand before words, that count up at the beginnings of lines.
 *
 * @param most as many are taken, those that count most
 */
export function numeralsFirst(lines: readonly Line[], most: number): NumberingStyle[] {
  const seen = new Map<string, { chinese: boolean; word: string; close: string; values: number[] }>();
  for (const { text } of lines) {
    const match = NUMERAL_FIRST.exec(text);
    const word = match?.[3] ?? match?.[5];
    const close = match?.[4] ?? match?.[6];
    if (!match || !word || !close || word === '是') continue;
    const [, chinese, figures] = match;
    const key = `${chinese ? 'chinese' : 'arabic'}${word}${close}`;
    const known = seen.get(key) ?? { chinese: chinese !== undefined, word, close, values: [] };
    known.values.push(countOf(chinese ?? figures) ?? 0);
    seen.set(key, known);
  }
  return [...seen]
    .filter(([, { values }]) => values.length >= LEAST && counts(values))
    .sort(([, one], [, other]) => other.values.length - one.values.length)
    .slice(0, most)
    .map(([key, { chinese, word, close }]) => ({
      id: `shown ${key}`,
      // 1号 台账不清 is answered by 1号：….
      pattern: new RegExp(
        `(${chinese ? '[一二三四五六七八九十]{1,3}' : '\\d{1,3}'})${word}${close === ' ' ? '(?::|(?= ))' : close}`,
        'y',
      ),
      opens: chinese ? '一二三四五六七八九十' : '123456789',
      rank: 3,
      scope: 'heading',
      digits: chinese ? 'chinese' : 'arabic',
      ...(close === ' ' ? { sparse: true, scattered: true } : { labels: 'finding' as const }),
    }));
}
