/** What a stretch of text says, by the grammars that read notices: its mark, label and ordinal, its facts, its state. */
import { findingIn } from '../../grammars/finding.js';
import { labelSyntax, labelsOf } from '../../grammars/label.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { ordinalValue } from '../../grammars/mark-values.js';
import { readStatus, type StatusReading, statusesOf } from '../../grammars/status.js';
import { stylesOf } from '../../grammars/styles.js';
import { factOf } from '../fields/facts/placed-fact.js';
import { FactReader } from '../fields/facts/reader.js';
import type { Fact, Measure, NoticeRecord } from '../record/schema.js';
import type { Sheet, Stretch } from './sheet.js';

/** How far back a day looks for the year of a date before it. */
const BACK = 2_000;

/** What stands in front of a value, and the value without it and without the stop that closes it. */
export interface Head {
  /** 一是, （1）, 1. */
  mark: string | null;
  /** 整改措施, as it is written, without its colon. */
  label: string | null;
  rest: Stretch | null;
}

const WORD = /^[\u4e00-\u9fff]{2,10}$/;
const STOPS = /[。；;，,\s]+$/;

/**
 * Parts what stands in front of a value from it.
 *
 * @param anyLabel a label whose word no list has counts too
 */
export function headOf(sheet: Sheet, stretch: Stretch, anyLabel: boolean): Head {
  let label: string | null = null;
  let mark: string | null = null;
  let rest = sheet.trimmed(stretch);
  for (let i = 0; rest && i < 4; i++) {
    const view = sheet.view(rest);
    const end = (label === null && labelEnd(view.text, anyLabel)) || 0;
    const marked = end === 0 && mark === null ? markEnd(view.text) : 0;
    if (end === 0 && marked === 0) break;
    const cut = view.endAt(end || marked);
    const taken = sheet.value({ start: rest.start, end: cut });
    if (end > 0) label = taken.replace(/^[\s【[(（“]+|[\s:：】\])）”]+$/g, '');
    else mark = taken;
    rest = sheet.trimmed({ start: cut, end: rest.end });
  }
  return { mark, label, rest: rest && closed(sheet, rest) };
}

/** A stretch without the stop at its end. */
function closed(sheet: Sheet, { start, end }: Stretch): Stretch | null {
  const stop = STOPS.exec(sheet.text.slice(start, end));
  return sheet.trimmed({ start, end: stop ? start + stop.index : end });
}

function labelEnd(text: string, any: boolean): number {
  const found = labelSyntax(text, 0);
  if (!found || found.end >= text.length) return 0;
  const known = labelsOf(BUILT_IN).rolesOf(found.word).length > 0;
  return known || (any && WORD.test(found.word)) ? found.end : 0;
}

function markEnd(text: string): number {
  for (const style of stylesOf(BUILT_IN).at(text, 0)) {
    style.pattern.lastIndex = 0;
    const match = style.pattern.exec(text);
    if (match && match[0].length < text.length) return match[0].length;
  }
  return 0;
}

/** Where the finding of a heading stands in it, without 针对…的问题 round it. */
export function findingOf(sheet: Sheet, title: Stretch): Stretch {
  const view = sheet.view(title);
  const { start, end } = findingIn(view.text);
  return sheet.trimmed({ start: view.at(start), end: view.endAt(end) }) ?? title;
}

/** The number of a mark, digits only. */
export const numberOf = (mark: string | null): string | null => {
  if (mark === null) return null;
  const dotted = /\d+(?:\.\d+)+/.exec(mark.normalize('NFKC'))?.[0];
  const value = dotted ?? ordinalValue(mark.normalize('NFKC').replace(/\s/g, ''));
  return value === null ? null : String(value);
};

/** A measure or result, read off a stretch. */
export function measureOf(sheet: Sheet, stretch: Stretch, record: NoticeRecord): Measure | null {
  const { mark, rest } = headOf(sheet, stretch, true);
  if (!rest) return null;
  return {
    ordinal: mark === null ? null : ordinalValue(mark.normalize('NFKC').replace(/\s/g, '')),
    label: mark,
    text: sheet.value(rest),
    facts: factsIn(sheet, rest, record),
    position: sheet.position(rest),
  };
}

/** The facts of a stretch. */
export function factsIn(sheet: Sheet, stretch: Stretch, record: NoticeRecord): Fact[] {
  const horizon = { issued: record.issuedOn, published: record.publication?.publishedAt ?? null };
  const reader = new FactReader(horizon, BUILT_IN);
  const before = { start: Math.max(0, stretch.start - BACK), end: stretch.start };
  if (before.end > before.start) reader.read(sheet.view(before).text);
  const view = sheet.view(stretch);
  const leaves = sheet.visible(stretch);
  return reader.read(view.text).map((found) => factOf(found, view, leaves, sheet.locate));
}

/** The state that a stretch tells, `null` where the grammars know of none. */
export const stateIn = (sheet: Sheet, stretch: Stretch): StatusReading | null =>
  readStatus(sheet.view(stretch).text, 'open', statusesOf(BUILT_IN));
