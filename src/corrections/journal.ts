/** The edits of one notice, in order, and those that were taken back. */
import type { Edit } from './edits.js';

export interface Journal {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

export const EMPTY: Journal = { done: [], undone: [] };

/** Adds an edit; what was taken back before is gone. */
export const added = ({ done }: Journal, edit: Edit): Journal => ({ done: [...done, edit], undone: [] });

/** Takes the last edit back. */
export const undone = (journal: Journal): Journal =>
  journal.done.length === 0
    ? journal
    : { done: journal.done.slice(0, -1), undone: [...journal.undone, journal.done[journal.done.length - 1]] };

/** Makes the edit again that was taken back last. */
export const redone = (journal: Journal): Journal =>
  journal.undone.length === 0
    ? journal
    : { done: [...journal.done, journal.undone[journal.undone.length - 1]], undone: journal.undone.slice(0, -1) };
