/** The shape of a notice: its layout, its levels, and the marks that they have. */
import type { Chooser } from '../chooser.js';
import { MARKS, type Mark, type MarkName, OUTWARD, USUAL } from '../marks.js';

export type Layout = 'chapters' | 'paired' | 'slots' | 'slotsMany' | 'labelled' | 'tabs' | 'pipes' | 'oneLine';

export interface Shape {
  layout: Layout;
  markdown: boolean;
  /** Whether headings have the number signs of Markdown. */
  hashes: boolean;
  damage: string;
  /** Whether lines are broken at a width. */
  wrapped: boolean;
  /** Levels of the outline above the problems. */
  levels: number;
  /** Whether areas stand at the first level, or a chapter of all problems. */
  areasOnTop: boolean;
  /** Whether titles of areas are verdicts themselves. */
  verdicts: boolean;
  /** Marks of the levels of the outline, outermost first. */
  marks: readonly Mark[];
  problemMark: Mark;
  /** Mark of the answers in paired lists; that of the problems elsewhere. */
  answerMark: Mark;
  /** Whether problems are numbered through. */
  continuous: boolean;
  /** How a problem's heading meets its body: on a line of its own, closed by a stop, or by a comma. */
  body: 'ownLine' | 'runOn' | 'comma';
  /** Families of all these marks. */
  families: ReadonlySet<string>;
}

/** What of the shape the marks depend on. */
type Bare = Omit<Shape, 'marks' | 'problemMark' | 'answerMark' | 'continuous' | 'families'>;

export const isTable = ({ layout }: Pick<Shape, 'layout'>): boolean => layout === 'tabs' || layout === 'pipes';
export const isSlots = ({ layout }: Pick<Shape, 'layout'>): boolean => layout === 'slots' || layout === 'slotsMany';
/** One problem, which has no mark of its own. */
export const isSingle = ({ layout }: Pick<Shape, 'layout'>): boolean => layout === 'slots' || layout === 'labelled';
/** Problems with their bodies, one behind the other. */
export const isListed = ({ layout }: Pick<Shape, 'layout'>): boolean => layout === 'chapters' || layout === 'oneLine';
/** Nothing but a word or a place tells what such a line is. */
export const isPlain = ({ family }: Mark): boolean => family === 'none' || family === 'findingLabel';

/** How many of 100 notices mark their levels in the usual order. */
const IN_ORDER = 80;

function drawLevels(chooser: Chooser, layout: Layout): number {
  switch (layout) {
    case 'chapters':
      return Number(chooser.pick('levels'));
    case 'oneLine':
      return Number(chooser.pick('levels', (one) => one === '1' || one === '2'));
    case 'slots':
    case 'slotsMany':
      return 1;
    case 'labelled':
      return 0;
    default:
      return chooser.pick('chaptered') === 'yes' ? 1 : 0;
  }
}

function drawBare(chooser: Chooser): Bare {
  const layout = chooser.pick<Layout>('layout');
  const format = chooser.pick('format', (one) => {
    if (layout === 'pipes') return one !== 'text';
    return one === 'text' || layout === 'chapters' || layout === 'slots';
  });
  const markdown = format !== 'text';
  const levels = drawLevels(chooser, layout);
  const areasOnTop = layout === 'chapters' && levels > 0 && levels < 4 && chooser.pick('top') === 'areas';
  const hasAreas = isListed({ layout }) && (levels > 1 || areasOnTop);
  const damage = chooser.pick('damage', (one) => {
    if (one === 'none' || one === 'crlf') return true;
    if (one === 'halfWidth') return layout !== 'oneLine';
    return !markdown && !isTable({ layout }) && layout !== 'oneLine';
  });
  return {
    layout,
    markdown,
    hashes: format === 'markdownHeadings',
    damage,
    wrapped: damage.startsWith('wrap'),
    levels,
    areasOnTop,
    verdicts: hasAreas && chooser.pick('areas') === 'verdicts',
    body: isListed({ layout }) ? chooser.pick<Shape['body']>('body', (one) => one !== 'comma' || !markdown) : 'ownLine',
  };
}

/** Whether a mark can be told at all: signs and bare lines need lines of their own, bare ones whole lines. */
const canBeTold = ({ markdown, layout, wrapped }: Bare, mark: Mark): boolean =>
  (markdown || !mark.markdown) && (layout !== 'oneLine' || mark.numbered) && !(wrapped && mark.family === 'none');

/** Marks of the outline, all of other families. */
function drawMarks(chooser: Chooser, bare: Bare): Mark[] {
  const marks: Mark[] = [];
  for (let level = 0; level < bare.levels; level++) {
    const taken = new Set(marks.map(({ family }) => family));
    const fits = (one: MarkName): boolean => {
      const mark: Mark = MARKS[one];
      const place = mark.outline === 'any' || (mark.outline === 'top' && level === 0);
      return place && !taken.has(mark.family) && canBeTold(bare, mark) && (!isSlots(bare) || mark.numbered);
    };
    marks.push(MARKS[chooser.pick<MarkName>('mark', fits, USUAL)]);
  }
  if (!chooser.chance.percent(IN_ORDER)) return marks;
  // The marks that have a usual order take it, in the places that they have.
  const rank = (mark: Mark): number => OUTWARD.indexOf(mark.family);
  const ranked = marks.filter((mark) => rank(mark) >= 0).sort((a, b) => rank(a) - rank(b));
  return marks.map((mark) => (rank(mark) >= 0 ? (ranked.shift() ?? mark) : mark));
}

function drawProblemMark(chooser: Chooser, bare: Bare, marks: readonly Mark[]): Mark {
  if (isSingle(bare)) return MARKS.none;
  if (isTable(bare)) return MARKS.arabicDot;
  const taken = new Set(marks.map(({ family }) => family));
  const fits = (one: MarkName): boolean => {
    const mark: Mark = MARKS[one];
    if (!mark.problem || taken.has(mark.family) || !canBeTold(bare, mark)) return false;
    // 一是 as problems: only where a heading stands above them.
    if (mark.family === 'yishi' && (!isListed(bare) || bare.levels === 0)) return false;
    if (!isListed(bare)) return mark.numbered && !mark.finding;
    if (bare.body === 'comma') return mark.numbered && mark.family !== 'question';
    return bare.body === 'ownLine' || mark.numbered;
  };
  return MARKS[chooser.pick<MarkName>('mark', fits, USUAL)];
}

const ANSWER_MARKS: Record<string, Mark> = { item: MARKS.item, arabic: MARKS.arabicComma, dot: MARKS.arabicDot };

function drawAnswerMark(chooser: Chooser, bare: Bare, marks: readonly Mark[], problemMark: Mark): Mark {
  if (bare.layout !== 'paired') return problemMark;
  const name = chooser.pick('answerMark', (one) => {
    if (one === 'same') return true;
    // Lists with other marks pair by number: both must have one.
    const { family } = ANSWER_MARKS[one];
    return problemMark.number(1) !== undefined && !marks.some((mark) => mark.family === family);
  });
  return name === 'same' ? problemMark : ANSWER_MARKS[name];
}

/** Draws the shape of a notice. */
export function drawShape(chooser: Chooser): Shape {
  const bare = drawBare(chooser);
  const marks = drawMarks(chooser, bare);
  const problemMark = drawProblemMark(chooser, bare, marks);
  const answerMark = drawAnswerMark(chooser, bare, marks, problemMark);
  const numbered = isListed(bare) && bare.levels > 0 && problemMark.numbered;
  return {
    ...bare,
    marks,
    problemMark,
    answerMark,
    continuous: !numbered || chooser.pick('numbering') === 'continuous',
    families: new Set([...marks, problemMark, answerMark].map(({ family }) => family)),
  };
}
