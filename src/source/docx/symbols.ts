/** Signs that stand in fonts of their own: what they look like, as characters. */

/** A code in hexadecimal and its sign, as far as notices use them: boxes, ticks, circles, arrows. */
const SIGNS = new Map(
  Object.entries({
    wingdings: '6C● 6E■ 6F□ 71❑ 75◆ 76❖ 9F• A1○ A8□ D8➢ E0→ FB✗ FC✓ FD☒ FE☑',
    'wingdings 2': '4F✗ 50✓ 51☒ 52☑ A3□',
    symbol: 'B7• B1± B4× B8÷ A3≤ B3≥',
  }).map(([font, signs]) => [font, new Map(signs.split(' ').map((sign) => [sign.slice(0, 2), sign.slice(2)]))]),
);
/** Codes of the circled 1, white and black, in fonts that have them up to 10. */
const CIRCLED = new Map([
  ['wingdings', [0x81, 0x8c]],
  ['wingdings 2', [0x6a, 0x75]],
]);

/** The character of `<w:sym w:font="Wingdings" w:char="F0FC"/>`; the code itself where it is not known. */
export function symbol(font: string, code: string): string {
  if (!/^[0-9A-Fa-f]{4}$/.test(code)) return '';
  const name = font.toLowerCase();
  const value = Number.parseInt(code, 16);
  // Fonts of signs have their 256 places in the private use area as well.
  const place = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const known = SIGNS.get(name)?.get(place.toString(16).toUpperCase());
  if (known) return known;
  for (const first of CIRCLED.get(name) ?? [])
    if (place >= first && place < first + 10) return String.fromCharCode(0x2460 + place - first);
  return value >= 0x20 && (value < 0xd800 || value > 0xdfff) ? String.fromCharCode(value) : '';
}
