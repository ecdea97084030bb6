/** What a font calls a character, as a text would have it. */
import { unifiedOf } from './radicals.js';

/**
 * Forms that only a font tells apart from plain characters: Kangxi radicals, ligatures, signs turned for upright lines.
 * Fonts that lack a name of a glyph of their own give the first that shares it: ⼀ for 一.
 */
const FORM = /^[\u2e80-\u2ef3\u2f00-\u2fd5\ufb00-\ufb06\ufe30-\ufe48]$/;
/** Signs that share a glyph with the one that texts have; the second is its plain form. */
const TWINS: Readonly<Record<string, string>> = { '―': '—', '\u2329': '〈', '\u232a': '〉' };
/** Control characters, and codes that every font uses as it likes. */
const UNTOLD = /[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff]/;

/** The plain character; U+FFFD where none is told. */
export function plainCharacter(told: string): string {
  if (FORM.test(told)) return unifiedOf.get(told) ?? told.normalize('NFKC');
  if (TWINS[told] !== undefined) return TWINS[told];
  return told === '' || UNTOLD.test(told) ? '\ufffd' : told;
}
