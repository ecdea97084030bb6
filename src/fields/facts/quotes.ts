/** Quotation marks round a place in a text. */
const OPENING = '“‘「';
const CLOSING = '”’」';

/**
 * How long the quotation round a span is: characters between its marks; Infinity where none is near.
 *
 * @param reach how far to look on either side
 */
export function quotedLength(text: string, start: number, end: number, reach: number): number {
  let open = start - 1;
  const first = Math.max(0, start - reach);
  while (open >= first && !OPENING.includes(text[open])) {
    if (CLOSING.includes(text[open])) return Number.POSITIVE_INFINITY;
    open--;
  }
  if (open < first) return Number.POSITIVE_INFINITY;
  let close = end;
  const last = Math.min(text.length, end + reach);
  while (close < last && !CLOSING.includes(text[close])) {
    if (OPENING.includes(text[close])) return Number.POSITIVE_INFINITY;
    close++;
  }
  return close < last ? close - open - 1 : Number.POSITIVE_INFINITY;
}
