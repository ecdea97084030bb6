/**
 * Statuses that the document itself shows: short texts that stand where others tell a state: in brackets in front of
 * what is told or behind it, on a line of their own behind a sign, as the last sentence of a body.
 */

import { signEnd } from '../../grammars/signs.js';
import { readStatus, type Statuses, type StatusReading, strippedStatus } from '../../grammars/status.js';
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

/** What stands in the slots of a line. */
function* textsIn(words: Words, text: string): Iterable<[Slot, string]> {
  const start = headingMark(words, text)?.end ?? signEnd(text, 0);
  const front = shortBracket(text, start);
  const short = front !== null && front.length <= LONGEST_IN_BRACKETS;
  if (short && !words.labels.rolesOf(front).length) yield ['front', front];
  const behind = short && text.length === start + front.length + 2 ? null : BEHIND.exec(text.slice(-16));
  if (behind) yield ['behind', behind[1]];
  const sign = signEnd(text, 0);
  if (sign && text.length - sign <= LONGEST) yield ['line', strippedStatus(text.slice(sign))];
  yield ['closing', closing(text)];
}

/** Whether a state may stand in a place once: what says that something is done or going on. */
const STATES_IT = /[已均未正完毕尚仍]|到位|中$/;

/** The statuses of a document that no list has. */
export function documentStatuses(words: Words, lines: readonly Line[]): Statuses {
  const slots = new Map<Slot, Map<string, number>>();
  for (const { text } of lines)
    for (const [slot, told] of textsIn(words, text)) {
      if (told.length < 2 || told.length > LONGEST) continue;
      const places = slots.get(slot) ?? new Map<string, number>();
      slots.set(slot, places.set(told, (places.get(told) ?? 0) + 1));
    }
  const shown = new Map<string, StatusReading>();
  for (const [slot, places] of slots) {
    const states = new Map([...places.keys()].map((told) => [told, readStatus(told, 'open')]));
    const count = (of: (told: string) => boolean): number =>
      [...places].reduce((sum, [told, times]) => sum + (of(told) ? times : 0), 0);
    const all = count(() => true);
    const stated = slot !== 'closing' && all >= LEAST && count((told) => states.get(told) !== null) >= all * SHARE;
    for (const [told, status] of states) {
      if (!status || statusIn(words, told) || (slot !== 'closing' && tellsRole(told, 'finding'))) continue;
      const repeated = (places.get(told) as number) >= 2 && told.length >= 3 && STATES_IT.test(told);
      if (stated || (slot === 'closing' && repeated)) shown.set(told, status);
    }
  }
  return shown;
}
