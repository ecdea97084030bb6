/** Sections of a record with all below them. */
import type { Section } from './schema.js';

/** Sections and those in them, each before what it holds. */
export const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);
