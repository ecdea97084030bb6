/** What speaks for a unit being a problem: a finding in its heading, measures in its body. */
import { deficitOf, findingIn } from '../../grammars/finding.js';
import { type FoundLabel, loneLabel, readLabel, rolesOf } from '../../grammars/label.js';
import { readStatus } from '../../grammars/status.js';
import { readOrdinals, type Stretch } from './ordinals.js';
import { isUnit, ownBlocks, type Unit } from './unit.js';

export interface Evidence {
  /** 针对 … 问题, or a label such as 问题1： in front of it. */
  framed: boolean;
  labelledFinding: boolean;
  /** 0 to 1: how surely the heading finds fault. */
  deficit: number;
  /** 整改情况： and the like open a paragraph or stand behind the heading. */
  measuresLabel: boolean;
  /** 责任领导：, 整改时限：, 整改状态： … */
  otherLabel: boolean;
  ordinals: boolean;
  status: boolean;
  /** Numbered units below it, none of them a finding. */
  items: number;
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

/** The word of the label that opens a stretch, `null` without one. */
export function labelAt(text: string, at: number): FoundLabel | null {
  const label = readLabel(text, at);
  if (label || at > 0) return label;
  const word = loneLabel(text);
  return word === null ? null : { word, end: text.length };
}

/** The last full stop of ASCII that stands between 汉字. */
function asciiStop(text: string, from: number): number {
  for (let at = text.lastIndexOf('.', from); at > 0; at = text.lastIndexOf('.', at - 1)) {
    if (text[at - 1] > '\u2e80' && (text[at + 1] ?? '\u4e00') > '\u2e80') return at;
  }
  return -1;
}

/** The last sentence of a stretch. */
export function lastSentence(text: string): string {
  const end = /[。;.!)】\]]$/.test(text) ? text.length - 1 : text.length;
  const at = Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf(';', end - 1), asciiStop(text, end - 1));
  const bracket = /[(【[][^()【】[\]]{2,30}[)】\]]。?$/.exec(text.slice(-34));
  return bracket && readStatus(bracket[0]) ? bracket[0] : text.slice(at + 1);
}

const MEASURES = ['measures', 'results'];

/** Numbered units right below one, where they state no findings themselves. */
function itemsOf(unit: Unit): number {
  const items = unit.items.filter(isUnit);
  const found = items.filter(({ block, head }) => {
    const title = block && head ? block.view.text.slice(head.title.start, head.title.end) : '';
    return deficitOf(title) === 1 || findingIn(title).framed;
  });
  return found.length * 2 > items.length ? 0 : items.length;
}

export function evidenceOf(unit: Unit): Evidence {
  const head = unit.head;
  const title = unit.block && head ? unit.block.view.text.slice(head.title.start, head.title.end) : '';
  const stretches = stretchesOf(unit);
  let measuresLabel = false;
  let otherLabel = false;
  let status = false;
  for (const { block, start, end } of stretches) {
    const text = block.view.text.slice(start, end);
    const label = labelAt(text, 0);
    if (label) {
      const roles = rolesOf(label.word);
      if (roles.some((role) => MEASURES.includes(role))) measuresLabel = true;
      else if (!roles.includes('finding')) otherLabel = true;
    }
    if (readStatus(lastSentence(text))) status = true;
  }
  return {
    framed: findingIn(title).framed && /^(?:针对|关于|对于|就)/.test(title),
    labelledFinding: Boolean(head?.label) || unit.mark?.style === 'labelled',
    deficit: deficitOf(title),
    measuresLabel,
    otherLabel,
    ordinals: [...readOrdinals(stretches).values()].flat().length >= 2,
    status,
    items: itemsOf(unit),
    body: stretches.reduce((sum, stretch) => sum + stretch.end - stretch.start, 0),
    titleLength: title.length,
  };
}

/** Whether a body tells what was done. */
export const ownsMeasures = (evidence: Evidence): boolean =>
  evidence.measuresLabel || evidence.ordinals || evidence.status || evidence.otherLabel || evidence.items > 0;

/** Whether a heading states a finding. */
export const statesFinding = (evidence: Evidence): boolean =>
  evidence.framed || evidence.labelledFinding || evidence.deficit >= 1;
