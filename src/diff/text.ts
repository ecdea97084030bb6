/** Texts made comparable: what printing changes is taken away, what was said stays. */
import { fold, SKIP } from '../lines/fold.js';

const BLANK = new RegExp(`[\\s${SKIP}]+`, 'g');
/** What is neither letter nor digit, and 的, which comes and goes with the frame round a finding. */
const FORMAL = /[^\p{L}\p{N}%]|的/gu;

/** Two texts say the same where these are equal: one width, Simplified characters, no blanks. Punctuation counts. */
export const comparable = (text: string): string => fold(text, []).replace(BLANK, '');

/** What similarity looks at: the comparable text without punctuation and 的. */
export const wording = (text: string): string => comparable(text).replace(FORMAL, '');
