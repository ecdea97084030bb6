/** Whether a notice stands on its own, so that it needs a signature, a date and somebody to turn to. */
import { ADDRESSED_KINDS, ATTACHED_KINDS } from '../../grammars/lexicon/check.js';
import type { NoticeRecord } from '../record/schema.js';
import type { CheckContext } from './types.js';

const ends = ({ title }: NoticeRecord, kinds: readonly string[]): boolean => {
  const bare = (title ?? '').replace(/[（(][^（）()]{1,20}[）)]$/, '').trim();
  return kinds.some((kind) => bare.endsWith(kind));
};

/** A report to somebody, who knows whom to ask. */
export const isAddressed = (record: NoticeRecord): boolean =>
  record.recipients.length > 0 || ends(record, ADDRESSED_KINDS);

/** A speech or a page: its byline, or the data of its page, say who speaks and when. */
export const isSpokenOrPage = ({ publication, byline, subtitle }: NoticeRecord): boolean =>
  publication !== null || byline !== null || /\d{4}年/.test(subtitle ?? '');

/** What was read of it is not the whole, so that nothing can be said to be missing. */
const NOT_WHOLE = new Set(['format-as-text', 'page-without-text', 'cut-off', 'empty-input']);
const isWhole = ({ diagnostics }: NoticeRecord): boolean => !diagnostics.some(({ rule }) => NOT_WHOLE.has(rule));

/** A rectification notice that was read whole and is no part of another document. */
export const standsAlone = (record: NoticeRecord): boolean =>
  record.kind === 'rectification-notice' && isWhole(record) && !ends(record, ATTACHED_KINDS);

/** A day that closes the text. */
const CLOSING_DAY = /\d{4}年\d{1,2}月(?:\d{1,2}日)?\)?$/;
/** A line that is nothing but a day. */
const LINE_OF_DAY =
  /^\(?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\)?$/;

/**
 * Whether a day of issue stands there that was read as none: torn apart by a page, glued to the line above, or followed
 * by another document.
 */
export function showsDay({ tree, passages }: CheckContext): boolean {
  const { folded } = tree.data as { folded: string };
  if (folded.split(/[\r\n]+/).some((line) => LINE_OF_DAY.test(line.replace(/\s/g, '')))) return true;
  const foot = passages.slice(-2).map(({ view }) => view.text);
  return CLOSING_DAY.test(foot.join(''));
}
