/** Titles of sections that are labels of the document's own: 一、病灶 二、处方 三、疗效. */
import { type LabelRole, NAMED } from '../../grammars/labels.js';
import { BARRED } from '../../grammars/lexicon/section-roles.js';
import { endsAsBody } from '../../grammars/names.js';
import { roleIn, type Words } from '../../grammars/words.js';
import { headingMark, markAtPlace } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import type { KindOf } from './kind-reader.js';
import { CLEAR, FIRST, OPEN, roleByCharacters, rolesByLook, type ShownLabel, tellsRole } from './label-look.js';
import { repeatLabels } from './numbered-round-heads.js';

const opensMarked = (words: Words, text: string): boolean =>
  headingMark(words, text) !== null || markAtPlace(words, text, 0, 'ordinal', 'block') !== null;

/** 一、病灶 二、整改情况: two are enough where the first says by itself that it finds, and the second is a label for what was done. */
const opensPair = ({ labels }: Words, [first, second]: readonly { title: string }[]): boolean =>
  second !== undefined &&
  tellsRole(first.title, 'finding') &&
  (labels.tellsDone(second.title) || roleByCharacters(second.title) === 'measures');

const isNamed = (role: LabelRole | null | undefined): boolean => role != null && NAMED.has(role);

/** Whether a listed label for a name or a day is one of the titles: no chapter is called 责任部门. */
const asksForNames = ({ labels }: Words, list: readonly { title: string }[]): boolean =>
  list.some(({ title }) => labels.rolesOf(title).some(isNamed));

/** The same of titles whose characters tell it (谁来改), where one count and nothing else stands below the first. */
function asksInWords(words: Words, list: readonly { title: string; line: number }[], lines: readonly Line[]): boolean {
  const [first, second] = list;
  if (!second || !list.some(({ title }) => isNamed(roleByCharacters(title)))) return false;
  const styles = lines.slice(first.line + 1, second.line).map(({ text }) => headingMark(words, text)?.style);
  return styles.every((style) => style !== undefined && style === styles[0]);
}

/** No title of a section that is a label is longer. */
const LONGEST_TITLE = 10;

/** Titles on lines without a number, as styles among those of numbers; fewer without a colon are other lines by chance. */
const PLAIN = '';
const COLON = ':';
const LEAST_PLAIN = 4;

/** Whether a line without a number may be such a title: characters and nothing else, no body's name, with a text below. */
const isPlainTitle = (words: Words, text: string, below = ''): boolean =>
  isPhrase(text) &&
  below !== '' &&
  !isPhrase(below) &&
  (!endsAsBody(text, words.lexicon) || tellsRole(text, 'finding'));

const isPhrase = (text: string): boolean =>
  text.length > 1 && text.length <= LONGEST_TITLE && /^[\u4e00-\u9fff“”]+$/.test(text);

/**
 * Titles of sections that are labels (一、病灶 二、处方 三、疗效), as a notice about one problem has them: short ones of one
 * numbering style, one of which finds and one of which tells what was done.
 */
export function slotTitles(words: Words, kindOf: KindOf, lines: readonly Line[]): ShownLabel[] {
  const byStyle = new Map<string, { title: string; line: number }[]>();
  for (const [i, { text }] of lines.entries()) {
    const mark = headingMark(words, text);
    const phrase = text.replace(/:$/, '');
    if (!mark && !isPlainTitle(words, phrase, lines[i + 1]?.text)) continue;
    // 1、整改措施 above 1. 拆除隔断…: one style, and two counts.
    const style = mark ? `${mark.style}${text[mark.end - 1]}` : phrase === text ? PLAIN : COLON;
    const list = byStyle.get(style) ?? [];
    byStyle.set(style, list);
    list.push({
      title: text
        .slice(mark?.end ?? 0)
        .replace(/[:。]$/, '')
        .trim(),
      line: i,
    });
  }
  for (const [style, all] of byStyle) {
    // 以后怎么管: what comes next is a chapter, and no part of a problem.
    const list = all.filter(({ title }) => !BARRED.has(roleIn(words, title)));
    const least = style === PLAIN ? LEAST_PLAIN : opensPair(words, list) ? 2 : 3;
    if (list.length < least || list.length > 12 || list.some(({ title }) => title.length > LONGEST_TITLE || !title))
      continue;
    if (new Set(list.map(({ title }) => title)).size < list.length) continue;
    const below = lines[list[0].line + 1]?.text ?? '';
    // A count below the first title is one of chapters, but for a notice that has one of who or until when.
    if (
      list.some(({ title }) => title.endsWith('方面')) ||
      (opensMarked(words, below) && !asksForNames(words, list) && !asksInWords(words, list, lines))
    )
      continue;
    const roleAt = (i: number) => {
      const { title, line } = list[i];
      const [listed] = words.labels.rolesOf(title);
      if (listed) return { title, role: listed, known: true, margin: 99, none: false, aims: false };
      const text = lines[line + 1]?.text ?? '';
      // 1.2024年3月20日: a list of days.
      const value = text.slice(headingMark(words, text)?.end ?? 0).slice(0, 80);
      const scores = rolesByLook(words, kindOf, title, value ? [value] : []);
      // The first of them says what it is about.
      if (i === 0) for (const one of scores) if (one.role === 'finding') one.points += FIRST;
      scores.sort((a, b) => b.points - a.points);
      // What is aimed at sounds like what came of it: the characters of the title alone tell whether it may be meant.
      const byTitle = new Map(rolesByLook(words, kindOf, title, []).map(({ role, points }) => [role, points]));
      const aims = (byTitle.get('results') ?? 0) - (byTitle.get('target') ?? 0) <= CLEAR;
      return {
        title,
        role: scores[0].role,
        known: false,
        margin: scores[0].points - scores[1].points,
        none: scores.none > scores[0].points,
        aims,
      };
    };
    // Most lists of titles are none of labels, as the first one tells.
    const titles = list.map(({ line }) => line);
    if (roleAt(0).role !== 'finding' || repeatLabels(words, titles, lines)) continue;
    const roles = list.map((_, i) => roleAt(i));
    // Nothing has come of what is still to be done: 要改到什么程度 in front of 打算怎么改.
    const done = roles.findIndex(({ role }) => role === 'measures');
    for (const one of roles.slice(0, Math.max(0, done))) if (one.role === 'results' && one.aims) one.role = 'target';
    // Where the first title says by itself that it finds, the text below it need not.
    const told = tellsRole(list[0].title, 'finding') ? { finding: 0, measure: 0 } : kindOf(below.slice(0, 60));
    const kinds = new Set(roles.map(({ role }) => role));
    const sure = roles.filter(({ known, margin, none }) => known || (margin > OPEN && !none)).length;
    if (told.finding < told.measure - CLEAR || kinds.size < Math.min(3, list.length)) continue;
    if ((kinds.has('measures') || kinds.has('results')) && sure * 3 >= roles.length * 2)
      return roles
        .filter(({ known }) => !known)
        .map(({ title, role, margin }) => ({ word: title, roles: [role], margin }));
  }
  return [];
}
