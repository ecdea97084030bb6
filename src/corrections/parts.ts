/** Joins, parts, moves and deletes what a record holds. */
import type { Measure, Problem } from '../record/schema.js';
import { removeSection } from './assign.js';
import { type Draft, endOf, startOf } from './draft.js';
import { EditError, type Ref } from './edits.js';
import { factsIn } from './values.js';

export function join(draft: Draft, ref: Ref): void {
  if (ref.item === 'section') {
    removeSection(draft, draft.sectionAt(ref.at));
    return;
  }
  if (ref.item === 'problem') {
    joinProblem(draft, draft.problemAt(ref.at));
    return;
  }
  const { list, index } = draft.itemAt(ref);
  if (index === 0) throw new EditError('nothing-before');
  const [first, second] = list.slice(index - 1, index + 1);
  const { sheet } = draft;
  const whole = { start: startOf(first), end: endOf(second) };
  list.splice(index - 1, 2, {
    ...first,
    text: sheet.value(whole),
    position: sheet.position(whole),
    facts: [...first.facts, ...second.facts],
  });
}

/** Two halves of one problem: of headings that stand side by side one finding is made, else the second is a note. */
function joinProblem(draft: Draft, second: Problem): void {
  const first = draft.problems.filter((one) => startOf(one) < startOf(second)).at(-1);
  if (!first) throw new EditError('nothing-before');
  const { sheet } = draft;
  const parts = [...first.measures, ...first.results, ...first.notes, first.status, first.lead];
  const between = parts.some((one) => one && startOf(one) > startOf(first) && startOf(one) < startOf(second));
  const { title, finding } = first.evidence;
  const last = second.evidence.finding?.at(-1) ?? second;
  draft.dissolve(second, first);
  if (between || !title?.length || !finding?.length)
    first.notes.push({ label: null, text: second.title || second.finding, position: second.position });
  else {
    draft.setFinding(
      first,
      { start: startOf(title[0]), end: endOf(second) },
      { start: startOf(finding[0]), end: endOf(last) },
    );
    first.position = sheet.position({ start: startOf(first), end: endOf(second) });
  }
}

export function split(draft: Draft, ref: Ref, at: number): void {
  const { sheet, record } = draft;
  if (ref.item === 'problem' || ref.item === 'section') throw new EditError('no-parts');
  const { list, index } = draft.itemAt(ref);
  const one = list[index];
  const first = sheet.trimmed({ start: startOf(one), end: Math.min(at, endOf(one)) });
  const second = sheet.trimmed({ start: Math.max(at, startOf(one)), end: endOf(one) });
  if (at <= startOf(one) || at >= endOf(one) || !first || !second) throw new EditError('no-parts');
  const made = draft.measureAt(second);
  const kept = draft.measureAt(first);
  if (!made || !kept) throw new EditError('no-parts');
  list.splice(
    index,
    1,
    { ...one, text: kept.text, position: kept.position, facts: factsIn(sheet, first, record) },
    made,
  );
}

export function move(draft: Draft, ref: Ref, to: number, as?: 'measure' | 'result'): void {
  if (ref.item === 'section') throw new EditError('not-there');
  if (ref.item === 'problem') {
    const problem = draft.problemAt(ref.at);
    draft.setHome(problem, to < 0 ? null : draft.sectionAt(to));
    return;
  }
  const target = draft.problemAt(to);
  const { list, index } = draft.itemAt(ref);
  const [one] = list.splice(index, 1) as [Measure];
  target[(as ?? ref.item) === 'measure' ? 'measures' : 'results'].push(one);
}

export function remove(draft: Draft, ref: Ref): void {
  if (ref.item === 'section') {
    removeSection(draft, draft.sectionAt(ref.at));
    return;
  }
  if (ref.item === 'problem') {
    const problem = draft.problemAt(ref.at);
    const { title, position } = problem;
    draft.dissolve(problem, null);
    draft.partAround(position.start.offset).paragraphs.push({ text: title || problem.finding, position });
    return;
  }
  const { list, index, problem } = draft.itemAt(ref);
  const [{ text, position }] = list.splice(index, 1);
  if (problem) problem.notes.push({ label: null, text, position });
  else draft.partAround(position.start.offset).paragraphs.push({ text, position });
}
