/** Lists below the areas of a chapter: 一、问题清单 （一）… 1. 2. （二）… 3. 4. */
import { groupsOf, type Unit } from './unit.js';

/** The lists of a chapter, one below each of its areas; `null` where it has no areas or more below one. */
export function areasOf(chapter: Unit): Unit[][] | null {
  const groups = groupsOf(chapter);
  const lists = groups.length === 1 ? groups[0].map(groupsOf) : [];
  return lists.length > 1 && lists.every(({ length }) => length === 1) ? lists.map(([list]) => list) : null;
}

/** Whether the numbers of a list are those right behind another's, of the same level. */
export const goesOn = (list: readonly Unit[], next: readonly Unit[]): boolean =>
  list[0].level === next[0].level && (list[list.length - 1].mark?.value ?? 0) + 1 === next[0].mark?.value;

/** The lists below the areas of a chapter as one, where their numbers count on from one; `null` where they do not. */
export function countedList(chapter: Unit): Unit[] | null {
  const lists = areasOf(chapter);
  if (lists?.[0][0].mark?.value !== 1) return null;
  return lists.slice(1).every((list, i) => goesOn(lists[i], list)) ? lists.flat() : null;
}
