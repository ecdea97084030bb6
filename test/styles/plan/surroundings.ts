/** What stands around the problems: chapters about the work itself, a sentence before them, the notice's own counts. */
import type { Chooser } from '../chooser.js';
import { GENERAL, type Mark } from '../marks.js';
import type { Contents } from './contents.js';
import { isListed, isPlain, isSingle, isSlots, isTable, type Shape } from './shape.js';

export interface Surroundings {
  organizing: string;
  next: string;
  /** Mark of the units of these chapters. */
  unitMark: Mark | undefined;
  chapterLead: boolean;
  counts: string;
  tableOrder: string;
}

function drawChapterLead(chooser: Chooser, shape: Shape): boolean {
  const { layout, levels, areasOnTop, marks, problemMark, wrapped } = shape;
  if (layout !== 'chapters' || levels === 0 || areasOnTop || wrapped) return false;
  // Between a heading and a bare line nothing would tell what the sentence is.
  const below = levels === 1 ? problemMark : marks[1];
  return !isPlain(below) && chooser.pick('chapterLead') === 'sentence';
}

/** Draws what stands around the problems. */
export function drawSurroundings(chooser: Chooser, plan: Shape & Contents): Surroundings {
  const { layout, levels, marks, problemMark, families, status, areasOnTop } = plan;
  const unitMark = levels === 1 ? problemMark : marks[1];
  const mayHaveUnits = unitMark !== undefined && GENERAL.includes(unitMark.family) && marks[0].family !== 'none';
  const fits = (one: string): boolean => {
    if (one === 'none') return true;
    if (one.startsWith('yishi') && families.has('yishi')) return false;
    if (layout === 'oneLine') return one === 'yishiRun';
    if (one.startsWith('units')) return mayHaveUnits;
    return !one.startsWith('diyi') || (!families.has('diyi') && !families.has('item'));
  };
  const chaptered = levels > 0 && !isSlots(plan);
  return {
    organizing: chaptered ? chooser.pick('organizing', fits) : 'none',
    next: chaptered ? chooser.pick('next', fits) : 'none',
    unitMark,
    chapterLead: drawChapterLead(chooser, plan),
    counts: isSingle(plan)
      ? 'none'
      : chooser.pick('counts', (one) => {
          if (one === 'completed' || one === 'rate') return status !== 'none';
          return one !== 'aspects' || (isListed(plan) && (levels === 2 || areasOnTop) && status !== 'sectionTitle');
        }),
    tableOrder: isTable(plan) ? chooser.pick('tableOrder') : 'usual',
  };
}
