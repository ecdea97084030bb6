/** The page before there is anything on it. */
import { lang, words } from '../store/state.js';
import { Openers } from './openers.js';

export function Start() {
  const { open, brand, tagline } = words.value;
  return (
    <section class="start" lang={lang.value === 'zh' ? 'zh-CN' : 'en'}>
      <h1>
        {brand} <small>{tagline}</small>
      </h1>
      <ol class="steps">
        {open.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="drop">
        <p class="big">{open.drop}</p>
        <p class="openers">
          <Openers />
        </p>
        <p class="muted">{open.formats}</p>
      </div>
      <p class="private">{open.private}</p>
    </section>
  );
}
