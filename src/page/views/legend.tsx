/** What the colours of the text mean; each can be switched off. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { MARK_KINDS, type MarkKind } from '../marks/kinds.js';
import type { Mark } from '../marks/marks.js';
import { words } from '../store/state.js';

const hidden = signal<ReadonlySet<MarkKind>>(new Set());

export function Legend({ marks, doubtful }: { marks: readonly Mark[]; doubtful: boolean }) {
  const off = hidden.value;
  useEffect(() => {
    document.documentElement.dataset.hide = [...off].join(' ');
  }, [off]);
  const counts = new Map<MarkKind, number>();
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <fieldset class="legend">
      <legend class="hidden">{words.value.notice.legend}</legend>
      {MARK_KINDS.map((kind) => (
        <label key={kind} class={counts.has(kind) ? '' : 'faint'}>
          <input
            type="checkbox"
            checked={!off.has(kind)}
            onChange={({ currentTarget }) => {
              const next = new Set(off);
              if (currentTarget.checked) next.delete(kind);
              else next.add(kind);
              hidden.value = next;
            }}
          />
          <span class={`m m-${kind}`}>{words.value.mark[kind]}</span>
          <small>{counts.get(kind) ?? 0}</small>
        </label>
      ))}
      {doubtful && <span class="m-doubt">{words.value.cards.doubtful}</span>}
    </fieldset>
  );
}
