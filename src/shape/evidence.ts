/** What speaks for a unit being a problem: what its heading states, what its body owns. */
import { findingIn } from '../../grammars/finding.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { labelsOfMark } from '../lines/marks.js';
import type { KindOf } from './kind-reader.js';
import { readOrdinals, type Stretch } from './ordinals.js';
import type { TellsOf } from './stretch-tells.js';
import { childUnits, isUnit, ownBlocks, titleOf, type Unit } from './unit.js';

export interface Evidence {
  /** 针对 … 问题, “…”的整改情况 */
  framed: boolean;
  /** 问题1： or 存在问题： in front of it. */
  labelledFinding: boolean;
  /** It finds nothing: 措施一： in front of it, a state for a title, nothing but a number in front of another label (1.责任人：…). */
  findsNothing: boolean;
  /** Its title is a state: 已经改好的. */
  stated: boolean;
  /** How much rather the heading is a finding than anything else, and than a measure; tenths of a nat. */
  finding: number;
  measure: number;
  section: number;
  /** A label for what was done opens a paragraph or stands behind the heading. */
  measuresLabel: boolean;
  /** 责任领导：, 整改时限：, 整改状态： … */
  otherLabel: boolean;
  ordinals: boolean;
  /** A status closes a paragraph of its own, or stands in the heading. */
  status: boolean;
  /** How much rather what stands below the heading is a measure than a finding; 0 without any. */
  likeMeasure: number;
  children: number;
  /** Characters behind the heading. */
  body: number;
  titleLength: number;
}

/** The stretches of text that are a unit's own: what runs on behind its heading, and its paragraphs. */
export function stretchesOf(unit: Unit): Stretch[] {
  const stretches: Stretch[] = [];
  if (unit.block && unit.head && unit.head.body.end > unit.head.body.start) {
    stretches.push({ block: unit.block, ...unit.head.body });
  }
  for (const block of ownBlocks(unit)) {
    if (block.role === 'body') stretches.push({ block, start: 0, end: block.view.length });
  }
  return stretches;
}

export function evidenceOf(words: Words, kindOf: KindOf, tellsOf: TellsOf, unit: Unit): Evidence {
  const { head, mark } = unit;
  const title = titleOf(unit);
  let measuresLabel = false;
  let otherLabel = false;
  let status = head?.status !== undefined || unit.front !== undefined;
  let counts = false;
  let likeMeasure = 0;
  let body = 0;
  /** Whether any label stands for what was found. */
  let found = false;
  const hear = (block: Block, start: number, end: number): void => {
    const tells = tellsOf(block, start, end);
    body += end - start;
    measuresLabel ||= tells.measuresLabel;
    otherLabel ||= tells.otherLabel;
    status ||= tells.status;
    counts ||= tells.counts;
    found ||= tells.findingLabel;
    if (likeMeasure || tells.said === null) return;
    const kind = kindOf(tells.said);
    likeMeasure = kind.measure - kind.finding;
  };
  // The same as over `stretchesOf`, which would be made anew for each reading of a document of 200,000 lines.
  if (unit.block && head && head.body.end > head.body.start) hear(unit.block, head.body.start, head.body.end);
  for (const item of unit.items) if (!isUnit(item) && item.role === 'body') hear(item, 0, item.view.length);
  const { framed, start: quoted } = findingIn(title);
  const kind = title ? kindOf(title) : { finding: 0, measure: 0, section: 0 };
  // 一、已经改好的 says how far the problems below it are, and is none.
  const stated = title.length > 1 && statusIn(words, title.replace(/的$/, '')) !== null;
  const field = mark !== null && title === '' && !found && (measuresLabel || otherLabel);
  const counted = mark ? labelsOfMark(words, mark) : undefined;
  return {
    framed: framed && (quoted === 1 || /^[“‘]?(?:针对|关于|对于|就)/.test(title)),
    labelledFinding: Boolean(head?.label) || counted === 'finding',
    stated,
    findsNothing: stated || field || counted === 'measures' || counted === 'results',
    finding: kind.finding - Math.max(kind.measure, kind.section),
    measure: kind.measure - kind.finding,
    section: kind.section - Math.max(kind.measure, kind.finding),
    measuresLabel,
    otherLabel,
    ordinals: counts && [...readOrdinals(words, stretchesOf(unit)).values()].flat().length >= 2,
    status,
    likeMeasure,
    children: childUnits(unit).length,
    body,
    titleLength: title.length,
  };
}

/** Whether a body tells what was done. */
export const ownsMeasures = (evidence: Evidence): boolean =>
  evidence.measuresLabel || evidence.ordinals || evidence.status || evidence.otherLabel || evidence.children > 0;

/** The frame of a finding, or its label, and something that was done about it; or a label for that below a title that finds fault. */
export function findsStrongly(evidence: Evidence): boolean {
  if (evidence.measuresLabel && evidence.finding > 10) return true;
  return (evidence.framed || evidence.labelledFinding) && ownsMeasures(evidence);
}
