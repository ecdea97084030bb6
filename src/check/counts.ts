/** Counts as they are written in a sentence: 12个问题, 三项具体问题. */
import { integerOf, NUMERAL_CLASS } from '../../grammars/numerals.js';

const UNIT = new RegExp(`[\\d${NUMERAL_CLASS}](个|项|条|件)`);

/** The word between a number and what it counts: 个 of 12个问题. */
export const unitOf = (text: string): string | null => UNIT.exec(text.normalize('NFKC'))?.[1] ?? null;

/** An integer in digits or Chinese numerals, `null` for neither. */
export const numberOf = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : integerOf(text));
