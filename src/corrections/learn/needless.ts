/** Whether a reading says already what a correction says. */
import type { Correction, NoticeRecord, Position } from '../../record/schema.js';
import { sectionsOf } from '../../record/sections.js';

/** How far ends may be apart: stops, brackets, a mark. */
const NEAR = 4;

const near = (a: number, b: number): boolean => Math.abs(a - b) < NEAR;

const isAt = (one: { position: Position } | null | undefined, { start, end }: Position): boolean =>
  one != null && near(one.position.start.offset, start.offset) && near(one.position.end.offset, end.offset);

/** A heading may begin with a mark or a label that its text is without. */
const endsAt = (one: { position: Position }, { start, end }: Position): boolean =>
  one.position.start.offset <= start.offset + NEAR && near(one.position.end.offset, end.offset);

export function isNeedless(record: NoticeRecord, { action, as, state, position }: Correction): boolean {
  const at = (one: { position: Position } | null | undefined): boolean => isAt(one, position);
  const status = () => record.problems.some((one) => at(one.status) && (state === null || one.status?.state === state));
  if (action === 'state') return status();
  if (action !== 'assign') return false;
  switch (as) {
    case 'problem':
      return record.problems.some((one) => endsAt(one, position) || (one.evidence.finding ?? []).some(at));
    case 'heading':
      return sectionsOf(record.sections).some((one) => endsAt(one, position));
    case 'measure':
      return [
        ...record.problems.flatMap(({ measures }) => measures),
        ...sectionsOf(record.sections).flatMap(({ measures }) => measures),
      ].some(at);
    case 'result':
      return record.problems.some(({ results }) => results.some(at));
    case 'status':
      return status();
    case 'deadline':
      return record.problems.some(({ deadline }) => at(deadline));
    case 'organization':
      return (record.evidence.organization ?? []).some(at);
    case 'none':
      return !heldBy(record, position);
    default:
      return record.problems.some(({ responsible }) => responsible.some((one) => at(one) && one.role === as));
  }
}

/** Whether anything that a record tells stands in a stretch. */
function heldBy({ problems, sections }: NoticeRecord, { start, end }: Position): boolean {
  const overlaps = (one: { position: Position } | null): boolean =>
    one !== null && one.position.start.offset < end.offset && one.position.end.offset > start.offset;
  return (
    problems.some((one) => [one, ...one.measures, ...one.results, one.status].some(overlaps)) ||
    sectionsOf(sections).some((one) => [one, ...one.measures].some(overlaps))
  );
}
