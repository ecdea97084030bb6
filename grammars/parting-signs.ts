/** Signs that part what was found from what was done about it, and that from its state: 台账不清——补记台账3本——已完成。 */
import { charClass } from './char-class.js';

export const PARTING_SIGNS = ['——', '→', '⇒', '➔'] as const;

/** Their characters. */
export const PARTING = charClass(PARTING_SIGNS.join(''));

export const isPartingSign = (char: string | undefined): boolean =>
  char !== undefined && PARTING[char.charCodeAt(0)] === 1;

/** Where the parting sign begins that ends right before `at`, blanks round it included; `at` without one. */
export function partingStart(text: string, at: number, from = 0): number {
  let start = at;
  while (start > from && text[start - 1] === ' ') start--;
  if (start <= from || !isPartingSign(text[start - 1])) return at;
  while (start > from && isPartingSign(text[start - 1])) start--;
  while (start > from && text[start - 1] === ' ') start--;
  return start;
}

/** Places of a sign in a text. */
function placesOf(text: string, sign: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign, from); at >= 0; at = text.indexOf(sign, at + sign.length)) places.push(at);
  return places;
}

/** The parts of a text between parting signs of one kind, those with the most parts. */
export function partsBetween(text: string, from: number): { start: number; end: number }[] {
  const [sign, places] = PARTING_SIGNS.map((one) => [one, placesOf(text, one, from)] as const).reduce((most, one) =>
    one[1].length > most[1].length ? one : most,
  );
  const edges = [from - sign.length, ...places, text.length];
  return edges.slice(0, -1).map((edge, i) => ({ start: edge + sign.length, end: edges[i + 1] }));
}
