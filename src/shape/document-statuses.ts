/**
 * Statuses that the document itself shows: short texts that stand where others tell a state: in brackets in front of
 * what is told or behind it, on a line of their own behind a sign, as the last sentence of a body.
 */

import { flatMap } from '../../grammars/flat-map.js';
import { signEnd } from '../../grammars/signs.js';
import { readStatus, type Statuses, type StatusReading, strippedStatus } from '../../grammars/status.js';
import { ABOUT_IT } from '../../grammars/status-composed.js';
import { shortBracket, statusIn, type Words } from '../../grammars/words.js';
import { headingMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { tellsRole } from './label-look.js';

const LONGEST = 18;
/** A bracket with a state in it holds no more. */
const LONGEST_IN_BRACKETS = 12;

/** Places where a document may tell states. */
type Slot = 'front' | 'behind' | 'line' | 'closing';

/** Of the texts in a slot at least so many tell a state by their characters. */
const SHARE = 0.7;
const LEAST = 3;

const BEHIND = /[【[(〔]([^【】[\]()〔〕]{2,12})[】\])〕][。;]?$/;

/** A label in front of what closes a line. */
const LABELLED = /^[\u4e00-\u9fff]{1,8}:/;

/** The sentence that closes a line. */
function closing(text: string): string {
  const end = /[。;]$/.test(text) ? text.length - 1 : text.length;
  const at = Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf(';', end - 1));
  return strippedStatus(text.slice(at + 1).replace(LABELLED, ''));
}

/** Tells what stands in the slots of a line. */
function tellTexts(words: Words, text: string, tell: (slot: Slot, told: string) => void): void {
  const start = headingMark(words, text)?.end ?? signEnd(text, 0);
  const front = shortBracket(text, start);
  const short = front !== null && front.length <= LONGEST_IN_BRACKETS;
  if (short && !words.labels.rolesOf(front).length) tell('front', front);
  const behind = short && text.length === start + front.length + 2 ? null : BEHIND.exec(text.slice(-16));
  if (behind) tell('behind', behind[1]);
  const sign = signEnd(text, 0);
  if (sign && text.length - sign <= LONGEST) tell('line', strippedStatus(text.slice(sign)));
  tell('closing', closing(text));
}

/** Whether a state may stand in a place once: what says that something is done or going on. */
const STATES_IT = /[已均未正完毕尚仍]|到位|中$/;

/** Fewer characters that close a line may be any word. */
const LEAST_CLOSING = 3;

/** The statuses of a document that no list has. */
export function documentStatuses(words: Words, lines: readonly Line[]): Statuses {
  const slots = new Map<Slot, Map<string, number>>();
  const note = (slot: Slot, told: string): void => {
    if (told.length < 2 || told.length > LONGEST) return;
    // Every line is closed by something: of 200,000 most need not be counted.
    if (slot === 'closing' && (told.length < LEAST_CLOSING || !STATES_IT.test(told))) return;
    const places = slots.get(slot) ?? new Map<string, number>();
    slots.set(slot, places.set(told, (places.get(told) ?? 0) + 1));
  };
  for (const { text } of lines) tellTexts(words, text, note);
  const shown = new Map<string, StatusReading>();
  for (const [slot, places] of slots)
    for (const [told, status] of slot === 'closing' ? closingStates(places) : slotStates(places))
      if (!statusIn(words, told) && (slot === 'closing' || !tellsRole(told, 'finding'))) shown.set(told, status);
  return shown;
}

const stateOf = (told: string): [string, StatusReading][] => {
  const status = readStatus(told, 'open');
  return status ? [[told, status]] : [];
};

/** 这项差距已经补平: what several bodies say of themselves at their end is over, whatever the verb. */
const IS_OVER = /(?:已经?|均已|都已|业已)[\u4e00-\u9fff]{1,4}$/;
const OVER: StatusReading = { state: 'completed', sustained: false };

/** What closes several lines and says that it is done or going on. */
function closingStates(places: ReadonlyMap<string, number>): [string, StatusReading][] {
  const states: [string, StatusReading][] = [];
  for (const [told, times] of places) {
    if (times < 2) continue;
    const known = stateOf(told);
    if (known.length) states.push(...known);
    else if (ABOUT_IT.test(told) && IS_OVER.test(told)) states.push([told, OVER]);
  }
  return states;
}

/** The states in a slot that most of its texts tell one in; none in any other. */
function slotStates(places: ReadonlyMap<string, number>): [string, StatusReading][] {
  const times = [...places.values()].reduce((sum, one) => sum + one, 0);
  if (times < LEAST) return [];
  const states = flatMap([...places.keys()], stateOf);
  const stating = states.reduce((sum, [told]) => sum + (places.get(told) as number), 0);
  return stating >= times * SHARE ? states : [];
}
