/**
 * The choices that make a notice. Each dimension has named values, of which the first is the plain one: it is never
 * set aside, so that there are notices without anything that is.
 */
import { DRESSES, LABELS, type LabelRole } from './labels.js';
import { MARKS } from './marks.js';
import { hash } from './set-aside.js';
import { SPLITS } from './splits.js';

export interface Dimension {
  values: readonly string[];
  /** How many of 100 notices have the plain value, before all the others are drawn from. */
  plain: number;
}

const dimension = (plain: number, ...values: string[]): Dimension => ({ values, plain });

const labelled = Object.fromEntries(
  (Object.keys(LABELS) as LabelRole[]).map((role) => [`label.${role}`, dimension(15, ...LABELS[role])]),
) as Record<`label.${LabelRole}`, Dimension>;

export const DIMENSIONS = {
  layout: dimension(40, 'chapters', 'paired', 'slots', 'slotsMany', 'labelled', 'tabs', 'pipes', 'oneLine'),
  format: dimension(80, 'text', 'markdown', 'markdownHeadings'),
  levels: dimension(35, '2', '0', '1', '3', '4'),
  chaptered: dimension(50, 'no', 'yes'),
  top: dimension(70, 'chapter', 'areas'),
  areas: dimension(60, 'fields', 'verdicts'),
  mark: dimension(0, ...Object.keys(MARKS)),
  numbering: dimension(55, 'restart', 'continuous'),
  heading: dimension(
    25,
    'bare',
    'against',
    'againstOf',
    'about',
    'aboutRectification',
    'quoted',
    'aboutQuoted',
    'aspect',
    'rectification',
    'twoSentences',
    'descriptive',
  ),
  headingEnd: dimension(65, 'none', 'stop'),
  body: dimension(60, 'ownLine', 'runOn', 'comma'),
  measureLabel: dimension(65, 'yes', 'no'),
  split: dimension(15, ...Object.keys(SPLITS)),
  separator: dimension(60, 'semicolon', 'stop'),
  dress: dimension(50, ...Object.keys(DRESSES)),
  ...labelled,
  lead: dimension(80, 'none', 'sentence'),
  results: dimension(40, 'one', 'none', 'several'),
  status: dimension(
    20,
    'behind',
    'none',
    'ownLine',
    'labelledBehind',
    'labelledBefore',
    'headingBracket',
    'sectionTitle',
  ),
  statusWords: dimension(50, 'usual', 'unusual', 'mixed'),
  fields: dimension(
    40,
    'none',
    'leader',
    'department',
    'leader+department',
    'department+leader',
    'department+deadline',
    'deadline+leader',
    'leader+department+deadline',
    'deadline+department+leader',
  ),
  fieldsPlace: dimension(50, 'before', 'behind', 'oneLine'),
  aside: dimension(65, 'none', 'cause', 'plan', 'evidence', 'cause+plan'),
  organizing: dimension(25, 'paragraphs', 'none', 'yishiLines', 'yishiRun', 'diyiLines', 'unitsRunOn', 'unitsOwnLine'),
  next: dimension(25, 'paragraphs', 'none', 'yishiLines', 'yishiRun', 'unitsRunOn', 'unitsOwnLine'),
  chapterLead: dimension(70, 'none', 'sentence'),
  counts: dimension(40, 'none', 'problems', 'aspects', 'measures', 'completed', 'rate'),
  title: dimension(60, 'oneLine', 'twoLines', 'subtitle', 'dashSubtitle'),
  recipients: dimension(70, 'none', 'one', 'two'),
  documentNumber: dimension(80, 'none', 'line'),
  web: dimension(85, 'none', 'page'),
  contact: dimension(30, 'none', 'line', 'lines', 'sentence'),
  signature: dimension(70, 'lines', 'none', 'right'),
  damage: dimension(45, 'none', 'blankLines', 'indents', 'wrap', 'wrapIndents', 'wrapPages', 'halfWidth', 'crlf'),
  answerMark: dimension(60, 'same', 'item', 'arabic', 'dot'),
  statusColumn: dimension(65, 'yes', 'no'),
  tableOrder: dimension(60, 'usual', 'statusFirst', 'fieldsFirst'),
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof DIMENSIONS;

/** Of the values that are not plain, the half with the lower hashes; of an odd number one more or less, by hash too. */
function setAsideOf(name: DimensionName): Set<string> {
  const others = (DIMENSIONS[name] as Dimension).values.slice(1);
  const rank = (value: string): number => hash(`${name}/${value}`);
  const ranked = [...others].sort((a, b) => rank(a) - rank(b));
  const more = others.length % 2 === 1 && hash(name) % 2 === 1 ? 1 : 0;
  return new Set(ranked.slice(0, Math.floor(others.length / 2) + more));
}

const SET_ASIDE = new Map((Object.keys(DIMENSIONS) as DimensionName[]).map((name) => [name, setAsideOf(name)]));

/** Whether a value of a dimension is set aside; the plain one never is. */
export const valueSetAside = (name: DimensionName, value: string): boolean => SET_ASIDE.get(name)?.has(value) ?? false;
