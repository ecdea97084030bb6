import type { NoticeRecord } from '../record/schema.js';
import { comparable } from './text.js';
import type { DiffWarning } from './types.js';

/** The parts of a name that one notice writes and the next leaves out. */
const FORMAL_PARTS = /^中国共产党|^中共|党组$|党委$|党总支$|党支部$|委员会$/g;

/** Reasons to doubt that `b` is a later notice of the body that published `a`. */
export function warningsOf(a: NoticeRecord, b: NoticeRecord): DiffWarning[] {
  const warnings: DiffWarning[] = [];
  if (a.organization !== null && b.organization !== null && !isOneBody(a.organization, b.organization))
    warnings.push('other-organization');
  // EDTF dates of one precision compare as strings; masked digits and other precisions are let be.
  if (isDay(a.issuedOn) && isDay(b.issuedOn) && b.issuedOn < a.issuedOn) warnings.push('issued-before');
  if (a.problems.length === 0 && b.problems.length === 0) warnings.push('no-problems');
  return warnings;
}

const isDay = (date: string | null): date is string => /^\d{4}-\d{2}-\d{2}$/.test(date ?? '');

/** 中共某县供销社党组, 某县供销社 and 县供销社 are one body: a name may leave out its beginning. */
function isOneBody(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => comparable(name).replace(FORMAL_PARTS, ''));
  return first.endsWith(second) || second.endsWith(first);
}
