/** How the units of one level look in the groups that they stand in, so that a group unlike its cousins shows. */
import { WEIGHTS } from './problem-weights.js';
import { childUnits, type Unit } from './unit.js';
import type { UnitReader } from './unit-reader.js';

interface Looks {
  all: number;
  /** Units that have a frame, and units that say how far theirs has come. */
  framed: number;
  stated: number;
}

/** Fewer units of other groups do not show what a level looks like. */
const LEAST = 3;
/** Share of units that is nearly all of them. */
export const NEARLY_ALL = 0.8;

export class Cousins {
  private readonly levels = new Map<string, Looks>();

  constructor(private readonly reader: UnitReader) {}

  /** Takes note of a unit of a level. */
  add(level: string, unit: Unit): void {
    const known = this.levels.get(level) ?? { all: 0, framed: 0, stated: 0 };
    const own = this.looksOf([unit]);
    this.levels.set(level, {
      all: known.all + own.all,
      framed: known.framed + own.framed,
      stated: known.stated + own.stated,
    });
  }

  /**
   * What a group of a level gains where nearly all of its cousins in other groups have the frame of a finding, and it has
   * none: points below zero, the more where they have states and it has none either. It tells something else.
   */
  lacking(level: string, units: readonly Unit[]): number {
    const all = this.levels.get(level);
    if (!all) return 0;
    const own = this.looksOf(units);
    const others = all.all - own.all;
    const lacks = (part: 'framed' | 'stated') => own[part] === 0 && all[part] >= others * NEARLY_ALL;
    // What says of each how far it has come tells the same in other words.
    if (others < LEAST || !lacks('framed') || own.stated >= own.all * NEARLY_ALL) return 0;
    return -WEIGHTS.framed - (lacks('stated') ? WEIGHTS.status : 0);
  }

  /** Whether a state stands below the last item of a unit. */
  private endsInState(unit: Unit): boolean {
    const last = childUnits(unit).pop();
    return last !== undefined && this.reader.evidence(last).status;
  }

  private looksOf(units: readonly Unit[]): Looks {
    const evidence = units.map((unit) => this.reader.evidence(unit));
    return {
      all: units.length,
      framed: evidence.filter(({ framed }) => framed).length,
      stated: units.filter((unit, i) => evidence[i].status || this.endsInState(unit)).length,
    };
  }
}
