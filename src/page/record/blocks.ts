/** The record in the order in which a person reads it, in parts that are laid out one by one. */
import type { Diagnostic, NoticeRecord, Problem, Section } from '../../record/schema.js';

export type Block =
  | { kind: 'head'; key: 'head' }
  | { kind: 'diagnostics'; key: 'diagnostics'; diagnostics: Diagnostic[] }
  | { kind: 'claims'; key: 'claims' }
  | { kind: 'outsideSections'; key: 'preamble' | 'closing' }
  | { kind: 'section'; key: string; section: Section; depth: number }
  | { kind: 'problem'; key: string; problem: Problem }
  | { kind: 'empty'; key: 'empty' }
  | { kind: 'contact'; key: 'contact' };

/** The parts of a record; headings and problems in the order of the text. */
export function blocksOf(record: NoticeRecord): Block[] {
  const body: { at: number; block: Block }[] = [];
  const add = (sections: readonly Section[], depth: number) => {
    for (const section of sections) {
      body.push({ at: section.position.start.offset, block: { kind: 'section', key: section.id, section, depth } });
      add(section.sections, depth + 1);
    }
  };
  add(record.sections, 1);
  for (const problem of record.problems)
    body.push({ at: problem.position.start.offset, block: { kind: 'problem', key: problem.id, problem } });
  body.sort((a, b) => a.at - b.at);
  const diagnostics = record.diagnostics;
  const { claims, preamble, closing } = record;
  const claimed = Object.entries(claims).some(
    ([key, value]) => key !== 'evidence' && value !== null && (!Array.isArray(value) || value.length > 0),
  );
  return [
    { kind: 'head', key: 'head' },
    ...(diagnostics.length > 0 ? [{ kind: 'diagnostics', key: 'diagnostics', diagnostics } as const] : []),
    ...(claimed ? [{ kind: 'claims', key: 'claims' } as const] : []),
    ...(preamble.measures.length > 0 ? [{ kind: 'outsideSections', key: 'preamble' } as const] : []),
    ...body.map(({ block }) => block),
    ...(record.problems.length === 0 ? [{ kind: 'empty', key: 'empty' } as const] : []),
    ...(closing.measures.length > 0 ? [{ kind: 'outsideSections', key: 'closing' } as const] : []),
    ...(record.contact ? [{ kind: 'contact', key: 'contact' } as const] : []),
  ];
}

/** The block that a part of a record stands in. */
export const blockKeyOf = (target: string): string => target.split('/')[0];
