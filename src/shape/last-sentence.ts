/** The sentence that closes a text. */
import { partsBetween } from '../../grammars/parting-signs.js';
import { statusIn, type Words } from '../../grammars/words.js';

/** The last full stop of ASCII that stands between 汉字. */
function asciiStop(text: string, from: number): number {
  for (let at = text.lastIndexOf('.', from); at > 0; at = text.lastIndexOf('.', at - 1)) {
    if (text[at - 1] > '\u2e80' && (text[at + 1] ?? '\u4e00') > '\u2e80') return at;
  }
  return -1;
}

/** The last sentence of a stretch; a status in brackets at its end is one. */
export function lastSentence(words: Words, text: string): string {
  const end = /[。;.!)】\]〕]$/.test(text) ? text.length - 1 : text.length;
  const at = Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf(';', end - 1), asciiStop(text, end - 1));
  const bracket = /[(【[〔][^()【】[\]〔〕]{2,30}[)】\]〕]。?$/.exec(text.slice(-34));
  if (bracket && statusIn(words, bracket[0])) return bracket[0];
  const sentence = text.slice(at + 1);
  // 补记台账3本——已完成。
  const parts = partsBetween(sentence, 0);
  const { start } = parts[parts.length - 1];
  const last = sentence.slice(words.labels.read(sentence, start)?.end ?? start);
  return parts.length > 1 && statusIn(words, last, true) ? last : sentence;
}
