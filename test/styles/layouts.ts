/** Layouts other than chapters: paired lists, slots, one labelled problem, tables. */
import { CAUSES, PLANS, TARGETS } from './banks/asides.js';
import { PROBLEM_TITLES } from './banks/sections.js';
import { between } from './chapters.js';
import type { Chooser } from './chooser.js';
import type { LabelRole } from './labels.js';
import type { Page } from './page.js';
import type { Plan } from './plan/plan.js';
import { bodyLines, closedBy, drawProblem, framed, listed, type ProblemTexts, under } from './problem.js';

const LIST_TITLES = ['发现的主要问题', '反馈的主要问题', '检查发现的问题', '存在的主要问题'] as const;
const ANSWER_TITLES = ['整改落实情况', '逐项整改情况', '问题整改结果', '整改完成情况'] as const;
const LIST_LEADS = ['本次共梳理出以下问题：', '具体问题如下：', '经归纳，主要有以下问题：'] as const;
const ANSWER_LEADS = [
  '针对以上问题，我单位成立整改专班，逐条研究解决。现将整改情况报告如下：',
  '收到反馈后，我单位立即组织整改，具体整改情况如下：',
] as const;

/** A list of problems, then a list of answers with the same numbers. */
export function paired(plan: Plan, page: Page, chooser: Chooser): void {
  const { chance } = chooser;
  const problems = Array.from({ length: chance.between(3, 9) }, () => drawProblem(plan, chooser));
  const end = chance.percent(50) ? '；' : '。';
  const list = (): void => {
    problems.forEach((texts, i) => {
      const stop = i === problems.length - 1 ? '。' : end;
      page.problem(texts, plan.problemMark.number(i + 1));
      page.add(`${plan.problemMark.before(i + 1)}${framed(plan.heading, texts.finding)}${stop}`);
    });
  };
  const answers = (): void => {
    problems.forEach((texts, i) => {
      const [measures] = bodyLines(plan, texts, false);
      page.add(`${plan.answerMark.before(i + 1)}${measures[0]}`);
    });
  };
  if (plan.levels === 0) {
    page.add(chance.of(LIST_LEADS));
    list();
    page.add(chance.of(ANSWER_LEADS));
    answers();
    return;
  }
  between(plan, page, chooser, chance.of(LIST_TITLES), () => {
    list();
    page.section(1, chance.of(ANSWER_TITLES));
    answers();
  });
}

/** What the slots of a 公示 say, in the order in which they stand. */
interface Slot {
  role: LabelRole;
  lines: string[];
}

/** The slots of fields: what is said once for all. */
const fieldSlots = (texts: ProblemTexts): Slot[] => texts.fields.map(({ role, text }) => ({ role, lines: [text] }));

/** One problem whose slots are sections. */
export function slots(plan: Plan, page: Page, chooser: Chooser): void {
  const texts = drawProblem(plan, chooser);
  const [measures, results] = bodyLines(plan, texts, false);
  const all: Slot[] = [
    { role: 'finding', lines: [`${texts.finding}。`] },
    ...(chooser.chance.percent(50)
      ? [{ role: 'target' as const, lines: [`${chooser.text('targets', TARGETS)}。`] }]
      : []),
    { role: 'measures', lines: measures },
    ...fieldSlots(texts),
    ...(results.length > 0 ? [{ role: 'results' as const, lines: results }] : []),
    ...(plan.status === 'labelledBehind' && texts.status
      ? [{ role: 'status' as const, lines: [`${texts.status.text}。`] }]
      : []),
  ];
  for (const { role, lines } of all) {
    page.section(1, plan.label(role));
    if (role === 'finding') page.problem(texts, null);
    page.add(...lines);
  }
}

/** Several problems whose texts pair by number across the slots. */
export function slotsMany(plan: Plan, page: Page, chooser: Chooser): void {
  const { chance } = chooser;
  const drawn = Array.from({ length: chance.between(2, 4) }, () => drawProblem(plan, chooser));
  // One text for all belongs to each.
  const problems = drawn.map((texts) => ({ ...texts, fields: drawn[0].fields }));
  const { before, number } = plan.problemMark;
  page.section(1, plan.label('finding'));
  problems.forEach((texts, i) => {
    page.problem(texts, number(i + 1));
    page.add(`${before(i + 1)}${framed(plan.heading, texts.finding)}。`);
  });
  const withResults = problems.every(({ results }) => results.length > 0);
  page.section(1, plan.label('measures'));
  problems.forEach((texts, i) => {
    const own = listed(plan.split, plan.separator, texts.measures)[0];
    const behind = plan.status === 'behind' && !withResults ? texts.status : null;
    page.add(`${before(i + 1)}${closedBy([own], behind)[0]}`);
  });
  for (const { role, lines } of fieldSlots(problems[0])) {
    page.section(1, plan.label(role));
    page.add(...lines);
  }
  if (!withResults) return;
  page.section(1, plan.label('results'));
  problems.forEach((texts, i) => {
    const told = listed(plan.split, plan.separator, texts.results)[0];
    page.add(`${before(i + 1)}${closedBy([told], plan.status === 'behind' ? texts.status : null)[0]}`);
  });
}

/** One problem told in labelled paragraphs, without headings. */
export function labelled(plan: Plan, page: Page, chooser: Chooser): void {
  const texts = drawProblem(plan, chooser);
  page.problem(texts, null);
  const fields = texts.fields.flatMap(({ role, text }) => under(plan, role, [text], true));
  const [measures, results] = bodyLines(plan, texts);
  page.add(
    ...under(plan, 'finding', [`${texts.finding}。`]),
    ...(plan.asides.includes('cause') ? under(plan, 'cause', [`${chooser.text('cause', CAUSES)}。`]) : []),
    ...(chooser.chance.percent(50) ? under(plan, 'target', [`${chooser.text('targets', TARGETS)}。`]) : []),
    ...(plan.fieldsPlace === 'before' ? fields : []),
    ...measures,
    ...results,
    ...(plan.fieldsPlace === 'before' ? [] : fields),
    ...(plan.status === 'labelledBehind' && texts.status ? under(plan, 'status', [texts.status.text], true) : []),
    ...(plan.asides.includes('plan') ? under(plan, 'plan', [`${chooser.text('plan', PLANS)}。`]) : []),
  );
}

type Column = { head: string; cell(texts: ProblemTexts, n: number): string };

function columns(plan: Plan): Column[] {
  const unstopped = (text: string): string => text.replace(/。$/, '');
  const list = (items: readonly string[]): string => unstopped(listed(plan.split, plan.separator, items)[0] ?? '');
  const number: Column = { head: '序号', cell: (_, n) => String(n) };
  const finding: Column = { head: plan.label('finding'), cell: ({ finding: text }) => framed(plan.heading, text) };
  const measures: Column = { head: plan.label('measures'), cell: (texts) => list(texts.measures) };
  const fields: Column[] = plan.fields.map((role) => ({
    head: plan.label(role),
    cell: (texts) => texts.fields.find((field) => field.role === role)?.text ?? '',
  }));
  const results: Column[] =
    plan.results === 'none' ? [] : [{ head: plan.label('results'), cell: (texts) => list(texts.results) }];
  const status: Column[] =
    plan.status === 'none' ? [] : [{ head: plan.label('status'), cell: (texts) => texts.status?.text ?? '' }];
  switch (plan.tableOrder) {
    case 'statusFirst':
      return [number, finding, ...status, measures, ...results, ...fields];
    case 'fieldsFirst':
      return [number, ...fields, finding, measures, ...results, ...status];
    default:
      return [number, finding, measures, ...fields, ...results, ...status];
  }
}

/** A ledger: one row a problem, cells between tabs or in a Markdown table. */
export function table(plan: Plan, page: Page, chooser: Chooser): void {
  const problems = Array.from({ length: chooser.chance.between(3, 9) }, () => drawProblem(plan, chooser));
  between(plan, page, chooser, chooser.text('problems.titles', PROBLEM_TITLES), () => {
    const all = columns(plan);
    const rows = [all.map(({ head }) => head)];
    problems.forEach((texts, i) => {
      page.problem(texts, String(i + 1));
      rows.push(all.map(({ cell }) => cell(texts, i + 1)));
    });
    const bars = rows.map((row) => `| ${row.join(' | ')} |`);
    const tabbed = rows.map((row) => row.join('\t'));
    const ruled = [bars[0], `|${' --- |'.repeat(all.length)}`, ...bars.slice(1)];
    page.add((plan.layout === 'tabs' ? tabbed : ruled).join('\n'));
  });
}
