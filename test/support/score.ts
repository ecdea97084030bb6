/** A record against gold, value by value: the decisions behind the comparison are those of the annotation. */
import type { NoticeRecord, Problem, Section } from '../../src/record/schema.js';
import type { Gold, GoldFact, GoldProblem } from './gold.js';
import type { Tally } from './tally.js';

/** Text as it is compared: width folded; blanks, quotation marks, kinds of brackets and closing punctuation do not count. */
export const norm = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s“”"‘’'「」]/gu, '')
    .replace(/[〔【［[]/gu, '[')
    .replace(/[〕】］\]]/gu, ']')
    .replace(/[。.;；,，:：、]{1,100}$/u, '');

/** A single value as a list of comparable ones: none for `null`. */
function comparable(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'number') return [`=${Number(value.toPrecision(9))}`];
  return [norm(String(value))];
}

const CLAIMS = ['aspects', 'problems', 'measures', 'completed', 'completionRate'];
const SINGLE = [
  ...['kind', 'title', 'documentNumber', 'organization', 'issuedOn'],
  ...['type', 'inspector', 'period', 'feedbackOn'].map((key) => `inspection.${key}`),
  ...CLAIMS.map((key) => `claims.${key}`),
];
const CONTACT = ['phones', 'emails', 'addresses', 'postcodes'] as const;

/** The value at a dotted path: `null` below a `null`, `undefined` below nothing. */
const at = (object: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value ? (value as Record<string, unknown>)[key] : value), object);

/** Whether gold says something of a field; of claims and 文号 its silence says that there are none. */
const speaks = (gold: Gold, path: string): boolean =>
  at(gold, path) !== undefined || path === 'documentNumber' || (path.startsWith('claims.') && Boolean(gold.claims));

function front(gold: Gold, record: NoticeRecord, tally: Tally): void {
  for (const path of SINGLE.filter((field) => speaks(gold, field)))
    tally.compare(path, gold.notice, comparable(at(gold, path)), comparable(at(record, path)));
  tally.compare('recipients', gold.notice, (gold.recipients ?? []).map(norm), (record.recipients ?? []).map(norm));
  for (const key of CONTACT) {
    const wanted = gold.contact?.[key] ?? (gold.contact === null ? [] : undefined);
    if (wanted) tally.compare(`contact.${key}`, gold.notice, wanted.map(norm), (record.contact?.[key] ?? []).map(norm));
  }
}

const titles = (sections: readonly Section[], depth = 1): string[] =>
  sections.flatMap((section) => [`${depth}|${norm(section.title)}`, ...titles(section.sections, depth + 1)]);
const ownMeasures = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ measures, sections: inner }) => [
    ...measures.map(({ text }) => norm(text)),
    ...ownMeasures(inner),
  ]);
const everySection = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...everySection(section.sections)]);

function outline(gold: Gold, { sections }: NoticeRecord, tally: Tally): void {
  if (gold.outline)
    tally.compare(
      'outline',
      gold.notice,
      gold.outline.map(({ depth, title }) => `${depth}|${norm(title)}`),
      titles(sections),
    );
  if (gold.sectionMeasures)
    tally.compare('section.measures', gold.notice, gold.sectionMeasures.map(norm), ownMeasures(sections));
}

const FACTS = ['date', 'money', 'quantity', 'percentage', 'document', 'documentNumber'];
const factKey = ({ text, value, unit }: Omit<GoldFact, 'type'>): string =>
  [norm(text), ...comparable(value), ...(unit ? [unit] : [])].join('|');

function facts(wanted: readonly GoldFact[], problem: Problem | undefined, where: string, tally: Tally): void {
  const optional = new Set(wanted.filter((one) => one.optional).map(({ type, text }) => `${type}|${norm(text)}`));
  const got = (problem?.measures ?? []).flatMap((measure) => measure.facts) as GoldFact[];
  for (const type of FACTS)
    tally.compare(
      `facts.${type}`,
      where,
      wanted.filter((one) => one.type === type && !one.optional).map(factKey),
      got.filter((one) => one.type === type && !optional.has(`${type}|${norm(one.text)}`)).map(factKey),
    );
}

const stateOf = (status: GoldProblem['status']): string[] =>
  status ? [`${status.state}${status.sustained ? '+' : ''}`] : [];
const textOf = (value: string | { text: string }): string => norm(typeof value === 'string' ? value : value.text);
const textsOf = (list: readonly (string | { text: string })[] | undefined): string[] => (list ?? []).map(textOf);
const orNone = <T>(value: T | null | undefined): T[] => (value === null || value === undefined ? [] : [value]);

/** One problem of gold and the one of the record that has its finding, if any. */
function oneProblem(
  gold: GoldProblem,
  problem: Problem | undefined,
  home: Section | undefined,
  where: string,
  tally: Tally,
) {
  const list = (field: string, wanted: readonly string[], got: readonly string[]) =>
    tally.compare(field, where, wanted, got);
  if (gold.number !== undefined) list('problem.number', [String(gold.number)], problem ? [String(problem.number)] : []);
  if (gold.section)
    list('problem.section', gold.section.slice(-1).map(norm), home ? [norm(`${home.number ?? ''}${home.title}`)] : []);
  if (gold.measures) {
    const wanted = gold.measures.map(norm);
    const got = textsOf(problem?.measures);
    list('measures', wanted, got);
    const order = got.map((text) => wanted.indexOf(text)).filter((place) => place >= 0);
    const inOrder = order.every((place, i) => i === 0 || place >= order[i - 1]);
    if (problem) list('measures.order', ['in order'], [inOrder ? 'in order' : 'out of order']);
    list('results', (gold.results ?? []).map(norm), textsOf(problem?.results));
    list('problem.responsible', textsOf(gold.responsible), textsOf(problem?.responsible));
    list('problem.deadline', textsOf(orNone(gold.deadline)), textsOf(orNone(problem?.deadline)));
  }
  if (gold.facts) facts(gold.facts, problem, where, tally);
  if (gold.status !== undefined) list('problem.status', stateOf(gold.status), stateOf(problem?.status));
}

/** Problems are compared by their findings; the fields of one on the problem that both sides have, in order. */
export function scoreProblems(gold: Gold, record: NoticeRecord, tally: Tally): void {
  if (!gold.problems) return;
  const left = record.problems.map((problem) => ({ key: norm(problem.finding), problem }));
  const wanted = gold.problems.map(({ finding }) => norm(finding));
  tally.compare(
    'problems',
    gold.notice,
    wanted,
    left.map(({ key }) => key),
  );
  const sections = new Map(everySection(record.sections).map((section) => [section.id, section]));
  gold.problems.forEach((expected, i) => {
    const place = left.findIndex(({ key }) => key === wanted[i]);
    const problem = place < 0 ? undefined : left.splice(place, 1)[0].problem;
    const home = problem?.section ? sections.get(problem.section) : undefined;
    oneProblem(expected, problem, home, `${gold.notice}#${i + 1}`, tally);
  });
  // Measures of invented problems are invented too.
  if (gold.problems.some(({ measures }) => measures))
    for (const { problem } of left) tally.compare('measures', `${gold.notice}+`, [], textsOf(problem.measures));
}

/** Every field that gold speaks of. */
export function scoreRecord(gold: Gold, record: NoticeRecord, tally: Tally): void {
  front(gold, record, tally);
  outline(gold, record, tally);
  scoreProblems(gold, record, tally);
}
