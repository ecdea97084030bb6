/** How cells show their numbers: the codes of the part `styles`, and those that every program knows by number. */
import { child, childrenOf, type Element, integer } from '../package/xml.js';
import { LONGEST_FORMAT } from './limits.js';

export const GENERAL = 'General';

/** ECMA-376, 18.8.30, with those of Chinese (zh-cn) where the number says no more than "a date". */
const KNOWN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The code of a format by its number: the workbook's own, or one that every program knows. */
export function codeOf(id: number, own: ReadonlyMap<number, string>): string {
  const code = own.get(id) ?? KNOWN[id] ?? GENERAL;
  return code.length > LONGEST_FORMAT ? GENERAL : code;
}

/** Reads the part; the code of a cell by the number of its style. */
export function readFormats(styles: Element | null): (style: number) => string {
  const own = new Map<number, string>();
  for (const { attributes } of childrenOf(child(styles ?? undefined, 's:numFmts'), 's:numFmt')) {
    const id = integer(attributes.numFmtId, 0, 0xffff);
    if (id !== undefined) own.set(id, attributes.formatCode ?? GENERAL);
  }
  const codes = childrenOf(child(styles ?? undefined, 's:cellXfs'), 's:xf').map(({ attributes }) => {
    return codeOf(integer(attributes.numFmtId, 0, 0xffff) ?? 0, own);
  });
  return (style) => codes[style] ?? GENERAL;
}
