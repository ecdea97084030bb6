/** From the annotated tree to the flat record. */
import type { NoticeFields } from '../fields/annotate.js';
import type { JointStatus } from '../fields/joint-status.js';
import { branches, hasText, leavesOf, TITLE_LEAVES, titleLeaves } from '../fields/node-text.js';
import { BODY } from '../fields/notice-text.js';
import type { SharedValue } from '../fields/shared-values.js';
import type { Branch, NoticeTree } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import { shareValues } from './assign-shared-values.js';
import { claimedProblems } from './claimed-problems.js';
import { confidenceOf, keptOf, recordConfidence } from './confidence.js';
import { type ReadProblem, shareJointAnswers } from './joint-answers.js';
import { measure, ownLeaf, paragraph, positionOf, status } from './nodes.js';
import { readsNothing } from './nothing-read.js';
import { markDoubtful } from './ocr-doubts.js';
import {
  fillFromRows,
  fillJointStatus,
  ledgerProblems,
  pairAnswers,
  pairInOrder,
  pairStates,
  problemOf,
  statusForAll,
} from './problems.js';
import { firstOf, firstWaiting, isNamed, isStated } from './problems-by-number.js';
import type { Diagnostic, NoticeRecord, Paragraph, Problem, Section, Status } from './schema.js';
import { slotProblems } from './slot-problems.js';
import { statisticsOf } from './statistics.js';
import { suspectOf } from './suspect.js';

const kids = (node: Branch): Branch[] => node.children.filter((child): child is Branch => !isLeaf(child));

/** A table that is no ledger: its cells are paragraphs. */
const isPlain = (node: Branch): boolean => node.type === 'table' && !node.data?.ledger;
const cellsOf = (table: Branch): Branch[] => branches(table, ['paragraph']);

/** Paragraphs among some nodes, and those of tables that no rule understands. */
const paragraphsOf = (nodes: readonly Branch[], types: readonly Branch['type'][] = ['paragraph']): Paragraph[] =>
  nodes
    .flatMap((node) => (isPlain(node) ? cellsOf(node) : types.includes(node.type) ? [node] : []))
    .filter(hasText)
    .map(paragraph);

/** Whether a table is the part of a ledger that says by number what was done, and not about what. */
const namesNone = ({ data }: Branch): boolean =>
  (data?.ledger as { columns: readonly string[] } | null | undefined)?.columns.includes('finding') === false;

/** Whether an answer begins with a state: what stands behind it is what came of the measures. */
const NAMES: readonly Branch['type'][] = ['responsible', 'deadline'];

const isNaming = (item: Branch): boolean =>
  kids(item).length > 0 && kids(item).every(({ type }) => NAMES.includes(type));

const tellsState = (item: Branch): boolean => kids(item).some(({ type }) => type === 'status');

const isState = (item: Branch): boolean => kids(item)[0]?.type === 'status';

const isAnswered = ({ measures, results, status, lead, elided }: Problem): boolean =>
  measures.length > 0 || results.length > 0 || status !== null || lead !== null || elided === true;

class Compiler {
  readonly problems: Problem[] = [];
  /** A list of answers in a section of its own is for the problems that nothing is told of yet. */
  private readonly waiting = firstWaiting(this.problems);
  /** A list of nothing but states is for those whose state is not told. */
  private readonly stateless = firstWaiting(this.problems, isStated);
  /** A list of nothing but names and days is for those of which neither is told. */
  private readonly unnamed = firstWaiting(this.problems, isNamed);
  private count = 0;
  /** Lists of what was done that stand above all that was found. */
  private readonly early: Branch[][] = [];

  /** Sections, problems, slots and ledgers among the children of a node. */
  level(node: Branch, owner: Section | null, told?: Status): Section[] {
    const sections: Section[] = [];
    const slots: { node: Branch; section: string }[] = [];
    const read: ReadProblem[] = [];
    let listed: Problem[] = [];
    let answers: Branch[] = [];
    const settle = () => {
      if (answers.length) this.pair(listed, answers);
      if (answers.length) listed = [];
      answers = [];
    };
    for (const child of kids(node)) {
      if (child.type !== 'item' && answers.length) settle();
      if (child.type === 'section' || child.type === 'slot') {
        const section = this.section(child, told);
        sections.push(section);
        if (child.type === 'slot') slots.push({ node: child, section: section.id });
      } else if (child.type === 'problem') {
        const problem = problemOf(child, owner?.id ?? null);
        problem.status ??= told ?? null;
        // A label without a word behind it names no problem.
        if (!problem.finding && !isAnswered(problem)) continue;
        this.problems.push(problem);
        listed.push(problem);
        read.push({ problem, node: child });
        this.nested(child, owner);
      } else if (child.type === 'item') answers.push(child);
      else if (child.type === 'table') {
        const rows = ledgerProblems(child, owner?.id ?? null);
        for (const problem of rows) problem.status ??= told ?? null;
        this.add(rows);
        if (namesNone(child)) fillFromRows(firstOf(this.problems), child);
      }
    }
    settle();
    shareJointAnswers(read);
    if (slots.length) this.add(slotProblems(slots));
    return sections;
  }

  /** The state that a section's title, or what stands right behind it, gives its problems. */
  private stateOf(node: Branch): Status | undefined {
    const told = node.data?.told as Status | undefined;
    const behind = kids(node).find((child) => child.type !== 'heading');
    return told ?? (behind?.type === 'status' ? (status(behind) ?? undefined) : undefined);
  }

  /** A list of answers goes by number; where neither list has any, by order. */
  private pair(listed: readonly Problem[], answers: readonly Branch[]): void {
    if (!this.problems.length) {
      this.early.push([...answers]);
      return;
    }
    const open = (listed.length ? listed : this.problems).filter(
      (one) => one.number === null && !one.measures.length && !one.results.length && !one.status,
    );
    const inOrder = answers.every(({ data }) => data?.number == null) && open.length === answers.length;
    if (inOrder) pairInOrder(open, answers);
    else if (answers.every(isState)) pairStates(this.stateless, answers);
    else if (this.goesOver(answers))
      pairStates(answers.some(tellsState) ? this.stateless : firstOf(this.problems), answers);
    else if (answers.every(isNaming)) pairAnswers(this.unnamed, answers);
    else pairAnswers(listed.length ? firstOf(listed) : this.waiting, answers);
  }

  /** Gives the problems what stands above them all. */
  pairEarly(): void {
    for (const answers of this.problems.length ? this.early.splice(0) : [])
      pairAnswers(firstOf(this.problems), answers);
  }

  /** Whether answers go over problems that own what was done: what they tell beside a state came of it. */
  private goesOver(answers: readonly Branch[]): boolean {
    const find = firstOf(this.problems);
    return answers.every(({ data }) => {
      const number = data?.number as number;
      return find(number)?.measures.length && !this.waiting(number);
    });
  }

  private add(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  private nested(problem: Branch, owner: Section | null): void {
    if (owner) for (const one of paragraphsOf(kids(problem).filter(isPlain))) owner.paragraphs.push(one);
    for (const child of kids(problem))
      if (child.type === 'problem' || child.type === 'section') this.level({ ...problem, children: [child] }, owner);
  }

  private section(node: Branch, above?: Status): Section {
    const heading = kids(node).find((child) => child.type === 'heading');
    const mark = heading ? ownLeaf(heading, 'mark') : undefined;
    const label = heading ? ownLeaf(heading, 'label') : undefined;
    const title = heading ? titleLeaves(heading) : [];
    const last = title[title.length - 1];
    const kept = last?.type === 'punctuation' ? title.slice(0, -1) : title;
    const text = kept
      .map((leaf) => leaf.value)
      .join('')
      .trimEnd();
    const section: Section = {
      id: `s${++this.count}`,
      number:
        [mark, label]
          .map((leaf) => leaf?.value ?? '')
          .join('')
          .replace(/\s/g, '') || null,
      title: text,
      role: node.type === 'slot' ? 'problems' : ((node.data?.role as Section['role']) ?? 'other'),
      paragraphs: [],
      measures: [],
      sections: [],
      evidence: heading && kept.length ? { title: [{ text, position: positionOf(heading, kept) }] } : {},
      position: positionOf(
        heading ?? node,
        heading ? leavesOf(heading, ['mark', 'label', ...TITLE_LEAVES]) : undefined,
      ),
    };
    if (node.type !== 'slot') {
      section.paragraphs = paragraphsOf(kids(node));
      section.measures = kids(node)
        .filter((child) => child.type === 'measure' && hasText(child))
        .map(measure);
      section.sections = this.level(node, section, this.stateOf(node) ?? above);
      section.paragraphs.sort((a, b) => a.position.start.offset - b.position.start.offset);
    }
    return section;
  }
}

/** Paragraphs and measures among some children of the root. */
const outsideSections = (nodes: readonly Branch[]): NoticeRecord['preamble'] => ({
  paragraphs: paragraphsOf(nodes, ['paragraph', 'finding']),
  measures: nodes.filter((node) => node.type === 'measure' && hasText(node)).map(measure),
});

const isBody = (node: Branch): boolean => BODY.includes(node.type) && !isPlain(node);

/** How sure a record looks; one without problems has no looks. */
function looksOf(record: NoticeRecord, tree: NoticeTree): number {
  const engine = confidenceOf(tree.data?.confidence);
  return record.problems.length ? suspectOf(record, engine).confidence : engine;
}

/** Compiles the record of a tree that has its fields. */
export function compileRecord(
  tree: NoticeTree,
  fields: NoticeFields,
  source: NoticeRecord['source'],
  diagnostics: Diagnostic[],
): NoticeRecord {
  const compiler = new Compiler();
  const sections = compiler.level(tree, null);
  compiler.pairEarly();
  const { problems } = compiler;
  problems.sort((a, b) => a.position.start.offset - b.position.start.offset);
  problems.forEach((problem, i) => {
    problem.id = `p${i + 1}`;
  });
  statusForAll(problems, tree.data?.status as Status | undefined, branches(tree, ['slot']).length > 0);
  shareValues(problems, (tree.data?.shared as SharedValue[] | undefined) ?? []);
  fillJointStatus(problems, tree.data?.joint as JointStatus | undefined);
  const children = kids(tree);
  const first = children.findIndex(isBody);
  const last = children.reduce((at, child, i) => (isBody(child) ? i : at), -1);
  const signed = children.findIndex((child) => child.type === 'signature');
  const end = last >= 0 ? last + 1 : signed >= 0 ? signed : children.length;
  const record: NoticeRecord = {
    schemaVersion: '1.0',
    kind: fields.kind,
    source,
    title: fields.title,
    subtitle: fields.subtitle,
    documentNumber: fields.documentNumber,
    recipients: fields.recipients,
    organization: fields.organization,
    issuedOn: fields.issuedOn,
    publication: fields.publication,
    inspection: fields.inspection,
    claims: fields.claims,
    preamble: outsideSections(children.slice(0, first < 0 ? end : first)),
    closing: outsideSections([
      ...(first < 0 ? [] : children.slice(first, last).filter((child) => !isBody(child))),
      ...children.slice(end),
    ]),
    attachments: fields.attachments,
    copyTo: fields.copyTo,
    byline: fields.byline,
    issuer: fields.issuer,
    sections,
    problems,
    contact: fields.contact,
    statistics: statisticsOf(tree, sections, problems, source.characters),
    confidence: 1,
    diagnostics,
    evidence: fields.evidence,
  };
  record.confidence = recordConfidence(looksOf(record, tree), {
    contradicted: claimedProblems(record)?.relation === 'contradicted',
    nothingRead: readsNothing(record, tree.data?.rectifies === true),
    kept: source.ocr ? keptOf(source.ocr.doubts.length, source.ocr.characters) : 1,
  });
  if (source.ocr) markDoubtful(record, source.ocr.doubts);
  return record;
}
