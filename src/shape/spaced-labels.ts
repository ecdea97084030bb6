/** Labels of a document that have a blank or a dash in place of a colon: 整改情况　一是…, 整改情况——一是… */

import { charClass, hasAny } from '../../grammars/char-class.js';
import { contactsIn } from '../../grammars/contact/reader.js';
import { flatMap } from '../../grammars/flat-map.js';
import { signEnd } from '../../grammars/signs.js';
import type { Words } from '../../grammars/words.js';
import { headingMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import type { KindOf } from './kind-reader.js';
import { CLEAR, labelsStates, rolesByLook, type ShownLabel, SPEAKS } from './label-look.js';

/** A phrase with a blank or a dash in place of a colon. */
const SPACED =
  /^([\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff])(?: {1,4}| ?\| ?|—{1,2}|-{1,2}|=|→)(?=[\u4e00-\u9fff“《(①\d])/;

/** No such phrase is without one. */
const SETS_OFF = charClass(' |—-=→');

/** Words that stand in rounds need no label of the lists among them: at least two, each at least so often. */
const ROUND = 3;
/** One word alone has to stand more often. */
const ALONE = 5;

/** A label with what sets it off is no longer. */
const LONGEST = 16;

/** Beginnings of sentences inside a line, where dashes stand behind some: …。改正情况——… */
function sentencesWithDash(text: string, from: number): number[] {
  const starts: number[] = [];
  for (let dash = text.indexOf('——', from + 1); dash > 0; dash = text.indexOf('——', dash + 2)) {
    const before = Math.max(from, dash - LONGEST);
    const stop = text.slice(before, dash).lastIndexOf('。');
    if (stop >= 0) starts.push(before + stop + 1);
  }
  return starts;
}

/**
 * Words that open lines with a blank or a dash behind them, as labels of this document; none unless several lines do and
 * one of them is a label of the lists, or several words come back.
 *
 * @param certain words that are labels whatever they look like
 */
export function spacedLabels(
  words: Words,
  kindOf: KindOf,
  lines: readonly Line[],
  certain: ReadonlySet<string>,
): ShownLabel[] {
  const places = new Map<string, string[]>();
  for (const { text } of lines) {
    const from = headingMark(words, text)?.end ?? signEnd(text, 0);
    const found = flatMap([from, ...sentencesWithDash(text, from)], (start) => {
      const match = hasAny(text, SETS_OFF, start, start + LONGEST)
        ? SPACED.exec(text.slice(start, start + LONGEST))
        : null;
      return match ? [{ match, start }] : [];
    });
    // 受理电话　0719-5551431, 意见反馈　电话：…: what stands among ways to get in touch belongs to them.
    const reach = found.length ? found[0].start + found[0].match[0].length : 0;
    if (
      !found.length ||
      contactsIn(words, text).some(({ labelStart, labelEnd }) => labelStart <= reach && labelEnd > 0)
    )
      continue;
    for (const { match, start } of found) {
      const value = text.slice(start + match[0].length, start + match[0].length + 80);
      // 问　题: characters set apart to fill a column.
      const word = match[1].replaceAll(' ', '');
      const values = places.get(word);
      if (values) values.push(value);
      else places.set(word, [value]);
    }
  }
  const listed = [...places.keys()].filter((word) => words.labels.rolesOf(word).length > 0);
  const times = [...places.values()].map(({ length }) => length);
  const rounds = times.filter((count) => count >= ROUND).length > 1 || times.some((count) => count >= ALONE);
  if ((!listed.length && !rounds && !certain.size) || [...places.values()].flat().length < 2) return [];
  return flatMap([...places], ([word, values]) => {
    if (words.labels.rolesOf(word).length) return [{ word, roles: words.labels.rolesOf(word), margin: 99 }];
    if (labelsStates(words, values)) return [{ word, roles: ['status' as const], margin: 99 }];
    const scores = rolesByLook(words, kindOf, word, values);
    const [best, second] = scores;
    if (certain.has(word)) return [{ word, roles: [best.role], margin: best.points - second.points }];
    const clear = best.points > scores.none + CLEAR && (values.length > 1 || listed.length > 1);
    return clear && !SPEAKS.test(word) ? [{ word, roles: [best.role], margin: best.points - second.points }] : [];
  });
}
