/**
 * Numbered fields: 1.责任人：… 2.整改时限：… 3.整改措施：… below each problem. The numbers count the fields of a form, and none of
 * them is a problem or a measure by its number.
 */
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { piecesOf } from './block-pieces.js';
import { childUnits, groupsOf, isUnit, type Unit } from './unit.js';

/** So many headings have a form below them: what stands once may be the chapters of a single problem. */
const LEAST_FORMS = 2;

/** A field's label, and whether a colon ends it: 4.整改进展 above its list has none. */
interface Field {
  word: string;
  colon: boolean;
}

/** The label right behind a unit's number, or all that stands behind it; `null` without one. */
function fieldOf({ labels }: Words, { block, mark }: Unit): Field | null {
  if (!block || !mark) return null;
  const label = labels.read(block.view.text, mark.end);
  if (label) return { word: label.word, colon: true };
  const bare = block.view.text.slice(mark.end).trim();
  return labels.rolesOf(bare).length ? { word: bare, colon: false } : null;
}

/** The fields of a group that is a form: all are labels, one with a colon at least, each another, and not all of one role. */
function formOf(words: Words, group: readonly Unit[]): string[] | null {
  if (group.length < 2) return null;
  const fields = flatMap(group, (unit) => fieldOf(words, unit) ?? []);
  if (fields.length < group.length || !fields.some(({ colon }) => colon)) return null;
  const all = new Set(fields.map(({ word }) => word));
  const roles = new Set([...all].map((word) => words.labels.rolesOf(word)[0]));
  return all.size === fields.length && roles.size > 1 ? [...all] : null;
}

/** Blocks of numbers and of what stands behind them, made once for all readings of a document. */
export type FieldPieces = Map<Block, readonly Block[]>;

function open(unit: Unit, fields: ReadonlySet<Unit>, pieces: FieldPieces): void {
  unit.items = flatMap(unit.items, (item) => {
    if (!isUnit(item) || !fields.has(item)) return [item];
    const block = item.block as Block;
    let own = pieces.get(block);
    if (!own) {
      const [number, rest] = piecesOf(block, [0, item.mark?.end ?? 0, block.view.length]);
      own = [{ ...number, role: 'number' }, rest];
      pieces.set(block, own);
    }
    for (const child of childUnits(item)) child.parent = unit;
    return [...own, ...item.items];
  });
}

/** Puts the fields of forms in the place of the units that their numbers made. */
export function openNumberedFields(words: Words, root: Unit, pieces: FieldPieces): void {
  const forms: { unit: Unit; group: readonly Unit[]; form: readonly string[] }[] = [];
  const times = new Map<string, number>();
  const walk = (unit: Unit): void => {
    for (const child of childUnits(unit)) walk(child);
    if (!unit.block) return;
    for (const group of groupsOf(unit)) {
      const form = formOf(words, group);
      if (!form) continue;
      forms.push({ unit, group, form });
      for (const field of form) times.set(field, (times.get(field) ?? 0) + 1);
    }
  };
  walk(root);
  for (const { unit, group, form } of forms)
    if (form.some((word) => (times.get(word) ?? 0) >= LEAST_FORMS)) open(unit, new Set(group), pieces);
}
