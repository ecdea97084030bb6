/**
 * Numbered titles that are all one: 1.查明情形 ⏎ 台账不清。 … 2.查明情形 ⏎ 底数不明。 What counts up and says the same each time
 * labels the line below it.
 */
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import { headingMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import type { KindOf } from './kind-reader.js';
import { rolesByLook, type ShownLabel } from './label-look.js';

const TITLE = /^[【〔[(]?([\u4e00-\u9fff]{2,10})[】〕\])]?[:。]?$/;
/** Numbers that a title stands behind: those of a label of the lists need fewer. */
const LEAST_LISTED = 2;
const LEAST = 3;

/** Titles that open so many numbers of one kind, as labels of this document. */
export function repeatedTitles(words: Words, kindOf: KindOf, lines: readonly Line[]): ShownLabel[] {
  const places = new Map<string, { word: string; numbers: Set<number>; values: string[] }>();
  lines.forEach(({ text }, i) => {
    const mark = text.length <= 24 ? headingMark(words, text) : null;
    const title = mark ? TITLE.exec(text.slice(mark.end)) : null;
    const below = lines[i + 1]?.text ?? '';
    if (!mark || !title || !below || headingMark(words, below)) return;
    const key = `${mark.style} ${title[1]}`;
    const place = places.get(key) ?? { word: title[1], numbers: new Set(), values: [] };
    places.set(key, place);
    place.numbers.add(mark.value);
    place.values.push(below.slice(0, 80));
  });
  return flatMap([...places.values()], ({ word, numbers, values }) => {
    const roles = words.labels.rolesOf(word);
    if (numbers.size < (roles.length ? LEAST_LISTED : LEAST)) return [];
    if (roles.length) return roles[0] === 'finding' ? [{ word, roles: ['finding' as const], margin: 99 }] : [];
    const [best, second] = rolesByLook(words, kindOf, word, values);
    return best.role === 'finding' ? [{ word, roles: [best.role], margin: best.points - second.points }] : [];
  });
}
