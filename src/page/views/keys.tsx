/** The keyboard: what each key does, and the list of them. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { redo, undo } from '../store/correcting.js';
import { recordOf } from '../store/notice.js';
import { go, route } from '../store/route.js';
import { notices, words } from '../store/state.js';
import { checkAll, search, stepDoubt, stepNotice, stepProblem } from '../store/stepping.js';
import { exporting } from './export.js';
import { assign, ROLE_KEYS } from './selection-bar.js';

const shown = signal(false);
export const showKeys = (): void => {
  shown.value = true;
};

export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const { keys, export: name } = words.value;
  useEffect(() => {
    if (shown.value && !dialog.current?.open) dialog.current?.showModal();
  }, [shown.value]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="keys-title" onClose={() => (shown.value = false)}>
      <h2 id="keys-title">{keys.title}</h2>
      <dl class="keys">
        {keys.list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {name.close}
        </button>
      </p>
    </dialog>
  );
}

/** Where keys are text: fields, and the editor's own search. The text itself is read-only and takes none. */
const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input,select,textarea,dialog,.cm-panel') !== null;

/** Listens to the keyboard. */
export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (takesKeys(event.target)) return;
    if (pressed(event)) event.preventDefault();
  });
}

/** @returns whether the key meant anything */
function pressed(event: KeyboardEvent): boolean {
  const at = route.value;
  const notice = at.view === 'notice' ? notices.value.find(({ id }) => id === at.id) : undefined;
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    if (!notice || event.altKey) return false;
    if (key === 'z' && !event.shiftKey) undo(notice);
    else if (key === 'y' || (key.toLowerCase() === 'z' && event.shiftKey)) redo(notice);
    else return false;
    return true;
  }
  if (event.altKey) return false;
  if (key === '?') {
    showKeys();
    return true;
  }
  if (key === 'e' && notices.value.length > 0) {
    exporting.value = notice ? 'one' : 'all';
    return true;
  }
  if (!notice) {
    if (key !== '/') return false;
    document.getElementById('filter-text')?.focus();
    return true;
  }
  if (key in ROLE_KEYS) {
    assign(notice, recordOf(notice), ROLE_KEYS[key]);
    return true;
  }
  const actions: Record<string, () => void> = {
    j: () => stepProblem(notice, 1),
    k: () => stepProblem(notice, -1),
    n: () => stepDoubt(notice, 1),
    p: () => stepDoubt(notice, -1),
    ']': () => stepNotice(notice, 1),
    '[': () => stepNotice(notice, -1),
    '/': search,
    c: () => checkAll(notice),
    Escape: () => go({ view: 'notices' }),
  };
  const action = actions[key];
  action?.();
  return action !== undefined;
}
