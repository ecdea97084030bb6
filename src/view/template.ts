/** The page that notices are put into, which `npm run page` builds: where it lies, and its text. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Set by the bundler: where it lies beside the bundle. */
declare const __PAGE__: string | undefined;

/**
 * The text of the page.
 *
 * @throws the system's error where it is missing
 */
export const pageTemplate = (): string =>
  readFileSync(
    fileURLToPath(new URL(typeof __PAGE__ === 'string' ? __PAGE__ : '../../dist/view.html', import.meta.url)),
    'utf8',
  );
