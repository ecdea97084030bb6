/** What a person may correct. Every edit names places of the text, so that it holds for another reading of it too. */
import type { Status } from '../record/schema.js';

/** What a stretch of text may be said to be. */
export const ROLES = [
  'problem',
  'measure',
  'result',
  'status',
  'heading',
  'leader',
  'department',
  'deadline',
  'organization',
  'none',
] as const;
export type Role = (typeof ROLES)[number];

/** A part of the record, by where it begins; `of` is where its problem begins, for one that several problems share. */
export interface Ref {
  item: 'problem' | 'measure' | 'result' | 'section';
  at: number;
  of?: number;
}

export type State = Status['state'];

export type Edit =
  /** The text from start to end is what `as` says; `to` is where the problem begins that it belongs to. */
  | { action: 'assign'; start: number; end: number; as: Role; to?: number; state?: State; sustained?: boolean }
  /** A part and the one before it of its kind are one. */
  | { action: 'join'; ref: Ref }
  /** A part is two; the second begins at an offset. */
  | { action: 'split'; ref: Ref; at: number }
  /** A measure or result belongs to the problem that begins at `to`; a problem to the section that begins there. */
  | { action: 'move'; ref: Ref; to: number; as?: 'measure' | 'result' }
  | { action: 'delete'; ref: Ref }
  | { action: 'state'; of: number; state: State; sustained: boolean }
  /** A problem, or the whole notice where none is named, was held against the text and is right. */
  | { action: 'confirm'; of: number | null };

export type EditFault =
  /** The part that it corrects is not in this reading. */
  | 'not-there'
  /** There is nothing before it to be joined with. */
  | 'nothing-before'
  /** There is no text in the stretch. */
  | 'no-text'
  /** A status stands in a problem, and none is there. */
  | 'no-problem'
  /** The text says of no state which. */
  | 'no-state'
  /** The offset does not part it. */
  | 'no-parts';

/** Thrown for an edit that does not fit the reading that it is made to. */
export class EditError extends Error {
  constructor(readonly code: EditFault) {
    super(code);
    this.name = 'EditError';
  }
}
