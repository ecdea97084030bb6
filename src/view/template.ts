/** The page that `npm run page` builds: where it lies, and its text. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Set by the bundler: the folder beside which the page lies. */
declare const __PAGES__: string | undefined;

/** Beside the program; of one that is packed beside its folder; of the sources where they are built to. */
const PLACES = typeof __PAGES__ === 'string' ? [__PAGES__, `${__PAGES__}../`] : ['../../dist/'];

/**
 * The text of the page.
 *
 * @throws the system's error where it lies nowhere
 */
export function pageTemplate(): string {
  let missing: unknown;
  for (const place of PLACES) {
    try {
      return readFileSync(fileURLToPath(new URL(`${place}rectify.html`, import.meta.url)), 'utf8');
    } catch (error) {
      missing ??= error;
    }
  }
  throw missing;
}
