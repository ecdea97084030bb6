/** Tells paragraphs that give a way to get in touch from those that tell of one. */
import { MENTIONING_WORDS } from '../lexicon/contact.js';

/** No clause before a key is looked at further back than this. */
const REACH = 40;

/** What an invitation goes on with: 欢迎…监督。如有意见建议，请向我们反映。联系方式：… */
const TURNS = ['联系方式', '联系电话', '意见', '建议', '反映', '来电', '来信', '致电'];

/** Who does not agree is asked to tell: 如有异议，请在公示期内向…反映。 What somebody told is no such line (有异议的3户已反映至镇里). */
const OBJECTIONS =
  /有(?:异议|不同意见|疑问)的?,?[^。;]{0,12}?[请可][^。;]{0,50}?(?:反映|联系|提出|反馈|来电|来信|致电|告知)/;

/** 欢迎…监督 with a way to answer, or a line that only announces the ways (联系方式如下：). */
export function invitesContact(text: string): boolean {
  if (/^(?:联系方式|联系电话|监督电话)(?:如下|为)?:?$/.test(text.trim())) return true;
  if (OBJECTIONS.test(text)) return true;
  const welcome = text.indexOf('欢迎');
  if (welcome < 0) return false;
  const watch = text.indexOf('监督', welcome);
  return watch > 0 && TURNS.some((turn) => text.indexOf(turn, watch) > 0);
}

/** Is the key at `offset` the object of something that was done: 开通举报电话12345，受理…? */
export function isMentioned(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start < REACH && !/[。;:!?]/.test(text[start - 1])) start--;
  const clause = text.slice(start, offset);
  return !clause.includes('现') && MENTIONING_WORDS.some((word) => clause.includes(word));
}
