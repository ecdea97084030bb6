/**
 * Labels that the document itself shows: a short phrase with a colon or in brackets that opens lines of at least two
 * places, or one that its characters tell. What it labels is told by its characters and by what stands behind it.
 */
import { labelSyntax } from '../../grammars/label.js';
import type { LabelRole } from '../../grammars/labels.js';
import { LABEL_ROLES } from '../../grammars/model/label-roles.js';
import { endsAsBody } from '../../grammars/names.js';
import { stateInFront, statusIn, type Words } from '../../grammars/words.js';
import { markAtPlace } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import type { KindOf } from './text-kind.js';

/** A place where a phrase stands as a label does. */
interface Site {
  word: string;
  line: number;
  /** What stands behind it, up to the next label or line. */
  value: string;
  framed: boolean;
  /** The bracket in front, empty without one. */
  open: string;
}

export interface ShownLabel {
  word: string;
  roles: readonly LabelRole[];
  /** By how much the role leads, in tenths of a nat; low where it stays open. */
  margin: number;
}

const WORD = /^[\u4e00-\u9fff]{2,10}$|^[\u4e00-\u9fff]{1,8}\([\u4e00-\u9fff]{1,3}\)[\u4e00-\u9fff]{0,4}$/;
/** A phrase that is a line of its own. */
const LONE = /^[\u4e00-\u9fff]{2,8}:?$/;
/** Phrases with a colon that speak: 他说：, 会议强调：, 如下：. */
const SPEAKS = /(?:如下|即|是|为|其中|例如|包括|同志|方面)$|^(?:各|尊敬)/;
/** Phrases that somebody’s words stand behind, unless they name a finding clearly: 审计指出：. */
const SPOKEN = /(?:说|道|指出|强调|认为|要求|表示|问|答|反映)$/;
/** A role that characters tell as clearly as this needs no second place. */
const CLEAR = 16;
/** A phrase that stands once is no longer. */
const LONGEST_ALONE = 6;
/** The first of some sections is rather the finding; tenths of a nat. */
const FIRST = 15;
/** A label right below a heading that finds fault hardly finds anew; tenths of a nat. */
const NONE_ANEW = 60;
/** A role that leads by less stays open. */
export const OPEN = 8;

const DAY = /^(?:\d{2,4}年(?:\d{1,2}月)?|立行立改|长期|持续|\d{1,2}月).{0,12}$/;
const PERSON =
  /^[\u4e00-\u9fff某*]{2,4}(?:[、, ][\u4e00-\u9fff某*]{2,4}){0,4}$|(?:书记|主任|局长|院长|校长|镇长|科长|处长|经理|主席|部长|站长|所长)[ ]?[\u4e00-\u9fff某*]{2,4}$/;
const ORDINAL = /^(?:[一]是|第一[,、]|首先|①|\(1\)|\(一\)|1[.、])/;

/** A phrase with a blank or a dash in place of a colon. */
const SPACED = /^([\u4e00-\u9fff]{2,8})(?: {1,4}|—{1,2}|-{1,2}|\||=|→)(?=[\u4e00-\u9fff“《(①\d])/;

/**
 * Words that open lines with a blank or a dash behind them, as labels of this document; none unless several lines do and
 * one of them is a label of the lists.
 */
export function spacedLabels(words: Words, kindOf: KindOf, lines: readonly Line[]): ShownLabel[] {
  const places = new Map<string, string[]>();
  for (const { text } of lines) {
    const from = markAtPlace(words, text, 0, 'heading', 'line')?.end ?? 0;
    const match = SPACED.exec(text.slice(from));
    if (!match) continue;
    const value = text.slice(from + match[0].length, from + match[0].length + 80);
    places.set(match[1], [...(places.get(match[1]) ?? []), value]);
  }
  const listed = [...places.keys()].filter((word) => words.labels.rolesOf(word).length > 0);
  if (!listed.length || [...places.values()].flat().length < 2) return [];
  return [...places].flatMap(([word, values]) => {
    if (words.labels.rolesOf(word).length) return [{ word, roles: words.labels.rolesOf(word), margin: 99 }];
    const scores = rolesByLook(words, kindOf, word, values);
    const [best, second] = scores;
    const clear = best.points > scores.none + CLEAR && (values.length > 1 || listed.length > 1);
    return clear && !SPEAKS.test(word) ? [{ word, roles: [best.role], margin: best.points - second.points }] : [];
  });
}

/** Places of phrases that no list has, in lines of the body. */
function sitesIn(words: Words, lines: readonly Line[]): { sites: Site[]; known: Set<number>; brackets: Set<string> } {
  const sites: Site[] = [];
  const known = new Set<number>();
  /** Brackets that listed labels stand in, or that open several short phrases at the beginnings of lines. */
  const brackets = new Set<string>();
  lines.forEach((line, i) => {
    const { text } = line;
    const mark = markAtPlace(words, text, 0, 'heading', 'line');
    const starts = new Set([0, mark?.end ?? 0]);
    // A label ends in a colon or a bracket: without any there is none inside.
    for (let colon = text.search(/[:】〕]/); colon > 0 && colon < 600; ) {
      for (let at = colon - 1; at > 0 && at > colon - 14; at--)
        if ('。;, '.includes(text[at])) {
          starts.add(at + 1);
          break;
        }
      const next = text.slice(colon + 1).search(/[:】〕]/);
      colon = next < 0 ? -1 : colon + 1 + next;
    }
    if (LONE.test(text)) {
      const next = lines[i + 1];
      if (next && !words.labels.lone(text))
        sites.push({ word: text.replace(/[:]$/, ''), line: i, value: next.text.slice(0, 80), framed: true, open: '' });
    }
    for (const start of starts) {
      if (words.labels.read(text, start)) {
        known.add(i);
        if ('【〔['.includes(text[start])) brackets.add(text[start]);
      }
      const found = labelSyntax(text, start);
      if (!found || !WORD.test(found.word) || SPEAKS.test(found.word) || words.labels.rolesOf(found.word).length)
        continue;
      // A state in brackets labels nothing.
      if (text[found.end - 1] !== ':' && stateInFront(words, text, start) === found.end) continue;
      if (text[found.end - 1] === ':' && /\d/.test(text[found.end - 2])) continue;
      const rest = text.slice(found.end, found.end + 80).trim();
      sites.push({
        word: found.word,
        line: i,
        value: rest || (lines[i + 1]?.text.slice(0, 80) ?? ''),
        framed: text[found.end - 1] !== ':',
        open: '【〔['.includes(text[start]) ? text[start] : '',
      });
    }
  });
  return { sites, known, brackets };
}

const ROLES = LABEL_ROLES.kinds;

/** What the text behind a label says of its role. */
function contentPoints(words: Words, kindOf: KindOf, values: readonly string[]): Partial<Record<LabelRole, number>> {
  const points: Partial<Record<LabelRole, number>> = {};
  const add = (role: LabelRole, value: number) => {
    points[role] = (points[role] ?? 0) + value / values.length;
  };
  for (const value of values) {
    const sentence = value.split('。')[0];
    const short = value.length <= 24;
    const status = statusIn(words, sentence, 'open');
    const faulty = kindOf(sentence);
    if (status && sentence.length <= 20 && faulty.finding - faulty.measure < CLEAR) {
      add('status', 30);
      add('results', 8);
    } else if (short && DAY.test(sentence)) add('deadline', 30);
    else if (short && PERSON.test(sentence)) add('leader', 22);
    else if (value.length <= 40 && sentence.split(/[、,]/).some((part) => endsAsBody(part))) {
      add('department', 22);
      add('assistant', 8);
    } else if (value.length >= 8) {
      const kind = kindOf(value);
      const lead = Math.max(-25, Math.min(25, kind.measure - kind.finding)) / 2;
      add('measures', lead);
      add('results', lead * 0.7);
      add('finding', -lead);
      for (const role of ['status', 'deadline', 'leader', 'department', 'assistant'] as const) add(role, -15);
    }
    if (ORDINAL.test(value)) {
      add('measures', 15);
      add('results', 4);
    }
  }
  return points;
}

/** A phrase as a label: its roles by its characters and by what stands behind it, the likeliest first. */
export function rolesByLook(
  words: Words,
  kindOf: KindOf,
  word: string,
  values: readonly string[],
): { role: LabelRole; points: number }[] & { none: number } {
  const told = LABEL_ROLES.score(word);
  const content = contentPoints(words, kindOf, values);
  const scores = ROLES.flatMap((role, i) =>
    role === 'none' ? [] : [{ role: role as LabelRole, points: told[i] + (content[role as LabelRole] ?? 0) }],
  ).sort((a, b) => b.points - a.points);
  return Object.assign(scores, { none: told[ROLES.indexOf('none')] });
}

/** Whether the characters of a phrase alone tell a role. */
export function tellsRole(word: string, role: LabelRole): boolean {
  const told = LABEL_ROLES.score(word);
  return told[ROLES.indexOf(role)] > told[ROLES.indexOf('none')] + OPEN;
}

/** Lines of a run of three or more that each have a label's shape, as a notice about one problem has them. */
function chainOf(sites: readonly Site[], known: ReadonlySet<number>): Set<number> {
  const opening = new Set([...known, ...sites.filter(({ framed }) => !framed).map(({ line }) => line)]);
  const chained = new Set<number>();
  for (const line of opening) {
    let end = line;
    while (opening.has(end + 1)) end++;
    if (end - line >= 2) for (let at = line; at <= end; at++) chained.add(at);
  }
  return chained;
}

/** How far a phrase has to look like a label, by where it stands. */
function leastLead(
  list: readonly Site[],
  anchored: ReadonlySet<number>,
  chained: ReadonlySet<number>,
  dressed: boolean,
): number | null {
  const places = new Set(list.map(({ line }) => line)).size;
  const framed = list.every((site) => site.framed);
  // In the brackets that other labels have, between labels.
  if (framed && dressed) return -99;
  if (places > 1) return framed || SPOKEN.test(list[0].word) ? CLEAR : 0;
  if (!framed && chained.has(list[0].line) && !SPOKEN.test(list[0].word)) return 0;
  if (framed || list[0].word.length > LONGEST_ALONE || SPOKEN.test(list[0].word)) return null;
  const { line } = list[0];
  if (anchored.has(line - 1) && anchored.has(line + 1)) return -CLEAR;
  return [-3, -2, -1, 1, 2, 3].some((step) => anchored.has(line + step)) ? CLEAR : null;
}

/**
 * The labels of a document that no list has.
 *
 * @param lines those of its body
 */
export function documentLabels(words: Words, kindOf: KindOf, lines: readonly Line[]): ShownLabel[] {
  const { sites, known, brackets } = sitesIn(words, lines);
  const behind = new Set([...known].filter((line) => opensMeasures(words, lines[line].text)));
  const byWord = new Map<string, Site[]>();
  for (const site of sites) {
    const others = byWord.get(site.word);
    if (others) others.push(site);
    else byWord.set(site.word, [site]);
  }
  const repeated = [...byWord.values()].filter((list) => new Set(list.map(({ line }) => line)).size >= 2);
  const anchored = new Set([...known, ...repeated.flat().map(({ line }) => line)]);
  const chained = chainOf(sites, known);
  const shown: ShownLabel[] = [];
  const leading = leadingWord(words, lines, byWord);
  // The first of a row of labels says what it is about, where no listed one does.
  const findings = [...known].some((line) => opensRole(words, lines[line].text, 'finding'));
  const first = findings || !chained.size ? null : firstOf(sites, Math.min(...chained));
  for (const [word, list] of byWord) {
    const least = leastLead(
      list,
      anchored,
      chained,
      list.every(({ open }) => brackets.has(open)),
    );
    if (least === null) continue;
    const values = list.map(({ value }) => value);
    const scores = rolesByLook(words, kindOf, word, values);
    if (word === leading || word === first) for (const one of scores) if (one.role === 'finding') one.points += FIRST;
    scores.sort((a, b) => b.points - a.points);
    // Right below a heading that finds fault a label tells why, and finds nothing anew.
    if (list.filter(({ line }) => headsFinding(words, kindOf, lines[line - 1])).length * 2 >= list.length)
      for (const one of scores) if (one.role === 'finding') one.points -= NONE_ANEW;
    scores.sort((a, b) => b.points - a.points);
    const [best, second] = scores;
    const margin = best.points - second.points;
    if (best.points < scores.none + least) continue;
    // What may be measures, and has a listed label for measures right behind it, tells what went before.
    const role =
      margin < OPEN && TOLD.has(best.role) && list.every((site) => behind.has(site.line + 1)) ? 'aside' : best.role;
    shown.push({ word, roles: [role], margin });
  }
  return [...shown, ...slotTitles(words, kindOf, lines)];
}

const opensMarked = (words: Words, text: string): boolean =>
  markAtPlace(words, text, 0, 'heading', 'line') !== null || markAtPlace(words, text, 0, 'ordinal', 'block') !== null;

/** Whether a line is a numbered heading that states a finding. */
function headsFinding(words: Words, kindOf: KindOf, line: Line | undefined): boolean {
  const mark = line ? markAtPlace(words, line.text, 0, 'heading', 'line') : null;
  if (!line || !mark) return false;
  const title = line.text.slice(mark.end);
  const kind = kindOf(title);
  return title.length >= 5 && !title.includes(':') && kind.finding > Math.max(kind.section, kind.measure);
}

const TOLD: ReadonlySet<LabelRole> = new Set(['measures', 'results']);

/** The word of the site on a line. */
const firstOf = (sites: readonly Site[], line: number): string | null =>
  sites.find((site) => site.line === line)?.word ?? null;

/** Whether a line opens with a listed label of a role. */
const opensRole = ({ labels }: Words, text: string, role: LabelRole): boolean => {
  const label = labels.read(text, 0);
  return label !== null && labels.rolesOf(label.word).includes(role);
};

/** Whether a line opens with a listed label for what was done. */
function opensMeasures({ labels }: Words, text: string): boolean {
  const label = labels.read(text, 0);
  return label !== null && labels.tellsDone(label.word);
}

/** The word that opens each round of labels, where no listed one names the finding: it is rather the finding. */
function leadingWord(words: Words, lines: readonly Line[], shown: ReadonlyMap<string, readonly Site[]>): string | null {
  const order: string[] = [];
  for (const { text } of lines) {
    const mark = markAtPlace(words, text, 0, 'heading', 'line');
    const found = labelSyntax(text, mark?.end ?? 0);
    if (!found) continue;
    const roles = words.labels.rolesOf(found.word);
    if (roles[0] === 'finding') return null;
    if (roles.length || (shown.get(found.word)?.length ?? 0) > 1) order.push(found.word);
  }
  const [first] = order;
  return first !== undefined && shown.has(first) && order.filter((word) => word === first).length > 1 ? first : null;
}

/** No title of a section that is a label is longer. */
const LONGEST_TITLE = 10;

/**
 * Titles of sections that are labels (一、病灶 二、处方 三、疗效), as a notice about one problem has them: short ones of one
 * numbering style, one of which finds and one of which tells what was done.
 */
function slotTitles(words: Words, kindOf: KindOf, lines: readonly Line[]): ShownLabel[] {
  const byStyle = new Map<string, { title: string; line: number }[]>();
  for (const [i, { text }] of lines.entries()) {
    const mark = markAtPlace(words, text, 0, 'heading', 'line');
    if (!mark) continue;
    const list = byStyle.get(mark.style) ?? [];
    byStyle.set(mark.style, list);
    list.push({
      title: text
        .slice(mark.end)
        .replace(/[:。]$/, '')
        .trim(),
      line: i,
    });
  }
  for (const list of byStyle.values()) {
    if (list.length < 3 || list.length > 12 || list.some(({ title }) => title.length > LONGEST_TITLE || !title))
      continue;
    if (new Set(list.map(({ title }) => title)).size < list.length) continue;
    const roles = list.map(({ title, line }, i) => {
      const [listed] = words.labels.rolesOf(title);
      if (listed) return { title, role: listed, known: true, margin: 99, none: false };
      const value = lines[line + 1]?.text.slice(0, 80) ?? '';
      const scores = rolesByLook(words, kindOf, title, value ? [value] : []);
      // The first of them says what it is about.
      if (i === 0) for (const one of scores) if (one.role === 'finding') one.points += FIRST;
      scores.sort((a, b) => b.points - a.points);
      return {
        title,
        role: scores[0].role,
        known: false,
        margin: scores[0].points - scores[1].points,
        none: scores.none > scores[0].points,
      };
    });
    const below = lines[list[0].line + 1]?.text ?? '';
    if (list.some(({ title }) => title.endsWith('方面')) || opensMarked(words, below)) continue;
    const told = kindOf(below.slice(0, 60));
    const kinds = new Set(roles.map(({ role }) => role));
    const sure = roles.filter(({ known, margin, none }) => known || (margin > OPEN && !none)).length;
    if (roles[0].role !== 'finding' || told.finding < told.measure - CLEAR || kinds.size < 3) continue;
    if ((kinds.has('measures') || kinds.has('results')) && sure * 3 >= roles.length * 2)
      return roles
        .filter(({ known }) => !known)
        .map(({ title, role, margin }) => ({ word: title, roles: [role], margin }));
  }
  return [];
}
