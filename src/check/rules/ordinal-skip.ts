import { ordinalValue } from '../../../grammars/mark-values.js';
import type { Measure, Section } from '../../record/schema.js';
import type { CheckContext, CheckRule, Hit } from '../types.js';

/** Ordinals that count: 三是, 第三，, (3), ③. 首先 and 其次 stand in no fixed order. */
const COUNTS = /[\d一二三四五六七八九十①-⑳]/;
/** Ordinals that were read as text because the one before them is missing, by the style of the measure's own. */
const LOST: [label: RegExp, lost: RegExp][] = [
  [/是$/, /(?<=[。;])[一二三四五六七八九十]{1,3}是(?!否|不是)/g],
  [/^[(（]\s*\d/, /(?<=[。;])\(\d{1,2}\)/g],
  [/^[①-⑳]/, /(?<=[。;])[①-⑳]/g],
  [/^第/, /(?<=[。;])第[一二三四五六七八九十]{1,3},/g],
];
/** Farther away it is no slip but another count. */
const FARTHEST = 3;

interface Mark {
  value: number;
  position: Measure['position'];
}

const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);

export const rule: CheckRule = {
  id: 'ordinal-skip',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：一是补记台账。三是专人管理。四是按月公示。已完成整改。\n',
  zh: {
    title: '措施序号跳号',
    explanation: '措施的序号跳过了一个（一是…三是）。首先、其次、最后没有固定的数，不查。',
    message: '措施序号从 {last} 跳到 {value}；可能缺了一条，或序号有误。',
  },
  en: {
    title: 'a measure skipped',
    explanation:
      'The ordinals of measures skip a number (一是…三是). 首先, 其次, 最后 have no fixed number and are let be.',
    message: 'the measures skip from {last} to {value}; one may be missing, or its ordinal wrong',
  },
  *check(context) {
    const { kind, problems, sections, preamble } = context.record;
    if (kind !== 'rectification-notice') return;
    for (const { measures, results } of problems) {
      yield* skips(measures, context);
      yield* skips(results, context);
    }
    for (const { measures } of [preamble, ...sectionsOf(sections)]) yield* skips(measures, context);
  },
};

function* skips(measures: readonly Measure[], context: CheckContext): Iterable<Hit> {
  let last: number | null = null;
  for (const measure of measures) {
    const counts = measure.ordinal !== null && COUNTS.test(measure.label ?? '');
    // 最后, or an ordinal torn apart by a page: what comes next may be any number.
    if (measure.label !== null && !counts) last = null;
    const marks = counts ? [{ value: measure.ordinal as number, position: labelOf(measure, context) }] : [];
    for (const { value, position } of [...marks, ...lostIn(measure, context)]) {
      if (last !== null && value > last + 1 && value <= last + FARTHEST) yield { position, values: { last, value } };
      last = value;
    }
  }
}

/** Where the ordinal of a measure stands. */
function labelOf(measure: Measure, { passageOf }: CheckContext): Measure['position'] {
  const leaf = passageOf(measure)?.node.children.find((child) => child.type === 'ordinal' || child.type === 'mark');
  return (leaf?.position as Measure['position'] | undefined) ?? measure.position;
}

/** Ordinals in a measure's own text that go on counting; a count of its own begins with the first and is let be. */
function lostIn(measure: Measure, { passageOf, place }: CheckContext): Mark[] {
  const style = LOST.find(([label]) => label.test(measure.label ?? ''));
  const passage = style && passageOf(measure);
  if (!passage) return [];
  const marks: Mark[] = [];
  for (const { index, 0: mark } of passage.view.text.matchAll(style[1])) {
    const value = ordinalValue(mark);
    if (value === 1) return [];
    if (value !== null) marks.push({ value, position: place(passage, index, index + mark.length) });
  }
  return marks;
}
