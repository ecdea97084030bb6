/** Edits of the outline: headings above the problems taken out. */
import { type Change, type Edit, edited, type Outcome } from './edit.js';
import type { Placed, PlacedSection } from './places.js';

/** Sections with a problem below them. */
function enclosing({ sections, problems }: Placed): PlacedSection[] {
  return sections.filter(({ depth, title }, i) => {
    const next = sections.slice(i + 1).find((one) => one.depth <= depth)?.title.start ?? Number.POSITIVE_INFINITY;
    return problems.some(({ finding }) => finding.start > title.end && finding.start < next);
  });
}

/** Whether each problem has a number, higher than the one before. */
const countsThrough = ({ problems }: Placed): boolean =>
  problems.every(({ head }, i) => head.mark && (i === 0 || head.mark.value > (problems[i - 1].head.mark?.value ?? 0)));

function dropped(placed: Placed, chosen: readonly PlacedSection[]): Outcome {
  const { text } = placed;
  if (!placed.outlined) return 'sections not found';
  if (!chosen.length) return 'no such headings';
  if (!countsThrough(placed)) return 'numbering restarts';
  const changes: Change[] = [];
  for (const { title, head } of chosen) {
    const line = /^[”"’」】）)*]*[。：:]?\**[ \t　]*(?:\n|$)/.exec(text.slice(title.end, title.end + 20));
    if (!head.opens || !line) return 'headings that are no lines';
    const start = text.lastIndexOf('\n', head.start - 1) + 1;
    changes.push({ start, end: title.end + line[0].length, text: '' });
  }
  const outcome = edited(placed, changes);
  if (typeof outcome === 'string') return outcome;
  const gone = new Set(chosen);
  const outline = (placed.notice.gold.outline ?? []).filter((_, i) => !gone.has(placed.sections[i]));
  return { ...outcome, gold: { ...outcome.gold, outline } };
}

export const CHAPTER_EDITS: Edit[] = [
  {
    name: 'areas dropped',
    family: 'chapters',
    apply: (placed) =>
      dropped(
        placed,
        enclosing(placed).filter(({ depth }) => depth > 1),
      ),
  },
  {
    name: 'chapters dropped',
    family: 'chapters',
    apply(placed) {
      const above = enclosing(placed);
      // Below the heading of another chapter the problems would be its own.
      if (above.length < placed.sections.length) return 'chapters beside the problems';
      return dropped(placed, above);
    },
  },
];
