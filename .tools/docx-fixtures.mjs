// Makes the fixtures docx-* with LibreOffice: real Word documents of invented notices. They are made once and kept:
// another version of LibreOffice gives other bytes, and then `npm run test:update` new digests.
//
//   node --import tsx .tools/docx-fixtures.mjs [NAME …]
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { asFlatOdf } from '../test/support/flat-odf.ts';
import { OFFICE_NOTICES } from '../test/support/office-notices.ts';

const wanted = process.argv.slice(2);
const notices = OFFICE_NOTICES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rectify-docx-'));
try {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = notices.map((notice) => {
    const file = join(folder, `${notice.name}.fodt`);
    writeFileSync(file, asFlatOdf(notice));
    return file;
  });
  const convert = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder];
  execFileSync('soffice', [profile, ...convert, ...files], { stdio: 'inherit' });
  for (const { name } of notices) {
    mkdirSync(join(fixtures, name), { recursive: true });
    copyFileSync(join(folder, `${name}.docx`), join(fixtures, name, 'input.docx'));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
