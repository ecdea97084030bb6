/** Edits of numbering: the marks of one level written in another style. */
import { type Change, type Edit, edited, type Outcome, paragraphBreak } from './edit.js';
import { alike, canWrite, type Mark, STYLES, type Style, startsOf, writeMark } from './marks.js';
import { closesLine, opensLine, type Placed, type PlacedProblem, type PlacedSection } from './places.js';

/** Styles that have no number. */
const UNCOUNTED: Style[] = ['●', 'none'];
const isAlready = (marks: readonly Mark[], style: Style): boolean =>
  marks.every(
    (one) => one.style === style || (one.style !== 'other' && one.style !== 'none' && alike(style).includes(one.style)),
  );

/** Whether what looks like a mark of a style stands in the text besides the marks that are replaced. */
function collides(text: string, style: Style, replaced: readonly Mark[], within: readonly [number, number][]): boolean {
  const own = new Set(replaced.map(({ start }) => start));
  return startsOf(text, style).some((at) => !own.has(at) && within.some(([from, to]) => at >= from && at < to));
}

/** Marks of other levels in a style. */
const usedBy = (marks: readonly (Mark | null)[], style: Style): boolean =>
  marks.some((mark) => mark !== null && (alike(style) as string[]).includes(mark.style));

/** A mark's replacement; what labelled it goes with it where nothing is put in its place. */
function rewritten(text: string, mark: Mark, style: Style): Change {
  const blanks = /^[ \t　]*/.exec(text.slice(mark.end))?.[0].length ?? 0;
  const end = UNCOUNTED.includes(style) ? mark.end + blanks : mark.end;
  return { start: mark.start, end, text: writeMark(style, mark.value, text[mark.end + blanks] ?? '') };
}

/** Whether a finding is told from what follows without its number: framed, labelled, or alone on its line above … */
function standsWithout(text: string, { head, finding, measures }: PlacedProblem): boolean {
  if (head.frame || head.label) return true;
  if (!closesLine(text, finding.end)) return false;
  // … measures with ordinals or a label, or without a stop, as headings are.
  if (measures.every(({ ordinal }) => ordinal) || !/^[”"’」]*[。]/.test(text.slice(finding.end))) return true;
  return /[：:】]\s*$/.test(text.slice(finding.end, measures[0]?.start));
}

function problemMarks(placed: Placed, style: Style): Outcome {
  const { text, problems, sections } = placed;
  if (placed.table) return 'table';
  const marks = problems.flatMap(({ head }) => (head.mark ? [head.mark] : []));
  // A problem that has no number in the gold may stand beside those that have one.
  if (!marks.length || problems.some(({ head, gold }) => !head.mark && gold.number)) return 'problems without marks';
  if (problems.some(({ whole }) => !whole)) return 'measures not found behind their finding';
  if (isAlready(marks, style)) return 'has it already';
  if (marks.some(({ value }) => !canWrite(UNCOUNTED.includes(style) ? '1.' : style, value)))
    return 'number not writable';
  const others = sections.map(({ head }) => head.mark);
  if (usedBy(others, style) || collides(text, style, marks, [[0, text.length]])) return 'another level has it';
  const inLines = problems.some(({ head }) => head.mark && !opensLine(text, head.mark.start));
  if (inLines && !['一、', '（一）', '1.', '1、', '（1）', '问题一：'].includes(style)) return 'marks inside lines';
  if (style === 'none') {
    if (placed.broken) return 'broken lines';
    if (!problems.every((one) => standsWithout(text, one))) return 'nothing else shows the finding';
    if (sections.some(({ head }) => !head.mark)) return 'headings have no marks either';
  }
  const renumbered = problems.map(({ gold, head }) => ({
    ...gold,
    number: UNCOUNTED.includes(style) || !head.mark ? null : String(head.mark.value),
  }));
  return edited(
    placed,
    marks.map((mark) => rewritten(text, mark, style)),
    renumbered,
  );
}

/** A heading that can do without its number: alone on a short line. */
const isBare = ({ text }: Placed, { title, head }: PlacedSection): boolean =>
  head.opens &&
  title.end - title.start <= 40 &&
  /^[”"’」】）)*]*[：:]?\**[ \t　]*(?:\n|$)/.test(text.slice(title.end, title.end + 20));

function sectionMarks(placed: Placed, levels: (depth: number) => boolean, style: Style): Outcome {
  const { text, sections, problems } = placed;
  if (!placed.outlined) return 'sections not found';
  const level = sections.filter(({ depth }) => levels(depth));
  const marks = level.flatMap(({ head }) => (head.mark ? [head.mark] : []));
  if (!marks.length || marks.length < level.length) return 'sections without marks';
  if (isAlready(marks, style)) return 'has it already';
  if (marks.some(({ value }) => !canWrite(style === 'none' ? '1.' : style, value))) return 'number not writable';
  if (style === 'none' && level.some((one) => !isBare(placed, one))) return 'headings that are no lines';
  if (style === 'none' && problems.some(({ head }) => !head.mark && !head.label && !head.frame))
    return 'problems have no marks either';
  if (level.some(({ head }) => !head.opens) && !['一、', '（一）', '1.', '（1）'].includes(style))
    return 'marks inside lines';
  const rest = [...sections.filter((one) => !level.includes(one)), ...problems].map(({ head }) => head.mark);
  if (usedBy(rest, style) || collides(text, style, marks, [[0, text.length]])) return 'another level has it';
  return edited(
    placed,
    marks.map((mark) => rewritten(text, mark, style)),
  );
}

function measureMarks(placed: Placed, style: Style): Outcome {
  const { text, problems, sections, notice } = placed;
  if (placed.table) return 'table';
  const numbered = problems.flatMap(({ whole, measures, results }) =>
    whole && [...measures, ...results].every(({ ordinal }) => ordinal) ? [measures, results] : [],
  );
  const lists = numbered.filter((list) => list.length > 0);
  const marks = lists.flat().flatMap(({ ordinal }) => (ordinal ? [ordinal] : []));
  if (!marks.length) return 'no measures with ordinals';
  if (isAlready(marks, style)) return 'has it already';
  const others = [...problems, ...sections].map(({ head }) => head.mark);
  const bodies = problems.map(({ finding, limit }): [number, number] => [finding.start, limit]);
  if (usedBy(others, style) || collides(text, style, marks, bodies)) return 'another level has it';
  const apart = UNCOUNTED.includes(style);
  if (apart && placed.broken) return 'broken lines';
  if (style === 'none' && problems.some(({ head }) => !head.mark && !head.label && !head.frame))
    return 'problems have no marks either';
  if (apart && lists.flat().some(({ start, end }) => text.slice(start, end).includes('\n')))
    return 'measures of several lines';
  const changes = lists.flatMap((list) =>
    list.flatMap(({ ordinal }, i): Change[] => {
      if (!ordinal) return [];
      const value = i + 1;
      if (!apart) return [rewritten(text, { ...ordinal, value }, style)];
      const change = rewritten(text, ordinal, style);
      if (opensLine(text, ordinal.start)) return [change];
      // A paragraph of its own, the one before ended.
      const stop = /[；;，,]$/.test(text.slice(0, ordinal.start)) ? 1 : 0;
      return [
        {
          start: ordinal.start - stop,
          end: change.end,
          text: `${stop ? '。' : ''}${paragraphBreak(notice, ordinal.start)}${change.text}`,
        },
      ];
    }),
  );
  if (!apart && lists.some((list) => list.some((_, i) => !canWrite(style, i + 1)))) return 'number not writable';
  return edited(placed, changes);
}

const NO_SECTION: Style[] = ['第一，', '一是', '其一，', '问题一：', '问题之一：', '●'];
const NO_MEASURE: Style[] = ['问题一：', '问题之一：', '第一、'];
const without = (styles: Style[]): Style[] => STYLES.filter((style) => !styles.includes(style));

const level = (name: string, styles: readonly Style[], apply: (placed: Placed, style: Style) => Outcome): Edit[] =>
  styles.map((style) => ({ name: `${name}: ${style}`, family: name, apply: (placed) => apply(placed, style) }));

export const MARK_EDITS: Edit[] = [
  ...level('problem marks', STYLES, problemMarks),
  ...level('chapter marks', without(NO_SECTION), (placed, style) =>
    sectionMarks(placed, (depth) => depth === 1, style),
  ),
  ...level('area marks', without(NO_SECTION), (placed, style) => sectionMarks(placed, (depth) => depth === 2, style)),
  ...level('measure marks', without(NO_MEASURE), measureMarks),
  {
    name: 'no marks on any heading',
    family: 'chapter marks',
    apply: (placed) => sectionMarks(placed, () => true, 'none'),
  },
];
