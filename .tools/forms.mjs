// Makes fixtures/*/forms: the notices of some fixtures in every format that is read, by the programs that people use;
// and the PDFs of the benchmark (test/bench/pdf).
// They are made once and kept: another version of a program gives other bytes.
//
//   npm run forms [-- NAME …]
//
// Wants LibreOffice (`soffice`), Chromium (`chromium`) and the typeface WenQuanYi Micro Hei (Debian: libreoffice-writer,
// chromium, fonts-wqy-microhei): its outlines are TrueType, so that both programs embed it as they do the fonts of Windows,
// and files stay small. Where one is missing nothing is made.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { read } from '../src/index.ts';
import { pdfOf, TIMES, textOf } from '../test/bench/forms.mjs';
import { blocksOf } from '../test/support/forms/blocks.ts';
import { asDocx } from '../test/support/forms/docx.ts';
import { FORMED, FORMS, TEXT } from '../test/support/forms/forms.ts';
import { timeless } from '../test/support/forms/timeless.ts';

const TYPEFACE = 'WenQuanYi Micro Hei';
const root = fileURLToPath(new URL('..', import.meta.url));
/** Both programs write the time into what they make, unless they are told one. */
const env = { ...process.env, SOURCE_DATE_EPOCH: '1704067200', TZ: 'UTC', LC_ALL: 'C.UTF-8' };

function refuse(why) {
  console.error(`forms: ${why}; nothing was made`);
  process.exit(2);
}

function need(program, args, wanted) {
  try {
    const said = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    if (said === '') refuse(wanted);
    return said.split('\n')[0];
  } catch {
    return refuse(wanted);
  }
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !FORMED.includes(name));
if (unknown.length > 0) refuse(`no such notice in test/support/forms/forms.ts: ${unknown.join(', ')}`);
const wanted = names.length > 0 ? names : FORMED;
console.log(need('soffice', ['--version'], 'LibreOffice (soffice) is wanted'));
console.log(need('chromium', ['--version'], 'Chromium (chromium) is wanted'));
need('fc-list', [`:family=${TYPEFACE}`], `the typeface ${TYPEFACE} is wanted`);

const scratch = mkdtempSync(join(tmpdir(), 'rectify-forms-'));
const FILTERS = {
  docx: 'docx:MS Word 2007 XML',
  odt: 'odt:writer8',
  rtf: 'rtf:Rich Text Format',
  pdf: 'pdf:writer_pdf_Export',
};

/** LibreOffice turns many files into one format in one run: starting it takes longer than a notice. */
function office(format, jobs) {
  const run = mkdtempSync(join(scratch, 'office-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`;
  const files = jobs.map(({ from }, i) => {
    const copy = join(run, `${i}${extname(from)}`);
    copyFileSync(from, copy);
    return copy;
  });
  const args = [profile, '--headless', '--convert-to', FILTERS[format], '--outdir', join(run, 'out'), ...files];
  execFileSync('soffice', args, { env, stdio: 'ignore' });
  for (const [i, { to }] of jobs.entries()) keep(to, readFileSync(join(run, 'out', `${i}.${format}`)));
}

/** Chromium prints one page a run. */
function print({ from, to }) {
  const made = join(scratch, 'printed.pdf');
  const profile = `--user-data-dir=${join(scratch, 'chromium')}`;
  const args = ['--headless', '--no-sandbox', '--disable-gpu', profile, '--no-pdf-header-footer'];
  execFileSync('chromium', [...args, `--print-to-pdf=${made}`, pathToFileURL(from).href], { env, stdio: 'ignore' });
  keep(to, readFileSync(made));
  rmSync(made);
}

const pathOf = (name, file) => join(root, 'fixtures', name, 'forms', file);
function keep(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : timeless(content));
}

/** The notices of the benchmark as PDFs; their Word documents are not kept. */
function printBench() {
  const jobs = TIMES.map((times) => {
    const from = join(scratch, `bench-${times}.docx`);
    writeFileSync(from, asDocx(blocksOf(read(textOf(times))), { automatic: false }));
    return { from, to: pdfOf(times) };
  });
  office('pdf', jobs);
}

try {
  for (const name of wanted) {
    const path = join('fixtures', name, TEXT);
    if (!existsSync(join(root, path))) refuse(`${path} is missing`);
    const blocks = blocksOf(read(readFileSync(join(root, path)), { path }));
    for (const { file, write } of FORMS) if (write) keep(pathOf(name, file), write(blocks));
  }
  for (const { file, by } of FORMS.filter((form) => form.by)) {
    const jobs = wanted.map((name) => ({ from: pathOf(name, by.from), to: pathOf(name, file) }));
    if (by.program === 'soffice') office(extname(file).slice(1), jobs);
    else jobs.forEach(print);
  }
  if (names.length === 0) printBench();
  for (const { file } of FORMS) {
    const bytes = wanted.reduce((sum, name) => sum + statSync(pathOf(name, file)).size, 0);
    console.log(`${file}: ${wanted.length} notices, ${bytes} bytes`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
