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

/** The fields of a group that is a form: all are labels, each another. */
function formOf(words: Words, group: readonly Unit[]): Form['fields'] | null {
  if (group.length < 2) return null;
  const fields = flatMap(group, (unit) => fieldOf(words, unit) ?? []);
  return fields.length === group.length && new Set(fields.map(({ word }) => word)).size === fields.length
    ? fields
    : null;
}

interface Form {
  unit: Unit;
  group: readonly Unit[];
  fields: readonly Field[];
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
  const forms: Form[] = [];
  const times = new Map<string, number>();
  const walk = (unit: Unit): void => {
    for (const child of childUnits(unit)) walk(child);
    if (!unit.block) return;
    for (const group of groupsOf(unit)) {
      const fields = formOf(words, group);
      if (!fields) continue;
      forms.push({ unit, group, fields });
      for (const { word } of fields) times.set(word, (times.get(word) ?? 0) + 1);
    }
  };
  walk(root);
  const comesBack = ({ word }: Field): boolean => (times.get(word) ?? 0) >= LEAST_FORMS;
  for (const { unit, group, fields } of forms) {
    // Labels of several roles with a colon among them are a form where one comes back; others where all do.
    const mixed =
      fields.some(({ colon }) => colon) && new Set(fields.map(({ word }) => words.labels.rolesOf(word)[0])).size > 1;
    if (mixed ? fields.some(comesBack) : fields.every(comesBack)) open(unit, new Set(group), pieces);
  }
}
