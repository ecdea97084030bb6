/** A record on a few lines, for tables of small texts and what comes of them. */
import { type NoticeRecord, parse, type ReadOptions } from '../../src/index.js';
import type { Measure, Problem, Section } from '../../src/record/schema.js';

/** One section a line: number, title and role, indented by depth. */
export const sectionsOf = (sections: readonly Section[], depth = 0): string[] =>
  sections.flatMap(({ number, title, role, sections: inner }) => [
    `${'  '.repeat(depth)}${number ?? '-'} ${title} [${role}]`,
    ...sectionsOf(inner, depth + 1),
  ]);

const measureOf = ({ ordinal, text }: Measure): string => (ordinal === null ? text : `${ordinal}=${text}`);

/** `number finding: measure | measure → result ⇒ state+`. */
export function problemOf({ number, finding, measures, results, status }: Problem): string {
  const told = results.length ? ` → ${results.map(measureOf).join(' | ')}` : '';
  const state = status ? ` ⇒ ${status.state}${status.sustained ? '+' : ''}` : '';
  return `${number ?? '-'} ${finding}: ${measures.map(measureOf).join(' | ')}${told}${state}`;
}

export interface Outline {
  sections: string[];
  problems: string[];
}

export const outlineOf = ({ sections, problems }: NoticeRecord): Outline => ({
  sections: sectionsOf(sections),
  problems: problems.map(problemOf),
});

/** A text's outline. */
export const outline = (text: string, options?: ReadOptions): Outline => outlineOf(parse(text, options));

/** Lines of a template without the indentation of the code round it. */
export function lines(text: string): string {
  const all = text
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n');
  const indent = Math.min(...all.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  return `${all.map((line) => line.slice(indent)).join('\n')}\n`;
}
