/** Hands over: what, of which notices, in which form. */
import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { goldOf } from '../../corrections/gold.js';
import { correctionsFile } from '../store/corrections-file.js';
import { handedOver, type Notice, recordOf } from '../store/notice.js';
import { shownNotices } from '../store/overview.js';
import { route } from '../store/route.js';
import { lang, notices, picked, say, words } from '../store/state.js';
import { WRITE_FORMATS, type WriteFormat, write } from '../worker/writing.js';
import { saveBlob } from './save.js';

export type Scope = 'one' | 'picked' | 'filtered' | 'all';
/** The dialogue, with the scope that it opens with; `null` where it is closed. */
export const exporting = signal<Scope | null>(null);

type Format = WriteFormat | 'gold' | 'corrections';
const FORMATS: readonly Format[] = [...WRITE_FORMATS, 'gold', 'corrections'];
const LEDGERS: readonly Format[] = ['xlsx', 'csv', 'markdown'];

const NAMES: Record<Format, Record<'zh' | 'en', string>> = {
  xlsx: { zh: '整改台账.xlsx', en: 'ledger.xlsx' },
  csv: { zh: '整改台账.csv', en: 'ledger.csv' },
  markdown: { zh: '整改台账.md', en: 'ledger.md' },
  report: { zh: '统计报告.html', en: 'report.html' },
  json: { zh: 'records.json', en: 'records.json' },
  ndjson: { zh: 'records.ndjson', en: 'records.ndjson' },
  gold: { zh: 'gold.json', en: 'gold.json' },
  corrections: { zh: '更正.corrections.json', en: 'notices.corrections.json' },
};

function inScope(scope: Scope): readonly Notice[] {
  switch (scope) {
    case 'one': {
      const at = route.value;
      return at.view === 'notice' ? notices.value.filter(({ id }) => id === at.id) : [];
    }
    case 'picked':
      return notices.value.filter(({ id }) => picked.value.has(id));
    case 'filtered':
      return shownNotices.value.map(({ notice }) => notice);
    case 'all':
      return notices.value;
  }
}

/** Makes a file of notices. */
export async function fileOf(
  format: Format,
  of: readonly Notice[],
  options: { rows: 'problems' | 'measures'; unfinished: boolean },
) {
  if (format === 'corrections') return new Blob([correctionsFile(of)], { type: 'application/json' });
  if (format === 'gold') {
    const gold = of.map((notice) => goldOf(recordOf(notice)));
    return new Blob([`${JSON.stringify(gold.length === 1 ? gold[0] : gold, null, 2)}\n`], { type: 'application/json' });
  }
  // Records are as the command line has them; what people read is in their language.
  const asData = format === 'json' || format === 'ndjson';
  const records = of.map((notice) => (asData ? recordOf(notice) : handedOver(notice, lang.value)));
  return write({ format, records, lang: lang.value, options });
}

export function ExportDialog() {
  const scope = exporting.value;
  const dialog = useRef<HTMLDialogElement>(null);
  // The event of closing comes late, when the dialogue may have been asked for again: it tells something only where
  // a person closed it by Escape.
  const closedHere = useRef(false);
  useEffect(() => {
    if (scope && !dialog.current?.open) dialog.current?.showModal();
    if (!scope && dialog.current?.open) {
      closedHere.current = true;
      dialog.current.close();
    }
  }, [scope]);
  const closed = () => {
    if (!closedHere.current) exporting.value = null;
    closedHere.current = false;
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="export-title" onClose={closed}>
      {scope && <ExportForm scope={scope} />}
    </dialog>
  );
}

function ExportForm({ scope }: { scope: Scope }) {
  const { export: name } = words.value;
  const format = useSignal<Format>('xlsx');
  const rows = useSignal<'problems' | 'measures'>('problems');
  const unfinished = useSignal(false);
  const making = useSignal(false);
  const scopes = (
    [
      ['one', inScope('one').length && name.one],
      ['picked', inScope('picked').length && name.picked(inScope('picked').length)],
      ['filtered', shownNotices.value.length < notices.value.length && name.filtered(shownNotices.value.length)],
      ['all', name.all(notices.value.length)],
    ] as [Scope, string | false | 0][]
  ).filter(([, text]) => text);
  const of = inScope(scope);
  const save = async () => {
    making.value = true;
    try {
      const file = NAMES[format.value][lang.value];
      saveBlob(await fileOf(format.value, of, { rows: rows.value, unfinished: unfinished.value }), file);
      say(name.saved(file));
      exporting.value = null;
    } catch (error) {
      say(name.failed((error as Error).message), 'bad');
    } finally {
      making.value = false;
    }
  };
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="export-title">{name.title}</h2>
      <fieldset>
        <legend>{name.scope}</legend>
        {scopes.map(([id, text]) => (
          <label key={id}>
            <input type="radio" name="scope" checked={scope === id} onChange={() => (exporting.value = id)} /> {text}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{name.what}</legend>
        {FORMATS.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name="format"
              value={id}
              checked={format.value === id}
              onChange={() => (format.value = id)}
            />{' '}
            {name.format[id]}
          </label>
        ))}
      </fieldset>
      {LEDGERS.includes(format.value) && (
        <fieldset>
          <legend>{name.rows}</legend>
          <label>
            <input
              type="radio"
              name="rows"
              checked={rows.value === 'problems'}
              onChange={() => (rows.value = 'problems')}
            />{' '}
            {name.byProblem}
          </label>
          <label>
            <input
              type="radio"
              name="rows"
              checked={rows.value === 'measures'}
              onChange={() => (rows.value = 'measures')}
            />{' '}
            {name.byMeasure}
          </label>
          <label>
            <input
              type="checkbox"
              checked={unfinished.value}
              onChange={({ currentTarget }) => (unfinished.value = currentTarget.checked)}
            />{' '}
            {name.unfinished}
          </label>
        </fieldset>
      )}
      <p class="buttons">
        <button type="submit" class="primary" disabled={making.value || of.length === 0}>
          {making.value ? name.making : name.save}
        </button>
        <button type="button" onClick={() => (exporting.value = null)}>
          {name.close}
        </button>
      </p>
    </form>
  );
}
