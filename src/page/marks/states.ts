/** The states of a problem, from done to not wanted. */
import type { State } from '../../corrections/edits.js';

export const STATES: readonly State[] = ['completed', 'mostly-completed', 'in-progress', 'not-started', 'not-required'];
