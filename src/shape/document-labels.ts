/**
 * Labels that the document itself shows: a short phrase with a colon or in brackets that opens lines of at least two
 * places, or one that its characters tell. What it labels is told by its characters and by what stands behind it.
 */
import { labelSyntax } from '../../grammars/label.js';
import type { LabelRole } from '../../grammars/labels.js';
import type { Words } from '../../grammars/words.js';
import { headingMark, labelsOfMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { countsUp } from './counts.js';
import {
  CLEAR,
  closeWithStates,
  FIRST,
  labelsStates,
  labelsVerdicts,
  OPEN,
  rolesByLook,
  type ShownLabel,
} from './label-look.js';
import { type Site, SPOKEN, sitesIn } from './label-sites.js';
import { slotTitles } from './slot-titles.js';
import type { KindOf } from './text-kind.js';
import { answersTo, statesOf, TOLD } from './told-labels.js';

/** A phrase that stands once is no longer. */
const LONGEST_ALONE = 6;
/** A role of what was done that leads by as much is no other's. */
const LEANS = 1;
/** A word of one character stands in at least as many places. */
const LEAST_SINGLE = 4;
/** Lines that are one phrase each time, in at least as many places. */
const LEAST_REPEATED = 3;
/** Share of the places of a label that have no other above. */
const MOST_HEADED = 0.8;
/** A label right below a heading that finds fault hardly finds anew; tenths of a nat. */
const NONE_ANEW = 60;

const NONE: ReadonlySet<number> = new Set();

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

/** Whether a listed label opens so many of some lines. */
function comeBack({ labels }: Words, texts: readonly string[]): boolean {
  const times = new Map<string, number>();
  for (const text of texts) {
    const word = labels.read(text, 0)?.word;
    if (word !== undefined) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times.values()].some((count) => count >= LEAST_REPEATED);
}

/** Whether a phrase with a colon stands right below numbers nearly everywhere: 第1条意见：… 回话：… answers, whatever it says. */
function answersNumbers(list: readonly Site[], isNumbered: (line: number) => boolean): boolean {
  const below = list.filter(({ line, framed }) => !framed && isNumbered(line - 1) && !isNumbered(line)).length;
  return below >= LEAST_REPEATED && below >= list.length * MOST_HEADED;
}

/** How often words of one character open lines that do so equally often, several of them, at least three times. */
function singleRounds(words: readonly (readonly Site[])[]): Set<number> {
  const times = words.filter(([{ word, framed }]) => word.length === 1 && !framed).map(({ length }) => length);
  return new Set(times.filter((count, i) => count >= LEAST_REPEATED && times.indexOf(count) !== i));
}

/** How far a phrase has to look like a label, by where it stands. */
function leastLead(
  list: readonly Site[],
  anchored: ReadonlySet<number>,
  chained: ReadonlySet<number>,
  dressed: boolean,
  opens: boolean,
  answers: boolean,
  rounds: ReadonlySet<number>,
): number | null {
  const places = new Set(list.map(({ line }) => line)).size;
  const framed = list.every((site) => site.framed);
  // 〔案〕 〔策〕: one character in a bracket, at the beginning of so many lines, says nothing of its own.
  if (list[0].word.length === 1 && framed && places >= LEAST_SINGLE) return -99;
  // 答：, 治：, or as often as others of one character: 查：, 改：, 责：
  if (list[0].word.length === 1) return rounds.has(places) ? 0 : places >= LEAST_SINGLE ? CLEAR : null;
  // In the brackets that other labels have, between labels.
  if (framed && dressed) return -99;
  // What is a line by itself in so many places says nothing of its own.
  if (places >= LEAST_REPEATED && list.every(({ opensProse }) => opensProse)) return -99;
  if (answers) return -99;
  // Between labels, wherever it stands.
  const between = ({ line }: Site): boolean => anchored.has(line - 1) && anchored.has(line + 1);
  if (places > 1 && !framed && list.every(between)) return -99;
  if (places > 1) return framed || SPOKEN.test(list[0].word) ? CLEAR : 0;
  // The first of a run of labels may say who found it: 审计指出：…
  if (!framed && chained.has(list[0].line) && (opens || !SPOKEN.test(list[0].word))) return opens ? -CLEAR : 0;
  if (framed || list[0].word.length > LONGEST_ALONE || SPOKEN.test(list[0].word)) return null;
  const { line } = list[0];
  if (between(list[0])) return -CLEAR;
  return [-3, -2, -1, 1, 2, 3].some((step) => anchored.has(line + step)) ? CLEAR : null;
}

/**
 * The labels of a document that no list has.
 *
 * @param lines those of its body
 * @param certain words that are its labels whatever they say: a line that is one phrase beside them is a value
 */
export function documentLabels(
  words: Words,
  kindOf: KindOf,
  lines: readonly Line[],
  certain: ReadonlySet<string>,
): ShownLabel[] {
  const { sites: all, known, brackets } = sitesIn(words, lines);
  // What the legend says is a state labels nothing: 〔绿〕.
  const isValue = ({ word, framed, open }: Site): boolean =>
    framed && (words.legend.has(word) || (!open && certain.size > 0 && !certain.has(word)));
  const sites = all.filter((site) => !isValue(site));
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
    lines[line] !== undefined && headingMark(words, lines[line].text) !== null;
  const heads = headLines(repeated, anchored, isNumbered);
  for (const [word, list] of byWord) if (list.length === 1 && heads.has(list[0].line)) byWord.delete(word);
  // Where labels come back it tells of several, and what stands once is a part of what one of them says.
  const rounds =
    repeated.some((list) => new Set(list.map(({ line }) => line)).size >= LEAST_REPEATED) ||
    comeBack(
      words,
      [...known].map((line) => lines[line].text),
    );
  const chained = rounds ? NONE : chainOf(sites, known);
  const shown: ShownLabel[] = [];
  /** Whether a line opens with a label of the lists, or one that was told before, that names a finding. */
  const finds = (line: number, told: readonly ShownLabel[]): boolean => {
    const word = labelSyntax(lines[line]?.text ?? '', 0)?.word;
    if (word === undefined) return false;
    const roles = told.find((one) => one.word === word)?.roles ?? words.labels.rolesOf(word);
    return roles[0] === 'finding';
  };
  const leading = leadingWord(words, lines, byWord);
  const singles = singleRounds([...byWord.values()]);
  // 查：, 改：, 责：: the first of them says what each round is about.
  const opener = [...byWord].find(([word, list]) => word.length === 1 && singles.has(list.length))?.[0];
  // The first of a row of labels says what it is about, where no listed one does.
  const findings = [...known].some((line) => opensRole(words, lines[line].text, 'finding'));
  const first = findings || !chained.size ? null : firstOf(sites, Math.min(...chained));
  for (const [word, list] of byWord) {
    if (certain.has(word) && countsUp(list.map(({ value }) => value))) {
      shown.push({ word, roles: ['aside'], margin: CLEAR });
      continue;
    }
    if (
      list.every(({ framed }) => !framed) &&
      (labelsStates(
        words,
        list.map(({ value }) => value),
        true,
      ) ||
        labelsVerdicts(
          words,
          word,
          list.map(({ value }) => value),
        ))
    ) {
      const values = list.map(({ value }) => value);
      // 我们这样改：补记台账3本。已整改到位。: right below a heading, or what finds, a label that a state only closes tells what
      // was done.
      const heads = (line: number): boolean =>
        isNumbered(line) || !/[。;]$/.test(lines[line]?.text ?? '。') || finds(line, shown);
      const closes =
        list.every(({ line }) => heads(line - 1) && !behind.has(line - 1)) && closeWithStates(words, values);
      shown.push({
        word,
        roles: [
          closes && (behind.size === 0 || list.every(({ line }) => finds(line - 1, shown))) ? 'measures' : 'status',
        ],
        margin: CLEAR,
      });
      continue;
    }
    const least = leastLead(
      list,
      anchored,
      chained,
      list.every(({ open }) => brackets.has(open)),
      word === first,
      answersNumbers(list, isNumbered),
      singles,
    );
    if (least === null) continue;
    const values = list.map(({ value }) => value);
    const scores = rolesByLook(words, kindOf, word, values);
    if (word === leading || word === first || word === opener)
      for (const one of scores) if (one.role === 'finding') one.points += FIRST;
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
  const done = new Set(shown.flatMap((one) => (certainlyDone(one) ? [one.word] : [])));
  for (const one of shown)
    if (
      one.margin < (one.roles[0] === 'measures' ? LEANS : OPEN) &&
      isBelow(words, lines, byWord.get(one.word) ?? [], done) &&
      mayTellOutcome(words, lines, one, shown)
    )
      one.roles = ['results'];
  shown.push(...statesOf(words, lines), ...answersTo(words, lines, byWord, shown));
  // What came of it, where nothing else says what was done, is what was done (rule 36 of the annotation).
  const told = behind.size > 0 || shown.some(({ roles }) => roles[0] === 'measures');
  if (!told) for (const one of shown) if (one.roles[0] === 'results') one.roles = ['measures'];
  return [...shown, ...slotTitles(words, kindOf, lines)];
}

/** Whether a label tells what was done, and nothing else comes near. */
const certainlyDone = ({ roles, margin }: ShownLabel): boolean => roles[0] === 'measures' && margin >= CLEAR;

/**
 * Whether a phrase stands in several places, each right below a label that certainly tells what was done: what it tells is
 * what came of it, however little its characters say (动作：… 兑现：…).
 *
 * @param done such labels that the document itself shows
 */
const isBelow = (
  { labels }: Words,
  lines: readonly Line[],
  list: readonly Site[],
  done: ReadonlySet<string>,
): boolean =>
  list.length > 1 &&
  list.every(({ line, framed }) => {
    const above = framed ? undefined : lines[line - 1]?.text;
    const label = above === undefined ? undefined : labelSyntax(above, 0)?.word;
    return label !== undefined && (done.has(label) || labels.tellsDone(label));
  });

/** Whether a phrase may be one for what came of it: not what finds, where no other label and no number does. */
function mayTellOutcome(
  words: Words,
  lines: readonly Line[],
  { word, roles: [role] }: ShownLabel,
  shown: readonly ShownLabel[],
): boolean {
  if (role !== 'finding') return TOLD.has(role);
  const opens = (text: string): boolean => {
    const mark = headingMark(words, text);
    return opensRole(words, text, 'finding') || (mark !== null && labelsOfMark(words, mark) === 'finding');
  };
  const others = shown.some((one) => one.word !== word && one.roles[0] === 'finding');
  return others || lines.some(({ text }) => opens(text));
}

/** Whether a line is a numbered heading that states a finding. */
function headsFinding(words: Words, kindOf: KindOf, line: Line | undefined): boolean {
  const mark = line ? headingMark(words, line.text) : null;
  if (!line || !mark) return false;
  const title = line.text.slice(mark.end);
  const kind = kindOf(title);
  return title.length >= 5 && !title.includes(':') && kind.finding > Math.max(kind.section, kind.measure);
}

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
    const mark = headingMark(words, text);
    const found = labelSyntax(text, mark?.end ?? 0);
    if (!found) continue;
    const roles = words.labels.rolesOf(found.word);
    if (roles[0] === 'finding') return null;
    if (roles.length || (shown.get(found.word)?.length ?? 0) > 1) order.push(found.word);
  }
  const [first] = order;
  return first !== undefined && shown.has(first) && order.filter((word) => word === first).length > 1 ? first : null;
}
