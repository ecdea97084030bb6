/**
 * What all titles of a level open with is no part of what one of them says: 反馈原文　台账不清, 反馈原文　底数不明 …. Whatever
 * the words are, they label what stands behind them.
 */
import { findingIn } from '../../grammars/finding.js';
import { tellsRole } from './label-look.js';
import { titleOf, type Unit } from './unit.js';

/** Titles that show an opening: so many with a sign or a blank behind it, or where its characters name a finding. */
const LEAST = 3;
/** Without either: so many titles, or so many characters. */
const MANY = 6;
const LONG = 4;
/** A label is no longer. */
const LONGEST = 16;
/** What is left of a title behind it. */
const LEAST_LEFT = 4;

/** Brackets and quotation marks that open what stands behind a label. */
const OPENING = /[“‘《〈「『【〔[(<]+$/;
const PARTING = /[^\p{Script=Han}\p{L}\d“”‘’《》]$/u;
const WORD = /\p{Script=Han}/u;

/** The characters that all titles begin with. */
function sharedBeginning(titles: readonly string[]): string {
  const [first] = titles;
  let end = Math.min(LONGEST, first.length);
  for (const title of titles) while (!title.startsWith(first.slice(0, end))) end--;
  return first.slice(0, end).replace(OPENING, '');
}

/** The length of what the titles of some problems open with as a label; 0 without one. */
function openingOf(units: readonly Unit[], titles: readonly string[]): number {
  if (titles.length < LEAST) return 0;
  const shared = sharedBeginning(titles);
  const { length } = shared;
  if (!length || !WORD.test(shared) || titles.some((title) => title.length - length < LEAST_LEFT)) return 0;
  if (PARTING.test(shared) || parted(units, length)) return length;
  const named = length > 1 && tellsRole(shared, 'finding');
  return named || (length > 1 && titles.length >= MANY) || (length >= LONG && titles.length > LEAST) ? length : 0;
}

/** Whether a blank stands behind so many characters of each title. */
const parted = (units: readonly Unit[], length: number): boolean =>
  units.every(({ block, head }) => head !== null && block?.view.seams().includes(head.title.start + length));

/** Takes shared openings out of the titles of problems, level by level. */
export function takeSharedOpenings(problems: Iterable<Unit>): void {
  const levels = new Map<string, Unit[]>();
  for (const unit of problems) {
    if (!unit.head || !unit.block || unit.head.title.end <= unit.head.title.start) continue;
    const level = levels.get(unit.level);
    if (level) level.push(unit);
    else levels.set(unit.level, [unit]);
  }
  for (const units of levels.values()) {
    const titles = units.map(titleOf);
    // 针对…的问题 frames a finding.
    if (titles.some((title) => findingIn(title).framed)) continue;
    const length = openingOf(units, titles);
    if (!length) continue;
    for (const unit of units) {
      const { head } = unit;
      if (!head) continue;
      const start = head.title.start + length;
      unit.head = {
        ...head,
        label: { start: head.label?.start ?? head.title.start, end: start },
        title: { ...head.title, start },
      };
    }
  }
}
