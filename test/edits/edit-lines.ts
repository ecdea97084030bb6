/** Edits of lines: broken at some width, joined, and lines put in that are neither measure nor status. */
import type { GoldProblem } from '../support/gold.js';
import { type Change, type Edit, edited, type Outcome, paragraphBreak } from './edit.js';
import { isMarkdown } from './notices.js';
import { closesLine, closing, type Placed, type PlacedProblem } from './places.js';

const WIDTH = 40;

function wrapped(placed: Placed): Outcome {
  if (placed.table) return 'table';
  if (isMarkdown(placed.notice)) return 'Markdown';
  if (placed.broken) return 'broken lines';
  const text = placed.text
    .split('\n')
    .flatMap((line) => {
      const chars = [...line];
      const count = Math.max(1, Math.ceil(chars.length / WIDTH));
      return Array.from({ length: count }, (_, i) => chars.slice(i * WIDTH, (i + 1) * WIDTH).join(''));
    })
    .join('\n');
  return text === placed.text ? 'no long lines' : { ...placed.notice, text };
}

/** Whether its measures stay apart when line ends go: each has an ordinal, or there is one alone. */
function staysApart({ measures, results }: PlacedProblem): boolean {
  return [measures, results].every((list) => list.length <= 1 || list.every(({ ordinal }) => ordinal));
}

function joined(placed: Placed): Outcome {
  const { text, problems } = placed;
  if (placed.table) return 'table';
  if (isMarkdown(placed.notice)) return 'Markdown';
  if (placed.broken) return 'broken lines';
  const changes: Change[] = [];
  for (const problem of problems) {
    const { finding, measures, end, whole } = problem;
    if (!whole || !measures.length) return 'measures not found behind their finding';
    if (!staysApart(problem)) return 'measures that only paragraphs part';
    const alone = closesLine(text, finding.end);
    const from = alone ? text.indexOf('\n', finding.end) + 1 : finding.end;
    if (alone && from === 0) continue;
    for (const { index, 0: gap } of text.slice(from, end).matchAll(/[ \t　]*\n[\s　]*/g)) {
      const at = from + index;
      const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
      if (index === 0 && alone) continue;
      const stopped = /[。；;：:，,、！？.]$/.test(line);
      if (!stopped && line.trim().length <= 10 && /^[\u4e00-\u9fff]+$/.test(line.trim()))
        return 'labels on lines without colons';
      // A text that stands on several lines goes on.
      const inside = [...measures, ...problem.results].some((one) => at > one.start && at < one.end);
      changes.push({ start: at, end: at + gap.length, text: stopped || inside ? '' : '。' });
    }
    // What stands between finding and first measure must be a label, or it would become part of the measure.
    const lead = text.slice(from, measures[0].ordinal?.start ?? measures[0].start).trim();
    if (!measures[0].ordinal && lead.length > 14) return 'text before a measure without ordinal';
  }
  return edited(placed, changes);
}

interface Extra {
  label: string;
  texts: string[];
  /** Before the first measure, behind the last, or behind all of the problem. */
  spot: 'before' | 'behind' | 'last';
  /** It fills results; what no label of these says is no part of the record (rules 36 and 37 of the annotation). */
  isResult?: boolean;
}

const EXTRAS: Extra[] = [
  {
    label: '原因分析',
    spot: 'before',
    texts: ['思想上重视程度不高，日常监督没有跟上。', '分管同志对政策吃得不透，抓得不够经常。'],
  },
  {
    label: '工作成效',
    isResult: true,
    spot: 'behind',
    texts: ['群众满意度明显提升，同类情形没有再发生。', '工作秩序明显好转，干部作风有了新变化。'],
  },
  { label: '下步打算', spot: 'last', texts: ['继续跟踪问效，防止反弹回潮。', '把好的做法固定下来，定期开展回头看。'] },
  { label: '佐证材料', spot: 'last', texts: ['会议记录、台账及现场照片。', '有关文件复印件和整改前后照片。'] },
]; // prettier-ignore

/** Where a line can be put in: at a line's start, `null` where there is none. */
function placeFor(
  placed: Placed,
  { finding, measures, results, end, whole }: PlacedProblem,
  spot: Extra['spot'],
): number | null {
  const { text } = placed;
  if (!whole || !measures.length) return null;
  if (spot === 'before') {
    if (!closesLine(text, finding.end)) return null;
    const next = text.indexOf('\n', finding.end);
    return next < 0 ? null : next;
  }
  const last = Math.max(...measures.map((one) => one.end), ...(spot === 'last' ? results.map((one) => one.end) : []));
  const place = spot === 'last' ? Math.max(end, last) : closing(text, last);
  const line = text.indexOf('\n', place);
  const lineEnd = line < 0 ? text.length : line;
  // Whatever else stands on that line is the status or another sentence of the same problem; all of it stays.
  return lineEnd - place > 200 ? null : lineEnd;
}

/** Lines of names and dates behind a body still belong to it. */
const BELONGS = /^[\s　]*[【〔*]*(?:责任|牵头|配合|完成时|整改时限|整改状态|完成状态|办结|销号|整改期限|主要责任|分管)/;

function put(placed: Placed, { label, texts, spot, isResult }: Extra, pick: (list: string[]) => string): Outcome {
  const { text, notice } = placed;
  if (placed.table) return 'table';
  if (placed.broken) return 'broken lines';
  const changes: Change[] = [];
  const gold: GoldProblem[] = [];
  for (const problem of placed.problems) {
    let at = placeFor(placed, problem, spot);
    if (at === null || at > problem.limit) return 'no place for it';
    while (spot === 'last' && BELONGS.test(text.slice(at + 1, at + 20)) && at < problem.limit) {
      const next = text.indexOf('\n', at + 1);
      at = next < 0 ? text.length : next;
    }
    const said = pick(texts);
    changes.push({ start: at, end: at, text: `${paragraphBreak(notice, at)}${label}：${said}` });
    gold.push(isResult ? { ...problem.gold, results: [said, ...(problem.gold.results ?? [])] } : problem.gold);
  }
  const places = new Set(changes.map(({ start }) => start));
  return places.size < changes.length ? 'several problems on one line' : edited(placed, changes, gold);
}

export const LINE_EDITS: Edit[] = [
  { name: `lines broken at ${WIDTH}`, family: 'breaks', apply: wrapped },
  { name: 'paragraphs joined', family: 'breaks', apply: joined },
  ...EXTRAS.map(
    (extra): Edit => ({
      name: `line put in: ${extra.label}`,
      family: `line put in: ${extra.label}`,
      apply: (placed, chance) => put(placed, extra, (list) => chance.of(list)),
    }),
  ),
];
