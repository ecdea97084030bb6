/**
 * Notices in many styles with gold by construction. A notice is a composition of independent choices (see dimensions)
 * whose texts are drawn from banks; it follows from its seed, its half and its place alone.
 *
 * Where choices would leave a careful reader in doubt they are not put together: the plan refuses them.
 */
import { type Random, random } from '../support/random.js';
import { chapters } from './chapters.js';
import { type Choice, Chooser, DeadEnd, type Half } from './chooser.js';
import { damaged } from './damage.js';
import { drawFrame } from './frame.js';
import { labelled, paired, slots, slotsMany, table } from './layouts.js';
import { Page, type StyledGold } from './page.js';
import { drawPlan, type Plan } from './plan/plan.js';
import type { Layout } from './plan/shape.js';

export interface StyledNotice {
  /** A name whose ending tells its format. */
  path: string;
  text: string;
  gold: StyledGold;
  half: Half;
  choices: readonly Choice[];
}

/** Attempts at one notice before something must be wrong with the dimensions. */
const ATTEMPTS = 2000;

const BODIES: Record<Layout, (plan: Plan, page: Page, chooser: Chooser) => void> = {
  chapters,
  oneLine: chapters,
  paired,
  slots,
  slotsMany,
  labelled,
  tabs: table,
  pipes: table,
};

function attempt(chance: Random, half: Half, name: string): StyledNotice | null {
  const chooser = new Chooser(chance, half);
  const plan = drawPlan(chooser);
  const page = new Page(plan);
  BODIES[plan.layout](plan, page, chooser);
  const { front, foot, gold } = drawFrame(plan, page, chooser);
  const path = `${name}.${plan.markdown ? 'md' : 'txt'}`;
  const { outline, problems, sectionMeasures } = page;
  const whole: StyledGold = { notice: path, ...gold, outline, problems, sectionMeasures };
  const result = damaged(plan, [...front, ...page.lines, ...foot], whole, chance);
  if (!result || (half === 'set-aside' && !chooser.setAside)) return null;
  return { path, ...result, half, choices: chooser.choices };
}

/** The notice at a place of a seed's half. */
export function styled(seed: number, half: Half, index: number): StyledNotice {
  const start =
    Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b) ^ (half === 'fitted' ? 0 : 0x5bd1e995);
  const chance = random(start);
  for (let i = 0; i < ATTEMPTS; i++) {
    try {
      const notice = attempt(chance, half, `${half}-${seed}-${String(index).padStart(5, '0')}`);
      if (notice) return notice;
    } catch (error) {
      if (!(error instanceof DeadEnd)) throw error;
    }
  }
  throw new Error(`no notice ${index} of seed ${seed} (${half}) after ${ATTEMPTS} attempts`);
}

/** As many notices of a half as are wanted. */
export const styledNotices = (seed: number, half: Half, count: number): StyledNotice[] =>
  Array.from({ length: count }, (_, index) => styled(seed, half, index));

/** Whether a notice has a `dimension=value`. */
export const hasChoice = ({ choices }: StyledNotice, wanted: string): boolean =>
  choices.some(({ dimension, value }) => `${dimension}=${value}` === wanted);
