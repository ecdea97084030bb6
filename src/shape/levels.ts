/**
 * Roles belong to levels: whether 一、 is a chapter, an area or a problem is told by evidence pooled over siblings and
 * cousins. Of the levels below one another the innermost is the problems' that finds fault and owns what was done.
 */
import { flatMap } from '../../grammars/flat-map.js';
import { BARRED, type SectionRole } from '../../grammars/lexicon/section-roles.js';
import { roleIn } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { Cousins, NEARLY_ALL } from './cousins.js';
import { type Evidence, findsStrongly } from './evidence.js';
import { takeNamed } from './further-lists.js';
import { makeHoldersSections } from './holder-levels.js';
import { labelAt } from './labels-at.js';
import { pairLists, takeListsOfAll } from './paired-lists.js';
import { BESIDE, INNERMOST, POOL, WEIGHTS } from './problem-weights.js';
import { areListed, areSlots, becomeItem, becomeSlot, isSlotTitle } from './slots.js';
import { childUnits, groupsOf, isUnit, titleOf, type Unit } from './unit.js';
import type { UnitReader } from './unit-reader.js';
import { wholeStatement } from './whole-statement.js';

export interface Roles {
  sections: Map<Unit, SectionRole>;
  /** Groups whose members do not agree: read by the majority, and reported. */
  divided: Unit[][];
  /** Problems that another list answers. */
  answered: Set<Unit>;
  /** Groups of sections whose titles are labels. */
  slots: number;
  /** Those of them in which a list answers the list of findings. */
  listedSlots: number;
  /** The problems with what speaks for each, in tenths of a nat. */
  problems: Map<Unit, number>;
  /** Decisions that were close: the group, and by how much. */
  close: { units: Unit[]; margin: number; otherwise: 'sections' | 'problems' | 'measures' }[];
}

const within = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

/** What speaks for a unit being a problem, wherever it stands. */
function pointsOf(evidence: Evidence): number {
  const w = WEIGHTS;
  const tells = evidence.measuresLabel || evidence.otherLabel || evidence.ordinals || evidence.status;
  let points = w.prior + w.finding * within(evidence.finding, w.findingBound);
  if (evidence.framed) points += w.framed;
  if (evidence.labelledFinding) points += w.labelled;
  if (evidence.findsNothing) points += w.findsNothing;
  if (evidence.measuresLabel) points += w.measuresLabel;
  if (evidence.otherLabel) points += w.otherLabel;
  if (evidence.ordinals) points += w.ordinals;
  if (evidence.status) points += w.status;
  if (evidence.children > 0) points += w.children;
  points += w.likeMeasure * within(evidence.likeMeasure, w.likeMeasureBound);
  if (evidence.body < 3 && evidence.children === 0) points += w.empty;
  else if (!tells && evidence.body > 12) points += w.body;
  return points;
}

function chapterPoints(role: SectionRole, rectifies: boolean): number {
  if (role === 'problems') return WEIGHTS.inProblems;
  if (role === 'organizing') return WEIGHTS.inOrganizing;
  if (role === 'next-steps') return WEIGHTS.inNextSteps;
  if (role === 'contact') return WEIGHTS.inContact;
  return rectifies ? WEIGHTS.inNotice : WEIGHTS.outside;
}

/** Whether nothing but answers to problems of another list stands below a heading. */
const holdsAnswers = ({ items }: Unit): boolean =>
  items.length > 0 && items.every((item) => isUnit(item) && item.refersTo !== undefined);

class Levels {
  readonly roles: Roles = {
    sections: new Map(),
    divided: [],
    answered: new Set(),
    slots: 0,
    listedSlots: 0,
    problems: new Map(),
    close: [],
  };
  /** Points of all units of a level, by the role of the chapter that they stand in. */
  private readonly cousins = new Map<string, number[]>();
  private readonly own = new Map<Unit, number>();
  /** How the units of each level look. */
  private readonly looks: Cousins;

  constructor(
    private readonly reader: UnitReader,
    answered: Set<Unit>,
  ) {
    this.roles.answered = answered;
    this.looks = new Cousins(reader);
  }

  /** Gives sections their roles and looks at every unit once, so that cousins can be compared. */
  survey(units: readonly Unit[], chapter: SectionRole, depth: number): void {
    const root = depth === 0 ? this.rootChapter(units) : chapter;
    for (const unit of units) {
      const title = depth === 0 || chapter === 'other' ? roleIn(this.reader.words, titleOf(unit)) : chapter;
      const said = title === 'other' && this.reader.evidence(unit).stated ? 'problems' : title;
      const without = unit.block !== null && this.reader.without?.has(unit.block) === true;
      const role = without ? 'organizing' : said === 'other' && depth > 0 ? chapter : said;
      this.roles.sections.set(unit, role);
      const points = pointsOf(this.reader.evidence(unit));
      this.own.set(unit, points);
      const key = this.keyOf(unit, depth === 0 ? root : chapter);
      const known = this.cousins.get(key);
      if (known) known.push(points);
      else this.cousins.set(key, [points]);
      this.looks.add(key, unit);
      for (const group of groupsOf(unit)) this.survey(group, role, depth + 1);
    }
  }

  private keyOf(unit: Unit, chapter: SectionRole): string {
    return `${unit.level} ${BARRED.has(chapter) ? chapter : ''}`;
  }

  /** A unit's points mixed with those of its siblings and cousins, where it stands. */
  private pooled(unit: Unit, group: readonly Unit[], chapter: SectionRole): number {
    const own = this.own.get(unit) as number;
    const siblings = this.meanOf(group, () => group.map((one) => this.own.get(one) as number));
    const known = this.cousins.get(this.keyOf(unit, chapter));
    // The points of a level are all known when the first is asked for.
    const cousins = known ? this.meanOf(known, () => known) : own;
    const points = POOL.own * own + POOL.siblings * siblings + POOL.cousins * cousins;
    return points + chapterPoints(chapter, this.reader.rectifies);
  }

  private readonly means = new WeakMap<readonly Unit[] | readonly number[], number>();

  /** The mean of the points of a group; asked for each of its members, worked out once. */
  private meanOf(group: readonly Unit[] | readonly number[], points: () => readonly number[]): number {
    const known = this.means.get(group) ?? mean(points());
    this.means.set(group, known);
    return known;
  }

  /**
   * Decides a group of siblings with all below them.
   *
   * @returns the problems in it or below it
   */
  decide(units: readonly Unit[], chapter: SectionRole, depth: number): Unit[] {
    const { reader } = this;
    // Labels made them, or a list that answers them.
    if (units.every((unit) => unit.role === 'problem')) return this.take(units, units, chapter);
    // （一）涉及追回的第1、3个问题: what stands below such headings answers the problems that they name.
    if (units.every(holdsAnswers)) return [];
    if (units.every((unit) => unit.role === 'item')) return [];
    if (!reader.plan && areSlots(reader.words, units)) {
      if (areListed(reader.words, units)) this.roles.listedSlots++;
      for (const unit of units) becomeSlot(reader.words, unit);
      takeNamed(reader.words, units);
      this.roles.slots++;
      return [];
    }
    const below = new Map(units.map((unit) => [unit, this.children(unit, depth)]));
    if (reader.plan) return [...below.values()].flat();
    // A chapter whose units find fault holds problems, whatever its title sounds like.
    const strong = units.filter((unit) => this.findsStrongly(unit)).length * 2 > units.length;
    const told = BARRED.has(chapter) && strong ? 'other' : chapter;
    const chapterOf = (unit: Unit): SectionRole =>
      depth === 0 ? (this.roles.sections.get(unit) as SectionRole) : told;
    const place = depth === 0 ? this.rootChapter(units) : told;
    // What tells how the work was organised holds no problems, whatever its numbers, but for what finds fault by itself.
    const open = units.filter(
      (unit) =>
        !isSlotTitle(reader.words, titleOf(unit)) &&
        !holdsAnswers(unit) &&
        (!BARRED.has(chapterOf(unit)) || this.findsStrongly(unit)),
    );
    if (!open.length) return [...below.values()].flat();
    // In a text that tells of no rectification only what was done, or a state, below most of them makes problems.
    const outer =
      this.reader.rectifies || this.areAnswered(open)
        ? mean(open.map((unit) => this.pooled(unit, open, place))) +
          this.pointsOfStates(open) +
          this.looks.lacking(this.keyOf(open[0], depth === 0 ? place : chapter), open)
        : -Infinity;
    const inside = flatMap(open, (unit) => below.get(unit) as Unit[]);
    const inner = inside.length ? mean(inside.map((unit) => this.roles.problems.get(unit) as number)) : -Infinity;
    const holders = new Set(open.filter((unit) => (below.get(unit) as Unit[]).length > 0));
    const labelled = open.some((unit) => (below.get(unit) as Unit[]).filter(({ block }) => !block).length > 1);
    // Labels that come back below a heading (病灶：… 药方：… 病灶：…) open as many problems, and the heading none.
    const bonus = INNERMOST - BESIDE * this.strongLeaves(open, holders);
    if (inside.length && (labelled || outer < inner + bonus)) {
      this.note(open, inner + bonus - outer, 'problems');
      // Units without problems below may be problems beside those inside.
      const leaves = open.filter((unit) => !holders.has(unit) && this.pooled(unit, [unit], place) > 0);
      // Beside chapters a title that finds no fault is one more chapter.
      const finds = (unit: Unit): boolean => depth > 0 || this.reader.evidence(unit).finding > 0;
      const alone = leaves.filter(
        (unit) => this.findsStrongly(unit) || ((this.own.get(unit) as number) > 0 && finds(unit)),
      );
      return [...[...below.values()].flat(), ...this.take(alone, alone, place)];
    }
    if (outer <= 0) {
      this.note(open, -outer, 'problems');
      const strong = open.filter(
        (unit) => this.findsStrongly(unit) && this.pooled(unit, [unit], place) > WEIGHTS.framed,
      );
      return [...[...below.values()].flat(), ...this.take(strong, strong, place)];
    }
    this.note(
      open,
      Math.min(outer, inside.length ? outer - inner - bonus : outer),
      inside.length ? 'sections' : 'measures',
    );
    for (const unit of inside) this.roles.problems.delete(unit);
    if (open.length !== units.length && holders.size === 0 && depth > 0) this.roles.divided.push([...units]);
    return [
      ...this.take(open, open, place),
      ...flatMap(
        units.filter((unit) => !open.includes(unit)),
        (unit) => below.get(unit) as Unit[],
      ),
    ];
  }

  /** The share of units that find fault, tell what was done, and have no problems below them: their level is that of problems. */
  private strongLeaves(units: readonly Unit[], holders: ReadonlySet<Unit>): number {
    return units.filter((unit) => !holders.has(unit) && this.findsStrongly(unit)).length / units.length;
  }

  private note(units: Unit[], margin: number, otherwise: Roles['close'][number]['otherwise']): void {
    this.roles.close.push({ units, margin, otherwise });
  }

  private take(units: readonly Unit[], group: readonly Unit[], chapter: SectionRole): Unit[] {
    for (const unit of units) {
      if (!this.own.has(unit)) this.own.set(unit, pointsOf(this.reader.evidence(unit)));
      unit.role = 'problem';
      if (this.roles.answered.has(unit)) wholeStatement(this.reader, unit);
      for (const child of childUnits(unit)) becomeItem(child);
      const sure = !unit.block || this.roles.answered.has(unit);
      this.roles.problems.set(unit, sure ? WEIGHTS.labelled : this.pooled(unit, group, chapter));
    }
    return [...units];
  }

  private findsStrongly(unit: Unit): boolean {
    return findsStrongly(this.reader.evidence(unit));
  }

  /** Whether a label for what was done, or a state, stands below most units. */
  private areAnswered(units: readonly Unit[]): boolean {
    const answered = units.filter((unit) => {
      const { measuresLabel, status } = this.reader.evidence(unit);
      return measuresLabel || status;
    });
    return answered.length * 2 > units.length;
  }

  /** What a text that tells of no rectification gains where nearly all units say how far theirs has come. */
  private pointsOfStates(units: readonly Unit[]): number {
    const stated = units.filter((unit) => this.reader.evidence(unit).status).length;
    const tells = !this.reader.rectifies && stated >= units.length * NEARLY_ALL;
    return tells ? WEIGHTS.inNotice - WEIGHTS.outside : 0;
  }

  /** A document without chapters is one chapter of problems if it rectifies. */
  private rootChapter(units: readonly Unit[]): SectionRole {
    const roles = units.map((unit) => roleIn(this.reader.words, titleOf(unit)));
    const chapters = roles.filter((role) => role !== 'other').length;
    return this.reader.rectifies && chapters * 2 < units.length ? 'problems' : 'other';
  }

  private children(unit: Unit, depth: number): Unit[] {
    const role = this.roles.sections.get(unit) as SectionRole;
    const groups = groupsOf(unit);
    let at = 0;
    // What stands before each is looked up first: deciding a group may move items.
    const before = groups.map(([first]) => {
      while (unit.items[at] !== first) at++;
      return unit.items[at - 1] as Block | Unit | undefined;
    });
    return flatMap(groups, (group, i) =>
      this.behindLabel(unit, before[i]) ? [] : this.decide(group, role, depth + 1),
    );
  }

  /** Whether a label for measures opens a list (整改落实情况： （1）… （2）…): then its numbers count measures. */
  private behindLabel(parent: Unit, before: Block | Unit | undefined): boolean {
    if (before && isUnit(before)) return false;
    const { words } = this.reader;
    const view = before?.view ?? parent.block?.view;
    const from = before ? 0 : (parent.head?.body.start ?? 0);
    const text = view?.text.slice(from) ?? '';
    const title = before ? '' : titleOf(parent);
    if (!text && title) return view?.text.endsWith(':') === true && words.labels.tellsDone(title);
    const label = text ? labelAt(words, text, 0) : null;
    if (!label || label.end < text.length) return false;
    return words.labels.tellsDone(label.word);
  }
}

/** Assigns the roles of all units below the document. */
export function assignRoles(reader: UnitReader, root: Unit): Roles {
  const levels = new Levels(reader, reader.plan ? new Set() : pairLists(reader, root));
  for (const group of groupsOf(root)) levels.survey(group, 'other', 0);
  for (const group of groupsOf(root)) levels.decide(group, 'other', 0);
  makeHoldersSections(reader, levels.roles, root);
  if (reader.rectifies) takeListsOfAll(reader.words, root, [...levels.roles.problems.keys()]);
  return levels.roles;
}
