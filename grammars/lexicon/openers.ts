/** Beginnings of lines that always open a paragraph, however the line before ends. */
import type { Lexicon } from './built-in.js';
import { byFirst } from './by-first.js';
import { derived } from './derived.js';

const OPENERS = [
  '联系电话',
  '联系人',
  '联系方式',
  '监督电话',
  '电子邮箱',
  '通讯地址',
  '邮政编码',
  '特此',
  '下一步',
  '欢迎',
  '公示时间',
  '公示期',
  '以上报告',
  '注:',
]; // prettier-ignore

/** The words by their first character. */
const openers = derived(({ labels }) => {
  // 附 alone opens words.
  const words = [...OPENERS, ...[...labels.attachments, ...labels.copyTo].filter((word) => word.length > 1)];
  return byFirst(words, (word) => word);
});

/** A status on a line of its own: 目前已整改到位并长期坚持。 该项整改正在推进。 */
const STATUS_LINE =
  /^(?:目前|现|现已|截至目前|该|此|本|整改)?,?(?:该|此|本|上述|以上)?(?:项|个)?(?:问题|整改|任务|工作)?(?:目前)?(?:已|正在|基本|部分|尚未|长期|持续)[^。]{2,30}[。;]?$/;

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}是|首先[,、]|其次[,、]|第[一二三四五六七八九十]{1,2}[,、](?![一二三四五六七八九十]))/;

/** A date alone on its line, as below a signature. */
const DATE_LINE = /^(?:\d{4}|[〇零一二三四五六七八九]{4}|[\dxX*×]{4})(?:年|[.\-/])[^,。;]{1,12}$/;

/** A short word and a colon: 邮政信箱：… */
const KEYED = /^\(?[\u4e00-\u9fff]{2,8}:(?!\d{2})/;

/** Whether a line opens a paragraph whatever stands before it (folded text). */
export function opensBlock(text: string, lists: Lexicon): boolean {
  if (
    openers(lists)
      .get(text[0])
      ?.some((word) => text.startsWith(word))
  )
    return true;
  return (
    ORDINAL.test(text) ||
    KEYED.test(text) ||
    (text.length < 45 && STATUS_LINE.test(text)) ||
    (text.length < 20 && DATE_LINE.test(text))
  );
}
