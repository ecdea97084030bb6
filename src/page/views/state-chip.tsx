/** A state, in its colour and in words. */
import type { Status } from '../../record/schema.js';
import { labels, words } from '../store/state.js';

export function StateChip({ status }: { status: Pick<Status, 'state' | 'sustained'> | null }) {
  const { edit } = words.value;
  const { state } = labels.value;
  if (!status) return <span class="chip state-unstated">{labels.value.unstated}</span>;
  return (
    <span class={`chip state-${status.state}`}>
      {state[status.state]}
      {status.sustained && <span class="sustained"> · {edit.sustained}</span>}
    </span>
  );
}
