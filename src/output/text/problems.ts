import { isDoubtful } from '../../record/confidence.js';
import type { Measure, NoticeRecord, Problem, Section } from '../../record/schema.js';
import { displayWidth, padEnd } from '../align.js';
import { oneLine } from '../visible.js';
import { wrap } from '../wrap.js';
import { sectionMark } from './outline.js';
import { INDENT, type Part, type TextContext } from './page.js';
import { statusText } from './status.js';

/** Every problem under the heading of its section, with status and measures. */
export const problemLines: Part = function* (record, page) {
  if (record.problems.length === 0) return;
  const { labels, style } = page;
  yield style.strong(`${labels.problems} (${record.problems.length})`);
  const headings = headingsById(record.sections);
  const column = Math.max(...record.problems.map((problem) => displayWidth(problem.number ?? '·')));
  let section: string | null = null;
  for (const problem of record.problems) {
    if (problem.section !== section) {
      section = problem.section;
      const heading = headings.get(section ?? '');
      if (heading !== undefined) for (const line of wrap(heading, page.width, INDENT)) yield style.accent(line);
    }
    yield* oneProblem(problem, `${INDENT}${padEnd(problem.number ?? '·', column)}  `, page);
  }
};

function headingsById(sections: NoticeRecord['sections'], found = new Map<string, string>()): Map<string, string> {
  for (const section of sections as Section[]) {
    found.set(section.id, oneLine(sectionMark(section) + section.title));
    headingsById(section.sections, found);
  }
  return found;
}

function* oneProblem(problem: Problem, lead: string, page: TextContext): Iterable<string> {
  const { labels, style } = page;
  const indent = ' '.repeat(displayWidth(lead));
  const lines = wrap(oneLine(problem.finding || problem.title), page.width, lead);
  const status = statusText(problem.status, page);
  const count = labels.measures(problem.measures.length);
  const doubt = isDoubtful(problem) ? ` · ${labels.doubtful} ${problem.confidence}` : '';
  const last = lines.pop() ?? lead;
  for (const line of lines) yield style.strong(line);
  // The tail stands on the finding's last line where there is room, else below it.
  const room = displayWidth(last) + 3 + displayWidth(`${status.text} · ${count}${doubt}`) <= page.width;
  const tail = `${status.paint(status.text)}${style.dim(` · ${count}`)}${style.caution(doubt)}`;
  if (room) yield `${style.strong(last)} — ${tail}`;
  else yield* [style.strong(last), indent + tail];

  for (const { label, text } of problem.responsible)
    yield* item(label || labels.problem.responsible, text, indent, page);
  if (problem.deadline) yield* item(labels.problem.deadline, problem.deadline.text, indent, page);
  if (problem.target) yield* item(labels.problem.target, problem.target.text, indent, page);
  if (problem.elided) yield indent + style.dim(labels.problem.elided);
  yield* measureLines(problem.measures, indent, page);
  if (problem.results.length > 0) {
    yield indent + style.dim(labels.problem.results);
    yield* measureLines(problem.results, indent, page);
  }
}

/** `label  text`, wrapped under the text. */
function* item(label: string, text: string, indent: string, page: TextContext): Iterable<string> {
  yield* wrap(oneLine(text), page.width, `${indent}${oneLine(label)}  `);
}

function* measureLines(measures: Measure[], indent: string, page: TextContext): Iterable<string> {
  for (const { label, text } of measures) {
    yield* wrap(oneLine(text), page.width, `${indent}${label === null ? '·' : oneLine(label)} `);
  }
}
