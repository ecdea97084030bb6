/** Edits of the frame round a finding: put on, and taken off. */
import { type Change, type Edit, edited, type Outcome } from './edit.js';
import type { Placed } from './places.js';

const QUOTES_AHEAD = /[“"‘「【]+$/;
const QUOTES_BEHIND = /^[”"’」】]+/;
/** The end of a frame, with the heading's own stop behind it. */
const FRAME_END =
  /^[”"’」】]*(?:的?问题(?:的?(?:整改)?(?:落实)?(?:工作)?(?:情况|方面)?)|的整改(?:落实)?(?:工作)?(?:情况)?)(?=[。：:]|[ \t　*]*(?:\n|$))/;
/** Findings that a frame would double or tear. */
const UNFIT = /问题$|情况$|方面$|现象$|[。；;\n]/;

function framed({ text, problems, table, notice, ...rest }: Placed, open: string, close: string): Outcome {
  if (table) return 'table';
  const changes: Change[] = [];
  for (const { finding, head, whole } of problems) {
    if (head.frame) return 'framed already';
    if (head.label || head.mark?.style.startsWith('问题')) return 'labelled';
    const words = text.slice(finding.start, finding.end);
    if (UNFIT.test(words) || /^(?:针对|关于|对于|就)/.test(words)) return 'finding that takes no frame';
    if (!head.mark || !whole) return 'no numbered heading above its measures';
    const start = finding.start - (QUOTES_AHEAD.exec(text.slice(0, finding.start))?.[0].length ?? 0);
    const end = finding.end + (QUOTES_BEHIND.exec(text.slice(finding.end))?.[0].length ?? 0);
    if (!/^(?:[。：:]|[ \t　]*(?:\n|$))/.test(text.slice(end, end + 20))) return 'finding inside a sentence';
    changes.push({ start, end: start, text: open }, { start: end, end, text: close });
  }
  return edited({ text, problems, table, notice, ...rest }, changes);
}

function bare(placed: Placed): Outcome {
  const { text, problems } = placed;
  const changes: Change[] = [];
  for (const { finding, head } of problems) {
    const end = FRAME_END.exec(text.slice(finding.end, finding.end + 40));
    if (!head.frame) return 'no frame';
    if (!end) return 'frame inside a sentence';
    if (!head.mark && !head.label) return 'nothing else shows the finding';
    const closed = QUOTES_BEHIND.exec(end[0])?.[0].length ?? 0;
    changes.push(
      { ...head.frame, text: '' },
      { start: finding.end + closed, end: finding.end + end[0].length, text: '' },
    );
  }
  return edited(placed, changes);
}

export const FRAME_EDITS: Edit[] = [
  { name: 'frame on: 针对…的问题', family: 'frame', apply: (placed) => framed(placed, '针对', '的问题') },
  {
    name: 'frame on: 关于…问题的整改情况',
    family: 'frame',
    apply: (placed) => framed(placed, '关于', '问题的整改情况'),
  },
  { name: 'frame off', family: 'frame', apply: bare },
];
