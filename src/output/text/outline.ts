import type { Section } from '../../record/schema.js';
import { displayWidth } from '../align.js';
import { oneLine } from '../visible.js';
import { wrap } from '../wrap.js';
import { INDENT, type Part, type TextContext } from './page.js';

/** The sections with their numbers, indented by depth; measures outside any problem are counted. */
export const outlineLines: Part = function* (record, page) {
  if (record.sections.length === 0) return;
  yield page.style.strong(page.labels.outline);
  yield* sectionLines(record.sections, INDENT, page);
};

function* sectionLines(sections: Section[], indent: string, page: TextContext): Iterable<string> {
  for (const section of sections) {
    const count = section.measures.length;
    const tail = count === 0 ? '' : `  ${page.labels.measures(count)}`;
    const lines = wrap(oneLine(section.title), page.width - displayWidth(tail), indent + sectionMark(section));
    const last = lines.pop() ?? '';
    yield* lines;
    yield last + page.style.dim(tail);
    yield* sectionLines(section.sections, indent + INDENT, page);
  }
}

/** The number as written, set off from the title unless its own punctuation does that. */
export function sectionMark({ number }: Pick<Section, 'number'>): string {
  if (number === null) return '';
  const mark = oneLine(number);
  return /[、）：，]$/.test(mark) ? mark : `${mark} `;
}
