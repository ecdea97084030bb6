/** Sections whose titles are labels: 一、整改问题 二、整改目标 三、整改措施, as a notice about one problem has them. */
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import type { Mark } from '../lines/marks.js';
import { childUnits, titleOf, type Unit } from './unit.js';

/** A title that is a label and nothing else. */
export const isSlotTitle = ({ labels }: Words, title: string): boolean =>
  labels.rolesOf(title).length > 0 && title.length <= 10;

/** The label that heads a section of such a notice: its whole title, or what stands before the colon (整改目标：…). */
export function slotLabel(words: Words, unit: Unit): string | null {
  const title = titleOf(unit);
  if (isSlotTitle(words, title)) return title;
  const label = unit.block && unit.mark ? words.labels.read(unit.block.view.text, unit.mark.end) : null;
  return label && isSlotTitle(words, label.word) ? label.word : null;
}

/** Whether a group of sections is such a notice's: one names the findings, another what was done. */
export function areSlots(words: Words, group: readonly Unit[]): boolean {
  const roles = flatMap(group, (unit) => {
    const label = slotLabel(words, unit);
    return label === null ? [] : [words.labels.rolesOf(label)];
  });
  const kinds = new Set(roles.flat());
  const single = roles.filter((list) => list.includes('finding')).length === 1;
  const plain = single && group.every((unit) => childUnits(unit).length === 0);
  return (
    roles.length >= 2 &&
    roles.length * 2 > group.length &&
    (kinds.has('measures') || kinds.has('results')) &&
    // 整改完成情况 beside 下一步打算 alone is a chapter of problems.
    (kinds.has('finding') || kinds.has('target')) &&
    (kinds.size >= 3 || plain)
  );
}

/** Whether the list in the section of findings is answered by one as long in another section. */
export function areListed(words: Words, group: readonly Unit[]): boolean {
  const isFinding = (unit: Unit): boolean => words.labels.rolesOf(slotLabel(words, unit) ?? '').includes('finding');
  const found = group.filter(isFinding).map((unit) => childUnits(unit).length);
  return found[0] > 1 && group.some((unit) => !isFinding(unit) && childUnits(unit).length === found[0]);
}

/** A heading, with all below it. */
export function becomeSection(unit: Unit): void {
  unit.role = 'section';
  for (const child of childUnits(unit)) becomeSection(child);
}

/** A numbered measure, with all below it. */
export function becomeItem(unit: Unit): void {
  unit.role = 'item';
  const { front, parent } = unit;
  if (front && parent) {
    // A measure has no state of its own: the block stands in front of it as it did.
    parent.items.splice(parent.items.indexOf(unit), 0, front);
    delete unit.front;
  }
  for (const child of childUnits(unit)) becomeItem(child);
}

/** Makes a label before a colon the title of its section, and the rest of the line the section's text. */
export function becomeSlot(words: Words, unit: Unit): void {
  unit.role = slotLabel(words, unit) === null ? 'section' : 'slot';
  if (unit.role === 'slot' && !isSlotTitle(words, titleOf(unit))) {
    const { view } = unit.block as Block;
    const label = words.labels.read(view.text, (unit.mark as Mark).end);
    if (label) {
      const start = view.text.indexOf(label.word, (unit.mark as Mark).end);
      const end = start + label.word.length;
      unit.head = {
        label: null,
        title: { start, end },
        stop: { start: end, end: label.end },
        body: { start: label.end, end: view.length },
      };
    }
  }
  for (const child of childUnits(unit)) becomeItem(child);
}
