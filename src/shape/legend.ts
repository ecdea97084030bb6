/**
 * A legend of signs or words: 注：√表示已完成，○表示正在推进; 🟢已完成　🟡正在推进; 绿灯表示已完成，红灯表示尚未启动. What a legend explains
 * says of a problem what the legend says.
 */

import { charClass } from '../../grammars/char-class.js';
import { flatMap } from '../../grammars/flat-map.js';
import { readStatus, type Statuses, type StatusReading } from '../../grammars/status.js';
import type { Line } from '../lines/physical.js';

/** A sign, in front of what it stands for. */
const PAIR =
  /([\p{So}\p{Sm}×*〇])\uFE0F?[”’]? ?(?:(?:代表|表示|意为|为|是|即|指|=|:|-{1,2}|—{1,2}) ?)?([\u4e00-\u9fff]{2,10})(?=$|[ ,、;。.)】〕|/\p{So}\p{Sm}×〇])/gu;
/** A word for a state: 绿灯表示已完成, A代表已办结. */
const WORD =
  /(?<=^|[ ,、;。:(“])(?:“?([\u4e00-\u9fffA-Z]{1,4})”?|([〖【[〔(][^〖】\]〕)。,;]{1,4}[〗】\]〕)]))(?:代表|表示|意为|即为|为|即|是|指|=)(?:问题|该项)?([\u4e00-\u9fff]{2,10})(?=$|[ ,、;。.)】〕|/])/gu;
/** 图例：绿，已完成；黄，正在整改: a line that says so explains words with less between them. */
const EXPLAINED =
  /(?<=[:;。])[〖【[〔(“]?([\u4e00-\u9fffA-Z]{1,4})[〗】\]〕)”]?[,:]([\u4e00-\u9fff]{2,10})(?=$|[;。])/gu;
const SAYS_SO = /^\(?(?:图例|标记|标识|颜色|记号|注释?|说明)(?:说明|含义)?:/;
/** What most text is made of beside 汉字: no such character is a sign of a legend. */
const PLAIN = charClass(
  ' 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,.:;!?()[]{}/%@#&-_、。·…—“”‘’《》〔〕【】\uE000',
);

/** Whether a text may have a sign: most have none, and need not be looked through for every symbol of Unicode. */
function mayHaveSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x4e00 || code > 0x9fff) && !PLAIN[code]) return true;
  }
  return false;
}

/** A legend has at least as many. */
const LEAST = 2;

/** Only such a line explains words. */
const EXPLAINS = /代表|表示|意为|=|[〗】\]〕)灯”][为是指即]/;

/** The states that the signs of a document stand for, as its legend says. */
export function legendOf(lines: readonly Line[]): Statuses {
  const legend = new Map<string, StatusReading>();
  for (const { text } of lines) {
    const signed = mayHaveSign(text) ? [...text.matchAll(PAIR)] : [];
    const explained = SAYS_SO.test(text) ? [...text.matchAll(EXPLAINED)] : [];
    const found = EXPLAINS.test(text) ? [...signed, ...text.matchAll(WORD)] : [...signed, ...explained];
    if (!found.length) continue;
    const pairs = found.map(([, sign, ...others]) => {
      const words = others[others.length - 1];
      return { sign: sign ?? others[0], status: readStatus(words, explained.length ? true : 'open') };
    });
    const signs = new Set(flatMap(pairs, ({ sign, status }) => (status ? [sign] : [])));
    if (signs.size < LEAST || signs.size < pairs.length) continue;
    for (const { sign, status } of pairs) if (status && !legend.has(sign)) legend.set(sign, status);
  }
  return legend;
}
