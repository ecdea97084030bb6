/** A problem of which nothing is told yet. */
import type { Position, Problem } from './schema.js';

/**
 * A problem without anything in it.
 *
 * @param position where its heading, or what makes it a problem, stands
 * @param section id of the section that it stands in
 * @param confidence 0 to 1, how sure it is that there is one
 */
export const emptyProblem = (position: Position, section: string | null, confidence: number): Problem => ({
  id: '',
  section,
  number: null,
  title: '',
  finding: '',
  category: null,
  responsible: [],
  deadline: null,
  target: null,
  measures: [],
  results: [],
  lead: null,
  notes: [],
  status: null,
  confidence,
  evidence: {},
  position,
});
