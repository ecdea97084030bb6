/** Prints notice.txt and scans it, once for all: `node --import tsx test/source/ocr/notice.ts` writes notice.jpg anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../../support/chromium.js';
import { typeset } from '../../support/typeset.js';
import { askew, jpeg, noisy, sealed } from './paper.js';
import { printed } from './print.js';

const text = readFileSync(join(import.meta.dirname, 'notice.txt'), 'utf8').replace(
  /\n\n(中共.*)\n(2024年.*)\n$/,
  '\n\n　　　　　　　　　　　　　　　　　$1\n　　　　　　　　　　　　　　　　　　$2\n',
);
const browser = await startChromium();
try {
  const [page] = await printed(browser, typeset(text), 110);
  const scan = [sealed(0.72, 0.62), askew(0.7), noisy(16, 0)].reduce((sheet, change) => change(sheet), page);
  writeFileSync(join(import.meta.dirname, 'notice.jpg'), jpeg(scan, 45));
} finally {
  await browser.close();
}
