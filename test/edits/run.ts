/**
 * How far edits that change no meaning change what is read.
 *
 *   npm run edits [-- --seed 1 --only words,words --notices words --combinations 300 --combine words --misses --skips --json]
 *
 * `--combine` names the edits that combinations are made of; all if unset
 */
import { parseArgs } from 'node:util';
import { type Count, f1, type Tally } from '../support/tally.js';
import { EDITS } from './all.js';
import { combinations, eachEdit, type Row, unedited } from './measure.js';
import { goldNotices } from './notices.js';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    notices: { type: 'string' },
    combine: { type: 'string' },
    combinations: { type: 'string', default: '300' },
    misses: { type: 'boolean', default: false },
    skips: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const has = (text: string, words: string | undefined): boolean =>
  !words || words.split(',').some((word) => text.includes(word));
const percent = (part: number, all: number): string => (all ? `${((100 * part) / all).toFixed(0)} %` : '-').padStart(6);
const OTHERS = ['results', 'problem.responsible', 'problem.deadline'];
const FIELDS = ['problems', 'measures', 'problem.status', ...OTHERS];

/** F1 of several fields taken together. */
function together(tally: Tally, fields: readonly string[]): number {
  const counts = fields.map((field) => tally.count(field));
  const sum = (key: keyof Count) => counts.reduce((total, one) => total + one[key], 0);
  return f1({ found: sum('found'), missed: sum('missed'), extra: sum('extra') });
}

function line({ edit, notices, changed, exact, before, after }: Row): string {
  const shares = [changed.problems, changed.measures, changed.either, changed.status].map((one) =>
    percent(one, notices),
  );
  const scores = [['problems'], ['measures'], ['problem.status'], OTHERS].map(
    (fields) => `${together(before, fields).toFixed(3)}→${together(after, fields).toFixed(3)}`,
  );
  const whole = `${exact.before}→${exact.after}`.padStart(7);
  return [String(notices).padStart(4), ...shares, whole, ...scores, edit].join('  ');
}

const asJson = ({ edit, notices, changed, exact, before, after, skipped, names }: Row) => ({
  edit,
  notices,
  changed,
  exact,
  before: Object.fromEntries(FIELDS.map((field) => [field, before.f1(field)])),
  after: Object.fromEntries(FIELDS.map((field) => [field, after.f1(field)])),
  skipped,
  names,
});

const seed = Number(options.seed);
const notices = unedited(goldNotices().filter(({ name }) => has(name, options.notices)));
const rows = eachEdit(
  notices,
  seed,
  EDITS.filter(({ name }) => has(name, options.only)),
);
if (has('four at a time', options.only))
  rows.push(
    combinations(
      notices,
      seed,
      Number(options.combinations),
      EDITS.filter(({ name }) => has(name, options.combine)),
    ),
  );

if (options.json) console.log(JSON.stringify(rows.map(asJson), null, 2));
else {
  console.log(
    `${notices.length} notices with problems; changed against their own reading, F1 against gold before→after`,
  );
  console.log(
    '   n  probl.  meas.  either  status  exact   F1 problems   F1 measures   F1 status     F1 others     edit',
  );
  for (const row of rows) {
    console.log(line(row));
    if (options.skips)
      for (const [why, count] of Object.entries(row.skipped)) console.log(`        skipped ${count}: ${why}`);
    if (options.misses) {
      console.log(`        changed: ${row.names.join(', ')}`);
      console.log(row.after.misses.map((miss) => `        ${miss}`).join('\n'));
    }
  }
  const tried = rows.reduce((sum, row) => sum + row.notices, 0);
  const changed = rows.reduce((sum, row) => sum + row.changed.either, 0);
  console.log(`${tried} edited texts, ${percent(changed, tried).trim()} changed`);
}
