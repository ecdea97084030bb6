/** How a place of a notice was read, as `rectify explain --format json` prints it. */
import type { NoticeRecord, Position } from '../record/schema.js';
import type { BranchType, LeafType, NoticeTree } from '../tree/types.js';

/** What was read of an input. */
export interface Read {
  tree: NoticeTree;
  record: NoticeRecord;
  /** The text that positions count in. */
  text: string;
}

/** Whence the meaning of a word, mark or sentence comes. */
export type OriginKind =
  | 'list' // a built-in list
  | 'profile' // a list, as the configuration has it
  | 'document' // what the document shows in several places
  | 'characters' // the weights of its characters, and what stands behind it
  | 'sentences' // the grammar's whole sentences of status
  | 'parts' // the grammar's parts of such sentences
  | 'style' // a way of numbering that the grammar has
  | 'shape'; // where it stands, and how it looks

export interface Origin {
  kind: OriginKind;
  /** The list (`labels.measures`), or the way of numbering. */
  name?: string;
  /** The word in question, folded as rules see it. */
  word: string;
  /** In how many places of the document it stands as one. */
  places?: number;
}

/** A node above a part. */
export interface Step {
  type: BranchType;
  /** What its node says of itself: label, role, state. */
  label?: string;
  role?: string;
  state?: string | null;
  number?: number | null;
}

export interface Part {
  type: LeafType;
  text: string;
  position: Position;
  /** From the outermost node to the one that holds it. */
  within: Step[];
  origin: Origin | null;
  /** Where the record has it: `problems[0].measures[1]`. */
  fields: string[];
}

/** A change of the configuration that would have the place read in another way. */
export interface Change {
  /** The list, as a configuration names it: `labels.status`; several where each means something else. */
  lists: string[];
  does: 'add' | 'remove' | 'move';
  /** The list that it is moved from. */
  from?: string;
  word: string;
  /** What comes of it. */
  effect: 'label' | 'role' | 'text' | 'state' | 'section' | 'finding';
}

export interface Explanation {
  path: string | null;
  /** In the text that positions count in. */
  line: number;
  text: string;
  /** Where that stands in a document that is no text. */
  place?: { place: string; page?: number };
  /** Lines that were read as one, where the line was not read by itself. */
  joined: { from: number; to: number } | null;
  parts: Part[];
  problem: { path: string; number: string | null; finding: string; confidence: number } | null;
  diagnostics: { rule: string; severity: string; message: string; line: number }[];
  changes: Change[];
}
