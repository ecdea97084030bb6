/** The style of one notice: every choice, drawn so that a careful reader can tell what is what. */
import type { Chooser } from './chooser.js';
import { DRESSES, type Dress, type DressName, type LabelRole } from './labels.js';
import { MARKS, type Mark, type MarkName, OUTWARD, USUAL } from './marks.js';
import { SPLITS, type Split, type SplitName } from './splits.js';

export type Layout = 'chapters' | 'paired' | 'slots' | 'slotsMany' | 'labelled' | 'tabs' | 'pipes' | 'oneLine';
export type Heading =
  | 'bare'
  | 'against'
  | 'againstOf'
  | 'about'
  | 'aboutRectification'
  | 'quoted'
  | 'aboutQuoted'
  | 'aspect'
  | 'rectification'
  | 'twoSentences'
  | 'descriptive';
export type StatusPlace =
  | 'behind'
  | 'none'
  | 'ownLine'
  | 'labelledBehind'
  | 'labelledBefore'
  | 'headingBracket'
  | 'sectionTitle';

export interface Plan {
  layout: Layout;
  markdown: boolean;
  /** Whether headings have the number signs of Markdown. */
  hashes: boolean;
  /** Levels of the outline above the problems. */
  levels: number;
  /** Whether areas stand at the first level, or a chapter of all problems. */
  areasOnTop: boolean;
  verdicts: boolean;
  /** Marks of the levels of the outline, outermost first. */
  marks: readonly Mark[];
  problemMark: Mark;
  /** Mark of the answers in paired lists. */
  answerMark: Mark;
  continuous: boolean;
  heading: Heading;
  headingStop: boolean;
  body: 'ownLine' | 'runOn' | 'comma';
  measureLabel: boolean;
  split: Split;
  separator: '；' | '。';
  dress: Dress;
  lead: boolean;
  results: 'none' | 'one' | 'several';
  status: StatusPlace;
  fields: readonly ('leader' | 'department' | 'deadline')[];
  fieldsPlace: 'before' | 'behind' | 'oneLine';
  asides: readonly ('cause' | 'plan' | 'evidence')[];
  organizing: string;
  next: string;
  chapterLead: boolean;
  counts: string;
  tableOrder: string;
  damage: string;
  /** The word of a role's label in this notice, drawn when it is first wanted. */
  label(role: LabelRole): string;
}

const FRAMED: readonly Heading[] = ['against', 'againstOf', 'about', 'aboutRectification', 'aboutQuoted', 'aspect'];
const MARKED_LINES: readonly Layout[] = ['chapters', 'oneLine'];

/** Marks that are all of other families, in the order in which levels are usually marked. */
function drawMarks(chooser: Chooser, levels: number, fits: (mark: Mark) => boolean): Mark[] {
  const marks: Mark[] = [];
  for (let level = 0; level < levels; level++) {
    const taken = new Set(marks.map(({ family }) => family));
    const name = chooser.pick<MarkName>(
      'mark',
      (one) => {
        const mark: Mark = MARKS[one];
        const may = mark.outline === 'any' || (mark.outline === 'top' && level === 0);
        return may && !taken.has(mark.family) && fits(mark);
      },
      USUAL,
    );
    marks.push(MARKS[name]);
  }
  if (!chooser.chance.percent(70)) return marks;
  // The marks that have a usual order take it, in the places that they have.
  const rank = (mark: Mark): number => OUTWARD.indexOf(mark.family);
  const ranked = marks.filter((mark) => rank(mark) >= 0).sort((a, b) => rank(a) - rank(b));
  return marks.map((mark) => (rank(mark) >= 0 ? (ranked.shift() ?? mark) : mark));
}

/** Levels of the outline above the problems. */
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

/** A mark that may stand in a paragraph's middle, where lines were run together. */
const safeInRun = (mark: Mark): boolean => mark.numbered;

/**
 * Draws the style of a notice.
 *
 * @throws {DeadEnd} where the draws do not go together
 */
export function drawPlan(chooser: Chooser): Plan {
  const layout = chooser.pick<Layout>('layout');
  const isTable = layout === 'tabs' || layout === 'pipes';
  const isOne = layout === 'slots' || layout === 'labelled';
  const isSlots = layout === 'slots' || layout === 'slotsMany';
  const listed = MARKED_LINES.includes(layout);

  const format =
    layout === 'pipes'
      ? chooser.pick('format', (one) => one !== 'text')
      : chooser.pick('format', (one) => one === 'text' || layout === 'chapters' || layout === 'slots');
  const markdown = format !== 'text';
  const hashes = format === 'markdownHeadings';

  const levels = drawLevels(chooser, layout);
  const areasOnTop = layout === 'chapters' && levels > 0 && levels < 4 && chooser.pick('top') === 'areas';
  const verdicts = listed && levels > 0 && !(levels === 1 && !areasOnTop) && chooser.pick('areas') === 'verdicts';

  const damage = chooser.pick('damage', (one) => {
    if (one === 'none' || one === 'crlf') return true;
    if (one === 'halfWidth') return layout !== 'oneLine';
    return !markdown && !isTable && layout !== 'oneLine';
  });
  const wrapped = damage.startsWith('wrap');
  const lineMarks = (mark: Mark): boolean =>
    (markdown || !mark.markdown) && (layout !== 'oneLine' || safeInRun(mark)) && !(wrapped && mark.family === 'none');
  const marks = drawMarks(chooser, levels, (mark) => lineMarks(mark) && (!isSlots || mark.numbered));
  const taken = new Set(marks.map(({ family }) => family));

  const body =
    layout === 'chapters' || layout === 'oneLine'
      ? chooser.pick<Plan['body']>('body', (one) => one !== 'comma' || !markdown)
      : 'ownLine';
  const problemMark: Mark = isOne
    ? MARKS.none
    : isTable
      ? MARKS.arabicDot
      : MARKS[
          chooser.pick<MarkName>(
            'mark',
            (one) => {
              const mark: Mark = MARKS[one];
              if (!mark.problem || taken.has(mark.family) || !lineMarks(mark)) return false;
              if (layout === 'paired' || layout === 'slotsMany') return mark.numbered && mark.family !== 'yishi';
              if (body !== 'ownLine') return mark.numbered && (body !== 'comma' || mark.family !== 'question');
              if (mark.family === 'yishi') return levels > 0;
              return true;
            },
            USUAL,
          )
        ];
  taken.add(problemMark.family);
  const answerMark =
    layout !== 'paired'
      ? problemMark
      : ({ same: problemMark, item: MARKS.item, arabic: MARKS.arabicComma, dot: MARKS.arabicDot }[
          chooser.pick<'same' | 'item' | 'arabic' | 'dot'>('answerMark', (one) => {
            if (one === 'same') return problemMark.number(1) !== undefined || problemMark.numbered;
            const family = one === 'item' ? 'item' : 'arabic';
            return !marks.some((mark) => mark.family === family) && problemMark.number(1) !== undefined;
          })
        ] as Mark);
  taken.add(answerMark.family);
  const plainMark = problemMark.family === 'none' || problemMark.family === 'findingLabel';

  const heading = isOne
    ? 'bare'
    : chooser.pick<Heading>('heading', (one) => {
        if (body === 'comma') return FRAMED.includes(one) && one !== 'aboutRectification';
        if (one === 'twoSentences')
          return layout === 'chapters' && body === 'ownLine' && !plainMark && !problemMark.after;
        if (isTable || isSlots || layout === 'paired')
          return one === 'bare' || one === 'descriptive' || one === 'quoted' || (isTable && one === 'about');
        if (problemMark.family === 'findingLabel') return one === 'bare' || one === 'descriptive' || one === 'quoted';
        if (problemMark.family === 'none') return one !== 'descriptive' && one !== 'quoted';
        if (problemMark.after === '】' || problemMark.after === '〕') return one !== 'quoted';
        return true;
      });
  const headingStop =
    listed && body === 'ownLine' && !plainMark && !problemMark.after && chooser.pick('headingEnd') === 'stop';

  // Without a label, a mark or a frame, nothing tells a heading from a measure.
  const needsLabel =
    layout === 'labelled' || isSlots || isTable || plainMark || heading === 'twoSentences' || problemMark.after !== '';
  const measureLabel = layout === 'paired' ? false : needsLabel || chooser.pick('measureLabel') === 'yes';

  const split: Split =
    SPLITS[
      chooser.pick<SplitName>('split', (one) => {
        const way: Split = SPLITS[one];
        if (taken.has(way.family) && !(way.family === 'arabic' && isTable)) return false;
        if (way.family === 'diyi' && taken.has('item')) return false;
        if (way.nested && taken.has('circled')) return false;
        if (body === 'comma') return way.shape === 'run';
        if (isTable) return way.shape !== 'lines';
        if (layout === 'paired' || layout === 'slotsMany') return way.shape !== 'lines' && way.family !== 'arabic';
        if (layout === 'oneLine' || body === 'runOn')
          return way.shape === 'run' || (way.shape === 'single' && body === 'runOn' && measureLabel);
        if (!measureLabel && (way.family === 'paragraphs' || way.shape === 'single'))
          return problemMark.numbered && !wrapped;
        return true;
      })
    ];
  const separator =
    split.family === 'paragraphs' || split.shape === 'single' || chooser.pick('separator') === 'stop' ? '。' : '；';

  const dressed = measureLabel || layout === 'labelled';
  const dress: Dress =
    !dressed || isTable || isSlots
      ? DRESSES.colon
      : DRESSES[
          chooser.pick<DressName>('dress', (one) => {
            const way: Dress = DRESSES[one];
            if (way.markdown && !markdown) return false;
            if (way.family !== '' && (taken.has(way.family) || (way.family === 'bold' && taken.has('bold'))))
              return false;
            if (layout === 'oneLine') return one === 'colon' || one === 'lenticular' || one === 'lenticularColon';
            if (body === 'runOn') return !way.ownLine && one !== 'blank' && one !== 'bold';
            if (one === 'blank') return !wrapped && !markdown;
            return true;
          })
        ];

  const roomy = layout === 'chapters' && body === 'ownLine';
  const lead = roomy && measureLabel && !wrapped && chooser.pick('lead') === 'sentence';
  const withResults = layout !== 'paired' && measureLabel && body !== 'comma';
  const results = withResults
    ? chooser.pick<Plan['results']>(
        'results',
        (one) => one !== 'several' || (!split.nested && split.limit > 1 && split.family !== 'paragraphs' && !isTable),
      )
    : 'none';

  const status = chooser.pick<StatusPlace>('status', (one) => {
    if (one === 'none') return true;
    if (isTable) return one === 'labelledBehind';
    if (one === 'behind') return !split.bullet || (results !== 'none' && results !== 'several');
    if (layout === 'paired') return false;
    if (one === 'ownLine') return layout === 'chapters';
    if (one === 'labelledBehind') return layout !== 'slotsMany' && body !== 'comma' && (measureLabel || roomy);
    if (one === 'labelledBefore') return roomy && measureLabel;
    if (one === 'headingBracket')
      return roomy && !headingStop && problemMark.after === '' && heading !== 'twoSentences';
    return listed && !areasOnTop && levels === 2;
  });

  const withFields = roomy || isSlots || layout === 'labelled' || isTable;
  const fieldNames = withFields
    ? chooser.pick('fields', (one) => !isSlots || (one !== 'deadline+leader' && one !== 'deadline+department+leader'))
    : 'none';
  const fields = (fieldNames === 'none' ? [] : fieldNames.split('+')) as Plan['fields'];
  const fieldsPlace =
    fields.length > 0 && (roomy || layout === 'labelled')
      ? chooser.pick<Plan['fieldsPlace']>('fieldsPlace', (one) => {
          if (one === 'oneLine') return fields.length > 1 && dress === DRESSES.colon && !wrapped && roomy;
          // Behind measures in plain paragraphs nothing would tell a field from another paragraph but its label: enough.
          return one === 'before' || measureLabel;
        })
      : 'before';

  const asideNames =
    (roomy || layout === 'labelled') && measureLabel
      ? chooser.pick('aside', (one) => layout !== 'labelled' || one !== 'evidence')
      : 'none';
  const asides = (asideNames === 'none' ? [] : asideNames.split('+')) as Plan['asides'];

  const chaptered = levels > 0 && !isSlots;
  const freeUnits = (levels === 1 ? problemMark : marks[1])?.numbered ?? false;
  const inChapter = (one: string): boolean => {
    const inMark = marks[0]?.family === 'none';
    if (one === 'none') return true;
    if (layout === 'oneLine') return one === 'yishiRun' && problemMark.family !== 'yishi' && !taken.has('yishi');
    if (one.startsWith('units'))
      return freeUnits && !inMark && !problemMark.family.match(/yishi|diyi|qiyi|question|defect|matter|item|serial/);
    if (one.startsWith('yishi')) return !taken.has('yishi');
    if (one.startsWith('diyi')) return !taken.has('diyi') && !taken.has('item');
    return true;
  };
  const organizing = chaptered ? chooser.pick('organizing', inChapter) : 'none';
  const next = chaptered ? chooser.pick('next', inChapter) : 'none';
  const chapterLead =
    layout === 'chapters' && levels > 0 && !areasOnTop && marks[1]?.family !== 'none' && !wrapped
      ? chooser.pick('chapterLead') === 'sentence' && !(levels === 1 && plainMark)
      : false;

  const counts = isOne
    ? 'none'
    : chooser.pick('counts', (one) => {
        if (one === 'completed' || one === 'rate') return status !== 'none';
        if (one === 'aspects') return listed && (levels === 2 || areasOnTop) && status !== 'sectionTitle';
        return true;
      });
  const continuous = listed && levels > 0 && problemMark.numbered ? chooser.pick('numbering') === 'continuous' : true;
  const tableOrder = isTable ? chooser.pick('tableOrder') : 'usual';

  const words = new Map<LabelRole, string>();
  const label = (role: LabelRole): string => {
    const word = words.get(role) ?? chooser.pick(`label.${role}`);
    words.set(role, word);
    return word;
  };
  return {
    ...{ layout, markdown, hashes, levels, areasOnTop, verdicts, marks, problemMark, answerMark, continuous, heading },
    ...{ headingStop, body, measureLabel, split, separator, dress, lead, results, status, fields, fieldsPlace, asides },
    ...{ organizing, next, chapterLead, counts, tableOrder, damage, label },
  };
}
