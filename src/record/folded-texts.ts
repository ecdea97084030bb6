/** Texts of a record as rules compare them. */

/** What NFKC makes of code units that most text consists of beside 汉字, 0 for any other; blanks, which are left out, are {@link GONE}. */
const FOLDED = new Uint16Array(0x10000);
const GONE = 1;
for (let code = 0x21; code < 0x7f; code++) FOLDED[code] = code;
for (let code = 0xff01; code <= 0xff5e; code++) FOLDED[code] = code - 0xfee0;
for (const char of '、。《》〔〕【】“”‘’—·〇') FOLDED[char.charCodeAt(0)] = char.charCodeAt(0);
for (const char of ' \t\n\r\u3000\u00a0') FOLDED[char.charCodeAt(0)] = GONE;

/** The first block of 汉字, as they stand. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** No longer text is taken apart by code units: they are arguments of a call. */
const LONGEST = 4096;

/** One width, and no blanks. */
export function fold(text: string): string {
  if (text.length > LONGEST) return folded(text);
  const codes: number[] = [];
  let same = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const to = isHan(code) ? code : FOLDED[code];
    if (to === 0) return folded(text);
    if (to !== GONE) codes.push(to);
    same &&= to === code;
  }
  return same ? text : String.fromCharCode(...codes);
}

/** The same for any text. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
