/** The page starts here. */
import './look/page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { embedded } from './store/embedded.js';
import { put } from './store/reading.js';
import { followAddress, go } from './store/route.js';
import { keepSetting, keptNotices, settingOf } from './store/saved.js';
import { type Configuration, configuration, kept, type Lang, lang, notices, type Theme, theme } from './store/state.js';
import { App } from './views/app.js';
import { listenToKeys } from './views/keys.js';
import { chosenColumns } from './views/overview.js';

async function start(): Promise<void> {
  const own = embedded();
  const [language, look, columns, learned] = await Promise.all(
    ['lang', 'theme', 'columns', 'configuration'].map(settingOf),
  );
  lang.value = (own?.lang ?? (language as Lang | undefined)) || (navigator.language.startsWith('zh') ? 'zh' : 'en');
  theme.value = (look as Theme | undefined) ?? 'auto';
  if (columns) chosenColumns.value = columns as typeof chosenColumns.value;
  const before = own ? null : await keptNotices();
  if (own) {
    put(await own.notices());
    // A page of one notice opens on it.
    const [only, ...others] = notices.value;
    if (only && others.length === 0 && location.hash === '') go({ view: 'notice', id: only.id, at: null });
    // Its corrections are kept, beside the notices that it came with.
    kept.value = true;
  }
  if (!own) {
    configuration.value = (learned as Configuration | undefined) ?? {};
    if (before) put(before);
    kept.value = before !== null;
  }
  effect(() => {
    const values = { lang: lang.value, theme: theme.value };
    for (const [name, value] of Object.entries(values)) void keepSetting(name, value);
  });
  followAddress();
  listenToKeys();
  const page = document.getElementById('page');
  if (page) render(<App />, page);
}

void start();
