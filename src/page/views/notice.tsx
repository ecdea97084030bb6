/** One notice: its text beside its record, and what one steps through. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { visible } from '../../output/visible.js';
import { marksOf } from '../marks/marks.js';
import { doubtsOf } from '../record/doubts.js';
import { redo, undo } from '../store/correcting.js';
import { focus } from '../store/focus.js';
import { isChecked, isInDoubt, type Notice, recordOf } from '../store/notice.js';
import { go } from '../store/route.js';
import { useEditor } from '../store/showing.js';
import { words } from '../store/state.js';
import { checkAll, stepDoubt, stepNotice } from '../store/stepping.js';
import { exporting } from './export.js';
import { Legend } from './legend.js';
import { printNotice } from './print.js';
import { RecordPane } from './record-pane.js';
import { SelectionBar } from './selection-bar.js';
import { TextPane } from './text-pane.js';

export function NoticeView({ notice, at }: { notice: Notice; at: number | null }) {
  const { notice: name } = words.value;
  const record = recordOf(notice);
  const marks = useMemo(() => marksOf(record), [record]);
  const doubts = useMemo(() => doubtsOf(record), [record]);
  const side = useSignal<'text' | 'record'>('text');
  // A narrow window has no room for it, unless it is asked for.
  const legend = useSignal(matchMedia('(min-width: 56rem)').matches);
  const checked = isChecked(notice);

  // of another notice nothing is looked at yet
  useEffect(() => {
    focus.value = null;
    document.title = `${record.title ?? notice.path} · rectify`;
    return () => {
      document.title = 'rectify';
    };
  }, [notice.id]);

  const { done, undone } = notice.journal;
  return (
    <section class={`notice side-${side.value}`} aria-label={record.title ?? notice.path}>
      <h1 class="hidden">{visible(record.title ?? notice.path)}</h1>
      <div class="toolbar" role="toolbar" aria-label={name.record}>
        <button type="button" onClick={() => go({ view: 'notices' })} title={`${name.back} (Esc)`}>
          ← <span class="wide">{name.back}</span>
        </button>
        <span class="path" title={visible(notice.path)}>
          <bdi>{visible(notice.path)}</bdi>
        </span>
        <span class="group sides">
          <button type="button" aria-pressed={side.value === 'text'} onClick={() => (side.value = 'text')}>
            {name.text}
          </button>
          <button type="button" aria-pressed={side.value === 'record'} onClick={() => (side.value = 'record')}>
            {name.record}
          </button>
        </span>
        <span class="group">
          <button
            type="button"
            onClick={() => stepNotice(notice, -1)}
            title={`${name.previous} ([)`}
            aria-label={name.previous}
          >
            ‹
          </button>
          <button type="button" onClick={() => stepNotice(notice, 1)} title={`${name.next} (])`} aria-label={name.next}>
            ›
          </button>
        </span>
        <span class="group">
          <button
            type="button"
            class={doubts.length > 0 && !checked ? 'doubt' : ''}
            onClick={() => stepDoubt(notice, 1)}
            title={`${name.nextDoubt} (n)`}
          >
            {doubts.length > 0 && !checked ? name.doubts(0, doubts.length) : name.noDoubts} ›
          </button>
          <button type="button" aria-pressed={checked} onClick={() => checkAll(notice)} title="c">
            {checked ? `✓ ${name.checked}` : name.check}
          </button>
        </span>
        <span class="group">
          <button
            type="button"
            disabled={done.length === 0}
            onClick={() => undo(notice)}
            title={`${name.undo} (Ctrl+Z)`}
          >
            ↶ <span class="wide">{name.undo}</span>
          </button>
          <button
            type="button"
            disabled={undone.length === 0}
            onClick={() => redo(notice)}
            title={`${name.redo} (Ctrl+Y)`}
          >
            ↷ <span class="wide">{name.redo}</span>
          </button>
        </span>
        <span class="group">
          <button type="button" aria-pressed={legend.value} onClick={() => (legend.value = !legend.value)}>
            {name.legend}
          </button>
          <button type="button" onClick={() => printNotice(notice)}>
            {name.print}
          </button>
          <button type="button" onClick={() => (exporting.value = 'one')}>
            {name.export}
          </button>
        </span>
      </div>
      {legend.value && <Legend marks={marks} doubtful={isInDoubt(record)} />}
      <div class="panes">
        <div class="pane text-side">
          <TextPane notice={notice} marks={marks} hand={useEditor} at={at} />
          {notice.pieces !== null && <SelectionBar notice={notice} record={record} />}
        </div>
        <div class="pane record-side">
          <RecordPane notice={notice} record={record} />
        </div>
      </div>
    </section>
  );
}
