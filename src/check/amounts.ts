/** Amounts of money in a folded sentence, and the sums that are told of them. */

export interface Amount {
  start: number;
  end: number;
  yuan: number;
  /** Half of the last digit written, in yuan: how much rounding may hide. */
  slack: number;
  /** Written without decimals, in yuan or in 万元. */
  whole: boolean;
}

/** A sum and what it is said to be made of. */
export interface Sum {
  total: Amount;
  parts: Amount[];
}

const MONEY = /(?<![\d.])(\d{1,9}(?:\.\d{1,4})?)(百万|千万|万|亿)?元/g;
const FACTORS: Record<string, number> = { 百万: 1e6, 千万: 1e7, 万: 1e4, 亿: 1e8 };

/** All amounts of a sentence; those with masked digits are none. */
export function amountsOf(sentence: string): Amount[] {
  return [...sentence.matchAll(MONEY)].map((match) => {
    const factor = FACTORS[match[2] ?? ''] ?? 1;
    const decimals = match[1].split('.')[1]?.length ?? 0;
    return {
      start: match.index,
      end: match.index + match[0].length,
      yuan: Number(match[1]) * factor,
      slack: (factor * 10 ** -decimals) / 2,
      whole: decimals === 0,
    };
  });
}

/** Right before a total: 共计, 合计金额, 总计. */
const TOTAL = /(?:共计|合计|总计)(?:人民币|金额|资金|收回|追回|追缴|清退|上缴|退回|退缴|退还)?$/;
/** Between two parts: one sign and a short label, without another figure. */
const JOIN = /^(?:[、,]|和|及|以及)[^,。;、\d]{0,16}$/;
/** Words that make an amount no part of a sum: a limit, a change, a share, a price, one that is not exact. */
const NO_PART =
  /由|从|至|到|降|增|减|超|每|占|含|包括|其中|人均|标准|限额|以上|以下|左右|余|剩|预算|原|不足|近|约|单价|另|仍|尚|未/;
/** Behind a total that is then taken apart: ,其中, (其中. */
const OF_WHICH = /^[,(]其中:?[^,。;、\d]{0,16}$/;

/** Parts that end right before `last`, joined one to the next; `null` where something else stands between. */
function chainBefore(sentence: string, amounts: readonly Amount[], last: number): Amount[] | null {
  for (let i = 1; i < last; i++) if (!JOIN.test(sentence.slice(amounts[i - 1].end, amounts[i].start))) return null;
  return amounts.slice(0, last);
}

/**
 * Sums with their parts in one sentence: A 3万元、B 2万元，共计5万元, and 共计5万元，其中A 3万元、B 2万元. Only where every
 * amount of the sentence belongs to the sum, and no word makes one of them something else.
 */
export function sumOf(sentence: string): (Sum & { complete: boolean }) | null {
  const amounts = amountsOf(sentence);
  if (amounts.length < 3) return null;
  const last = amounts.length - 1;
  const beforeLast = sentence.slice(amounts[last - 1].end, amounts[last].start);
  if (TOTAL.test(beforeLast) && beforeLast.length <= 12) {
    const parts = chainBefore(sentence, amounts, last);
    return parts &&
      !NO_PART.test(sentence.slice(0, amounts[last].start)) &&
      !/^[余多]/.test(sentence.slice(amounts[last].end))
      ? { total: amounts[last], parts, complete: true }
      : null;
  }
  const [total, ...parts] = amounts;
  if (!OF_WHICH.test(sentence.slice(total.end, parts[0].start))) return null;
  for (let i = 1; i < parts.length; i++) if (!JOIN.test(sentence.slice(parts[i - 1].end, parts[i].start))) return null;
  const inside = sentence.slice(total.end).replace('其中', '');
  return NO_PART.test(inside) ? null : { total, parts, complete: false };
}

/** The sum of the parts where it cannot be the total: too much, or (of a complete list) too little; else `null`. */
export function wrongSum({ total, parts, complete }: Sum & { complete: boolean }): number | null {
  const sum = parts.reduce((yuan, part) => yuan + part.yuan, 0);
  const all = [total, ...parts];
  // Nobody rounds where all figures are whole and in one unit.
  const exact = all.every(({ whole, slack }) => whole && slack === total.slack);
  const slack = exact ? 0 : all.reduce((yuan, one) => yuan + one.slack, 0) * 1.0001;
  if (sum > total.yuan + slack || (complete && sum < total.yuan - slack)) return Number(sum.toFixed(2));
  return null;
}
