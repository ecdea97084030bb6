/** What goes through a batch run, from the name of an input to its line in the output. */
import type { DocumentFormat } from '../core.js';
import type { Selection } from '../record/selection.js';
import type { SkipReason, Skips } from './skipped.js';

/** One input, called as the user called it (or the folder that it was found in). */
export interface Entry {
  path: string;
  /** It could not even be listed: the system's error code. */
  error?: string;
  /** It is no input, and why. */
  skipped?: SkipReason;
}

/** What decides how an input is read, and with its bytes the whole record. */
export interface ReadSettings {
  encoding?: string;
  inputFormat?: 'text' | 'markdown' | DocumentFormat;
  /** What the limits on documents are multiplied by. */
  limits?: number;
  /** Whether pictures of text are read; where it can be done if unset. */
  ocr?: 'auto' | 'on' | 'off';
  /** Language of the diagnostics in records and of the messages in failures; English without it. */
  lang?: 'zh' | 'en';
  /** Text of the configuration whose word lists to read with. */
  config?: string;
  /** Of all inputs the notices alone; or none of them read, and told which can be notices. */
  only?: 'notices' | 'candidates';
  /** The part of each record that is written in its line; all without it. Not where lines are kept to be gone on from. */
  fields?: Selection;
}

/** One input to read, for a worker. */
export interface Task {
  path: string;
  settings: ReadSettings;
  /** SHA-256 of the bytes that a result is at hand for: they need no reading again. */
  known?: string;
}

/** How many diagnostics a record has. */
export interface Counts {
  errors: number;
  warnings: number;
  infos: number;
}

/**
 * Where in the way an input failed: listing or reading it from disk, decoding it, or in rectify itself. What was left
 * out of a folder did not fail: it is no input.
 */
export type Reason = 'read' | 'decode' | 'internal' | 'skipped';

export interface Failure {
  reason: Reason;
  /** The system's error code, or that of the core's InputError. */
  code: string;
  /** What the message is made of: the kind of binary data, the system's own words, why something is no input. */
  detail: string;
}

/**
 * What became of a task. `sha256` is that of the input's bytes, `null` where they could not be had; `digest` that of the
 * line, which has its end.
 */
export type Outcome =
  | ({ kind: 'record'; sha256: string; bytes: number; line: Buffer; digest: string; confidence: number } & Counts)
  | { kind: 'failure'; sha256: string | null; bytes: number; failure: Failure }
  | { kind: 'same'; bytes: number }
  /** It is no notice, and only those are wanted. */
  | { kind: 'passed'; bytes: number }
  /** It can be a notice, and nothing else was asked; with its address where it comes from a web archive. */
  | { kind: 'candidate'; bytes: number; url: string | null };

/** Reads one input. Never rejects: what goes wrong is an outcome. */
export type Read = (task: Task) => Promise<Outcome>;

/** Makes of a failure the sentence for a person. */
export type Explain = (failure: Failure) => string;

/** The sum of a run. `failed` counts inputs without a record and those whose record has an error in it. */
export interface Totals extends Counts {
  inputs: number;
  records: number;
  failures: number;
  failed: number;
  /** Records whose confidence is below the floor of the run. */
  doubtful: number;
  /** Inputs that are no notices, where only those are wanted; they count among the inputs and nowhere else. */
  passed: number;
  /** Inputs whose results were taken over from a former run. */
  reused: number;
  /** Bytes of all inputs. */
  bytes: number;
  /** What was left out of folders; none of it is an input. */
  skipped: Skips;
  /** Folders that were named and gave no input. */
  barren: string[];
}

export const noTotals = (): Totals => ({
  inputs: 0,
  records: 0,
  failures: 0,
  failed: 0,
  doubtful: 0,
  passed: 0,
  reused: 0,
  bytes: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  skipped: new Map(),
  barren: [],
});
