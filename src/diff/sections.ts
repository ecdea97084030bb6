/** Which section of one notice is which of the other, whatever they are numbered and called. */
import type { NoticeRecord, Section } from '../record/schema.js';
import { changesOf } from './lists.js';
import { match } from './match.js';
import type { Excerpt, ListChange } from './types.js';

export interface Sections {
  change: ListChange;
  /** A name that sections of both notices share where they are the same; `null` for what stands in no section. */
  a(id: string | null): string | null;
  b(id: string | null): string | null;
  headingA(id: string | null): Excerpt | null;
  headingB(id: string | null): Excerpt | null;
}

/** There are few headings, and their numbers and depths say as much as their words. */
const THRESHOLD = 0.3;

/** Pairs the sections of two notices by their titles, at like depths. */
export function matchSections(a: NoticeRecord, b: NoticeRecord): Sections {
  const [first, second] = [flatten(a.sections), flatten(b.sections)];
  const featuresOf = ({ section, depth }: Nested) => ({
    text: section.title,
    number: section.number,
    section: String(depth),
  });
  const { pairs, onlyInA, onlyInB } = match(first, second, { a: featuresOf, b: featuresOf, threshold: THRESHOLD });
  const names = new Map(pairs.map((pair) => [pair.b.section.id, `a:${pair.a.section.id}`]));
  const headings = [first, second].map((all) => new Map(all.map(({ section }) => [section.id, headingOf(section)])));
  return {
    change: changesOf(
      pairs.map((pair) => ({
        a: headingOf(pair.a.section),
        b: headingOf(pair.b.section),
        similarity: pair.similarity,
      })),
      onlyInA.map(({ section }) => headingOf(section)),
      onlyInB.map(({ section }) => headingOf(section)),
    ),
    a: (id) => (id === null ? null : `a:${id}`),
    b: (id) => (id === null ? null : (names.get(id) ?? `b:${id}`)),
    headingA: (id) => (id === null ? null : (headings[0].get(id) ?? null)),
    headingB: (id) => (id === null ? null : (headings[1].get(id) ?? null)),
  };
}

const headingOf = ({ title, position }: Section): Excerpt => ({ text: title, position });

interface Nested {
  section: Section;
  depth: number;
}

/** All sections in the order of the document. */
export function flatten(sections: readonly Section[], depth = 0): Nested[] {
  return sections.flatMap((section) => [{ section, depth }, ...flatten(section.sections as Section[], depth + 1)]);
}
