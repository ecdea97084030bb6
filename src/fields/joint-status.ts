/** A state that a notice tells once for all of its problems: 以上8个问题均已整改到位。 */
import { integerOf, NUMERAL_CLASS } from '../../grammars/numerals.js';
import { statusIn } from '../../grammars/words.js';
import type { Status } from '../record/schema.js';
import type { NoticeText } from './notice-text.js';

/** Which problems are meant, with their number, and the word that says all of them. */
const JOINT = new RegExp(
  `^(?:(?!除)[^,。;:]{2,20},){0,2}(?:以上|上述|前述)(?:(\\d{1,3}|[${NUMERAL_CLASS}]{1,3})[个项条件]|各项?|所有|全部)?(?:反馈|具体|整改)?(?:问题|事项|任务),?(?:目前)?(?=(?:现?已)?(?:均|都|全部|全))`,
);

export interface JointStatus {
  /** How many problems it is told of; `null` where it is told of all. */
  count: number | null;
  status: Status;
}

const countIn = (match: RegExpExecArray): number | null =>
  match[1] === undefined ? null : /^\d/.test(match[1]) ? Number(match[1]) : integerOf(match[1]);

/** Whether a folded text speaks of so many problems at once, or of all above it. */
export function speaksOfAll(text: string, problems: number): boolean {
  const match = JOINT.exec(text);
  return match !== null && (countIn(match) ?? problems) === problems;
}

/** The first paragraph or state that speaks of all problems at once; `null` without one. */
export function readJointStatus(notice: NoticeText): JointStatus | null {
  for (const node of notice.branches(['paragraph', 'status'])) {
    const passage = notice.passage(node);
    const { text } = passage.view;
    const match = JOINT.exec(text);
    if (!match) continue;
    const stop = text.indexOf('。');
    const end = stop < 0 ? text.length : stop;
    const reading = statusIn(notice.words, text.slice(match[0].length, end));
    if (!reading) continue;
    return { count: countIn(match), status: { ...reading, ...notice.span(passage, 0, end) } };
  }
  return null;
}
