/**
 * Roles belong to siblings: whether 一、 is a chapter, an area or a problem is told by evidence counted over a group.
 * The problem level of a chapter is the innermost group with findings that own measures.
 */
import { type FoundLabel, readLabel, rolesOf } from '../../grammars/label.js';
import { type SectionRole, sectionRole } from '../../grammars/lexicon/section-roles.js';
import type { Block } from '../lines/layout.js';
import type { Mark } from '../lines/marks.js';
import { type Evidence, evidenceOf, labelAt, ownsMeasures, statesFinding } from './evidence.js';
import { childUnits, groupsOf, isUnit, type Unit } from './unit.js';

/** What the document as a whole says of itself. */
export interface Context {
  /** Title or preamble speak of rectification. */
  rectifies: boolean;
  /** A plan, an order, a speech, a tender: it tells what is to be done, so none of it is a problem with measures taken. */
  plan: boolean;
}

export interface Roles {
  sections: Map<Unit, SectionRole>;
  /** Groups whose members do not agree: read by the majority, and reported. */
  divided: Unit[][];
}

const share = (group: readonly Evidence[], test: (evidence: Evidence) => boolean): number =>
  group.filter(test).length / group.length;

export const titleOf = (unit: Unit): string =>
  unit.block && unit.head ? unit.block.view.text.slice(unit.head.title.start, unit.head.title.end) : '';

/** A section of a single-problem notice: 整改问题, 整改目标, 整改措施 … as title and nothing else. */
const isSlotTitle = (title: string): boolean => rolesOf(title).length > 0 && title.length <= 10;

/** The label that heads a section of such a notice: its whole title, or what stands before the colon (整改目标：…). */
function slotLabel(unit: Unit): string | null {
  const title = titleOf(unit);
  if (isSlotTitle(title)) return title;
  const label = unit.block && unit.mark ? readLabel(unit.block.view.text, unit.mark.end) : null;
  return label && isSlotTitle(label.word) ? label.word : null;
}

function slots(group: Unit[]): boolean {
  const roles = group.flatMap((unit) => {
    const label = slotLabel(unit);
    return label === null ? [] : [rolesOf(label)];
  });
  const kinds = new Set(roles.flat());
  const single = roles.filter((list) => list.includes('finding')).length === 1;
  const plain = single && group.every((unit) => childUnits(unit).length === 0);
  return (
    roles.length >= 2 &&
    roles.length * 2 > group.length &&
    (kinds.has('measures') || kinds.has('results')) &&
    (kinds.size >= 3 || plain)
  );
}

/** Makes a label before a colon the title of its section, and the rest of the line the section's text. */
function becomeSlot(unit: Unit): void {
  unit.role = slotLabel(unit) === null ? 'section' : 'slot';
  if (unit.role === 'slot' && !isSlotTitle(titleOf(unit))) {
    const { view } = unit.block as Block;
    const label = readLabel(view.text, (unit.mark as Mark).end) as FoundLabel;
    const start = view.text.indexOf(label.word, (unit.mark as Mark).end);
    const end = start + label.word.length;
    unit.head = {
      label: null,
      title: { start, end },
      stop: { start: end, end: label.end },
      body: { start: label.end, end: view.length },
    };
  }
  for (const child of childUnits(unit)) markItems(child);
}

const BARRED: ReadonlySet<SectionRole> = new Set(['organizing', 'next-steps', 'contact']);

class Assignment {
  readonly roles: Roles = { sections: new Map(), divided: [] };
  private readonly cache = new Map<Unit, Evidence>();
  constructor(private readonly context: Context) {}

  evidence(unit: Unit): Evidence {
    let evidence = this.cache.get(unit);
    if (!evidence) {
      evidence = evidenceOf(unit);
      this.cache.set(unit, evidence);
    }
    return evidence;
  }

  /** Whether a group, its units without problems below, is a group of problems. */
  private areProblems(units: Unit[], chapter: SectionRole): boolean {
    const group = units.map((unit) => this.evidence(unit));
    const finding = share(group, statesFinding);
    const owning = share(group, ownsMeasures);
    const framed = share(group, (evidence) => evidence.framed || evidence.labelledFinding);
    const labelled = share(group, (evidence) => evidence.measuresLabel);
    const bodied = share(group, (evidence) => evidence.body > 2 || evidence.items > 0);
    if (
      !this.context.rectifies &&
      chapter !== 'problems' &&
      labelled < 0.5 &&
      share(group, (evidence) => evidence.status) < 0.5
    )
      return false;
    if (labelled >= 0.5 && (finding >= 0.3 || chapter === 'problems')) return true;
    if (labelled >= 0.8 && this.context.rectifies) return true;
    if (finding >= 0.5 && owning >= 0.5) return true;
    if (framed >= 0.5 && bodied >= 0.5) return true;
    if (chapter !== 'problems') return false;
    const status = share(group, (evidence) => evidence.status);
    if (status > 0.5 && bodied >= 0.5) return true;
    if (owning > 0.5 && share(group, (evidence) => evidence.deficit > 0) >= 0.5) return true;
    return this.context.rectifies && finding >= 0.5 && bodied >= 0.7;
  }

  /** Gives a group its roles; says whether problems are in it or below it. */
  group(units: Unit[], chapter: SectionRole, depth: number): boolean {
    // Labels made them, or the list that answers them.
    if (units.every((unit) => unit.role === 'problem')) return true;
    if (units.every((unit) => unit.role === 'item')) return true;
    if (!this.context.plan && slots(units)) {
      for (const unit of units) becomeSlot(unit);
      return true;
    }
    const holders = units.filter((unit) => {
      const own = depth === 0 || chapter === 'other' ? sectionRole(titleOf(unit)) : chapter;
      const role = own === 'other' && depth > 0 ? chapter : own;
      this.roles.sections.set(unit, role);
      return this.children(unit, role, depth + 1);
    });
    const holding = new Set(holders);
    const rest = units.filter((unit) => !holding.has(unit));
    // What tells how the work was organised holds no problems, whatever its numbers; a labelled finding is one anywhere.
    const roleOf = (unit: Unit) => (depth === 0 ? this.roles.sections.get(unit) : chapter) as SectionRole;
    // A label alone (整改目标) states no finding.
    const open = rest.filter(
      (unit) => !isSlotTitle(titleOf(unit)) && (!BARRED.has(roleOf(unit)) || this.stronglyFinds(unit)),
    );
    const problems =
      !this.context.plan && open.length > 0 && this.areProblems(open, depth === 0 ? this.rootChapter(units) : chapter);
    if (problems) {
      for (const unit of open) this.becomeProblem(unit);
      if (open.length !== units.length && holders.length === 0 && depth > 0) this.roles.divided.push(units);
    }
    return problems || holders.length > 0;
  }

  private stronglyFinds(unit: Unit): boolean {
    const evidence = this.evidence(unit);
    if (evidence.measuresLabel && evidence.deficit > 0) return true;
    return (evidence.framed || evidence.labelledFinding) && ownsMeasures(evidence);
  }

  /** A document without chapters is one chapter of problems if it rectifies. */
  private rootChapter(units: Unit[]): SectionRole {
    const roles = units.map((unit) => sectionRole(titleOf(unit)));
    const chapters = roles.filter((role) => role !== 'other').length;
    return this.context.rectifies && chapters * 2 < units.length ? 'problems' : 'other';
  }

  private becomeProblem(unit: Unit): void {
    unit.role = 'problem';
    for (const child of childUnits(unit)) markItems(child);
  }

  private children(unit: Unit, role: SectionRole, depth: number): boolean {
    const before = new Map(unit.items.map((item, i) => [item, unit.items[i - 1]]));
    return groupsOf(unit)
      .map((group) => !behindLabel(unit, before.get(group[0])) && this.group(group, role, depth))
      .some(Boolean);
  }

  /** Whether one list finds and another of its length answers it: few of its own items tell what was done. */
  private answers(problems: readonly Unit[], answers: readonly Unit[]): boolean {
    if (!this.context.rectifies || problems.length < 2 || problems.length !== answers.length) return false;
    if (problems[0].mark?.style !== answers[0].mark?.style) return false;
    const owning = problems.filter((one) => ownsMeasures(this.evidence(one)) || this.evidence(one).body > 60).length;
    return owning * 4 <= problems.length && !problems.some((one) => childUnits(one).length);
  }

  private become(problems: readonly Unit[], answers: readonly Unit[]): void {
    for (const one of problems) this.becomeProblem(one);
    for (const one of answers) markItems(one);
  }

  /** Lists of one length in two sections: 一、存在的问题 1.2.3. and 二、整改情况 1.2.3. */
  pairSections(unit: Unit): void {
    const lists = childUnits(unit).filter((child) => groupsOf(child).length === 1);
    const finding = lists.find((child) => LISTS_FINDINGS.test(titleOf(child)));
    const answering = lists.find((child) => child !== finding && LISTS_MEASURES.test(titleOf(child)));
    if (!finding || !answering) return;
    const [problems] = groupsOf(finding);
    const [answers] = groupsOf(answering);
    if (this.answers(problems, answers)) this.become(problems, answers);
  }

  /** Lists of one length that follow on each other in one section. */
  pair(unit: Unit): void {
    const groups = groupsOf(unit);
    for (let i = 0; i + 1 < groups.length; i++) {
      if (!this.answers(groups[i], groups[i + 1])) continue;
      this.become(groups[i], groups[i + 1]);
      i++;
    }
    for (const child of childUnits(unit)) if (child.role === 'section') this.pair(child);
  }
}

/** Titles of a section that lists findings, and of one that lists what was done about them. */
const LISTS_FINDINGS = /(?:存在|发现|反馈|查出|指出|梳理|主要|具体)[^,]{0,10}问题(?:清单|情况)?$/;
const LISTS_MEASURES = /整改(?:措施|举措|情况|落实情况|进展|结果|完成)|采取的?措施/;

/** Whether a label for measures opens a list (整改落实情况： （1）… （2）…): then its numbers count measures. */
function behindLabel(parent: Unit, before: Block | Unit | undefined): boolean {
  if (before && isUnit(before)) return false;
  const view = before?.view ?? parent.block?.view;
  const from = before ? 0 : (parent.head?.body.start ?? 0);
  const text = view?.text.slice(from) ?? '';
  const label = text ? labelAt(text, 0) : null;
  if (!label || label.end < text.length) return false;
  return rolesOf(label.word).some((role) => role === 'measures' || role === 'results');
}

function markItems(unit: Unit): void {
  unit.role = 'item';
  for (const child of childUnits(unit)) markItems(child);
}

/** Assigns the roles of all units below the document. */
export function assignRoles(root: Unit, context: Context): Roles {
  const assignment = new Assignment(context);
  assignment.pairSections(root);
  for (const group of groupsOf(root)) assignment.group(group, 'other', 0);
  assignment.pair(root);
  return assignment.roles;
}
