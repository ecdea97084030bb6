/** The sentence that closes a text. */
import { charClass, hasAny } from '../../grammars/char-class.js';
import { PARTING, partsBetween } from '../../grammars/parting-signs.js';
import { statusIn, type Words } from '../../grammars/words.js';

const CLOSES = charClass('。;.!)】]〕');
const SHUTS = charClass(')】]〕');
const [FULL_STOP, SEMICOLON, DOT] = [...'。;.'].map((char) => char.charCodeAt(0));
/** Where 汉字 and their signs begin. */
const WIDE = 0x2e80;

/** A full stop of ASCII between 汉字. */
const isAsciiStop = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) > WIDE && (at + 1 === text.length || text.charCodeAt(at + 1) > WIDE);

/** The last stop of a text before `end`, -1 without one. */
function lastStop(text: string, end: number): number {
  for (let at = end - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === FULL_STOP || code === SEMICOLON || (code === DOT && at > 0 && isAsciiStop(text, at))) return at;
  }
  return -1;
}

/** A status in brackets that closes a text. */
function bracketBehind(text: string): string | null {
  const last = text.charCodeAt(text.length - 1);
  if (!SHUTS[last === FULL_STOP ? text.charCodeAt(text.length - 2) : last]) return null;
  return /[(【[〔][^()【】[\]〔〕]{2,30}[)】\]〕]。?$/.exec(text.slice(-34))?.[0] ?? null;
}

/** The last sentence of a stretch; a status in brackets at its end is one. */
export function lastSentence(words: Words, text: string): string {
  const end = CLOSES[text.charCodeAt(text.length - 1)] ? text.length - 1 : text.length;
  const bracket = bracketBehind(text);
  if (bracket !== null && statusIn(words, bracket)) return bracket;
  const sentence = text.slice(lastStop(text, end) + 1);
  if (!hasAny(sentence, PARTING)) return sentence;
  // 补记台账3本——已完成。
  const parts = partsBetween(sentence, 0);
  const { start } = parts[parts.length - 1];
  const last = sentence.slice(words.labels.read(sentence, start)?.end ?? start);
  return parts.length > 1 && statusIn(words, last, true) ? last : sentence;
}
