/** What selected text is: one key, one click. */
import { signal } from '@preact/signals';
import type { Edit, Role, State } from '../../corrections/edits.js';
import type { NoticeRecord } from '../../record/schema.js';
import { STATES } from '../marks/states.js';
import { correct } from '../store/correcting.js';
import { focus, problemOf, type Selected, selected } from '../store/focus.js';
import type { Notice } from '../store/notice.js';
import { openedEditor } from '../store/showing.js';
import { labels, words } from '../store/state.js';

/** By the keys that say so. */
export const ROLE_KEYS: Record<string, Role> = {
  1: 'problem',
  2: 'measure',
  3: 'result',
  4: 'status',
  5: 'heading',
  0: 'none',
};
const FURTHER: readonly Role[] = ['leader', 'department', 'deadline', 'organization'];
/** What belongs to a problem. */
const OF_PROBLEM: readonly Role[] = ['measure', 'result', 'status', 'leader', 'department', 'deadline'];

/** Selected text is to be a state, and does not say which: it is asked for. */
const asking = signal<Selected | null>(null);

/** Says what the selected text is. */
export function assign(notice: Notice, record: NoticeRecord, as: Role, state?: State): void {
  const { from, to } = selected.value;
  if (to <= from) return;
  const id = focus.value?.from === 'record' ? problemOf(focus.value.target) : null;
  const owner = OF_PROBLEM.includes(as) ? record.problems.find((problem) => problem.id === id) : undefined;
  const edit: Edit = {
    action: 'assign',
    start: from,
    end: to,
    as,
    ...(owner && { to: owner.position.start.offset }),
    ...(state && { state, sustained: false }),
  };
  const fault = correct(notice, edit);
  if (fault === null) openedEditor()?.select(from, from);
  asking.value = fault === 'no-state' ? selected.value : null;
}

export function SelectionBar({ notice, record }: { notice: Notice; record: NoticeRecord }) {
  const { edit } = words.value;
  const { state: states } = labels.value;
  const { from, to } = selected.value;
  if (to <= from) return null;
  const say = (as: Role) => assign(notice, record, as);
  if (asking.value === selected.value)
    return (
      <div class="selection" role="toolbar" aria-label={edit.whichState}>
        <span>{edit.whichState}</span>
        {STATES.map((state) => (
          <button key={state} type="button" onClick={() => assign(notice, record, 'status', state)}>
            {states[state]}
          </button>
        ))}
        <button type="button" class="quiet" onClick={() => (asking.value = null)}>
          {edit.cancel}
        </button>
      </div>
    );
  return (
    <div class="selection" role="toolbar" aria-label={edit.selected(to - from)}>
      <span>{edit.selected(to - from)}</span>
      {Object.entries(ROLE_KEYS)
        .sort(([a], [b]) => (Number(a) || 9) - (Number(b) || 9))
        .map(([key, role]) => (
          <button key={key} type="button" onClick={() => say(role)}>
            {edit.as[role]} <kbd>{key}</kbd>
          </button>
        ))}
      <select
        aria-label={edit.more}
        value=""
        onChange={({ currentTarget }) => {
          const role = currentTarget.value as Role;
          currentTarget.value = '';
          if (role) say(role);
        }}
      >
        <option value="">{`${edit.more}…`}</option>
        {FURTHER.map((role) => (
          <option key={role} value={role}>
            {edit.as[role]}
          </option>
        ))}
      </select>
    </div>
  );
}
