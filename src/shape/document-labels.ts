/**
 * Labels that the document itself shows: a short phrase with a colon or in brackets that opens lines of at least two
 * places, or one that its characters tell. What it labels is told by its characters and by what stands behind it.
 */
import { labelSyntax } from '../../grammars/label.js';
import type { LabelRole } from '../../grammars/labels.js';
import { LABEL_ROLES } from '../../grammars/model/label-roles.js';
import { endsAsBody } from '../../grammars/names.js';
import { statusIn, type Words } from '../../grammars/words.js';
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
const SPEAKS = /(?:如下|说|道|指出|强调|认为|要求|表示|问|答|即|是|为|其中|例如|包括|同志|代表|单位|各位|委员|领导|方面)$/;
/** A role that characters tell as clearly as this needs no second place. */
const CLEAR = 16;
/** A phrase that stands once is no longer. */
const LONGEST_ALONE = 6;
/** A role that leads by less stays open. */
export const OPEN = 8;

const DAY = /^(?:\d{2,4}年(?:\d{1,2}月)?|立行立改|长期|持续|\d{1,2}月).{0,12}$/;
const PERSON = /^[\u4e00-\u9fff某*]{2,4}(?:[、, ][\u4e00-\u9fff某*]{2,4}){0,4}$|(?:书记|主任|局长|院长|校长|镇长|科长|处长|经理|主席|部长|站长|所长)[ ]?[\u4e00-\u9fff某*]{2,4}$/;
const ORDINAL = /^(?:[一]是|第一[,、]|首先|①|\(1\)|\(一\)|1[.、])/;

/** Places of phrases that no list has, in lines of the body. */
function sitesIn(words: Words, lines: readonly Line[]): { sites: Site[]; known: Set<number> } {
  const sites: Site[] = [];
  const known = new Set<number>();
  lines.forEach((line, i) => {
    const { text } = line;
    const mark = markAtPlace(words, text, 0, 'heading', 'line');
    const starts = new Set([0, mark?.end ?? 0]);
    for (let at = 0; at < text.length - 3 && at < 600; at++)
      if ('。; '.includes(text[at]) && text[at + 1] !== ' ') starts.add(at + 1);
    if (LONE.test(text)) {
      const next = lines[i + 1];
      if (next && !words.labels.lone(text)) sites.push({ word: text.replace(/[:]$/, ''), line: i, value: next.text.slice(0, 80), framed: true });
    }
    for (const start of starts) {
      if (words.labels.read(text, start)) known.add(i);
      const found = labelSyntax(text, start);
      if (!found || !WORD.test(found.word) || SPEAKS.test(found.word) || words.labels.rolesOf(found.word).length) continue;
      if (text[found.end - 1] === ':' && /\d/.test(text[found.end - 2])) continue;
      const rest = text.slice(found.end, found.end + 80).trim();
      sites.push({ word: found.word, line: i, value: rest || (lines[i + 1]?.text.slice(0, 80) ?? ''), framed: text[found.end - 1] !== ':' });
    }
  });
  return { sites, known };
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
    if (status && value.length < 48) {
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

/**
 * The labels of a document that no list has.
 *
 * @param lines those of its body
 */
export function documentLabels(words: Words, kindOf: KindOf, lines: readonly Line[]): ShownLabel[] {
  const { sites, known } = sitesIn(words, lines);
  const byWord = new Map<string, Site[]>();
  for (const site of sites) {
    const others = byWord.get(site.word);
    if (others) others.push(site);
    else byWord.set(site.word, [site]);
  }
  const repeated = [...byWord.values()].filter((list) => new Set(list.map(({ line }) => line)).size >= 2);
  const anchored = new Set([...known, ...repeated.flat().map(({ line }) => line)]);
  const shown: ShownLabel[] = [];
  for (const [word, list] of byWord) {
    const places = new Set(list.map(({ line }) => line)).size;
    const told = LABEL_ROLES.score(word);
    const none = told[ROLES.indexOf('none')];
    const content = contentPoints(words, kindOf, list.map(({ value }) => value));
    const scores = ROLES.flatMap((role, i) =>
      role === 'none' ? [] : [{ role: role as LabelRole, points: told[i] + (content[role as LabelRole] ?? 0) }],
    ).sort((a, b) => b.points - a.points);
    const [best, second] = scores;
    if (places < 2) {
      const beside = [-3, -2, -1, 1, 2, 3].some((step) => anchored.has(list[0].line + step));
      if (best.points - none < CLEAR || !beside || word.length > LONGEST_ALONE) continue;
    } else if (best.points < none + (list.every(({ framed }) => framed) ? CLEAR : 0)) continue;
    // 【…】 without a colon may be a heading; as a label it says the same everywhere.
    if (list.every(({ framed }) => framed) && places < 2) continue;
    shown.push({ word, roles: [best.role], margin: best.points - second.points });
  }
  return shown;
}
