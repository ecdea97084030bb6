/** Web matter round the text: 发布时间, 来源, 作者, 责任编辑, 浏览量. */

import { alternatives } from '../../grammars/lexicon/alternatives.js';
import { derived } from '../../grammars/lexicon/derived.js';
import type { PUBLICATION_KEYS } from '../../grammars/lexicon/furniture.js';
import type { Publication } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import { leavesOf, textBetween } from './node-text.js';
import { addEvidence, type NoticeText } from './notice-text.js';

type Key = keyof typeof PUBLICATION_KEYS;
const KEYS: readonly Key[] = ['publishedAt', 'source', 'author', 'editor', 'views', 'other'];
const keyed = derived(({ page }) => ({
  keys: new Map(KEYS.flatMap((key) => page[key].map((word) => [word, key] as const))),
  pattern: new RegExp(`(${alternatives(KEYS.flatMap((key) => page[key]))}) ?[:/]`, 'g'),
}));

const STAMP = /(\d{4})(?:-|年|\/|\.)(\d{1,2})(?:-|月|\/|\.)(\d{1,2})日? {0,3}(\d{1,2}:\d{2}(?::\d{2})?)?/;
const two = (digits: string): string => digits.padStart(2, '0');

/** A time stamp as EDTF: minutes where they are given, seconds left out. */
function stampOf(text: string): string | null {
  const match = STAMP.exec(text);
  if (!match) return null;
  const day = `${match[1]}-${two(match[2])}-${two(match[3])}`;
  if (Number(match[2]) > 12 || Number(match[3]) > 31) return null;
  if (!match[4]) return day;
  const [hours, minutes] = match[4].split(':');
  return `${day}T${two(hours)}:${minutes}`;
}

/** Reads the page's own data; `null` where there is none. */
export function readPublication(notice: NoticeText, nodes: readonly Branch[]): Publication | null {
  const { keys: kinds, pattern } = keyed(notice.words.lexicon);
  const found: Publication = { publishedAt: null, source: null, author: null, editor: null, views: null, evidence: {} };
  for (const node of nodes) {
    const { start, end } = node.position;
    const from = start.offset as number;
    const text = notice.folded.slice(from, end.offset).replace(/[\n\r\uE000]/g, ' ');
    const leaves = leavesOf(node, ['text', 'furniture']);
    const put = (key: Exclude<Key, 'other'>, raw: string, at: number) => {
      const stamped = key === 'publishedAt' ? STAMP.exec(raw) : null;
      const value = stamped ? stamped[0].trim() : raw;
      const begin = from + at + (stamped?.index ?? 0);
      if (found[key] !== null || !value) return;
      const span = {
        text: textBetween(leaves, begin, begin + value.length),
        position: { start: notice.locate(begin), end: notice.locate(begin + value.length) },
      };
      if (!span.text) return;
      if (key === 'views') found.views = Number(value);
      else if (key === 'publishedAt') {
        const stamp = stampOf(value);
        if (!stamp) return;
        found.publishedAt = stamp;
      } else found[key] = span.text;
      addEvidence(found.evidence, key, span);
    };
    const keys = [...text.matchAll(pattern)];
    keys.forEach((match, i) => {
      const at = match.index + match[0].length;
      const stop = keys[i + 1]?.index ?? text.length;
      const raw = text.slice(at, stop);
      const lead = raw.length - raw.trimStart().length;
      const key = kinds.get(match[1]) ?? 'other';
      if (key === 'other') return;
      if (key === 'views') {
        // 点击：[368]
        const views = /^[ [【(]{0,4}(\d{1,9})/.exec(raw);
        if (views) put(key, views[1], at + views[0].length - views[1].length);
        return;
      }
      const value =
        key === 'publishedAt'
          ? raw.trim()
          : raw
              .trim()
              .replace(/[\]】)|【[(]+$/, '')
              .split(/ {2,}|[|【[]| (?=\d{4}[-年/.]\d)/)[0]
              .replace(/[)】\]]$/, '')
              .trim();
      put(key, value, at + lead);
    });
    const loose = STAMP.exec(text);
    if (loose) put('publishedAt', loose[0].trim(), loose.index);
  }
  return Object.keys(found.evidence).length ? found : null;
}
