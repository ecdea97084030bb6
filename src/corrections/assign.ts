/** Says what a stretch of text is. */
import { emptyProblem } from '../record/empty-problem.js';
import type { Problem, Responsible, Section, Status } from '../record/schema.js';
import { clear } from './clear.js';
import { type Draft, endOf, startOf } from './draft.js';
import { type Edit, EditError } from './edits.js';
import type { Stretch } from './sheet.js';
import { findingOf, headOf, measureOf, numberOf, stateIn } from './values.js';

type Assign = Extract<Edit, { action: 'assign' }>;

/** @throws {EditError} where there is no text, no problem for it, or no state in it */
export function assign(draft: Draft, edit: Assign): void {
  const stretch = draft.sheet.trimmed(edit);
  if (!stretch) throw new EditError('no-text');
  switch (edit.as) {
    case 'problem':
      problem(draft, stretch);
      return;
    case 'heading':
      heading(draft, stretch);
      return;
    case 'organization':
      organization(draft, stretch);
      return;
    case 'none':
      none(draft, stretch);
      return;
    default:
      part(draft, stretch, edit);
      return;
  }
}

/** The problems whose headings begin in a stretch, or have all of it. */
const headedIn = (draft: Draft, { start, end }: Stretch): Problem[] =>
  draft.problems.filter((one) => (startOf(one) >= start && startOf(one) < end) || spans(one, { start, end }));

const spans = (one: Problem | Section, { start, end }: Stretch): boolean => startOf(one) <= start && endOf(one) >= end;

const sectionsIn = (draft: Draft, { start, end }: Stretch): Section[] =>
  draft.sections.filter((one) => (startOf(one) >= start && startOf(one) < end) || spans(one, { start, end }));

/** A measure, a result, a state, or who answers for it and until when. */
function part(draft: Draft, stretch: Stretch, { as, to, state, sustained }: Assign): void {
  const { sheet, record } = draft;
  for (const one of headedIn(draft, stretch)) {
    draft.remove(one);
    const before = draft.problemOver(startOf(one));
    draft.add(one, null);
    draft.dissolve(one, before);
  }
  for (const section of sectionsIn(draft, stretch)) removeSection(draft, section);
  clear(draft, stretch);
  const owner = to === undefined ? draft.problemOver(stretch.start) : draft.problemAt(to);
  if (as === 'measure' || as === 'result') {
    const measure = measureOf(sheet, stretch, record);
    if (!measure) throw new EditError('no-text');
    if (as === 'result' && !owner) throw new EditError('no-problem');
    (owner ? owner[as === 'measure' ? 'measures' : 'results'] : draft.partAround(stretch.start).measures).push(measure);
    return;
  }
  if (!owner) throw new EditError('no-problem');
  const { rest, label } = headOf(sheet, stretch, true);
  if (!rest) throw new EditError('no-text');
  const told = { text: sheet.value(rest), position: sheet.position(rest) };
  if (as === 'status') {
    const read = stateIn(sheet, rest);
    if (!state && !read) throw new EditError('no-state');
    if (owner.status) owner.notes.push({ label: null, text: owner.status.text, position: owner.status.position });
    owner.status = {
      state: state ?? (read as Status).state,
      sustained: sustained ?? read?.sustained ?? false,
      ...told,
    };
  } else if (as === 'deadline') owner.deadline = { value: null, ...told };
  else owner.responsible.push({ role: as as Responsible['role'], label: label ?? '', ...told });
}

/** A new problem; what its heading was before, it is no more, and what stands behind it is the new one's. */
function problem(draft: Draft, stretch: Stretch): void {
  const { sheet } = draft;
  const { mark, rest } = headOf(sheet, stretch, false);
  if (!rest) throw new EditError('no-text');
  const old = headedIn(draft, stretch);
  const over = draft.problemOver(stretch.start);
  for (const section of sectionsIn(draft, stretch)) removeSection(draft, section);
  clear(draft, stretch);
  const made = emptyProblem(sheet.position({ start: stretch.start, end: rest.end }), null, 1);
  made.number = numberOf(mark);
  if (mark !== null) {
    const at = { start: stretch.start, end: stretch.start + mark.length };
    made.evidence.number = [{ text: sheet.value(at), position: sheet.position(at) }];
  }
  draft.setFinding(made, rest, findingOf(sheet, rest));
  draft.add(made, draft.sectionOver(stretch.start));
  if (old.length > 0) for (const one of old) draft.dissolve(one, made);
  else if (over) draft.moveBehind(over, stretch.end, made);
  // Measures and paragraphs behind the heading of which nobody knew whose they are.
  const next = Math.min(
    ...[...draft.problems, ...draft.sections].map(startOf).filter((at) => at > stretch.start),
    Number.POSITIVE_INFINITY,
  );
  const around = draft.partAround(stretch.start);
  if (around === draft.record.closing) return;
  const isBehind = (one: Parameters<typeof startOf>[0]) => startOf(one) >= stretch.end && startOf(one) < next;
  made.measures.push(...around.measures.filter(isBehind));
  made.notes.push(...around.paragraphs.filter(isBehind).map((one) => ({ label: null, ...one })));
  around.measures = around.measures.filter((one) => !isBehind(one));
  around.paragraphs = around.paragraphs.filter((one) => !isBehind(one));
}

/** A new section behind the one that it stands in; what follows the heading is in it. */
function heading(draft: Draft, stretch: Stretch): void {
  const { sheet, record } = draft;
  const { mark, rest } = headOf(sheet, stretch, false);
  if (!rest) throw new EditError('no-text');
  const old = headedIn(draft, stretch);
  for (const section of sectionsIn(draft, stretch)) removeSection(draft, section);
  clear(draft, stretch);
  const before = draft.partAround(stretch.start);
  const over = draft.sectionOver(stretch.start);
  const made: Section = {
    id: '',
    number: mark?.replace(/\s/g, '') ?? null,
    title: sheet.value(rest),
    role: 'other',
    paragraphs: [],
    measures: [],
    sections: [],
    evidence: {},
    position: sheet.position({ start: stretch.start, end: rest.end }),
  };
  const next = Math.min(...draft.sections.map(startOf).filter((at) => at > stretch.start), Number.POSITIVE_INFINITY);
  const siblings = siblingsOf(record.sections, over) ?? record.sections;
  siblings.push(made);
  siblings.sort((a, b) => startOf(a) - startOf(b));
  const isIn = (one: Parameters<typeof startOf>[0]) => startOf(one) >= stretch.end && startOf(one) < next;
  for (const one of old) draft.dissolve(one, null);
  made.measures.push(...[...before.measures, ...(old.length ? made.measures : [])].filter(isIn));
  made.paragraphs.push(...before.paragraphs.filter(isIn));
  before.measures = before.measures.filter((one) => !isIn(one));
  before.paragraphs = before.paragraphs.filter((one) => !isIn(one));
  for (const one of draft.problems) if (isIn(one)) draft.setHome(one, made);
}

/** The list that a section stands in. */
function siblingsOf(sections: Section[], one: Section | null): Section[] | null {
  if (one === null || sections.includes(one)) return sections;
  for (const { sections: inner } of sections) {
    const found = siblingsOf(inner, one);
    if (found) return found;
  }
  return null;
}

/** A section is none: what it holds belongs to what it stands in, or to the section before it. */
export function removeSection(draft: Draft, section: Section): void {
  const siblings = siblingsOf(draft.record.sections, section) as Section[];
  siblings.splice(siblings.indexOf(section), 1, ...section.sections);
  const above = draft.sectionOver(startOf(section));
  for (const one of draft.problems) if (draft.homeOf(one) === section) draft.setHome(one, above);
  const owner = draft.problemOver(startOf(section));
  if (owner && section.measures.length > 0) {
    owner.measures.push(...section.measures);
    owner.notes.push(...section.paragraphs.map((one) => ({ label: null, ...one })));
    return;
  }
  const around = draft.partAround(startOf(section));
  around.measures.push(...section.measures);
  around.paragraphs.push(...section.paragraphs);
}

/** Text that is nothing of what a record tells: a paragraph, or a note of its problem. */
function none(draft: Draft, stretch: Stretch): void {
  const { sheet } = draft;
  for (const one of headedIn(draft, stretch)) {
    draft.remove(one);
    const before = draft.problemOver(startOf(one));
    draft.add(one, draft.sectionOver(startOf(one)));
    draft.dissolve(one, before);
  }
  for (const section of sectionsIn(draft, stretch)) removeSection(draft, section);
  const owner = draft.problemOver(stretch.start);
  clear(draft, stretch);
  const text = { text: sheet.value(stretch), position: sheet.position(stretch) };
  if (owner && draft.problems.includes(owner)) owner.notes.push({ label: null, ...text });
  else draft.partAround(stretch.start).paragraphs.push(text);
}

function organization(draft: Draft, stretch: Stretch): void {
  const { sheet, record } = draft;
  record.organization = sheet.value(stretch);
  record.evidence.organization = [{ text: record.organization, position: sheet.position(stretch) }];
}
