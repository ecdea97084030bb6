/** Which stretches of a text a record speaks of: the bridge between the text and the record beside it. */
import type { Measure, NoticeRecord, Position } from '../../record/schema.js';
import { sectionsOf } from '../../record/sections.js';
import type { MarkKind } from './kinds.js';

export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  /** The part of the record that it belongs to, as {@link targetOf} names it. */
  target: string;
}

/** Names of parts of a record: `p3`, `p3/m2`, `p3/status`, `s4`, `contact`. */
export const measureTarget = (owner: string, kind: 'm' | 'r', index: number): string => `${owner}/${kind}${index}`;

/** The marks of a record in the order of the text; the longer of two that begin together comes first. */
export function marksOf(record: NoticeRecord): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: MarkKind, position: Position | null | undefined, target: string) => {
    if (position && position.end.offset > position.start.offset)
      marks.push({ kind, start: position.start.offset, end: position.end.offset, target });
  };
  const measures = (list: readonly Measure[], owner: string, kind: 'm' | 'r') => {
    for (const [index, { position, facts }] of list.entries()) {
      const target = measureTarget(owner, kind, index);
      add(kind === 'm' ? 'measure' : 'result', position, target);
      for (const fact of facts) {
        const { type } = fact;
        if (type === 'date' || type === 'money') add(type, fact.position, target);
        else if (type === 'document' || type === 'documentNumber') add('document', fact.position, target);
      }
    }
  };
  for (const { position } of record.evidence.title ?? []) add('heading', position, 'head');
  for (const section of sectionsOf(record.sections)) {
    add('heading', section.position, section.id);
    measures(section.measures, section.id, 'm');
  }
  measures(record.preamble.measures, 'preamble', 'm');
  measures(record.closing.measures, 'closing', 'm');
  for (const problem of record.problems) {
    const { id, evidence, position } = problem;
    if (evidence.finding?.length) for (const span of evidence.finding) add('finding', span.position, id);
    else add('finding', position, id);
    measures(problem.measures, id, 'm');
    measures(problem.results, id, 'r');
    add('status', problem.status?.position, `${id}/status`);
    for (const one of problem.responsible) add('duty', one.position, id);
    add('duty', problem.deadline?.position, id);
    add('duty', problem.target?.position, id);
  }
  for (const spans of Object.values(record.contact?.evidence ?? {}))
    for (const { position } of spans) add('contact', position, 'contact');
  const { issuedOn, documentNumber } = record.evidence;
  for (const { position } of issuedOn ?? []) add('date', position, 'head');
  for (const { position } of documentNumber ?? []) add('document', position, 'head');
  for (const key of ['period', 'feedbackOn'])
    for (const { position } of record.inspection?.evidence[key] ?? []) add('date', position, 'head');
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The part of the record that a place of the text belongs to: that of the shortest mark that holds it. */
export function targetAt(marks: readonly Mark[], at: number): string | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.start > at) break;
    if (mark.end >= at && (!best || mark.end - mark.start <= best.end - best.start)) best = mark;
  }
  return best?.target ?? null;
}

/** The stretch of a part: all of its marks; its own first. */
export function stretchesOf(marks: readonly Mark[], target: string): Mark[] {
  const own = marks.filter((mark) => mark.target === target);
  return own.length > 0 ? own : marks.filter((mark) => mark.target.startsWith(`${target}/`)).slice(0, 1);
}
