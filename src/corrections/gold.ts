/** A record as gold for the scorer (`npm run score`): what a notice says, without places. */

import type { Fact, Measure, NoticeRecord, Section } from '../record/schema.js';
import { sectionsOf } from '../record/sections.js';
import { basename } from './basename.js';

interface Titled {
  depth: number;
  number: string | null;
  title: string;
}

function outlineOf(sections: readonly Section[], depth = 1): Titled[] {
  return sections.flatMap(({ number, title, sections: inner }) => [
    { depth, number, title },
    ...outlineOf(inner, depth + 1),
  ]);
}

/** The headings above a section and its own, each with its number, as the scorer wants them. */
function pathTo(sections: readonly Section[], id: string | null, above: string[] = []): string[] | null {
  for (const section of sections) {
    const path = [...above, `${section.number ?? ''}${section.title}`];
    if (section.id === id) return path;
    const found = pathTo(section.sections, id, path);
    if (found) return found;
  }
  return null;
}

const texts = (items: readonly Measure[]): string[] => items.map(({ text }) => text);

const factOf = (fact: Fact) => {
  const { position: _, ...told } = fact;
  return told;
};

/** The gold of a record. */
export function goldOf(record: NoticeRecord): object {
  const { claims, contact, inspection, sections } = record;
  return {
    notice: basename(record.source.path ?? 'notice.txt'),
    kind: record.kind,
    title: record.title,
    documentNumber: record.documentNumber,
    organization: record.organization,
    issuedOn: record.issuedOn,
    recipients: record.recipients,
    inspection: inspection && {
      type: inspection.type,
      inspector: inspection.inspector,
      period: inspection.period,
      feedbackOn: inspection.feedbackOn,
    },
    claims: Object.fromEntries(
      (['aspects', 'problems', 'measures', 'completed', 'completionRate'] as const)
        .filter((key) => claims[key] !== null)
        .map((key) => [key, claims[key]]),
    ),
    outline: outlineOf(sections),
    problems: record.problems.map((problem) => ({
      number: problem.number,
      finding: problem.finding,
      section: pathTo(sections, problem.section) ?? [],
      measures: texts(problem.measures),
      results: texts(problem.results),
      responsible: problem.responsible.map(({ text }) => text),
      deadline: problem.deadline?.text ?? null,
      status: problem.status && {
        state: problem.status.state,
        sustained: problem.status.sustained,
        text: problem.status.text,
      },
      facts: problem.measures.flatMap(({ facts }) => facts.map(factOf)),
    })),
    sectionMeasures: sectionsOf(sections).flatMap(({ measures }) => texts(measures)),
    contact: contact && {
      phones: contact.phones,
      emails: contact.emails,
      addresses: contact.addresses,
      postcodes: contact.postcodes,
    },
  };
}
