/**
 * Problems of a level that holds problems elsewhere: where （一） heads problems in one chapter, it heads something else in
 * another, unless what it states, or what was done about it, says otherwise.
 */
import { findsStrongly } from './evidence.js';
import type { Roles } from './levels.js';
import { becomeSection } from './slots.js';
import { childUnits, type Unit } from './unit.js';
import type { UnitReader } from './unit-reader.js';

/** How many sections of each level have problems below them. */
function holdersIn(roles: Roles, root: Unit): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  const holds = (unit: Unit): boolean => {
    // All are asked, for each may hold some.
    const below = childUnits(unit).filter((child) => holds(child) || roles.problems.has(child)).length > 0;
    if (below && unit.role === 'section') holders.set(unit.level, (holders.get(unit.level) ?? 0) + 1);
    return below;
  };
  holds(root);
  return holders;
}

/** Whether the last that stands below a unit closes with a state: below a problem's last measure its own state stands. */
function isStatedBelow(reader: UnitReader, unit: Unit): boolean {
  const last = childUnits(unit).pop();
  return last !== undefined && (reader.evidence(last).status || isStatedBelow(reader, last));
}

/** Makes such problems sections again, where they are no more than the sections of their level that hold problems. */
export function makeHoldersSections(reader: UnitReader, roles: Roles, root: Unit): void {
  const holders = holdersIn(roles, root);
  const weak = new Map<string, Unit[]>();
  for (const unit of roles.problems.keys()) {
    if (!holders.has(unit.level) || roles.answered.has(unit) || !childUnits(unit).length) continue;
    const evidence = reader.evidence(unit);
    if (evidence.status || evidence.measuresLabel || findsStrongly(evidence)) continue;
    const others = weak.get(unit.level);
    if (others) others.push(unit);
    else weak.set(unit.level, [unit]);
  }
  for (const [level, units] of weak) {
    if (units.length > (holders.get(level) as number)) continue;
    for (const unit of units) {
      if (isStatedBelow(reader, unit)) continue;
      roles.problems.delete(unit);
      becomeSection(unit);
    }
  }
}
