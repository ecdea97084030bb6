/** From blocks with roles to the tokens of the notice's grammar. */

import type { TokenType } from 'chevrotain';
import { findingIn } from '../../grammars/finding.js';
import { flatMap } from '../../grammars/flat-map.js';
import { type LabelRole, MEASURES_IF_ALONE } from '../../grammars/labels.js';
import { type NoticeToken, tokens as t } from '../../grammars/notice/index.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Block, Layout } from '../lines/layout.js';
import { labelsOfMark, type Mark } from '../lines/marks.js';
import { stretchesOf } from '../shape/evidence.js';
import type { KindOf } from '../shape/kind-reader.js';
import type { Roles } from '../shape/levels.js';
import { readOrdinals, type Stretch } from '../shape/ordinals.js';
import { openerOf } from '../shape/prose-problems.js';
import type { Certainty } from '../shape/reading-certainty.js';
import { childUnits, isUnit, ownBlocks, titleOf, type Unit } from '../shape/unit.js';
import { TableEmitter } from './emit-table.js';
import { type LabelIn, labelRole, type Mode, TextEmitter } from './emit-text.js';
import type { ElementKind, PageElement } from './page-elements.js';
import { signingOf } from './page-lines.js';
import { TokenSink } from './token-sink.js';

const ELEMENT_TOKENS: Record<Exclude<ElementKind, 'paragraph' | 'signed'>, TokenType> = {
  title: t.TitleLine,
  subtitle: t.SubtitleLine,
  documentNumber: t.NumberLine,
  recipients: t.RecipientsLine,
  byline: t.Byline,
  issuer: t.IssuerLine,
  publication: t.PageData,
  contact: t.ContactLine,
  signature: t.SignatureLine,
  issued: t.DateLine,
  attachments: t.AttachmentLine,
  copyTo: t.CopyLine,
  furniture: t.FurnitureLine,
};

/** How much rather a paragraph has to find fault than tell what was done to lead up to it; tenths of a nat. */
const LEAST_LEAD = 12;

export class Emitter {
  private readonly sink = new TokenSink();
  private readonly text: TextEmitter;
  private readonly tables: TableEmitter;
  private readonly words: Words;
  constructor(
    layout: Layout,
    private readonly roles: Roles,
    private readonly certainty: Certainty,
    private readonly kindOf: KindOf,
    private readonly isContact: (text: string) => boolean,
  ) {
    this.words = layout.words;
    this.text = new TextEmitter(this.words, this.sink);
    this.tables = new TableEmitter(layout, this.sink, this.text);
  }

  /** What has been emitted, which is no longer kept here. */
  handOver(): NoticeToken[] {
    return this.sink.handOver();
  }

  /** Elements of the page in document order. */
  emitElements(
    placed: readonly PageElement[],
    ordinals: Map<Stretch, Mark[]>,
    byBlock: ReadonlyMap<Block, Stretch>,
  ): void {
    for (const { block, kind, label } of placed) {
      const { view } = block;
      if (this.sink.covered(block)) continue;
      if (block.table) {
        this.tables.table(block);
      } else if (kind === 'paragraph') {
        const stretch = byBlock.get(block) ?? { block, start: 0, end: view.length };
        this.text.stretch(stretch, ordinals.get(stretch) ?? [], { problem: false, separate: false });
      } else if (kind === 'signed') {
        const signing = signingOf(view.text, this.words.lexicon);
        const cut = signing ? signing.cut : view.length;
        const [first, second] = signing?.dateFirst ? [t.DateLine, t.SignatureLine] : [t.SignatureLine, t.DateLine];
        this.sink.push(first, view, 0, cut);
        this.sink.push(second, view, cut, view.length);
      } else this.sink.push(ELEMENT_TOKENS[kind], view, 0, view.length, { label });
    }
  }

  /** A unit with all below it. */
  unit(unit: Unit): void {
    const type = {
      section: t.OpenSection,
      problem: t.OpenProblem,
      slot: t.OpenSlot,
      item: t.OpenItem,
      list: t.OpenItem,
    }[unit.role];
    const first = unit.above?.[0] ?? unit.front ?? unit.block ?? ownBlocks(unit)[0];
    this.sink.bracket(type, first?.view.at(0) ?? this.sink.lastEnd(), {
      slot: unit.role === 'slot' ? this.slotRole(unit) : this.toldBy(unit),
      role: this.roles.sections.get(unit),
      unit,
      number: unit.mark?.value || null,
      numbers: unit.refersTo,
      style: unit.mark?.style ?? null,
      confidence: this.certainty.problems.get(unit),
    });
    this.heading(unit);
    this.body(unit, this.restated(unit) ?? this.siblings(unit));
    this.sink.bracket(t.Close, this.sink.lastEnd());
  }

  /** What an item tells: as the title of its chapter says, or the word of its number (成效一：). */
  private toldBy({ role, givenRole, mark }: Unit): LabelRole | null {
    if (role !== 'item') return null;
    return givenRole ?? (mark && labelsOfMark(this.words, mark) === 'results' ? 'results' : null);
  }

  /** Where what was done begins behind a heading that only says again what was found; `null` where none does. */
  private restated({ role, restates, block, head, mark }: Unit): number | null {
    if (role !== 'item' || !restates || !block || !head) return null;
    const end = Math.max(head.title.end, head.stop.end);
    this.sink.push(t.Elision, block.view, mark?.end ?? 0, end);
    return end;
  }

  /** Closes a numbered measure before each sibling in its line and opens that; the rest is the last one's own. */
  private siblings(unit: Unit): number {
    let from = unit.mark?.end ?? 0;
    for (const { start, end, value, style } of this.siblingsIn(unit)) {
      const { view } = unit.block as Block;
      this.text.stretch({ block: unit.block as Block, start: from, end: start }, [], this.modeOf(unit, []));
      this.sink.bracket(t.Close, this.sink.lastEnd());
      this.sink.bracket(t.OpenItem, view.at(start), { slot: null, number: value, style });
      this.sink.push(t.Mark, view, start, end, { style, value });
      from = end;
    }
    return from;
  }

  /** What a slot section holds, by its title: 整改措施 measures, and 整改完成情况 results beside it. */
  private slotRole(unit: Unit): LabelRole | null {
    const title = this.slotWord(unit);
    if (!this.words.labels.rolesOf(title).length) return null;
    return labelRole(this.words, title, {
      problem: true,
      separate: unit.parent !== null && this.hasMeasures(unit.parent),
    });
  }

  /** The label of a slot: its title, or one on a line of its own below it (六、现在改得怎么样？ 整改完成情况：). */
  private slotWord(unit: Unit): string {
    const [first] = unit.items;
    const lone = first && !isUnit(first) && first.role === 'body' ? this.words.labels.lone(first.view.text) : null;
    return lone ?? titleOf(unit);
  }

  private readonly measured = new Map<Unit, boolean>();

  /** Whether a section right below one is headed by a word that only measures have. */
  private hasMeasures(parent: Unit): boolean {
    let has = this.measured.get(parent);
    if (has === undefined) {
      const titles = childUnits(parent).map((child) => this.slotWord(child));
      has = titles.some(
        (title) => this.words.labels.rolesOf(title).includes('measures') && !MEASURES_IF_ALONE.includes(title),
      );
      this.measured.set(parent, has);
    }
    return has;
  }

  private heading(unit: Unit): void {
    const { block, head } = unit;
    if (!block || !head) return;
    const { view } = block;
    const { front, above = [] } = unit;
    for (const line of above)
      this.text.stretch({ block: line, start: 0, end: line.view.length }, [], { problem: true, separate: false });
    if (front) this.sink.push(t.Status, front.view, 0, front.view.length);
    const state = head.status;
    const leads = state !== undefined && state.start < head.title.start && unit.role !== 'item';
    const markEnd = unit.mark?.end ?? 0;
    // [已整改]问题一 tells the state in front of the number, 问题一(已整改): behind it, and both inside the mark.
    const inMark = leads && state.start > 0 && state.start < markEnd;
    if (leads && state.start === 0 && markEnd > 0) this.sink.push(t.Status, view, state.start, state.end);
    if (unit.mark)
      this.sink.push(t.Mark, view, 0, inMark ? state.start : markEnd, {
        style: unit.mark.style,
        value: unit.mark.value,
      });
    if (inMark) this.sink.push(t.Status, view, state.start, state.end);
    if (unit.role === 'item') {
      // A numbered measure has no title: all of it is its text.
      return;
    }
    if (head.label) this.sink.push(t.FindingLabel, view, head.label.start, head.label.end);
    if (leads && state.start >= markEnd) this.sink.push(t.Status, view, state.start, state.end);
    const title = view.text.slice(head.title.start, head.title.end);
    this.sink.push(t.Title, view, head.title.start, Math.max(head.title.end, head.stop.end), {
      titleEnd: head.title.end,
      finding: unit.role === 'problem' ? findingIn(title) : null,
    });
    // The state is told behind the title; what closes the line stands behind it.
    if (state && !leads) this.sink.push(t.Status, view, state.start, head.body.start);
  }

  /** What stands below a heading; of a numbered measure, what stands behind `from` in its line, and below it. */
  private body(unit: Unit, from: number): void {
    const stretches =
      unit.role === 'item' && unit.block
        ? [
            { block: unit.block, start: from, end: unit.block.view.length },
            ...stretchesOf(unit).filter((one) => one.block !== unit.block),
          ]
        : stretchesOf(unit);
    const ordinals = readOrdinals(this.words, stretches, unit.role !== 'section');
    const mode = { ...this.modeOf(unit, stretches), leads: this.leadsIn(unit, stretches, ordinals) };
    const byBlock = new Map(stretches.map((stretch) => [stretch.block, stretch]));
    const first = unit.block && byBlock.get(unit.block);
    if (first) this.text.stretch(first, ordinals.get(first) ?? [], mode);
    const contacts = this.roles.sections.get(unit) === 'contact';
    for (const item of unit.items) {
      if (isUnit(item)) this.unit(item);
      else if (item.table) this.tables.table(item);
      // Furniture between paragraphs is the tree's own: a page break parts no label from its value.
      else if (item.role === 'furniture' || (item.role !== 'body' && this.sink.covered(item))) continue;
      else if (item.role === 'number')
        this.sink.push(t.Mark, item.view, 0, item.view.length, { value: item.mark?.value });
      else if (item.role !== 'body')
        this.sink.push(item.role === 'publication' ? t.PageData : t.FurnitureLine, item.view, 0, item.view.length);
      else if (contacts && this.isContact(item.view.text))
        this.sink.push(t.ContactLine, item.view, 0, item.view.length);
      else {
        const stretch = byBlock.get(item) as Stretch;
        this.text.stretch(stretch, ordinals.get(stretch) ?? [], mode);
      }
    }
  }

  /** Paragraphs at the head of a problem that say the finding again, where what was done stands below them. */
  private leadsIn(unit: Unit, stretches: readonly Stretch[], ordinals: Map<Stretch, Mark[]>): Set<Stretch> {
    const leads = new Set<Stretch>();
    if (unit.role !== 'problem' || !unit.block) return leads;
    for (const [i, stretch] of stretches.entries()) {
      const text = stretch.block.view.text.slice(stretch.start, stretch.end);
      const below = stretches.length > i + 1 || childUnits(unit).length > 0;
      if (!below || ordinals.get(stretch)?.length || this.text.labelsOf(stretch).length) break;
      const opener = openerOf(text);
      const kind = this.kindOf(text.slice(opener.length));
      // Where somebody says so, what rather finds fault than not is enough.
      const least = opener ? 0 : LEAST_LEAD;
      if (statusIn(this.words, text) || kind.finding - Math.max(kind.measure, kind.section) < least) break;
      leads.add(stretch);
    }
    return leads;
  }

  /** Marks of one count that stand in a numbered measure's own line: （1）…；（2）… are as many measures. */
  private siblingsIn(unit: Unit): Mark[] {
    const { block, mark } = unit;
    if (unit.role !== 'item' || !block || !mark) return [];
    const whole = { block, start: 0, end: block.view.length };
    // 整改1：一是…；二是…: the number labels a list.
    const behind = { ...whole, start: mark.end };
    const labels = unit.parent?.role === 'problem' && labelsOfMark(this.words, mark) === 'measures';
    const listed = labels ? readOrdinals(this.words, [behind]).get(behind) : [];
    if (listed && listed.length > 1 && listed[0].start === mark.end) return listed;
    const [first, ...others] = readOrdinals(this.words, [whole]).get(whole) ?? [];
    return first?.start === 0 ? others : [];
  }

  private modeOf(unit: Unit, stretches: readonly Stretch[]): Mode {
    return { problem: unit.role !== 'section', separate: this.slotContext(unit) || this.separate(stretches) };
  }

  private slotContext(unit: Unit): boolean {
    return [unit, unit.parent].some((one) => one?.role === 'slot' && this.slotRole(one) === 'results');
  }

  /** Whether a unit has a label for measures and another for what came of them. */
  private separate(stretches: readonly Stretch[]): boolean {
    const { labels } = this.words;
    const tells = ({ word }: LabelIn) => labels.rolesOf(word).includes('measures') && !MEASURES_IF_ALONE.includes(word);
    if (stretches.some((stretch) => this.text.labelsOf(stretch).some(tells))) return true;
    // 处理： in front of 结果： tells what was done.
    const [opening] = flatMap(stretches, (stretch) => this.text.labelsOf(stretch).slice(0, 1));
    if (opening && labels.rolesOf(opening.word)[0] === 'further') return true;
    // Text in front of all labels tells the measures, so that 整改成效： behind it tells what came of them.
    const first = stretches.findIndex((stretch) => this.text.labelsOf(stretch).length > 0);
    return stretches
      .slice(0, first < 0 ? stretches.length : first + 1)
      .some((stretch) => (this.text.labelsOf(stretch)[0]?.start ?? stretch.end) - stretch.start > 8);
  }
}

export const stretchesIn = (placed: readonly PageElement[]): Stretch[] =>
  placed
    .filter(({ block, kind }) => kind === 'paragraph' && !block.table)
    .map(({ block }) => ({ block, start: 0, end: block.view.length }));
