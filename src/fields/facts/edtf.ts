import { half } from '../../../grammars/facts/chars.js';
import { parseFacts } from '../../../grammars/facts/index.js';
import type { FactNode } from '../../../grammars/facts/nodes.js';
import type { Lexicon } from '../../../grammars/lexicon/built-in.js';
import { readDate } from './date.js';

/** A day as nearly every notice is dated; months have 28 days at least. */
const WHOLE_DAY = /^((?:19|20)\d\d)年(0?[1-9]|1[0-2])月(0?[1-9]|1\d|2[0-8])日$/;
const MONTH_ONLY = /^\s*(\d{4})[./-](\d{1,2})\s*$/;

/**
 * The first date or range in a short text as EDTF: 二○○七年八月二十七日 → 2007-08-27, 2023年9月底 → 2023-09,
 * 2023年3月16日至5月16日 → 2023-03-16/2023-05-16.
 *
 * @param lists the word lists
 * @param context the year of a date that is written without one; such a date is `inferred`
 * @param phrases the text's phrases of facts, where they are known
 * @returns `null` where there is no date, or no year for it
 */
export function edtfOf(
  text: string,
  lists: Lexicon,
  context: { year?: number } = {},
  phrases?: readonly FactNode[],
): { value: string; inferred: boolean } | null {
  // The grammar would read it so too, at a hundred times the cost.
  const day = WHOLE_DAY.exec(text);
  if (day) return { value: `${day[1]}-${day[2].padStart(2, '0')}-${day[3].padStart(2, '0')}`, inferred: false };
  const plain = MONTH_ONLY.exec(half(text));
  const nodes = plain ? parseFacts(`${plain[1]}年${plain[2]}月`, lists) : (phrases ?? parseFacts(text, lists));
  const year = context.year ?? null;
  for (const node of nodes) {
    if (node.type !== 'date') continue;
    const date = readDate(node, { infer: () => (year === null ? null : String(year)), issue: year, last: null });
    if (date) return { value: date.value, inferred: date.inferred };
  }
  return null;
}
