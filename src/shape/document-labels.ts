/**
 * Labels that the document itself shows: a short phrase with a colon or in brackets that opens lines of at least two
 * places, or one that its characters tell. What it labels is told by its characters and by what stands behind it.
 */
import { labelSyntax } from '../../grammars/label.js';
import type { LabelRole } from '../../grammars/labels.js';
import { signEnd } from '../../grammars/signs.js';
import { stateInFront, type Words } from '../../grammars/words.js';
import { labelsOfMark, markAtPlace } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { CLEAR, FIRST, labelsStates, OPEN, rolesByLook, type ShownLabel, SPEAKS } from './label-look.js';
import { slotTitles } from './slot-titles.js';
import type { KindOf } from './text-kind.js';

/** A place where a phrase stands as a label does. */
interface Site {
  word: string;
  line: number;
  /** What stands behind it, up to the next label or line. */
  value: string;
  framed: boolean;
  /** It is a line by itself, without a bracket, and prose stands below it. */
  opensProse?: boolean;
  /** The bracket in front, empty without one. */
  open: string;
}

const WORD = /^[\u4e00-\u9fff]{1,10}$|^[\u4e00-\u9fff]{1,8}\([\u4e00-\u9fff]{1,3}\)[\u4e00-\u9fff]{0,4}$/;
/** A phrase that is a line of its own; with a sign in front it is no longer. */
const LONGEST_LONE = 12;
const LONE = /^[\u4e00-\u9fff]{2,8}:?$/;
/** Phrases that somebody’s words stand behind, unless they name a finding clearly: 审计指出：. */
const SPOKEN = /(?:说|道|指出|强调|认为|要求|表示|问|答|反映)$/;
/** A phrase that stands once is no longer. */
const LONGEST_ALONE = 6;
/** A word of one character stands in at least as many places. */
const LEAST_SINGLE = 4;
/** Lines that are one phrase each time, in at least as many places. */
const LEAST_REPEATED = 3;
/** Share of the places of a label that have no other above. */
const MOST_HEADED = 0.8;
/** Share of the findings that an answer stands behind. */
const MOST_ANSWERED = 0.7;
/** A label right below a heading that finds fault hardly finds anew; tenths of a nat. */
const NONE_ANEW = 60;
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
        if ('。;, (/|'.includes(text[at])) {
          starts.add(at + 1);
          break;
        }
      const next = text.slice(colon + 1).search(/[:】〕]/);
      colon = next < 0 ? -1 : colon + 1 + next;
    }
    const alone = mark || text.length > LONGEST_LONE ? '' : text.slice(signEnd(text, 0));
    if (LONE.test(alone) && !SPEAKS.test(alone)) {
      const next = lines[i + 1];
      // What a number, a label or a sign follows may be the last thing that was told rather than what opens the next.
      const opensProse = next !== undefined && !opensAnew(words, next.text);
      if (next && !words.labels.lone(text))
        sites.push({
          word: alone.replace(/[:]$/, ''),
          line: i,
          value: next.text.slice(0, 80),
          framed: true,
          opensProse,
          open: '',
        });
    }
    for (const start of starts) {
      if (words.labels.read(text, start)) {
        known.add(i);
        if ('【〔['.includes(text[start])) brackets.add(text[start]);
      }
      const found = labelSyntax(text, start);
      if (!found || !WORD.test(found.word) || SPEAKS.test(found.word) || words.labels.rolesOf(found.word).length)
        continue;
      // What is quoted is told.
      if ('“‘'.includes(text[start])) continue;
      // A state in brackets labels nothing.
      if (text[found.end - 1] !== ':' && stateInFront(words, text, start) === found.end) continue;
      if (text[found.end - 1] === ':' && /\d/.test(text[found.end - 2])) continue;
      const next = Math.min(...[...starts].filter((other) => other > found.end + 1), found.end + 80);
      const rest = text.slice(found.end, next).trim();
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

/** Lines above a label that comes back, where nearly all of those have no such label themselves, and no number heads them. */
function headLines(
  repeated: readonly (readonly Site[])[],
  anchored: ReadonlySet<number>,
  isNumbered: (line: number) => boolean,
): Set<number> {
  for (const list of repeated) {
    const above = list
      .map(({ line }) => line - 1)
      .filter((line) => !anchored.has(line) && !isNumbered(line) && !isNumbered(line - 1));
    if (list.length >= LEAST_REPEATED && above.length >= list.length * MOST_HEADED) return new Set(above);
  }
  return new Set();
}

/** Lines of a run of three or more that each have a label's shape, as a notice about one problem has them. */
function chainOf(sites: readonly Site[], known: ReadonlySet<number>): Set<number> {
  const opening = new Set([...known, ...sites.filter(({ framed }) => !framed).map(({ line }) => line)]);
  const chained = new Set<number>();
  for (const line of opening) {
    if (opening.has(line - 1)) continue;
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
  opens: boolean,
): number | null {
  const places = new Set(list.map(({ line }) => line)).size;
  // 答：, 治：
  if (list[0].word.length === 1) return places >= LEAST_SINGLE ? CLEAR : null;
  const framed = list.every((site) => site.framed);
  // In the brackets that other labels have, between labels.
  if (framed && dressed) return -99;
  // What is a line by itself in so many places says nothing of its own.
  if (places >= LEAST_REPEATED && list.every(({ opensProse }) => opensProse)) return -99;
  if (places > 1) return framed || SPOKEN.test(list[0].word) ? CLEAR : 0;
  // The first of a run of labels may say who found it: 审计指出：…
  if (!framed && chained.has(list[0].line) && (opens || !SPOKEN.test(list[0].word))) return opens ? -CLEAR : 0;
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
  // What stands above the first label of each round is what the round tells of.
  const isNumbered = (line: number): boolean =>
    lines[line] !== undefined && markAtPlace(words, lines[line].text, 0, 'heading', 'line') !== null;
  const heads = headLines(repeated, anchored, isNumbered);
  for (const [word, list] of byWord) if (list.length === 1 && heads.has(list[0].line)) byWord.delete(word);
  const chained = chainOf(sites, known);
  const shown: ShownLabel[] = [];
  const leading = leadingWord(words, lines, byWord);
  // The first of a row of labels says what it is about, where no listed one does.
  const findings = [...known].some((line) => opensRole(words, lines[line].text, 'finding'));
  // Where labels come back it tells of several, and what stands once is a part of what one of them says.
  const rounds = repeated.some((list) => new Set(list.map(({ line }) => line)).size >= LEAST_REPEATED);
  const first = findings || rounds || !chained.size ? null : firstOf(sites, Math.min(...chained));
  for (const [word, list] of byWord) {
    if (
      list.every(({ framed }) => !framed) &&
      labelsStates(
        words,
        list.map(({ value }) => value),
        true,
      )
    ) {
      shown.push({ word, roles: ['status'], margin: CLEAR });
      continue;
    }
    const least = leastLead(
      list,
      anchored,
      chained,
      list.every(({ open }) => brackets.has(open)),
      word === first,
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
  shown.push(...statesOf(words, lines), ...answersTo(words, kindOf, lines, byWord, shown));
  // What came of it, where nothing else says what was done, is what was done (rule 36 of the annotation).
  const done = behind.size > 0 || shown.some(({ roles }) => roles[0] === 'measures');
  if (!done) for (const one of shown) if (one.roles[0] === 'results') one.roles = ['measures'];
  return [...shown, ...slotTitles(words, kindOf, lines)];
}

/** Listed labels that tell nothing of a problem elsewhere, and its state here: 验收意见：同意销号。 */
function statesOf(words: Words, lines: readonly Line[]): ShownLabel[] {
  const values = new Map<string, string[]>();
  for (const { text } of lines) {
    const label = words.labels.read(text, 0);
    if (!label) continue;
    const [role] = words.labels.rolesOf(label.word);
    if (role === 'status') return [];
    const told = values.get(label.word);
    if (told) told.push(text.slice(label.end));
    else if (role === 'aside') values.set(label.word, [text.slice(label.end)]);
  }
  return [...values].flatMap(([word, told]) =>
    labelsStates(words, told, true) ? [{ word, roles: ['status' as const], margin: CLEAR }] : [],
  );
}

/**
 * What stands right behind the label of a finding in nearly every place tells what was done, in a document whose labels
 * do not tell it otherwise: 问：…？ 答：…
 */
function answersTo(
  words: Words,
  kindOf: KindOf,
  lines: readonly Line[],
  byWord: ReadonlyMap<string, readonly Site[]>,
  shown: readonly ShownLabel[],
): ShownLabel[] {
  const finds = new Set(shown.filter(({ roles }) => roles[0] === 'finding').map(({ word }) => word));
  const findings = new Set<number>();
  for (const [i, { text }] of lines.entries()) {
    const mark = markAtPlace(words, text, 0, 'heading', 'line');
    // 问1：: a number may label a finding itself.
    if (mark && labelsOfMark(words, mark) === 'finding') findings.add(i);
    const found = labelSyntax(text, mark?.end ?? 0);
    if (!found) continue;
    const [role] = words.labels.rolesOf(found.word);
    if (role && TOLD.has(role)) return [];
    if (role === 'finding' || finds.has(found.word)) findings.add(i);
  }
  if (findings.size < LEAST_REPEATED || shown.some(({ roles }) => TOLD.has(roles[0]))) return [];
  for (const [word, sites] of byWord) {
    if (shown.some((one) => one.word === word)) continue;
    const behind = sites.filter(({ line }) => findings.has(line - 1));
    if (behind.length < Math.max(LEAST_REPEATED, findings.size * MOST_ANSWERED) || behind.length < sites.length)
      continue;
    const scores = rolesByLook(
      words,
      kindOf,
      word,
      sites.map(({ value }) => value),
    );
    const told = scores.filter(({ role }) => TOLD.has(role) || role === 'status');
    return [{ word, roles: [told[0].role === 'status' ? 'status' : 'measures'], margin: 0 }];
  }
  return [];
}

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

/** Whether a line opens something new: with a number, a label or a sign. */
const opensAnew = (words: Words, text: string): boolean =>
  signEnd(text, 0) > 0 ||
  words.labels.read(text, 0) !== null ||
  words.labels.lone(text) !== null ||
  markAtPlace(words, text, 0, 'heading', 'line') !== null;

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
