// The pictures by their names, made of real output: notices go in, and the ledger and the statistics come out.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { drawLedger } from './ledger.mjs';
import { drawReport } from './report.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CASES = [
  'interim-report-mostly-open',
  'question-progress-person-deadline',
  'food-safety-supervision-decimals',
  'university-inspection-bracketed-status',
  'street-office-unnumbered-labels',
  'village-short-notice',
].map((name) => join('fixtures', name, 'input.txt'));

const COLUMNS = '序号,单位,反馈问题,整改措施,整改状态,涉及金额（元）,出处';

/** Each picture by the name of its file. */
export function pictures() {
  const summary = JSON.parse(run('stats', '--format', 'json', ...CASES));
  const csv = run('batch', 'notice.txt', 'draft.txt', '--format', 'csv', '--columns', COLUMNS);
  return {
    'ledger.svg': drawLedger(parseCsv(csv, { bom: true })),
    'report.svg': drawReport(summary, 'en'),
    'report.zh-CN.svg': drawReport(summary, 'zh'),
  };
}

/** Runs the command line in the repository, so that places are named as a reader would see them. */
function run(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-pictures-'));
  try {
    for (const [name, body] of examples()) writeFileSync(join(folder, name), `${body}\n`);
    symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'zh_CN.UTF-8' } };
    return execFileSync(process.execPath, [join(root, 'dist/rectify.cjs'), ...args, '--quiet'], options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Notices that the documents show. */
const examples = () =>
  ['README.md', 'src/docs/guide.md'].flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^```text (\S+)\n([\s\S]*?)\n```$/gm)].map((match) =>
      match.slice(1),
    ),
  );
