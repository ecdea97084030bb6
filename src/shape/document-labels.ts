/**
 * Labels that the document itself shows: a short phrase with a colon or in brackets that opens lines of at least two
 * places, or one that its characters tell. What it labels is told by its characters and by what stands behind it.
 */
import { flatMap } from '../../grammars/flat-map.js';
import { labelSyntax } from '../../grammars/label.js';
import type { Words } from '../../grammars/words.js';
import { headingMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { countsUp } from './counts.js';
import type { KindOf } from './kind-reader.js';
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
import { chainOf, comeBack, headLines, LEAST_REPEATED, leastLead, type Places, singleRounds } from './label-places.js';
import { type Site, sitesIn } from './label-sites.js';
import { answeredLine, opensRole } from './labels-at.js';
import { answersTo, DONE_ROLES, statesOf } from './labels-by-neighbours.js';
import { tellOutcomes } from './outcome-labels.js';
import { slotTitles } from './slot-titles.js';

/** A label right below a heading that finds fault hardly finds anew; tenths of a nat. */
const NONE_ANEW = 60;

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
  const chained: ReadonlySet<number> = rounds ? new Set() : chainOf(sites, known);
  const shown: ShownLabel[] = [];
  /** Whether a line opens with a label of the lists, or one that was told before, that names a finding. */
  const finds = (line: number, told: readonly ShownLabel[]): boolean => {
    const word = labelSyntax(lines[line]?.text ?? '', 0)?.word;
    if (word === undefined) return false;
    const roles = told.find((one) => one.word === word)?.roles ?? words.labels.rolesOf(word);
    return roles[0] === 'finding';
  };
  const above = (line: number): number => answeredLine(words, lines, line);
  const leading = leadingWord(words, lines, byWord);
  const singles = singleRounds([...byWord.values()]);
  // 查：, 改：, 责：: the first of them says what each round is about.
  const opener = [...byWord].find(([word, list]) => word.length === 1 && singles.has(list.length))?.[0];
  // The first of a row of labels says what it is about, where no listed one does.
  const findings = [...known].some((line) => opensRole(words, lines[line].text, 'finding'));
  const first = findings || !chained.size ? null : firstOf(sites, Math.min(...chained));
  let stating: string[] | undefined;
  /** Whether the values of another word are states; asked for only where a word has verdicts. */
  const statesBeside = (word: string): boolean => {
    stating ??= flatMap([...byWord], ([other, list]) =>
      labelsStates(
        words,
        list.map(({ value }) => value),
      )
        ? [other]
        : [],
    );
    return stating.length > 1 || (stating.length === 1 && stating[0] !== word);
  };
  const places: Places = { anchored, chained, brackets, singles, first, isNumbered };
  for (const [word, list] of byWord) {
    if (certain.has(word) && countsUp(list.map(({ value }) => value))) {
      shown.push({ word, roles: ['aside'], margin: CLEAR });
      continue;
    }
    const values = list.map(({ value }) => value);
    const states = list.every(({ framed }) => !framed) && labelsStates(words, values, true);
    const verdicts = list.every(({ framed }) => !framed) && labelsVerdicts(words, word, values);
    // 是否属实：属实 beside 办结状态：已办结。 says something else.
    if (verdicts && !labelsStates(words, values) && statesBeside(word)) {
      shown.push({ word, roles: ['aside'], margin: CLEAR });
      continue;
    }
    if (states || verdicts) {
      // 我们这样改：补记台账3本。已整改到位。: right below a heading, or what finds, a label that a state only closes tells what
      // was done.
      const heads = (line: number): boolean =>
        isNumbered(line) || !/[。;]$/.test(lines[line]?.text ?? '。') || finds(line, shown);
      const closes =
        !verdicts &&
        list.every(({ line }) => heads(above(line)) && !behind.has(line - 1)) &&
        closeWithStates(words, values);
      shown.push({
        word,
        roles: [
          closes && (behind.size === 0 || list.every(({ line }) => finds(above(line), shown))) ? 'measures' : 'status',
        ],
        margin: CLEAR,
      });
      continue;
    }
    const least = leastLead(list, places);
    if (least === null) continue;
    const scores = rolesByLook(words, kindOf, word, values);
    if (word === leading || word === first || word === opener)
      for (const one of scores) if (one.role === 'finding') one.points += FIRST;
    scores.sort((a, b) => b.points - a.points);
    // Right below a heading that finds fault a label tells why, and finds nothing anew.
    if (list.filter(({ line }) => headsFinding(words, kindOf, lines[above(line)])).length * 2 >= list.length)
      for (const one of scores) if (one.role === 'finding') one.points -= NONE_ANEW;
    scores.sort((a, b) => b.points - a.points);
    const [best, second] = scores;
    const margin = best.points - second.points;
    if (best.points < scores.none + least) continue;
    // What may be measures, and has a listed label for measures right behind it, tells what went before.
    const role =
      margin < OPEN && DONE_ROLES.has(best.role) && list.every((site) => behind.has(site.line + 1))
        ? 'aside'
        : best.role;
    shown.push({ word, roles: [role], margin });
  }
  tellOutcomes(words, lines, shown, byWord);
  shown.push(...statesOf(words, lines), ...answersTo(words, lines, byWord, shown));
  // What came of it, where nothing else says what was done, is what was done (rule 36 of the annotation).
  const told = behind.size > 0 || shown.some(({ roles }) => roles[0] === 'measures');
  if (!told) for (const one of shown) if (one.roles[0] === 'results') one.roles = ['measures'];
  return [...shown, ...slotTitles(words, kindOf, lines)];
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

/** Whether a line opens with a listed label for what was done. */
function opensMeasures({ labels }: Words, text: string): boolean {
  const label = labels.read(text, 0);
  return label !== null && labels.rolesOf(label.word)[0] === 'measures';
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
