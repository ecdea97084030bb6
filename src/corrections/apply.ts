/** Makes edits to a record. The record that was read stays as it is. */
import { DOUBT_RULES } from '../record/confidence.js';
import type { NoticeRecord, Position } from '../record/schema.js';
import { assign } from './assign.js';
import { Draft, endOf, startOf } from './draft.js';
import { type Edit, EditError, type EditFault } from './edits.js';
import { keptCorrection } from './kept-correction.js';
import { join, move, remove, split } from './parts.js';
import type { Sheet, Stretch } from './sheet.js';

export interface Replayed {
  record: NoticeRecord;
  /** What became of each edit: it was made, the reading says so already, or it does not fit. */
  outcomes: ('made' | 'idle' | EditFault)[];
}

/**
 * A record with edits made to it, in their order. One that does not fit is left out.
 *
 * @param base as it was read; it is not changed
 */
export function replay(base: NoticeRecord, edits: readonly Edit[], sheet: Sheet): Replayed {
  if (edits.length === 0) return { record: base, outcomes: [] };
  let record = structuredClone(base);
  const outcomes: Replayed['outcomes'] = [];
  const corrections: NonNullable<NoticeRecord['corrections']> = [];
  for (const edit of edits) {
    const draft = new Draft(record, sheet);
    if (isSo(draft, edit)) {
      outcomes.push('idle');
      continue;
    }
    const before = structuredClone(record);
    try {
      const note = keptCorrection(draft, edit);
      make(draft, edit);
      draft.settle();
      corrections.push(note);
      outcomes.push('made');
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      // It may have got half way.
      record = before;
      outcomes.push(error.code);
    }
  }
  if (corrections.length > 0) record.corrections = corrections;
  return { record, outcomes };
}

/** @throws {EditError} for an edit that does not fit */
function make(draft: Draft, edit: Edit): void {
  switch (edit.action) {
    case 'assign':
      assign(draft, edit);
      return;
    case 'join':
      join(draft, edit.ref);
      return;
    case 'split':
      split(draft, edit.ref, edit.at);
      return;
    case 'move':
      move(draft, edit.ref, edit.to, edit.as);
      return;
    case 'delete':
      remove(draft, edit.ref);
      return;
    case 'state': {
      const { status } = draft.problemAt(edit.of);
      if (!status) throw new EditError('no-state');
      status.state = edit.state;
      status.sustained = edit.sustained;
      return;
    }
    case 'confirm':
      confirm(draft, edit.of);
      return;
  }
}

/** What a person has held against the text is in doubt no more. */
function confirm({ record, problems }: Draft, of: number | null): void {
  if (of === null) {
    record.confidence = 1;
    for (const problem of problems) problem.confidence = 1;
    record.diagnostics = record.diagnostics.filter(({ rule }) => !DOUBT_RULES.includes(rule));
    return;
  }
  const problem = problems.find((one) => startOf(one) === of);
  if (!problem) throw new EditError('not-there');
  problem.confidence = 1;
}

const isAt = (one: { position: Position } | null | undefined, { start, end }: Stretch): boolean =>
  one !== null && one !== undefined && startOf(one) >= start && endOf(one) <= end && startOf(one) - start < 24;

/** Whether the reading says already what an edit says. */
function isSo(draft: Draft, edit: Edit): boolean {
  if (edit.action === 'state') {
    const status = draft.problems.find((one) => startOf(one) === edit.of)?.status;
    return status?.state === edit.state && status.sustained === edit.sustained;
  }
  if (edit.action !== 'assign') return false;
  const stretch = draft.sheet.trimmed(edit);
  if (!stretch) return false;
  /** All but marks and stops is the same. */
  const same = (one: { position: Position } | null | undefined): boolean =>
    isAt(one, stretch) && stretch.end - endOf(one as { position: Position }) < 4;
  switch (edit.as) {
    case 'problem':
      return draft.problems.some((one) => same(one));
    case 'heading':
      return draft.sections.some((one) => same(one));
    case 'measure':
    case 'result':
      return [...draft.lists()].some(({ list, kind, problem }) => {
        const owned = edit.to === undefined || (problem !== null && startOf(problem) === edit.to);
        return kind === edit.as && owned && list.some((one) => same(one));
      });
    case 'status':
      return draft.problems.some(({ status }) => same(status) && (!edit.state || status?.state === edit.state));
    case 'organization':
      return draft.record.evidence.organization?.some((one) => same(one)) === true;
    default:
      return false;
  }
}
