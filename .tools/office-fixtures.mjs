// Makes the fixtures docx-*, doc-*, xlsx-* and xls-*, and test/source/doc, with LibreOffice: real documents of invented notices. They are made once
// and kept: another version of LibreOffice gives other bytes, and then `npm run test:update` new digests.
//
//   node --import tsx .tools/office-fixtures.mjs [NAME …]
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { asFlatOdf } from '../test/support/flat-odf.ts';
import { OFFICE_LEDGERS } from '../test/support/office-ledgers.ts';
import { MARKS } from '../test/support/office-marks.ts';
import { inFormat, OFFICE_NOTICES } from '../test/support/office-notices.ts';
import { xlsx } from '../test/support/xlsx.ts';

const FILTERS = { docx: 'MS Word 2007 XML', doc: 'MS Word 97', xlsx: 'Calc MS Excel 2007 XML', xls: 'MS Excel 97' };

const wanted = process.argv.slice(2);
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const documents = fileURLToPath(new URL('../test/source/doc', import.meta.url));
const inFixtures = (name, format) => {
  mkdirSync(join(fixtures, name), { recursive: true });
  return join(fixtures, name, `input.${format}`);
};
const inDocuments = (name, format) => join(documents, `${name}.${format}`);
const folder = mkdtempSync(join(tmpdir(), 'rectify-office-'));
/** Converts files that are called as fixtures are, and puts what becomes of them where it belongs. */
function convert(format, files, place = inFixtures) {
  if (files.length === 0) return;
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const sources = files.map(({ name, ending, content }) => {
    const file = join(folder, `${name}.${ending}`);
    writeFileSync(file, content);
    return file;
  });
  const out = join(folder, 'out');
  const args = ['--headless', '--convert-to', `${format}:${FILTERS[format]}`, '--outdir', out];
  execFileSync('soffice', [profile, ...args, ...sources], { stdio: 'inherit' });
  for (const { name } of files) copyFileSync(join(out, `${name}.${format}`), place(name, format));
}
try {
  const asked = ({ name }) => wanted.length === 0 || wanted.includes(name);
  for (const format of ['docx', 'doc']) {
    const files = OFFICE_NOTICES.map((notice) => ({
      name: inFormat(notice, format),
      ending: 'fodt',
      content: asFlatOdf(notice),
    }));
    convert(format, files.filter(asked));
  }
  const ledgers = OFFICE_LEDGERS.map(({ name, sheets }) => ({ name, ending: 'xlsx', content: xlsx({ sheets }) }));
  convert('xlsx', ledgers.filter(asked));
  const old = ledgers.map((one) => ({ ...one, name: one.name.replace(/^xlsx/, 'xls') }));
  convert('xls', old.filter(asked));
  convert('doc', [{ name: 'marks', ending: 'fodt', content: MARKS }].filter(asked), inDocuments);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
