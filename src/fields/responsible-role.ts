/** Who answers for a problem, by the role of the label that names them. */
import type { LabelRole } from '../../grammars/labels.js';
import type { Responsible } from '../record/schema.js';

/** A leader or a body; whoever assists, and what no label tells, is `other`. */
export const responsibleRole = (role: LabelRole | undefined): Responsible['role'] =>
  role === 'leader' || role === 'department' ? role : 'other';
