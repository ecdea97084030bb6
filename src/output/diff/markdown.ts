/** A comparison as GitHub Flavored Markdown: tables of what differs, one for each problem that changed. */
import type { NoticeDiff, NoticeSide } from '../../diff/types.js';
import type { Lang } from '../labels.js';
import { oneLine } from '../visible.js';
import { claimDetails, type Detail, headerDetails, listDetails, pairDetails, vocabulary } from './details.js';
import { loneNote, type Names } from './names.js';

/** Yields lines, each with its line end. */
export function* writeDiffMarkdown(diff: NoticeDiff, names: Names, { lang }: { lang: Lang }): Iterable<string> {
  for (const line of lines(diff, names, lang)) yield `${line}\n`;
}

function* lines(diff: NoticeDiff, names: Names, lang: Lang): Iterable<string> {
  const say = vocabulary(lang);
  const { words, labels } = say;
  yield `# ${words.title}`;
  yield '';
  yield `- ${words.columns.earlier}${words.colon}${sideOf(names.a, diff.a)}`;
  yield `- ${words.columns.later}${words.colon}${sideOf(names.b, diff.b)}`;
  if (diff.same) {
    yield* ['', words.same];
    return;
  }
  yield* part(words.header, headerDetails(diff, say), lang);
  yield* part(words.figure, claimDetails(diff, say), lang);
  const { matched, onlyInA, onlyInB } = diff.problems;
  if (matched.length + onlyInA.length + onlyInB.length > 0)
    yield* ['', `## ${labels.problems}`, '', words.summary(diff.summary)];
  for (const pair of matched) {
    if (!pair.changed) continue;
    const number = pair.number ? [pair.a, pair.b].map((side) => side.number ?? words.none).join(' → ') : pair.b.number;
    yield* ['', `### ${heading(number, pair.b.finding)}`];
    yield* table(pairDetails(pair, say), lang);
  }
  for (const side of ['a', 'b'] as const) {
    const problems = side === 'a' ? onlyInA : onlyInB;
    if (problems.length === 0) continue;
    yield* ['', `### ${side === 'a' ? words.onlyInA : words.onlyInB}`, ''];
    for (const problem of problems) {
      const state = problem.state === null ? labels.unstated : labels.state[problem.state];
      const note = loneNote(problem, diff, side, words);
      yield `- ${heading(problem.number, problem.finding)} (${[state, note].filter(Boolean).join('; ')})`;
    }
  }
  yield* part(words.sections, listDetails('', diff.sections), lang);
  yield* part(words.passages, listDetails('', diff.passages), lang);
}

const sideOf = (name: string, { title }: NoticeSide) =>
  [name, title]
    .filter((text) => text !== null)
    .map(inline)
    .join(' · ');

const heading = (number: string | null, finding: string) => (number === null ? '' : `${number}  `) + inline(finding);

/** A heading and a table; nothing where nothing differs. */
function* part(title: string, details: Detail[], lang: Lang): Iterable<string> {
  if (details.length > 0) yield* ['', `## ${title}`];
  yield* table(details, lang);
}

/** A row a detail; a column that nothing stands in is left out. */
function* table(details: Detail[], lang: Lang): Iterable<string> {
  if (details.length === 0) return;
  const { columns } = vocabulary(lang).words;
  const labelled = details.some(({ label }) => label !== '');
  const noted = details.some(({ note }) => note !== undefined);
  const row = (cells: (string | false)[]) => `| ${cells.filter((cell) => cell !== false).join(' | ')} |`;
  const heads = [labelled && columns.what, columns.earlier, columns.later, noted && columns.note];
  yield* ['', row(heads), row(heads.map((head) => head !== false && '---'))];
  for (const { label, a, b, note } of details)
    yield row([labelled && inline(label), inline(a ?? ''), inline(b ?? ''), noted && inline(note ?? '')]);
}

/** Text on one line in which nothing is markup. */
const inline = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>|~#&]/g, '\\$&');
