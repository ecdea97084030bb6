/** What a phrase labels, told by its characters and by what stands behind it. */
import { flatMap } from '../../grammars/flat-map.js';
import type { LabelRole } from '../../grammars/labels.js';
import { SURNAMES } from '../../grammars/lexicon/surnames.js';
import { LABEL_ROLES } from '../../grammars/model/label-roles.js';
import { endsAsBody } from '../../grammars/names.js';
import { statusIn, type Words } from '../../grammars/words.js';
import { markAtPlace } from '../lines/marks.js';
import type { KindOf } from './kind-reader.js';

/** A label that a document shows. */
export interface ShownLabel {
  word: string;
  roles: readonly LabelRole[];
  /** By how much the role leads, in tenths of a nat; low where it stays open. */
  margin: number;
}

/** Phrases with a colon that speak: 他说：, 会议强调：, 如下：. */
export const SPEAKS = /(?:如下|即|是|为|其中|例如|包括|同志|方面)$|^(?:各|尊敬)/;
/** A role that characters tell as clearly as this needs no second place. */
export const CLEAR = 16;
/** The first of some sections is rather the finding; tenths of a nat. */
export const FIRST = 15;
/** A role that leads by less stays open. */
export const OPEN = 8;

const DAY = /^(?:\d{2,4}年(?:\d{1,2}月)?|立行立改|长期|持续|\d{1,2}月).{0,12}$/;
const PERSON =
  /^[\u4e00-\u9fff某*]{2,4}(?:[、, ][\u4e00-\u9fff某*]{2,4}){0,4}$|(?:书记|主任|局长|院长|校长|镇长|科长|处长|经理|主席|部长|站长|所长)[ ]?[\u4e00-\u9fff某*]{2,4}$/;
const ORDINAL = /^(?:[一]是|第一[,、]|首先|①|\(1\)|\(一\)|1[.、])/;

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
    else if (value.length <= 40 && sentence.split(/[、,]/).some((part) => endsAsBody(part, words.lexicon))) {
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

/** Values of a label that each are a state, whatever its word: so many, and such a share of them. */
const LEAST_STATES = 3;
const SHARE_OF_STATES = 0.7;
/** No state behind a label is longer. */
const LONGEST_STATE = 24;
/** What is told with a state in its last sentence is no longer. */
const LONGEST_STATED = 40;

/** The last sentence of a value. */
const closing = (value: string): string | undefined => value.split('。').filter(Boolean).pop();

/** 第一，…；第二，…: what ordinals count was done, and is no state however it closes. */
const opensWithOrdinal = (words: Words, value: string): boolean =>
  markAtPlace(words, value, 0, 'ordinal', 'block') !== null;

/**
 * Whether what stands behind a phrase tells a state nearly everywhere.
 *
 * @param asked the phrase is a label: then what its characters tell is enough, in its first sentence or its last, where
 *   some say the same; what was done is told in other words each time
 */
export function labelsStates(words: Words, values: readonly string[], asked = false): boolean {
  if (values.length < LEAST_STATES || (asked && values.some((value) => opensWithOrdinal(words, value)))) return false;
  const tells = (sentence: string): boolean =>
    // 收回欠款286.5万元 says what came of it: figures are no state's.
    sentence.length <= LONGEST_STATE &&
    statusIn(words, sentence, asked && !/\d/.test(sentence) ? 'open' : true) !== null;
  const states = values.filter((value) => {
    const sentences = value.split('。').filter(Boolean);
    const all = asked && value.length <= LONGEST_STATED;
    return sentences.length > 0 && (tells(sentences[0]) || (all && tells(sentences[sentences.length - 1])));
  });
  if (states.length < values.length * SHARE_OF_STATES) return false;
  return !asked || new Set(values.map(closing)).size < values.length;
}

/** Whether states close texts that begin with something else nearly everywhere. */
export const closeWithStates = (words: Words, values: readonly string[]): boolean => {
  const begins = values.filter((value) => statusIn(words, value.split('。')[0], true) !== null);
  return begins.length <= values.length * (1 - SHARE_OF_STATES);
};

/** Values of a label that come back: so many places, so few different ones, and none longer. */
const LEAST_REPEATING = 4;
const SHARE_OF_DIFFERENT = 0.5;
const LONGEST_VERDICT = 6;
/** Persons among them, at most. */
const MOST_PERSONS = 0.3;

/**
 * Whether what stands behind a phrase is one of few short words each time, and no person's name: 判定：过关, 得分：满分. Whatever
 * they say, they say it of each problem.
 */
export function labelsVerdicts(words: Words, word: string, values: readonly string[]): boolean {
  const { lexicon } = words;
  // 第一，…；第二，…: ordinals repeat too, and count what was done.
  if (values.length < LEAST_REPEATING || values.some((value) => opensWithOrdinal(words, value))) return false;
  const verdicts = values.map((value) => value.split(/[。,;(]/)[0].trim());
  if (verdicts.some((verdict) => !verdict || verdict.length > LONGEST_VERDICT || /\d/.test(verdict))) return false;
  const different = new Set(verdicts).size;
  if (different < 2 || different > values.length * SHARE_OF_DIFFERENT) return false;
  if (verdicts.filter((verdict) => SURNAMES.includes(verdict[0])).length > values.length * MOST_PERSONS) return false;
  const named = verdicts.filter((verdict) => endsAsBody(verdict, lexicon) || DAY.test(verdict)).length;
  if (named === verdicts.length) return false;
  return !(['leader', 'department', 'assistant', 'deadline'] as const).some((role) => tellsRole(word, role));
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
  const scores = flatMap(ROLES, (role, i) =>
    role === 'none' ? [] : [{ role: role as LabelRole, points: told[i] + (content[role as LabelRole] ?? 0) }],
  ).sort((a, b) => b.points - a.points);
  return Object.assign(scores, { none: told[ROLES.indexOf('none')] });
}

/** Whether the characters of a phrase alone tell a role. */
export function tellsRole(word: string, role: LabelRole): boolean {
  const told = LABEL_ROLES.score(word);
  return told[ROLES.indexOf(role)] > told[ROLES.indexOf('none')] + OPEN;
}

/** The role that the characters of a phrase tell most clearly; `null` where they tell none. */
export function roleByCharacters(word: string): LabelRole | null {
  const told = LABEL_ROLES.score(word);
  const best = Math.max(...told);
  const role = ROLES[told.indexOf(best)];
  return role === 'none' || best <= told[ROLES.indexOf('none')] + OPEN ? null : role;
}
