/** From blocks with roles to the tokens of the notice's grammar. */

import type { TokenType } from 'chevrotain';
import { findingIn } from '../../grammars/finding.js';
import { rolesOf } from '../../grammars/label.js';
import { type LabelRole, MEASURES_IF_ALONE } from '../../grammars/labels.js';
import { lexicon } from '../../grammars/lexicon/in-force.js';
import { type NoticeToken, noticeToken, tokens as t } from '../../grammars/notice/index.js';
import { onlySustains, readStatus } from '../../grammars/status.js';
import type { Block, Layout } from '../lines/layout.js';
import type { Mark } from '../lines/marks.js';
import { View } from '../lines/view.js';
import { labelAt, lastSentence, stretchesOf } from './evidence.js';
import type { Matter, Placed } from './matter.js';
import { readOrdinals, type Stretch } from './ordinals.js';
import { type Roles, titleOf } from './roles.js';
import { ledgerOf } from './tables.js';
import { childUnits, isUnit, ownBlocks, type Unit } from './unit.js';

const MATTER_TOKENS: Record<Exclude<Matter, 'paragraph' | 'signed'>, TokenType> = {
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

/** How a stretch is read: inside a problem labels, status and elisions count. */
interface Mode {
  problem: boolean;
  /** 整改完成情况 stands beside a label of its own for measures: it tells results. */
  separate: boolean;
}

const LONGEST_STATUS = 64;
const NAME_AND_DATE = /^(.*?)((?:\d{4}|[〇零一二三四五六七八九]{4}|[\dxX*×]{4})(?:年|[.\-/]).{2,12})$/;

/** Where a sentence of status at the head of a text ends (已完成整改。一是…), its start where none stands there. */
function headStatusEnd(text: string, start: number, until: number): number {
  const stop = text.slice(start, Math.min(until, start + LONGEST_STATUS)).search(/[。;]/);
  const end = start + stop + 1;
  return stop > 0 && end < text.length && readStatus(text.slice(start, end)) ? end : start;
}

export class Emitter {
  readonly tokens: NoticeToken[] = [];
  constructor(
    private readonly layout: Layout,
    private readonly roles: Roles,
    private readonly isContact: (text: string) => boolean,
  ) {}

  private push(type: TokenType, view: View, start: number, end: number, more: Record<string, unknown> = {}): void {
    if (end <= start) return;
    this.tokens.push(
      noticeToken(type, { start: view.at(start), end: view.endAt(end), view, from: start, to: end, ...more }),
    );
  }

  private bracket(type: TokenType, at: number, more: Record<string, unknown> = {}): void {
    this.tokens.push(noticeToken(type, { start: at, end: at, ...more }));
  }

  private lastEnd(): number {
    return this.tokens.length ? this.tokens[this.tokens.length - 1].payload.end : 0;
  }

  /** Furniture inside a paragraph that runs on across it is the paragraph's. */
  private covered(block: Block): boolean {
    return block.ranges[0].start < this.lastEnd();
  }

  /** Page matter in document order. */
  matter(placed: readonly Placed[], ordinals: Map<Stretch, Mark[]>, byBlock: ReadonlyMap<Block, Stretch>): void {
    for (const { block, matter } of placed) {
      const { view } = block;
      if (this.covered(block)) continue;
      if (block.table) {
        this.table(block);
      } else if (matter === 'paragraph') {
        const stretch = byBlock.get(block) ?? { block, start: 0, end: view.length };
        this.stretch(stretch, ordinals.get(stretch) ?? [], { problem: false, separate: false });
      } else if (matter === 'signed') {
        const match = NAME_AND_DATE.exec(view.text);
        const cut = match ? match[1].length : view.length;
        this.push(t.SignatureLine, view, 0, cut);
        this.push(t.DateLine, view, cut, view.length);
      } else this.push(MATTER_TOKENS[matter], view, 0, view.length, { ranges: block.ranges });
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
    const first = unit.block ?? ownBlocks(unit)[0];
    this.bracket(type, first?.view.at(0) ?? this.lastEnd(), {
      slot: unit.role === 'slot' ? this.slotRole(unit) : null,
      role: this.roles.sections.get(unit),
      unit,
      number: unit.mark?.value ?? null,
      style: unit.mark?.style ?? null,
    });
    this.heading(unit);
    this.body(unit, this.siblings(unit));
    this.bracket(t.Close, this.lastEnd());
  }

  /** Closes a numbered measure before each sibling in its line and opens that; the rest is the last one's own. */
  private siblings(unit: Unit): number {
    let from = unit.mark?.end ?? 0;
    for (const { start, end, value, style } of this.siblingsIn(unit)) {
      const { view } = unit.block as Block;
      this.stretch({ block: unit.block as Block, start: from, end: start }, [], this.modeOf(unit, []));
      this.bracket(t.Close, this.lastEnd());
      this.bracket(t.OpenItem, view.at(start), { slot: null, number: value, style });
      this.push(t.Mark, view, start, end, { style, value });
      from = end;
    }
    return from;
  }

  /** What a slot section holds, by its title: 整改措施 measures, and 整改完成情况 results beside it. */
  private slotRole(unit: Unit): LabelRole | null {
    const titles = unit.parent ? childUnits(unit.parent).map(titleOf) : [];
    const separate = titles.some((title) => rolesOf(title).includes('measures') && !MEASURES_IF_ALONE.includes(title));
    const title = titleOf(unit);
    return rolesOf(title).length ? this.roleOf(title, { problem: true, separate }) : null;
  }

  private heading(unit: Unit): void {
    const { block, head } = unit;
    if (!block || !head) return;
    const { view } = block;
    if (unit.mark) this.push(t.Mark, view, 0, unit.mark.end, { style: unit.mark.style, value: unit.mark.value });
    if (unit.role === 'item') {
      // A numbered measure has no title: all of it is its text.
      return;
    }
    if (head.label) this.push(t.FindingLabel, view, head.label.start, head.label.end);
    const title = view.text.slice(head.title.start, head.title.end);
    this.push(t.Title, view, head.title.start, Math.max(head.title.end, head.stop.end), {
      titleEnd: head.title.end,
      finding: unit.role === 'problem' ? findingIn(title) : null,
    });
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
    const ordinals = readOrdinals(stretches);
    const mode = this.modeOf(unit, stretches);
    const byBlock = new Map(stretches.map((stretch) => [stretch.block, stretch]));
    const first = unit.block && byBlock.get(unit.block);
    if (first) this.stretch(first, ordinals.get(first) ?? [], mode);
    const contacts = this.roles.sections.get(unit) === 'contact';
    for (const item of unit.items) {
      if (isUnit(item)) this.unit(item);
      else if (item.table) this.table(item);
      // Furniture between paragraphs is the tree's own: a page break parts no label from its value.
      else if (item.role === 'furniture' || (item.role !== 'body' && this.covered(item))) continue;
      else if (item.role !== 'body')
        this.push(item.role === 'publication' ? t.PageData : t.FurnitureLine, item.view, 0, item.view.length);
      else if (contacts && this.isContact(item.view.text)) this.push(t.ContactLine, item.view, 0, item.view.length);
      else {
        const stretch = byBlock.get(item) as Stretch;
        this.stretch(stretch, ordinals.get(stretch) ?? [], mode);
      }
    }
  }

  /** Marks of one count that stand in a numbered measure's own line: （1）…；（2）… are as many measures. */
  private siblingsIn(unit: Unit): Mark[] {
    const { block, mark } = unit;
    if (unit.role !== 'item' || !block || !mark) return [];
    const whole = { block, start: 0, end: block.view.length };
    const [first, ...others] = readOrdinals([whole]).get(whole) ?? [];
    return first?.start === 0 ? others : [];
  }

  private modeOf(unit: Unit, stretches: readonly Stretch[]): Mode {
    return { problem: unit.role !== 'section', separate: this.slotContext(unit) || this.separate(stretches) };
  }

  private slotContext(unit: Unit): boolean {
    return unit.parent?.role === 'slot' && this.slotRole(unit.parent) === 'results';
  }

  /** Whether a unit has a label for measures and another for what came of them. */
  private separate(stretches: readonly Stretch[]): boolean {
    const words = stretches.flatMap(({ block, start, end }) =>
      this.labels(block.view, start, end).map((label) => label.word),
    );
    if (words.some((word) => rolesOf(word).includes('measures') && !MEASURES_IF_ALONE.includes(word))) return true;
    // Text without a label tells the measures, so that 整改成效： behind it tells what came of them.
    return stretches.some(
      ({ block, start, end }) => (this.labels(block.view, start, end)[0]?.start ?? end) - start > 8,
    );
  }

  /** Labels in a stretch: at its start, behind a stop, behind a blank. */
  private labels(view: View, start: number, end: number): { word: string; start: number; end: number }[] {
    const text = view.text;
    const found: { word: string; start: number; end: number }[] = [];
    for (let i = start; i < end; i++) {
      const opens = i === start || '。;！!'.includes(text[i - 1]) || view.at(i) !== view.at(i - 1) + 1;
      if (!opens) continue;
      const label = i === start ? (start === 0 ? labelAt(text, 0) : labelAt(text, i)) : labelAt(text, i);
      if (!label || label.end > end) continue;
      found.push({ word: label.word, start: i, end: label.end });
      i = label.end - 1;
    }
    return found;
  }

  private roleOf(word: string, mode: Mode): LabelRole {
    const roles = rolesOf(word);
    if (roles.includes('results')) return mode.separate || !MEASURES_IF_ALONE.includes(word) ? 'results' : 'measures';
    return roles[0];
  }

  /** One paragraph, or what runs on behind a heading. */
  private stretch(stretch: Stretch, ordinals: readonly Mark[], mode: Mode): void {
    const { view } = stretch.block;
    const labels = mode.problem ? this.labels(view, stretch.start, stretch.end) : [];
    let at = stretch.start;
    const edges = [...labels, null];
    for (const label of edges) {
      const until = label?.start ?? stretch.end;
      this.run(
        view,
        at,
        until,
        ordinals.filter((mark) => mark.start >= at && mark.end <= until),
        mode,
      );
      if (!label) break;
      this.push(t.Label, view, label.start, label.end, { role: this.roleOf(label.word, mode), word: label.word });
      at = label.end;
    }
    this.bracket(t.Break, this.lastEnd());
  }

  /** Text between labels: ordinals, text, a closing status. */
  private run(view: View, start: number, end: number, ordinals: readonly Mark[], mode: Mode): void {
    if (end <= start) return;
    const text = view.text.slice(start, end);
    if (mode.problem && lexicon().labels.elisions.includes(text.replace(/[。;]$/, ''))) {
      this.push(t.Elision, view, start, end);
      return;
    }
    let until = end;
    const statuses: [number, number][] = [];
    if (mode.problem) {
      for (;;) {
        const rest = view.text.slice(start, until);
        const sentence = lastSentence(rest);
        const labelled = this.behindStatusLabel();
        const wholly = sentence.length === rest.length;
        if (
          !sentence ||
          (onlySustains(sentence) ? statuses.length || wholly : !readStatus(sentence, labelled && wholly))
        )
          break;
        if (statuses.length === 2) break;
        statuses.unshift([until - sentence.length, until]);
        until -= sentence.length;
        if (until <= start) break;
      }
      if (statuses.length && statuses.every(([from, to]) => onlySustains(view.text.slice(from, to)))) {
        statuses.length = 0;
        until = end;
      }
    }
    let at = mode.problem && !statuses.length ? headStatusEnd(view.text, start, ordinals[0]?.start ?? until) : start;
    if (at > start) this.push(t.Status, view, start, at);
    for (const [i, mark] of ordinals.entries()) {
      if (mark.start > at) this.push(t.Text, view, at, mark.start);
      this.push(t.Ordinal, view, mark.start, mark.end, { value: mark.value, style: mark.style });
      at = mark.end;
      const next = ordinals[i + 1]?.start ?? until;
      this.push(t.Text, view, at, Math.min(next, until));
      at = Math.min(next, until);
    }
    if (until > at) this.push(t.Text, view, at, until);
    if (statuses.length) this.push(t.Status, view, statuses[0][0], end);
  }

  private behindStatusLabel(): boolean {
    const last = this.tokens[this.tokens.length - 1];
    return last?.tokenType === t.Label && ['status', 'results', 'measures'].includes(last.payload.role as string);
  }

  private table(block: Block): void {
    const table = block.table;
    if (!table) return;
    const ledger = ledgerOf(table, this.layout.folded);
    this.bracket(t.OpenTable, table.start, { ledger });
    for (const [r, row] of table.rows.entries()) {
      const at = row.cells.find((cell) => cell.end > cell.start)?.start ?? this.lastEnd();
      this.bracket(t.OpenRow, at, { header: table.header && r === 0 });
      for (const [c, cell] of row.cells.entries()) {
        if (cell.end <= cell.start) continue;
        const column = ledger?.columns[c] ?? 'unknown';
        this.bracket(t.OpenCell, cell.start, {
          column,
          header: table.header && r === 0,
          label: ledger?.headers[c] ?? null,
        });
        this.cell(cell.start, cell.end, ledger !== null && r > 0 && ['measures', 'results', 'status'].includes(column));
        this.bracket(t.Close, this.lastEnd());
      }
      this.bracket(t.Close, this.lastEnd());
    }
    this.bracket(t.Close, this.lastEnd());
  }

  /** A cell's lines, parted by <br> or line ends; in a ledger's row each may hold measures. */
  private cell(start: number, end: number, read: boolean): void {
    const { source, folded } = this.layout;
    const lines: { start: number; end: number }[] = [];
    let from = start;
    for (const match of source.slice(start, end).matchAll(/<br ?\/?>|\n/gi)) {
      lines.push({ start: from, end: start + match.index });
      from = start + match.index + match[0].length;
    }
    lines.push({ start: from, end });
    const stretches = lines
      .map((range) => ({ view: new View(folded, [range]) }))
      .filter(({ view }) => view.length)
      .map(({ view }) => ({ block: { view } as Block, start: 0, end: view.length }));
    const ordinals = read ? readOrdinals(stretches) : new Map<Stretch, Mark[]>();
    for (const stretch of stretches) {
      this.run(stretch.block.view, 0, stretch.end, ordinals.get(stretch) ?? [], { problem: read, separate: false });
      this.bracket(t.Break, this.lastEnd());
    }
  }
}

export const stretchesIn = (placed: readonly Placed[]): Stretch[] =>
  placed
    .filter(({ block, matter }) => matter === 'paragraph' && !block.table)
    .map(({ block }) => ({ block, start: 0, end: block.view.length }));
