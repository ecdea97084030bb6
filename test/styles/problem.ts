/** One problem: the texts that are drawn for it, the lines that they become, and its gold. */
import type { GoldProblem } from '../support/gold.js';
import { CAUSES, EVIDENCE, LEADS, PLANS } from './banks/asides.js';
import { DEFICITS, DESCRIPTIVE, DETAILS } from './banks/findings.js';
import { MEASURES } from './banks/measures.js';
import { DEADLINES, DEPARTMENTS, LEADERS } from './banks/names.js';
import { RESULTS } from './banks/results.js';
import { SENTENCES, SHORT, type StatusWords } from './banks/statuses.js';
import type { Chooser } from './chooser.js';
import type { LabelRole } from './labels.js';
import type { Heading, Plan } from './plan/plan.js';
import type { Split } from './splits.js';

/** The texts of a problem as gold has them, and as lists are written from them. */
export interface ProblemTexts {
  finding: string;
  measures: readonly string[];
  /** Second paragraphs of measures, by the place of the measure. */
  continuations: ReadonlyMap<number, string>;
  results: readonly string[];
  /** Words of its status; `null` where it says nothing itself. */
  status: StatusWords | null;
  fields: readonly { role: 'leader' | 'department' | 'deadline'; text: string }[];
}

const HEADS = ['分类处置到位', '分步推进落实', '双管齐下治理', '上下联动纠正'] as const;
/** The longest finding that stands as a line without mark or stop. */
const SHORT_FINDING = 26;

/** Behind a mark that ends in a digit and a point, a text that opens with a digit would read as a fraction. */
const digitsMayOpen = (family: string): boolean => family !== 'arabic';

function drawFinding(plan: Plan, chooser: Chooser): string {
  const quoted = plan.heading === 'quoted' || plan.heading === 'aboutQuoted';
  const bare = plan.problemMark.family === 'none' && plan.layout === 'chapters';
  const opens = digitsMayOpen(plan.problemMark.family);
  const fits = (text: string): boolean =>
    !(quoted && /[“”《]/.test(text)) && !(bare && text.length > SHORT_FINDING) && (opens || !/^\d/.test(text));
  if (plan.heading === 'descriptive') return chooser.text('descriptive', DESCRIPTIVE, fits);
  const finding = chooser.text('deficits', DEFICITS, fits);
  return plan.heading === 'twoSentences' ? `${finding}。${chooser.text('details', DETAILS)}` : finding;
}

/** The finding in the frame of a heading. */
export function framed(heading: Heading, finding: string): string {
  switch (heading) {
    case 'against':
      return `针对${finding}问题`;
    case 'againstOf':
      return `针对${finding}的问题`;
    case 'about':
      return `关于${finding}的问题`;
    case 'aboutRectification':
      return `关于${finding}问题的整改情况`;
    case 'quoted':
      return `“${finding}”`;
    case 'aboutQuoted':
      return `关于“${finding}”问题`;
    case 'aspect':
      return `针对${finding}方面`;
    case 'rectification':
      return `${finding}的整改情况`;
    default:
      return finding;
  }
}

function drawMeasures(plan: Plan, chooser: Chooser): Pick<ProblemTexts, 'measures' | 'continuations'> {
  const { chance } = chooser;
  const { split } = plan;
  const digits = digitsMayOpen(split.family) && digitsMayOpen(plan.answerMark.family);
  const next = (): string => chooser.text('measures', MEASURES, (text) => digits || !/^\d/.test(text));
  const alone = split.shape === 'single' || (plan.measureLabel && !split.bullet && chance.percent(10));
  const drawn = chance.percent(85) ? chance.between(2, 4) : chance.between(2, 7);
  const count = alone ? 1 : Math.min(split.limit, drawn);
  const continuations = new Map<number, string>();
  const measures = Array.from({ length: count }, (_, i) => {
    if (split.nested && !alone && chance.percent(50)) return `${chance.of(HEADS)}：①${next()}；②${next()}`;
    if (split.continued && !alone && chance.percent(35)) continuations.set(i, next());
    return next();
  });
  return { measures, continuations };
}

/** Shares of states, of 100 problems that have one. */
const STATES: readonly (readonly [number, StatusWords['state'], boolean])[] = [
  [45, 'completed', false],
  [65, 'completed', true],
  [78, 'mostly-completed', false],
  [100, 'in-progress', false],
];

/** A status of a bank; one writer says one state in the same words, save now and then. */
function drawStatus(plan: Plan, chooser: Chooser, bank: string, words: readonly StatusWords[]): StatusWords {
  const roll = chooser.chance.next() * 100;
  const [, state, sustained] = STATES.find(([below]) => roll < below) ?? STATES[0];
  const draw = (): StatusWords =>
    chooser.text(bank, words, (one) => {
      const style = plan.statusWords === 'mixed' || one.usual === (plan.statusWords === 'usual');
      return style && one.state === state && one.sustained === sustained;
    });
  return chooser.chance.percent(15) ? draw() : chooser.once(`${state}${sustained}`, draw);
}

function statusOf(plan: Plan, chooser: Chooser): StatusWords | null {
  switch (plan.status) {
    case 'behind':
    case 'ownLine':
      return chooser.chance.percent(plan.layout === 'slots' || plan.layout === 'labelled' ? 0 : 12)
        ? null
        : drawStatus(plan, chooser, 'sentences', SENTENCES);
    case 'headingBracket':
      return chooser.chance.percent(12) ? null : drawStatus(plan, chooser, 'short', SHORT);
    case 'labelledBehind':
    case 'labelledBefore':
      return drawStatus(plan, chooser, 'short', SHORT);
    default:
      return null;
  }
}

const FIELD_BANKS = { leader: LEADERS, department: DEPARTMENTS, deadline: DEADLINES } as const;

/** Draws the texts of a problem. */
export function drawProblem(plan: Plan, chooser: Chooser): ProblemTexts {
  const results = plan.results === 'none' ? 0 : plan.results === 'several' && chooser.chance.percent(70) ? 2 : 1;
  return {
    finding: drawFinding(plan, chooser),
    ...drawMeasures(plan, chooser),
    results: Array.from({ length: results }, () =>
      chooser.text('results', RESULTS, (text) => digitsMayOpen(plan.split.family) || !/^\d/.test(text)),
    ),
    status: statusOf(plan, chooser),
    fields: plan.fields.map((role) => ({ role, text: chooser.text(role, FIELD_BANKS[role]) })),
  };
}

/** Gold of a problem. */
export function goldOf(
  texts: ProblemTexts,
  place: { number: string | null | undefined; section: string[] | undefined; state?: StatusWords },
): GoldProblem {
  const status = texts.status ?? place.state ?? null;
  const responsible = texts.fields.filter(({ role }) => role !== 'deadline').map(({ text }) => text);
  const deadline = texts.fields.find(({ role }) => role === 'deadline');
  return {
    ...(place.number === undefined ? {} : { number: place.number }),
    finding: texts.finding,
    ...(place.section ? { section: place.section } : {}),
    measures: texts.measures.map((text, i) => {
      const more = texts.continuations.get(i);
      return more ? `${text}。${more}` : text;
    }),
    results: [...texts.results],
    status: status && { state: status.state, sustained: status.sustained },
    responsible,
    deadline: deadline ? deadline.text : null,
  };
}

/** Items with their marks, in one line or one each; the last closes with a stop. */
export function listed(
  split: Split,
  separator: string,
  items: readonly string[],
  continuations: ReadonlyMap<number, string> = new Map(),
): string[] {
  const marked = items.flatMap((item, i) => {
    const more = continuations.get(i);
    const stop = i === items.length - 1 || more || /。/.test(item) ? '。' : separator;
    // An item that is alone has no mark.
    const mark = items.length === 1 ? '' : split.mark(i + 1, items.length);
    return [`${mark}${item}${stop}`, ...(more ? [`${more}。`] : [])];
  });
  return split.shape === 'lines' ? marked : [marked.join('')];
}

/** A label with what it opens: in its line, or on the lines below. */
export function under(plan: Plan, role: LabelRole, body: readonly string[], short = false): string[] {
  const { open, close, ownLine } = plan.dress;
  const word = `${open}${plan.label(role)}${close}`;
  if ((ownLine && !short) || body.length > 1) return [word.trimEnd(), ...body];
  return [`${word}${body[0]}`];
}

/** Puts a status sentence behind the last line. */
export const closedBy = (lines: readonly string[], status: StatusWords | null): string[] =>
  status ? [...lines.slice(0, -1), `${lines[lines.length - 1]}${status.text}。`] : [...lines];

/** The lines of measures, results and a status behind them. */
export function bodyLines(plan: Plan, texts: ProblemTexts, withLabels = plan.measureLabel): string[][] {
  const own = listed(plan.split, plan.separator, texts.measures, texts.continuations);
  const behind = plan.status === 'behind' ? texts.status : null;
  const told = texts.results.length > 0 ? listed(plan.split, plan.separator, texts.results) : [];
  const measures = told.length > 0 ? own : closedBy(own, behind);
  const results = told.length > 0 ? closedBy(told, behind) : [];
  if (!withLabels) return [measures, results];
  return [under(plan, 'measures', measures), results.length > 0 ? under(plan, 'results', results) : []];
}

function fieldLines(plan: Plan, texts: ProblemTexts): string[] {
  const lines = texts.fields.flatMap(({ role, text }) => under(plan, role, [text], true));
  return plan.fieldsPlace === 'oneLine' && lines.length > 0 ? [lines.join('　')] : lines;
}

const ASIDE_BANKS = { cause: CAUSES, plan: PLANS, evidence: EVIDENCE } as const;

/** The lines below a problem's heading, where each has a line of its own. */
export function ownLines(plan: Plan, chooser: Chooser, texts: ProblemTexts): string[] {
  const aside = (kind: 'cause' | 'plan' | 'evidence'): string[] =>
    plan.asides.includes(kind) ? under(plan, kind, [`${chooser.text(kind, ASIDE_BANKS[kind])}。`]) : [];
  const status = (): string[] => (texts.status ? under(plan, 'status', [texts.status.text], true) : []);
  const fields = fieldLines(plan, texts);
  const [measures, results] = bodyLines(plan, texts);
  return [
    ...(plan.lead ? [`${chooser.text('leads', LEADS)}。`] : []),
    ...(plan.fieldsPlace !== 'behind' ? fields : []),
    ...(plan.status === 'labelledBefore' ? status() : []),
    ...aside('cause'),
    ...measures,
    ...results,
    ...aside('evidence'),
    ...(plan.fieldsPlace === 'behind' ? fields : []),
    ...(plan.status === 'labelledBehind' ? status() : []),
    ...(plan.status === 'ownLine' && texts.status ? [`${texts.status.text}。`] : []),
    ...aside('plan'),
  ];
}

/** A problem in one paragraph: heading, measures, results and status. */
export function runOnLine(plan: Plan, texts: ProblemTexts, heading: string): string[] {
  const [measures, results] = bodyLines(plan, texts);
  const status =
    texts.status && plan.status === 'labelledBehind' ? under(plan, 'status', [texts.status.text], true) : [];
  const own = texts.status && plan.status === 'ownLine' ? [`${texts.status.text}。`] : [];
  const stop = plan.body === 'comma' ? '，' : '。';
  return [[`${heading}${stop}`, ...measures, ...results, ...status].join(''), ...own];
}
