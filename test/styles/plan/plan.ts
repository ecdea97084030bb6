/** The style of one notice: every choice, drawn so that a careful reader can tell what is what. */
import type { Chooser } from '../chooser.js';
import type { LabelRole } from '../labels.js';
import { type Contents, drawContents } from './contents.js';
import { drawShape, type Shape } from './shape.js';
import { drawSurroundings, type Surroundings } from './surroundings.js';
import { drawWording, type Wording } from './wording.js';

export type { Heading } from './wording.js';

export interface Plan extends Shape, Wording, Contents, Surroundings {
  /** The word of a role's label in this notice, drawn when it is first wanted. */
  label(role: LabelRole): string;
}

/**
 * Draws the style of a notice.
 *
 * @throws {DeadEnd} where the draws do not go together
 */
export function drawPlan(chooser: Chooser): Plan {
  const shape = drawShape(chooser);
  const worded = { ...shape, ...drawWording(chooser, shape) };
  const filled = { ...worded, ...drawContents(chooser, worded) };
  return {
    ...filled,
    ...drawSurroundings(chooser, filled),
    label: (role) => chooser.once(`label.${role}`, () => chooser.pick(`label.${role}`)),
  };
}
