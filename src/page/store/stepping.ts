/** Steps through what is to be looked at: doubts, problems, notices. */
import { doubtsOf } from '../record/doubts.js';
import { correct } from './correcting.js';
import { focus, problemOf } from './focus.js';
import { isChecked, isInDoubt, type Notice, recordOf } from './notice.js';
import { shownNotices } from './overview.js';
import { go } from './route.js';
import { openedEditor, showStretch } from './showing.js';
import { notices, say, words } from './state.js';

/** Where one is in the text: the last place that was shown. */
let at = -1;
let of = '';

const here = (notice: Notice): number => {
  if (of !== notice.id) return -1;
  return at;
};

function show(notice: Notice, start: number, end: number, target: string | null): void {
  at = start;
  of = notice.id;
  if (target) focus.value = { target, from: 'record' };
  showStretch(start, Math.max(end, start + 1));
}

/** The next place in doubt, or the one before; behind the last one goes on in the next notice that has any. */
export function stepDoubt(notice: Notice, by: 1 | -1): void {
  const doubts = isChecked(notice) ? [] : doubtsOf(recordOf(notice));
  const now = here(notice);
  const next = by > 0 ? doubts.find((one) => one.at > now) : doubts.findLast((one) => one.at < now);
  if (next) {
    const problem = recordOf(notice).problems.findLast(({ position }) => position.start.offset <= next.at);
    show(notice, next.at, next.end, next.target ?? problem?.id ?? null);
    return;
  }
  const all = orderOf(notice);
  const index = all.findIndex(({ id }) => id === notice.id);
  const rest = by > 0 ? all.slice(index + 1) : all.slice(0, index).reverse();
  const other = rest.find((one) => !isChecked(one) && isInDoubt(recordOf(one)));
  if (other) go({ view: 'notice', id: other.id, at: doubtsOf(recordOf(other))[0]?.at ?? null });
  else say(words.value.notice.noDoubts);
}

/** The next problem of a notice, or the one before. */
export function stepProblem(notice: Notice, by: 1 | -1): void {
  const { problems } = recordOf(notice);
  const now = problems.findIndex(({ id }) => id === problemOf(focus.value?.target));
  const next = problems[now < 0 ? (by > 0 ? 0 : problems.length - 1) : now + by];
  if (next) show(notice, next.position.start.offset, next.position.end.offset, next.id);
}

/** The notices in the order of the overview; all of them where the one that is open is not among those shown. */
function orderOf(notice: Notice): readonly Notice[] {
  const shown = shownNotices.value.map((row) => row.notice);
  return shown.some(({ id }) => id === notice.id) ? shown : notices.value;
}

export function stepNotice(notice: Notice, by: 1 | -1): void {
  const all = orderOf(notice);
  const next = all[all.findIndex(({ id }) => id === notice.id) + by];
  if (next) go({ view: 'notice', id: next.id, at: null });
}

/** Says that all of a notice is right. */
export function checkAll(notice: Notice): void {
  if (!isChecked(notice)) correct(notice, { action: 'confirm', of: null });
}

export const search = (): void => openedEditor()?.search();
