/** A comparison for a terminal: - went, + came, ~ was put in other words. */
import type { LoneProblem, NoticeDiff, NoticeSide, ProblemPair } from '../../diff/types.js';
import { displayWidth, padEnd } from '../align.js';
import { oneLine } from '../visible.js';
import { wrap } from '../wrap.js';
import type { WriteContext } from '../writer.js';
import { claimDetails, type Detail, headerDetails, listDetails, pairDetails, vocabulary } from './details.js';
import { loneNote, type Names } from './names.js';

const INDENT = '  ';

/** Yields lines, each with its line end. */
export function* writeDiffText(diff: NoticeDiff, names: Names, context: WriteContext): Iterable<string> {
  for (const line of lines(diff, names, context)) yield `${line}\n`;
}

function* lines(diff: NoticeDiff, names: Names, context: WriteContext): Iterable<string> {
  const say = vocabulary(context.lang);
  const { words } = say;
  const { style } = context;
  yield* sideLines('---', names.a, diff.a, context).map(style.bad);
  yield* sideLines('+++', names.b, diff.b, context).map(style.good);
  if (diff.same) {
    yield words.same;
    return;
  }
  yield* part(words.header, headerDetails(diff, say), context);
  yield* part(words.figure, claimDetails(diff, say), context);
  yield* problemLines(diff, context);
  yield* part(words.sections, listDetails('', diff.sections), context);
  yield* part(words.passages, listDetails('', diff.passages), context);
}

const sideLines = (mark: string, name: string, { title }: NoticeSide, { width }: WriteContext) =>
  wrap(oneLine([name, title].filter(Boolean).join('  ')), width, `${mark} `);

function* part(title: string, details: Detail[], context: WriteContext): Iterable<string> {
  if (details.length === 0) return;
  yield '';
  yield context.style.strong(title);
  yield* detailLines(details, INDENT, context);
}

function* problemLines(diff: NoticeDiff, context: WriteContext): Iterable<string> {
  const { words, labels } = vocabulary(context.lang);
  const { matched, onlyInA, onlyInB } = diff.problems;
  if (matched.length + onlyInA.length + onlyInB.length === 0) return;
  yield '';
  yield context.style.strong(labels.problems + words.colon + words.summary(diff.summary));
  for (const pair of matched) if (pair.changed) yield* pairLines(pair, context);
  for (const problem of onlyInA) yield* loneLines('-', problem, loneNote(problem, diff, 'a', words), context);
  for (const problem of onlyInB) yield* loneLines('+', problem, loneNote(problem, diff, 'b', words), context);
}

function* pairLines(pair: ProblemPair, context: WriteContext): Iterable<string> {
  const say = vocabulary(context.lang);
  const { a, b, number } = pair;
  const mark = number ? [a, b].map((side) => side.number ?? say.words.unnumbered).join(' → ') : b.number;
  const lead = `~ ${mark ?? say.words.unnumbered}  `;
  yield* wrap(oneLine(b.finding), context.width, lead).map(context.style.strong);
  yield* detailLines(pairDetails(pair, say), INDENT.repeat(2), context);
}

function* loneLines(mark: '-' | '+', problem: LoneProblem, note: string | null, context: WriteContext) {
  const { words, labels } = vocabulary(context.lang);
  const { style, width } = context;
  const lead = `${mark} ${problem.number ?? words.unnumbered}  `;
  const state = problem.state === null ? labels.unstated : labels.state[problem.state];
  yield* wrap(oneLine(problem.finding), width, lead).map(mark === '-' ? style.bad : style.good);
  yield style.dim(INDENT.repeat(2) + state);
  if (note !== null) yield* wrap(note, width, INDENT.repeat(2)).map(style.caution);
}

/** Details with their labels in one column; a label is not said twice on end. */
function* detailLines(details: Detail[], indent: string, context: WriteContext): Iterable<string> {
  const column = Math.max(...details.map(({ label }) => displayWidth(oneLine(label))));
  let last = '';
  for (const detail of details) {
    const label = oneLine(detail.label);
    const lead = indent + padEnd(label === last ? '' : label, column) + (column > 0 ? INDENT : '');
    last = label;
    yield* oneDetail(detail, lead, context);
  }
}

/** A short change stands on one line: `a → b  note`; else what was and what is stand on lines of their own. */
function* oneDetail({ a, b, note, paint }: Detail, lead: string, { style, width }: WriteContext): Iterable<string> {
  const tail = note === undefined ? '' : `${INDENT}${style[paint ?? 'dim'](note)}`;
  const [before, after] = [a, b].map((text) => text !== null && oneLine(text));
  const blank = ' '.repeat(displayWidth(lead));
  const place = (index: number) => (index === 0 ? style.dim(lead) : blank);
  const put = function* (text: string, mark: string, paintText: (text: string) => string, first: number) {
    const indent = `${blank}${mark} `;
    for (const [index, line] of wrap(text, width, indent).entries())
      yield place(first + index) + paintText(line.slice(blank.length));
  };
  if (before !== false && after !== false) {
    const line = `${before} → ${after}`;
    if (displayWidth(lead + line) <= width) yield `${style.dim(lead)}${line}${tail}`;
    else {
      yield* put(before, '~', style.bad, 0);
      yield* put(after, '→', style.good, 1);
    }
    return;
  }
  if (before !== false) yield* put(before, '-', style.bad, 0);
  if (after !== false) yield* put(after, '+', style.good, 0);
}
