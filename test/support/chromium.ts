/** Chromium, for what has to run in a browser: the one of the machine (`apt-get install chromium`), run by Playwright. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The path of the browser; `null` where there is none. */
export function pathOfChromium(): string | null {
  const { CHROMIUM, PATH = '' } = process.env;
  const paths = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of CHROMIUM ? [CHROMIUM, ...paths] : paths) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return null;
}

/** Whether there is a browser; where there is none, says what is not tested. */
export function hasChromium(untested: string): boolean {
  if (pathOfChromium() !== null) return true;
  console.warn(`!!!!!!  CHROMIUM IS MISSING: ${untested}`);
  return false;
}

/** Starts the browser; who does so closes it. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: pathOfChromium() ?? undefined, args: ['--no-sandbox', '--disable-gpu'] });

const TYPES: Record<string, string> = { js: 'text/javascript', '': 'text/html; charset=utf-8' };

/** An address that nobody has. */
export const SITE = 'http://rectify.test/';

/** A page at `SITE` that has these files, by their paths, and no network. What it asks for besides is in `asked`. */
export async function siteOf(
  browser: Browser,
  file: (path: string) => Uint8Array | string | undefined,
): Promise<{ page: Page; strange: string[] }> {
  const page = await browser.newPage();
  const strange: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const path = url.startsWith(SITE) ? decodeURIComponent(url.slice(SITE.length)) : null;
    const body = path === null ? undefined : file(path);
    if (body === undefined) {
      strange.push(url);
      return route.fulfill({ status: 404, body: '' });
    }
    const contentType =
      TYPES[path?.includes('.') ? (path.split('.').at(-1) as string) : ''] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: typeof body === 'string' ? body : Buffer.from(body) });
  });
  await page.goto(SITE);
  return { page, strange };
}
