/** Where in the page one is: it stands in the address, so that back and forward work. */
import { effect, signal } from '@preact/signals';

export type Route =
  | { view: 'notices' }
  | { view: 'problems' }
  | { view: 'learn' }
  /** `at` is an offset of its text to show. */
  | { view: 'notice'; id: string; at: number | null };

export const route = signal<Route>(parsed(location.hash));

function parsed(hash: string): Route {
  const [view, id, at] = hash.replace(/^#\/?/, '').split('/');
  if (view === 'notice' && id) {
    try {
      return { view, id: decodeURIComponent(id), at: at === undefined ? null : Number(at) || 0 };
    } catch {
      return { view: 'notices' };
    }
  }
  return view === 'problems' || view === 'learn' ? { view } : { view: 'notices' };
}

export const addressOf = (to: Route): string =>
  to.view === 'notice' ? `#/notice/${encodeURIComponent(to.id)}${to.at === null ? '' : `/${to.at}`}` : `#/${to.view}`;

export function go(to: Route): void {
  location.hash = addressOf(to);
}

export function followAddress(): void {
  addEventListener('hashchange', () => {
    route.value = parsed(location.hash);
  });
  effect(() => {
    document.documentElement.dataset.view = route.value.view;
  });
}
