import { mayFollow } from '../../../grammars/facts/chars.js';
import type { QuantityNode } from '../../../grammars/facts/nodes.js';
import type { Lexicon } from '../../../grammars/lexicon/built-in.js';
import { NUMERAL_UNITS, ONE_UNITS, SPANS, TURNS, TWO_UNITS } from '../../../grammars/lexicon/units.js';
import { NUMERAL_CLASS } from '../../../grammars/numerals.js';
import { amountOf, countOf } from './number.js';
import { isCoded, isFrequency, isOrdinal } from './ordinal.js';
import { quotedLength } from './quotes.js';
import type { FoundFact } from './reader.js';

const spans = new Set(SPANS);
/** A quotation as short as this is a name, and the number in it coins it: “三个清单”, “10分钟”. */
const SHORT_QUOTE = 8;
const NUMERAL_QUOTE = 16;
const REACH = 18;

/** What stands before 一 and makes it no count: 每一名, 任一名, 同一栋. */
const NO_ONE = '每任某同哪这那逐另唯单专不统进万第';

/** A number with the unit that it counts; none for spans of time, ordinals, frequencies and set phrases. */
export function readQuantity(node: QuantityNode, text: string, lists: Lexicon): FoundFact | null {
  const { start, end, terms, unit } = node;
  if (spans.has(unit) || isOrdinal(text, start) || isCoded(text, start)) return null;
  if (unit === '分' && '点时'.includes(text[start - 1] || ' ')) return null; // 8点30分
  const numerals = terms[0].figure.writing === 'numerals';
  const value = numerals ? counted(node, text, lists) : amountOf(terms);
  if (value === null) return null;
  if (TURNS.has(unit) && isFrequency(text, start, end)) return null;
  if (quotedLength(text, start, end, REACH) <= (numerals ? NUMERAL_QUOTE : SHORT_QUOTE)) return null;
  return { type: 'quantity', start, end, value, unit };
}

/** Chinese numerals count before some units only, and not in words that merely look like counts. */
function counted(node: QuantityNode, text: string, lists: Lexicon): number | null {
  const { start, end, terms, about, unit } = node;
  const { image } = terms[0].figure;
  if (!NUMERAL_UNITS.has(unit) || terms.length > 1) return null;
  if ('数几上成好周期'.includes(text[start - 1] || ' ')) return null; // 数十家, 星期三
  if (lists.numbers.terms.some((term) => text.startsWith(term, start))) return null;
  // 三会一课, 一户一档, 三个一批: numeral after numeral is a formula
  if (NUMERAL_CLASS.includes(text[end] || ' ') && mayFollow(text.charCodeAt(end), lists)) return null;
  const value = countOf(image, about);
  if (value === null) return null;
  if (image === '一' && (!ONE_UNITS.has(unit) || NO_ONE.includes(text[start - 1] || ' '))) return null;
  if (image === '二' && !TWO_UNITS.has(unit)) return null;
  return value * 10 ** terms[0].power;
}
