/** The page: its head, what is looked at, and what lies over it. */
import { useEffect } from 'preact/hooks';
import { dropped } from '../intake/incoming.js';
import { allProblems } from '../store/overview.js';
import { cancel, take } from '../store/reading.js';
import { addressOf, go, type Route, route } from '../store/route.js';
import { forgetAll } from '../store/saved.js';
import { failures, kept, lang, notice as message, notices, progress, theme, words } from '../store/state.js';
import { carries } from '../worker/payload.js';
import { ExportDialog, exporting } from './export.js';
import { KeysDialog, showKeys } from './keys.js';
import { Learn } from './learn.js';
import { NoticeView } from './notice.js';
import { Openers } from './openers.js';
import { Overview } from './overview.js';
import { Printed } from './print.js';
import { Start } from './start.js';

export function App() {
  useDrop();
  useEffect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-CN' : 'en';
  }, [lang.value]);
  useEffect(() => {
    if (theme.value === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  }, [theme.value]);
  return (
    <>
      <Header />
      <main id="main">
        <View />
      </main>
      <Footer />
      <p class={`message ${message.value?.kind ?? ''}`} role="status" aria-live="polite">
        {message.value?.text}
      </p>
      <ExportDialog />
      <KeysDialog />
      <Printed />
    </>
  );
}

function View() {
  const at = route.value;
  const any = notices.value.length > 0 || failures.value.length > 0;
  if (!any) return <Start />;
  if (at.view === 'notice') {
    const notice = notices.value.find(({ id }) => id === at.id);
    if (notice) return <NoticeView key={notice.id} notice={notice} at={at.at} />;
  }
  if (at.view === 'learn') return <Learn />;
  return <Overview of={at.view === 'problems' ? 'problems' : 'notices'} />;
}

function Header() {
  const { brand, nav, export: exports, settings, only } = words.value;
  const at = route.value.view;
  const any = notices.value.length > 0;
  const link = (to: Route, name: string, count?: number) => (
    <a
      href={addressOf(to)}
      aria-current={at === to.view || (at === 'notice' && to.view === 'notices') ? 'page' : undefined}
    >
      {name}
      {count !== undefined && <small> {count}</small>}
    </a>
  );
  const themes = ['auto', 'light', 'dark'] as const;
  return (
    <header class="bar">
      <a class="brand" href="#/notices">
        {brand}
      </a>
      {any && (
        <nav aria-label={brand}>
          {link({ view: 'notices' }, nav.notices, notices.value.length)}
          {link({ view: 'problems' }, nav.problems, allProblems.value.length)}
          {link({ view: 'learn' }, nav.learn)}
        </nav>
      )}
      <Progress />
      <span class="spring" />
      {any && (carries('reader') ? <Openers /> : <span class="muted wide">{only}</span>)}
      {any && (
        <button type="button" onClick={() => (exporting.value = at === 'notice' ? 'one' : 'all')} title="e">
          {exports.ledger}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => (lang.value = lang.value === 'zh' ? 'en' : 'zh')}>
        {settings.language}
      </button>
      <button
        type="button"
        class="quiet"
        title={`${settings.theme}: ${settings[theme.value]}`}
        aria-label={`${settings.theme}: ${settings[theme.value]}`}
        onClick={() => (theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length])}
      >
        {theme.value === 'auto' ? '◐' : theme.value === 'light' ? '☀' : '☾'}
      </button>
      <button type="button" class="quiet" aria-label={settings.help} title={`${settings.help} (?)`} onClick={showKeys}>
        ?
      </button>
    </header>
  );
}

function Progress() {
  const now = progress.value;
  const { reading } = words.value;
  if (!now) return null;
  return (
    <span class="progress">
      <progress max={now.total} value={now.done} aria-label={reading.progress(now.done, now.total)} />
      <span>{reading.progress(now.done, now.total)}</span>
      <button type="button" onClick={cancel}>
        {reading.cancel}
      </button>
    </span>
  );
}

function Footer() {
  const { store, open } = words.value;
  if (notices.value.length === 0 || route.value.view === 'notice') return null;
  return (
    <footer>
      <span>{open.private}</span>
      {kept.value !== null && <span>{kept.value ? store.kept : store.notKept}</span>}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          if (!confirm(store.sure)) return;
          notices.value = [];
          failures.value = [];
          void forgetAll();
          go({ view: 'notices' });
        }}
      >
        {store.forget}
      </button>
    </footer>
  );
}

/** Files may be dropped anywhere. */
function useDrop(): void {
  useEffect(() => {
    if (!carries('reader')) return undefined;
    const root = document.documentElement;
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      root.dataset.dropping = words.value.open.dropNow;
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) delete root.dataset.dropping;
    };
    const drop = (event: DragEvent) => {
      delete root.dataset.dropping;
      if (!event.dataTransfer || !isFiles(event)) return;
      event.preventDefault();
      void dropped(event.dataTransfer).then(take);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
}
