/** All rules: those of reading, and those over tree and record. A new one is a file in `rules` and a line in each list here. */
import { READING_RULES } from './reading-rules.js';
import { rule as amountsSum } from './rules/amounts-sum.js';
import { rule as completedCount } from './rules/completed-count.js';
import { rule as completedOverProblems } from './rules/completed-over-problems.js';
import { rule as completionRate } from './rules/completion-rate.js';
import { rule as deadlinePassed } from './rules/deadline-passed.js';
import { rule as doneAfterIssue } from './rules/done-after-issue.js';
import { rule as feedbackOrder } from './rules/feedback-order.js';
import { rule as hashForAt } from './rules/hash-for-at.js';
import { rule as impossibleDate } from './rules/impossible-date.js';
import { rule as impossibleEmail } from './rules/impossible-email.js';
import { rule as impossiblePhone } from './rules/impossible-phone.js';
import { rule as impossiblePostcode } from './rules/impossible-postcode.js';
import { rule as issueOrder } from './rules/issue-order.js';
import { rule as measureCount } from './rules/measure-count.js';
import { rule as missingContact } from './rules/missing-contact.js';
import { rule as missingDate } from './rules/missing-date.js';
import { rule as missingSignature } from './rules/missing-signature.js';
import { rule as ordinalSkip } from './rules/ordinal-skip.js';
import { rule as periodReversed } from './rules/period-reversed.js';
import { rule as problemClaims } from './rules/problem-claims.js';
import { rule as problemCount } from './rules/problem-count.js';
import { rule as problemPart } from './rules/problem-part.js';
import { rule as problemWithoutMeasures } from './rules/problem-without-measures.js';
import { rule as problemWithoutStatus } from './rules/problem-without-status.js';
import { rule as rateOverWhole } from './rules/rate-over-whole.js';
import { rule as sameFinding } from './rules/same-finding.js';
import { rule as sameMeasure } from './rules/same-measure.js';
import { rule as statusDoubt } from './rules/status-doubt.js';
import { rule as unreadMuch } from './rules/unread-much.js';
import { rule as unreadText } from './rules/unread-text.js';
import type { CheckRule, RuleInfo } from './types.js';

/** Rules over the finished tree and record, by what they look at. */
export const CHECK_RULES: readonly CheckRule[] = [
  problemCount,
  problemPart,
  problemClaims,
  measureCount,
  completedCount,
  completedOverProblems,
  completionRate,
  rateOverWhole,
  problemWithoutMeasures,
  problemWithoutStatus,
  sameFinding,
  sameMeasure,
  ordinalSkip,
  statusDoubt,
  impossibleDate,
  periodReversed,
  feedbackOrder,
  issueOrder,
  doneAfterIssue,
  deadlinePassed,
  amountsSum,
  impossiblePhone,
  impossibleEmail,
  hashForAt,
  impossiblePostcode,
  missingContact,
  missingSignature,
  missingDate,
  unreadMuch,
  unreadText,
];

/** Every rule that a result may name. */
export const RULES: readonly RuleInfo[] = [...READING_RULES, ...CHECK_RULES];
